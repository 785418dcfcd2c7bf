/**
 * On every page: sends the reports that wait on this device, by itself and exactly once, and says
 * how they stand. Also asks the browser to keep the desk's pages for the time without network.
 */
import { forget, keep, type KeptReport, keptReports } from "./kept-reports.ts";
import { afterFailure, isDue } from "./retry-rule.ts";
import { sendReport } from "./send-report.ts";

export type State = "waiting" | "sending" | "received" | "lost" | "refused";

const CHECK_MS = 15_000;
const NAME = "vigie-outbox";
const bar = document.querySelector<HTMLElement>("[data-outbox]");
const base = bar?.dataset["base"] ?? "";

/** How a report stands; other tabs are told too. */
export interface Standing {
  readonly state: State;
  readonly key: string;
  /** Of the form. */
  readonly action: string;
  /** Of the witness's own page; null until the desk has the words. */
  readonly url: string | null;
}

const channel = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;
const part = (name: string): HTMLElement | null => bar?.querySelector(`[data-${name}]`) ?? null;

const show = (standing: Standing): void => {
  const { state, action, url } = standing;
  document.dispatchEvent(new CustomEvent<Standing>("outbox", { detail: standing }));
  if (bar === null) return;
  bar.hidden = false;
  const words = part("words");
  const text = bar.dataset[state] ?? "";
  if (words !== null && words.textContent !== text) words.textContent = text;
  const [send, follow, again] = [part("send"), part("follow"), part("again")];
  if (send !== null) send.hidden = state !== "waiting";
  if (follow instanceof HTMLAnchorElement) {
    follow.hidden = url === null || (state !== "received" && state !== "lost");
    follow.href = url ?? "";
  }
  if (again instanceof HTMLAnchorElement) {
    again.hidden = state !== "refused";
    again.href = action.replace(/\/(records|photos)$/, "");
  }
};

const tell = (state: State, { key, action, token }: KeptReport): void => {
  const above = action.slice(0, action.lastIndexOf("/"));
  // Entries of a business's file lead back to the file, reports to the witness's own page.
  const url = token && (/\/(records|photos)$/.test(action) ? above : `${above}/me/${token}`);
  const standing: Standing = { state, key, action, url };
  show(standing);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
  channel?.postMessage(standing);
};

const sendOne = async (report: KeptReport): Promise<void> => {
  tell("sending", report);
  const outcome = await sendReport(report);
  if (outcome.kind === "received") {
    await forget(report.key);
    const lost = outcome.report.photos.some(({ answer }) => answer === "refused");
    return tell(lost ? "lost" : "received", outcome.report);
  }
  if (outcome.kind === "refused") {
    const refused = { ...report, refused: true };
    await keep(refused);
    return tell("refused", refused);
  }
  const moment = { now: Date.now(), chance: Math.random() };
  const patience = afterFailure(report.patience, outcome.asked, moment);
  const waiting = { ...outcome.report, patience };
  await keep(waiting);
  tell("waiting", waiting);
  const pause = Math.max(0, patience.nextAt - Date.now());
  if (pause < CHECK_MS) window.setTimeout(() => void sendAll("clock"), pause);
};

export type Nudge = "clock" | "event" | "person";

const sendDue = async (nudge: Nudge): Promise<void> => {
  for (const report of await keptReports()) {
    if (report.refused) tell("refused", report);
    else if (nudge === "person" || isDue(report.patience, Date.now(), nudge === "event"))
      await sendOne(report);
    else tell("waiting", report);
  }
};

let running: Promise<void> | null = null;
/** One tab sends at a time; without locks two tabs send the same report, which the desk counts once. */
export const sendAll = (nudge: Nudge): Promise<void> => {
  running ??= (
    "locks" in navigator
      ? navigator.locks.request(NAME, { ifAvailable: true }, (lock) =>
          lock === null ? undefined : sendDue(nudge),
        )
      : sendDue(nudge)
  ).finally(() => {
    running = null;
  });
  return running;
};

/** Keeps this page and the form for the time without network. */
const keepPages = async (): Promise<void> => {
  const form = bar?.dataset["form"];
  if (form === undefined || !("serviceWorker" in navigator)) return;
  const scope = `${base}/`;
  await navigator.serviceWorker.register(`${base}/sw.js`, { scope });
  const { active } = await navigator.serviceWorker.ready;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- nor has a worker
  active?.postMessage({ pages: [location.href, form] });
};

const nudged = (): void => {
  if (!document.hidden) void sendAll("event");
};
window.addEventListener("online", nudged);
window.addEventListener("focus", nudged);
window.addEventListener("pageshow", nudged);
document.addEventListener("visibilitychange", nudged);
window.setInterval(() => void sendAll("clock"), CHECK_MS);
part("send")?.addEventListener("click", () => void sendAll("person"));
channel?.addEventListener("message", ({ data }: MessageEvent<Standing>) => show(data));
void sendAll("event");
void keepPages().catch(() => undefined);
