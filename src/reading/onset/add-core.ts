import { hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Piece } from "./piece.ts";
import { senseOf, wordAt } from "./scan.ts";
import type { Scan } from "./scan.ts";
import type { Sense } from "./senses.ts";

/** The night is named by the day it ends on, which comes next. */
const AWAITED = -1;

function addWeekday(frame: Frame, sense: Sense & { readonly kind: "weekday" }): boolean {
  if (frame.duration !== null) return false;
  if (frame.nightTo === AWAITED) {
    frame.nightTo = sense.weekday;
    return true;
  }
  if (frame.weekday !== null) {
    if (frame.part !== "night" || frame.nightTo !== null) return false;
    frame.nightTo = sense.weekday;
    return true;
  }
  if (hasDay(frame) && frame.day === null && frame.date === null && frame.period === null) {
    return false;
  }
  if (frame.clock !== null && frame.part !== null && frame.day !== null) return false;
  frame.weekday = sense.weekday;
  if (sense.part !== null && frame.part === null) frame.part = sense.part;
  return true;
}

function addPart(frame: Frame, sense: Sense & { readonly kind: "part" }): boolean {
  if (frame.duration !== null || frame.month !== null) return false;
  if (frame.part !== null) return sense.offset === null && frame.clock !== null;
  if (sense.offset !== null) {
    if (hasDay(frame) && frame.day !== sense.offset && frame.weekday === null) return false;
    if (frame.day === null) frame.day = sense.offset;
  }
  frame.part = sense.part;
  return true;
}

/** A name of a day or of a stretch of days, where the frame has none yet. */
function addNamed(frame: Frame, sense: Sense): boolean {
  if (hasDay(frame) || frame.duration !== null) return false;
  if (sense.kind === "month") frame.month = sense.month;
  else if (sense.kind === "holiday") frame.holiday = sense.name;
  else if (sense.kind === "weekend") frame.weekend = true;
  else if (sense.kind === "edge_of") {
    frame.edge = sense.edge;
    frame.period = sense.unit;
  } else return false;
  return true;
}

/** Words that say something about when. False when they say nothing, or the frame has no room. */
export function addCore(frame: Frame, sense: Sense): boolean {
  if (sense.kind === "weekday") return addWeekday(frame, sense);
  if (sense.kind === "part") return addPart(frame, sense);
  if (sense.kind === "day") {
    // "Den ganzen Morgen", "de hele morgen": the morning, which is the word for tomorrow too.
    if (frame.intro.whole && sense.offset === 1 && frame.part === null) {
      frame.part = "morning";
      return true;
    }
    // "The whole day yesterday": the day that follows is the one meant.
    if (frame.intro.whole && frame.day === 0 && frame.part === null && sense.offset < 0) {
      frame.day = sense.offset;
      return true;
    }
    if (frame.duration !== null || (hasDay(frame) && frame.weekday === null)) return false;
    frame.day = sense.offset;
    return true;
  }
  if (sense.kind === "night_to") {
    if (frame.part !== null || hasDay(frame)) return false;
    frame.part = "night";
    // The weekday that follows is the one after midnight.
    frame.isThis = false;
    frame.nightTo = AWAITED;
    return true;
  }
  return addNamed(frame, sense);
}

const LAST_WORDS = new Set(["last", "past", "letzte", "letzten", "laatste"]);

/** "this week", "the start of the month", "the last hour": a unit without a number. */
export function addUnit(
  scan: Scan,
  frame: Frame,
  piece: Piece & { readonly kind: "mark" },
): boolean {
  if (piece.sense.kind !== "unit") return false;
  const { unit } = piece.sense;
  const next = senseOf(scan, piece.to);
  if (unit === "day" && frame.intro.whole) {
    if (!hasDay(frame)) frame.day = 0;
    return true;
  }
  const qualified =
    frame.intro.whole ||
    frame.isThis ||
    frame.isLast ||
    frame.isNext ||
    next?.kind === "last" ||
    next?.kind === "next";
  if (frame.duration !== null) return false;
  if (unit === "hour" || unit === "minute") {
    const last = frame.intro.elapsed && LAST_WORDS.has(wordAt(scan, piece.from - 1));
    if (!frame.isLast && !last && next?.kind !== "last") return false;
    frame.duration = { amount: 1, unit, approx: false };
    return true;
  }
  if (!qualified && frame.edge === null) return false;
  if (unit === "day" && frame.edge === null) return false;
  if (hasDay(frame) && frame.weekday === null) return false;
  frame.period = unit;
  return true;
}
