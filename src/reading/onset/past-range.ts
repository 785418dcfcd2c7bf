import { KIND } from "./cue-kinds.ts";
import { hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Moment } from "./moment.ts";
import type { Clock } from "./piece.ts";
import { pieceAt } from "./pieces.ts";
import { resolvePast } from "./resolve-past.ts";
import { wordAt } from "./scan.ts";
import type { MomentScan } from "./scan.ts";
import type { Surroundings } from "./surroundings.ts";

/** Begin and end of an outage that is over: "off from 6 till 8 this evening", "gestern von 15 bis 18 Uhr". */
export interface PastRange {
  readonly begin: Frame;
  readonly end: Frame;
}

const FROM: ReadonlySet<string> = new Set(
  "from between von zwischen ab van vanaf tussen de entre".split(" "),
);
const TO: ReadonlySet<string> = new Set(
  "to till til until and bis und tot en a jusqu et".split(" "),
);
/** Words of the first hour: "11h30", "10.30 Uhr". */
const FIRST_TOKENS_MAX = 4;

const DEEDS = KIND.visit | KIND.contact | KIND.contract | KIND.waiting | KIND.promise;

/** The hour of a piece; a bare number is on the same dial as the other hour of the range. */
const hourOf = (
  scan: MomentScan,
  { from, to }: { readonly from: number; readonly to: number },
  other: Clock,
): Clock | null => {
  const piece = pieceAt(scan, from, true);
  if (piece?.to !== to) return null;
  if (piece.kind === "clock") return piece.clock;
  const hour = piece.kind === "hours" ? piece.amount : piece.kind === "number" ? piece.value : -1;
  return Number.isInteger(hour) && hour >= 0 && hour <= 24
    ? { hour, minute: 0, form: other.form === "exact" ? "exact" : "loose" }
    : null;
};

/** Where "to" stands for an hour: the first word of its expression or the one before it; -1 for nowhere. */
const toBefore = (scan: MomentScan, frame: Frame): number => {
  if (TO.has(wordAt(scan, frame.from))) return frame.from;
  return TO.has(wordAt(scan, frame.from - 1)) ? frame.from - 1 : -1;
};

/** The day of an hour: its own, or that of the expression right before "from". */
const withDay = (frame: Frame, from: number, frames: readonly Frame[]): Frame => {
  if (hasDay(frame)) return frame;
  const day = frames.find((other) => other.from < from && other.to >= from && hasDay(other));
  if (day === undefined) return frame;
  const { weekday, date, holiday, isThis, isLast } = day;
  return {
    ...frame,
    day: day.day,
    weekday,
    date,
    holiday,
    isThis,
    isLast,
    part: frame.part ?? day.part,
  };
};

const rangeAt = (scan: MomentScan, frame: Frame, frames: readonly Frame[]): PastRange | null => {
  const { clock } = frame;
  const to = clock === null ? -1 : toBefore(scan, frame);
  if (clock === null || to < 0) return null;
  for (let at = to - 2; at >= Math.max(0, to - 1 - FIRST_TOKENS_MAX); at -= 1) {
    if (!FROM.has(wordAt(scan, at))) continue;
    const hour = hourOf(scan, { from: at + 1, to }, clock);
    if (hour === null) return null;
    const intro = { ...frame.intro, until: "no" as const, since: false, at: true };
    const end = withDay({ ...frame, from: at, intro }, at, frames);
    return { begin: { ...end, clock: hour }, end };
  }
  return null;
};

/** "Yesterday from 9.30 to 11.15": the first hour has the day, the second stands bare behind it. */
const rangeAfter = (scan: MomentScan, frame: Frame): PastRange | null => {
  const { clock } = frame;
  if (clock === null || !TO.has(wordAt(scan, frame.to))) return null;
  const first = Math.max(0, frame.from - 1, frame.to - 1 - FIRST_TOKENS_MAX);
  for (let at = frame.to - 2; at >= first; at -= 1) {
    if (!FROM.has(wordAt(scan, at))) continue;
    const piece = pieceAt(scan, frame.to + 1, true);
    const hour = piece === null ? null : hourOf(scan, { from: piece.from, to: piece.to }, clock);
    if (hour === null) return null;
    const intro = { ...frame.intro, from: false, since: false, at: true };
    const end = { ...frame, to: piece?.to ?? frame.to, intro, clock: hour };
    return { begin: { ...end, clock }, end };
  }
  return null;
};

/** The first range of hours beside words of a failure and none of a visit; null when there is none. */
export function pastRange(
  scan: MomentScan & { readonly moment: Moment },
  frames: readonly Frame[],
  around: Surroundings,
): PastRange | null {
  for (const frame of frames) {
    const range = frame.intro.every
      ? null
      : (rangeAt(scan, frame, frames) ?? rangeAfter(scan, frame));
    if (range === null) continue;
    const beside = around.cues.filter((cue) => around.sameClause(range.end, cue));
    const failing = beside.some(({ kinds }) => (kinds & (KIND.failure | KIND.negation)) !== 0);
    if (!failing || beside.some(({ kinds }) => (kinds & DEEDS) !== 0)) continue;
    const [begin, end] = [range.begin, range.end].map((each) => resolvePast(each, scan.moment));
    if (!begin || !end || begin.instant >= end.instant) continue;
    return range;
  }
  return null;
}
