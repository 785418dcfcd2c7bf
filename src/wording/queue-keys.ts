import type { TriageDeed } from "../model/triage.ts";
import type { ReadingField } from "../model/reading.ts";

/** The desk's queue. */
export type QueueKey =
  | "desk.nav.queue"
  | `queue.${"title" | "search" | "apply" | "filter" | "any" | "only" | "groups" | "all" | "nowhere"}`
  | `queue.${"days" | "fresh" | "changed" | "show" | "searched" | "filling" | "full" | "empty"}`
  | `queue.${"older" | "newest" | "clear" | "subject" | "about" | "sure"}`
  | `queue.deed.${TriageDeed}`
  | `queue.done.${TriageDeed}`
  | `queue.${"correct" | "correctHint"}`
  | `queue.${"undo" | "until" | "tick" | "why" | "deeds" | "contact"}`
  | `desk.keys.${"aside" | "undo"}`
  | `queue.flag.${"photo" | "quotable" | "doubtful" | "business" | "aside" | "corrected" | "erased" | "call"}`
  | `queue.read.${ReadingField}`
  | "desk.keys.search"
  | "desk.keys.show";
