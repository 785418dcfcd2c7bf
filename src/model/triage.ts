import type { ReportFields } from "./entry.ts";
import type { Instant, ReportId } from "./ids.ts";

/**
 * `aside`: in no count and no rule; `back`: it counts again; `call`, `called`: on the list of people to
 * call back, or off it; `correct`: all of them are read as the deed says.
 */
export const TRIAGE_DEEDS = ["aside", "back", "call", "called", "correct"] as const;
export type TriageDeed = (typeof TRIAGE_DEEDS)[number];

/** What an editor does may be taken back for so long; nothing but the desk's own pages follows it before. */
export const UNDO_MS = 30_000;
/** Reports of one deed. */
export const TRIAGE_REPORTS_MAX = 200;

/** One deed on many reports. It takes effect `UNDO_MS` after its entry unless it was taken back by then. */
export interface TriageFact {
  readonly kind: "triage";
  readonly triage: string;
  readonly deed: TriageDeed;
  readonly reports: readonly ReportId[];
  /** Of a `correct`: what each of them is from then on. */
  readonly changes?: Partial<ReportFields>;
  /** In the editor's words; "" for calls. */
  readonly why: string;
}

/** Takes a deed back; an entry that comes too late changes nothing. */
export interface UntriageFact {
  readonly kind: "untriage";
  readonly triage: string;
}

/** From this moment on a deed of then cannot be taken back. */
export const settledAt = (at: Instant): Instant => at + UNDO_MS;
