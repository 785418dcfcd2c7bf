import type { Instant } from "../model/ids.ts";
import type { RecordOf } from "../model/line-record.ts";
import { HOLDING_AFTER_MS } from "./limits.ts";
import { type LineFile, recordsOf, rolesOf } from "./line-file.ts";
import { tapRunsOf } from "./tapped.ts";

export type NoticeEnd = "taken_back" | "replaced" | "hour" | "line_holds";

export interface NoticeState {
  readonly record: RecordOf<"notice">;
  /** Null: it stands. */
  readonly endedAt: Instant | null;
  readonly why: NoticeEnd | null;
}

/**
 * When every line that was in trouble at `from`, or came into it later, had worked for an hour; null:
 * not yet, or none was in trouble.
 */
function heldSince(file: LineFile, from: Instant, now: Instant): Instant | null {
  let last: Instant | null = null;
  for (const role of rolesOf(file)) {
    const runs = tapRunsOf(file, role).filter(({ at, until }) => until > from && at <= now);
    if (runs.every(({ state }) => state === "works")) continue;
    const run = runs.at(-1);
    if (run === undefined || run.state !== "works") return null;
    last = Math.max(last ?? 0, run.at + HOLDING_AFTER_MS);
  }
  return last !== null && last <= now ? last : null;
}

function endOf(file: LineFile, record: RecordOf<"notice">, now: Instant): NoticeState {
  const { at, seq, body } = record;
  const after = (other: { at: Instant; seq: number }): boolean =>
    other.at > at || (other.at === at && other.seq > seq);
  const ends: { readonly at: Instant; readonly why: NoticeEnd }[] = [];
  const next = recordsOf(file, "notice").find(after);
  if (next !== undefined) ends.push({ at: next.at, why: "replaced" });
  const back = recordsOf(file, "notice_end").find(after);
  if (back !== undefined) ends.push({ at: back.at, why: "taken_back" });
  if (body.until !== null) ends.push({ at: body.until, why: "hour" });
  const held = heldSince(file, at, now);
  if (held !== null) ends.push({ at: held, why: "line_holds" });
  const [first] = ends.filter((end) => end.at <= now).toSorted((a, b) => a.at - b.at);
  return { record, endedAt: first?.at ?? null, why: first?.why ?? null };
}

/**
 * The notices to the public with their ends: each ends by the next, by hand, at its hour, or once the
 * lines have held for an hour, whichever is first.
 */
export const noticesOf = (file: LineFile, now: Instant): readonly NoticeState[] =>
  recordsOf(file, "notice")
    .filter(({ at }) => at <= now)
    .map((record) => endOf(file, record, now));

/** The one that stands; null: there is none. */
export const standingNotice = (file: LineFile, now: Instant): NoticeState | null =>
  noticesOf(file, now).findLast(({ endedAt }) => endedAt === null) ?? null;
