/**
 * A report is on the device before it is on its way: what is typed survives a closed tab, and what is
 * sent without network, or while the desk cannot write, is sent again under the same key until the
 * desk has it. Without this script the form works as any form does.
 */
import { forget, keep, type KeptPhoto, keptReports } from "./kept-reports.ts";
import { sendAll, type Standing } from "./outbox.ts";
import { NOW } from "./retry-rule.ts";
import { keptPhoto } from "./shrink-photo.ts";

const PHOTOS_MAX = 4;
const TYPED = "vigie:report";

/** Storage may be full or forbidden: then the form still works, it only forgets. */
const rememberTyped = (text: string): void => {
  try {
    if (text === "") localStorage.removeItem(TYPED);
    else localStorage.setItem(TYPED, text);
  } catch {
    // Nothing more can be done here.
  }
};
const typed = (): string => {
  try {
    return localStorage.getItem(TYPED) ?? "";
  } catch {
    return "";
  }
};

const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const photosOf = async (form: HTMLFormElement): Promise<readonly KeptPhoto[]> => {
  const input = form.elements.namedItem("photo");
  const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
  const photos: KeptPhoto[] = [];
  for (const file of files.slice(0, PHOTOS_MAX)) {
    photos.push(await keptPhoto(file));
  }
  return photos;
};

const sentByHand = new Set<HTMLFormElement>();

/** The server draws the form again and says what is wrong: its page, not a copy of it here. */
const sendByHand = async (form: HTMLFormElement, submitter: HTMLElement | null, key: string) => {
  await forget(key);
  for (const button of form.querySelectorAll("button")) button.disabled = false;
  sentByHand.add(form);
  form.requestSubmit(submitter);
};

const follow = (form: HTMLFormElement, submitter: HTMLElement | null, key: string): void => {
  let waited = false;
  document.addEventListener("outbox", (event) => {
    const { detail } = event as CustomEvent<Standing>;
    if (detail.key !== key) return;
    if (detail.state === "received" && detail.url !== null) location.assign(detail.url);
    if (detail.state === "refused" && !waited) void sendByHand(form, submitter, key);
    if ((detail.state !== "waiting" && detail.state !== "lost") || waited) return;
    // It is safe on the device: the form is free for another one.
    waited = true;
    form.reset();
    for (const button of form.querySelectorAll("button")) button.disabled = false;
  });
};

const deliver = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  const key = newKey();
  const fields: [string, string][] = [];
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === "string" && name !== "key") fields.push([name, value]);
  fields.push(["key", key], ["said_at", new Date().toISOString()]);
  const action = new URL(form.action).pathname;
  const photos = await photosOf(form);
  await keep({ key, action, fields, photos, token: null, patience: NOW, refused: false });
  rememberTyped("");
  follow(form, submitter, key);
  await sendAll("event");
  // Another tab had the lock, or this one was busy with an older report.
  const waits = (await keptReports()).some((report) => report.key === key && !report.refused);
  if (waits) await sendAll("clock");
};

const restore = async (form: HTMLFormElement): Promise<void> => {
  const box = form.elements.namedItem("text");
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.addEventListener("input", () => rememberTyped(box.value));
  const status = form.querySelector("[data-report-status]");
  const refused = (await keptReports()).find(
    ({ refused: is, action }) => is && !action.endsWith("/records"),
  );
  const words = refused?.fields.find(([name]) => name === "text")?.[1] ?? typed();
  if (refused !== undefined) await forget(refused.key);
  if (words === "" || box.value !== "") return;
  box.value = words;
  if (status !== null) status.textContent = form.dataset["kept"] ?? "";
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-report]")) {
  void restore(form);
  for (const photo of form.querySelectorAll<HTMLElement>("[data-photo]")) photo.hidden = false;
  form.addEventListener("submit", (event) => {
    if (sentByHand.delete(form)) return;
    event.preventDefault();
    void deliver(form, event.submitter);
  });
}
