/**
 * A report is kept on the device until the desk has acknowledged it: what is typed survives a
 * closed tab, and while the desk cannot write, the same report is posted again with the same key,
 * so that it counts once. Without this script the form works as any form does.
 */

const RETRY_FIRST_S = 5;
const RETRY_MAX_S = 60;
const KEPT = "vigie:report";

interface Kept {
  readonly text: string;
  readonly key: string;
}

const recall = (): Kept | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    if (!("text" in kept) || !("key" in kept)) return null;
    const { text, key } = kept;
    return typeof text === "string" && typeof key === "string" ? { text, key } : null;
  } catch {
    return null;
  }
};

/** Storage may be full or forbidden: then the form still works, it only forgets. */
const keep = (kept: Kept | null): void => {
  try {
    if (kept === null) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Nothing more can be done here.
  }
};

const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const wait = (seconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, seconds * 1000);
  });

type Outcome =
  | { readonly kind: "recorded"; readonly url: string }
  | { readonly kind: "refused" }
  | { readonly kind: "later"; readonly seconds: number | null };

/** The witness's own page, beside the form and in its language. */
const followUrl = async (form: HTMLFormElement, response: Response): Promise<string> => {
  if (response.redirected) return response.url;
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null || !("follow_url" in body)) return location.href;
  const token = String(body.follow_url).split("/").at(-1) ?? "";
  return new URL(`me/${token}`, form.action).href;
};

const send = async (form: HTMLFormElement, fields: URLSearchParams): Promise<Outcome> => {
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body: fields,
      headers: { accept: "application/json" },
    });
    if (response.ok) return { kind: "recorded", url: await followUrl(form, response) };
    if (response.status !== 503 && response.status !== 429 && response.status !== 502) {
      return { kind: "refused" };
    }
    const after = Number(response.headers.get("retry-after"));
    return { kind: "later", seconds: after > 0 ? after : null };
  } catch {
    return { kind: "later", seconds: null };
  }
};

const fieldsOf = (form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string") fields.append(name, value);
  }
  return fields;
};

const deliver = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
  const key = form.elements.namedItem("key");
  if (key instanceof HTMLInputElement && key.value === "") key.value = newKey();
  const fields = fieldsOf(form, submitter);
  const status = form.querySelector("[data-report-status]");
  const buttons = [...form.querySelectorAll("button")];
  const text = fields.get("text");
  if (text !== null && text !== "") keep({ text, key: fields.get("key") ?? "" });
  for (const button of buttons) button.disabled = true;
  for (let pause = RETRY_FIRST_S; ; pause = Math.min(pause * 2, RETRY_MAX_S)) {
    const outcome = await send(form, fields);
    if (outcome.kind === "recorded") {
      keep(null);
      location.assign(outcome.url);
      return;
    }
    if (outcome.kind === "refused") break;
    const seconds = outcome.seconds ?? pause;
    const words = form.dataset["retrying"] ?? "";
    if (status !== null) status.textContent = words.replace("%s", String(seconds));
    await wait(seconds);
  }
  // The server draws the form again and says what is wrong: its page, not a copy of it here.
  for (const button of buttons) button.disabled = false;
  sentByHand.add(form);
  form.requestSubmit(submitter);
};

const sentByHand = new Set<HTMLFormElement>();

const restore = (form: HTMLFormElement): void => {
  const box = form.elements.namedItem("text");
  if (!(box instanceof HTMLTextAreaElement)) return;
  const key = form.elements.namedItem("key");
  const kept = recall();
  if (kept !== null && box.value === "") {
    box.value = kept.text;
    if (key instanceof HTMLInputElement && kept.key !== "") key.value = kept.key;
    const status = form.querySelector("[data-report-status]");
    if (status !== null) status.textContent = form.dataset["kept"] ?? "";
  }
  box.addEventListener("input", () => {
    // Other words are another report: the old key may already stand for the old ones.
    if (key instanceof HTMLInputElement) key.value = "";
    keep(box.value === "" ? null : { text: box.value, key: "" });
  });
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-report]")) {
  restore(form);
  form.addEventListener("submit", (event) => {
    if (sentByHand.delete(form)) return;
    event.preventDefault();
    void deliver(form, event.submitter);
  });
}
