/**
 * The page of a business and its lines: an entry is on the phone, with the moment at which it was
 * made, before it is on its way, and is sent under one key until the desk has it. Forms work without.
 */
import { forget, keep, type KeptPhoto, type KeptReport, keptReports } from "./kept-reports.ts";
import { sendAll, type Standing } from "./outbox.ts";
import { keptPhoto } from "./shrink-photo.ts";
import { offerMeasuring } from "./measure-line.ts";
import { NOW } from "./retry-rule.ts";

const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const forms = document.querySelectorAll<HTMLFormElement>("form[data-line]");
const list = document.querySelector<HTMLElement>("[data-waiting]");
/** Entries of a file go to several addresses below its own. */
const fileOf = (action: string): string => action.slice(0, action.lastIndexOf("/"));
const own = [...forms].map((form) => fileOf(new URL(form.action).pathname))[0] ?? "";

/** An entry that waits, in words: of its button, or of what its form is folded behind. */
const shownOf = (form: HTMLFormElement, submitter: HTMLElement | null): string => {
  const summary = form.closest("details")?.querySelector("summary")?.textContent;
  const heading = form.parentElement?.querySelector("h3")?.textContent;
  const words = submitter?.getAttribute("name") === null ? summary : submitter?.textContent;
  return [heading, words ?? submitter?.textContent]
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "")
    .join(": ");
};

const fieldOf = ({ fields }: KeptReport, name: string): string =>
  fields.find(([known]) => known === name)?.[1] ?? "";

/** Entries that only this phone has, with their moments. */
const showWaiting = async (): Promise<void> => {
  if (list === null) return;
  const waiting = (await keptReports()).filter((one) => fileOf(one.action) === own);
  list.hidden = waiting.length === 0;
  list.replaceChildren(
    ...waiting.map((one) => {
      const item = document.createElement("li");
      const at = new Date(fieldOf(one, "at") || Date.now());
      const clock = at.toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
      item.textContent = (list.dataset["words"] ?? "").replace(
        "…",
        [clock, fieldOf(one, "shown"), fieldOf(one, "words")]
          .filter((part) => part !== "")
          .join(" · "),
      );
      return item;
    }),
  );
};

/** The entry that was handed over last: should the desk refuse it, its page says why. */
let mine: string | null = null;

const isTyping = (): boolean => {
  const one = document.activeElement;
  return (
    (one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement) && one.value !== ""
  );
};

let renewing = false;
/**
 * The page anew, once nothing more is on its way and nobody is in the middle of a word: once, however
 * many entries were received.
 */
const anew = async (): Promise<void> => {
  if (renewing) return;
  renewing = true;
  await sendAll("clock");
  if (isTyping()) renewing = false;
  else location.reload();
};

/** A moment as `datetime-local` has it, by this phone's zone. */
const wallOf = (iso: string): string => {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/**
 * Sends what was refused as any form does: the server draws it again with every word, and says what is
 * wrong. The moment goes along where a person can see and correct it.
 */
const byHand = async (key: string): Promise<void> => {
  const report = (await keptReports()).find((one) => one.key === key);
  // A picture cannot be put back into a form: the bar says that it was refused, and the phone keeps it.
  if (report === undefined || report.photos.length > 0) return;
  const form = document.createElement("form");
  form.method = "post";
  form.action = report.action;
  const when = fieldOf(report, "when") || wallOf(fieldOf(report, "at"));
  const said = report.fields.filter(([name]) => !["key", "at", "shown", "when"].includes(name));
  for (const [name, value] of [...said, ["when", when] as const]) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  await forget(key);
  form.submit();
};

document.addEventListener("outbox", (event) => {
  const { state, key } = (event as CustomEvent<Standing>).detail;
  void showWaiting();
  if (state === "received") void anew();
  if (state !== "refused" || mine !== key) return;
  mine = null;
  void byHand(key);
});

const photosOf = async (form: HTMLFormElement): Promise<readonly KeptPhoto[]> => {
  const input = form.elements.namedItem("photo");
  const [file] = input instanceof HTMLInputElement ? (input.files ?? []) : [];
  return file === undefined ? [] : [await keptPhoto(file)];
};

const deliver = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
  const key = newKey();
  const fields: [string, string][] = [];
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === "string" && name !== "key" && name !== "at") fields.push([name, value]);
  fields.push(["key", key], ["at", new Date().toISOString()], ["shown", shownOf(form, submitter)]);
  mine = key;
  await keep({
    key,
    action: new URL(form.action).pathname,
    fields,
    photos: await photosOf(form),
    token: null,
    patience: NOW,
    refused: false,
  });
  form.reset();
  form.closest("details")?.removeAttribute("open");
  await showWaiting();
  await sendAll("event");
  const waits = (await keptReports()).some((one) => one.key === key && !one.refused);
  if (waits) await sendAll("clock");
};

for (const form of forms)
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void deliver(form, event.submitter);
  });
void showWaiting();
offerMeasuring();
