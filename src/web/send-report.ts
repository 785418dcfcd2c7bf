/** One try to hand a kept report to its desk: the words first, then each photo. */
import { type KeptPhoto, type KeptReport, keep } from "./kept-reports.ts";
import { askedSeconds } from "./retry-rule.ts";

const WORDS_MS_MAX = 30_000;
const PHOTO_MS_MAX = 60_000;

export type Outcome =
  | { readonly kind: "received"; readonly report: KeptReport }
  | { readonly kind: "refused"; readonly report: KeptReport }
  /** Try later; `asked`: seconds the desk asked for. */
  | { readonly kind: "later"; readonly report: KeptReport; readonly asked: number | null };

/** Anything between the phone and the desk may answer for it: only what it says for good is final. */
const isPassing = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

interface Answer {
  readonly kind: "taken" | "refused" | "later";
  readonly asked: number | null;
  readonly body: unknown;
}

const request = async (url: string, init: RequestInit, msMax: number): Promise<Answer> => {
  try {
    const signal = AbortSignal.timeout(msMax);
    const response = await fetch(url, { ...init, signal, redirect: "error", cache: "no-store" });
    const asked = askedSeconds(response.headers.get("retry-after"), Date.now());
    // A captive portal answers 200 with a page of its own: only the desk's JSON counts.
    const json = (response.headers.get("content-type") ?? "").includes("json");
    const final = (json && !isPassing(response.status)) || response.status === 413;
    if (!final) return { kind: "later", asked, body: null };
    if (!json) return { kind: "refused", asked, body: null };
    return { kind: response.ok ? "taken" : "refused", asked, body: await response.json() };
  } catch {
    return { kind: "later", asked: null, body: null };
  }
};

const tokenOf = (body: unknown): string | null => {
  if (typeof body !== "object" || body === null || !("follow_url" in body)) return null;
  return String(body.follow_url).split("/").at(-1) ?? null;
};

/** A photo of a diary is an entry itself: it goes with its words. */
const hasOwnPhotos = (action: string): boolean => action.endsWith("/photos");

const pairsOf = ({ fields }: KeptReport): [string, string][] =>
  fields.map(([name, value]) => [name, value]);

const withPhotos = (report: KeptReport): FormData => {
  const form = new FormData();
  for (const [name, value] of pairsOf(report)) form.append(name, value);
  for (const { bytes, type } of report.photos) form.append("photo", new Blob([bytes], { type }));
  return form;
};

const sendWords = async (report: KeptReport): Promise<Outcome | KeptReport> => {
  if (report.token !== null) return report;
  const together = hasOwnPhotos(report.action);
  const said = together ? withPhotos(report) : new URLSearchParams(pairsOf(report));
  const init = { method: "POST", body: said, headers: { accept: "application/json" } };
  const msMax = together ? PHOTO_MS_MAX : WORDS_MS_MAX;
  const { kind, asked, body } = await request(report.action, init, msMax);
  if (kind === "refused") return { kind, report };
  const token = tokenOf(body);
  if (kind === "later" || token === null) return { kind: "later", report, asked };
  const received = { ...report, token, photos: together ? [] : report.photos };
  await keep(received);
  return received;
};

/** `/demo/fr/report` → `/demo` */
export const baseOf = (action: string): string => action.split("/").slice(0, -2).join("/");

/** Everything the desk has is noted on the device before the next step. */
export const sendReport = async (kept: KeptReport): Promise<Outcome> => {
  const worded = await sendWords(kept);
  if ("kind" in worded) return worded;
  let report = worded;
  for (const [number, photo] of report.photos.entries()) {
    if (photo.answer !== null) continue;
    const url = `${baseOf(report.action)}/api/v1/reports/${report.token}/photos/${number}`;
    const init = { method: "PUT", body: photo.bytes, headers: { "content-type": photo.type } };
    const { kind, asked } = await request(url, init, PHOTO_MS_MAX);
    if (kind === "later") return { kind, report, asked };
    const done: KeptPhoto = { ...photo, bytes: new ArrayBuffer(0), answer: kind };
    report = { ...report, photos: report.photos.with(number, done) };
    await keep(report);
  }
  return { kind: "received", report };
};
