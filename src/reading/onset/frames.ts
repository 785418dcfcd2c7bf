import { local } from "../../time/local.ts";
import { addCore, addUnit } from "./add-core.ts";
import { addBareNumber, addHours, isSoon } from "./add-hours.ts";
import { addIntro } from "./add-intro.ts";
import { dayOf } from "./day-of.ts";
import { canTakeClock, hasCore, hasDay, newFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Piece } from "./piece.ts";
import { beginsPiece, pieceAt } from "./pieces.ts";
import { gapAt, isBreak, isTight, senseOf, wordAt } from "./scan.ts";
import type { MomentScan, Scan } from "./scan.ts";
import type { Sense } from "./senses.ts";

const isDutch = (scan: Scan): boolean => scan.lexicon.lang === "nl";

const isPastDay = ({ day, isNext }: Frame): boolean => day !== null && day <= 0 && !isNext;

/** After the core: what may still belong to it. */
function addTail(scan: Scan, frame: Frame, piece: Piece & { readonly kind: "mark" }): boolean {
  const { kind } = piece.sense;
  if (frame.duration !== null) {
    if (kind === "ago_after") {
      frame.intro.ago = true;
      return true;
    }
    // English "for" after a duration begins something else ("40 a month for a dead line").
    const isFor = kind === "elapsed" && wordAt(scan, piece.from) === "for";
    if (
      !isFor &&
      isTight(scan, piece.from) &&
      (kind === "lasting" || kind === "elapsed" || kind === "now_is")
    ) {
      if (frame.intro.within || frame.intro.until !== "no") return false;
      frame.intro.lasting = true;
      return true;
    }
    if (kind === "last") {
      frame.isLast = true;
      return true;
    }
    return false;
  }
  if (kind === "last" || kind === "next") {
    if (frame.part !== null && frame.day !== null) return false;
    frame.isLast ||= kind === "last";
    frame.isNext ||= kind === "next";
    return true;
  }
  // "hier vers 20h", "lundi à 9h", "le matin du 3 mai"
  if (frame.clock !== null && hasDay(frame) && (frame.part !== null || kind !== "link"))
    return false;
  const carries =
    kind === "at" || kind === "around" || kind === "link" || kind === "this" || kind === "whole";
  if (kind === "since" || kind === "from") {
    // "hier depuis 9h": one expression when a clock time follows.
    const next = pieceAt(scan, piece.to, true);
    if (next === null || (next.kind !== "clock" && next.kind !== "hours")) return false;
    if (!hasDay(frame) || frame.clock !== null) return false;
    return addIntro(frame, piece.sense);
  }
  // "hier avant 18h"
  const ends = kind === "until" || (piece.sense.kind === "ago" && piece.sense.before);
  // "Maandag tegen tien uur": of a day that is past, "by" is "about".
  if (piece.sense.kind === "until" && piece.sense.firm && isPastDay(frame) && isDutch(scan)) {
    frame.intro.around = true;
    return true;
  }
  if (ends && hasDay(frame)) {
    frame.intro.until = "soft";
    return true;
  }
  return carries && addIntro(frame, piece.sense);
}

/** "samedi 10", "Monday 12th": the day of the month, where calendar and weekday agree. */
function addDayNumber(scan: MomentScan, frame: Frame, value: number): boolean {
  const { weekday } = frame;
  const { intro } = frame;
  if (weekday === null || frame.date !== null || frame.clock !== null) return false;
  if (intro.around || intro.at) return false;
  if (value < 1 || value > 31 || value % 1 !== 0) return false;
  const now = local(scan.moment.publishedAt, scan.moment.zone);
  const date = { day: value, month: null, year: null };
  const agrees = (["past", "future"] as const).some((direction) => {
    const named = dayOf({ ...frame, date }, now, direction);
    return named !== null && (((named.days + 3) % 7) + 7) % 7 === weekday;
  });
  if (agrees) frame.date = date;
  return agrees;
}

/** "Depuis 2h30", said by day, counts hours; in the morning it tells when in the night. */
const HOURS_COUNTED_MAX = 3;
const MORNING_HOUR = 8;

/** "Ça fait 1h30 que", "1h30 sans internet", "depuis 2h30": an hour and minutes as a length. */
function isCountedHours(
  scan: MomentScan,
  frame: Frame,
  { clock, to }: Piece & { readonly kind: "clock" },
): boolean {
  const { intro } = frame;
  if (scan.lexicon.lang !== "fr" || hasCore(frame) || intro.around || intro.at) return false;
  if (clock.form === "word" || clock.hour < 1 || clock.minute === 0) return false;
  if (intro.ago && intro.until === "no") return true;
  if (clock.hour > HOURS_COUNTED_MAX) return false;
  // "Depuis 1h30 cette nuit": an hour of that night.
  const next = isTight(scan, to) ? pieceAt(scan, to, true) : null;
  if (next?.kind === "mark" && (next.sense.kind === "part" || next.sense.kind === "this"))
    return false;
  if (!intro.since) return isTight(scan, to) && senseOf(scan, to)?.kind === "lasting";
  return local(scan.moment.publishedAt, scan.moment.zone).hour >= MORNING_HOUR + clock.hour;
}

/** "Sinds een uur of 9", "gisteren, een uur of vijf": about that hour; "al een uur of drie": so long. */
function isAboutHour(
  scan: Scan,
  frame: Frame,
  { duration, to }: Piece & { readonly kind: "duration" },
): boolean {
  const { amount, unit, approx } = duration;
  if (scan.lexicon.lang !== "nl" || unit !== "hour" || !approx || amount > 12) return false;
  if (wordAt(scan, to - 2) !== "of" || !canTakeClock(frame)) return false;
  const { intro } = frame;
  if (intro.elapsed || intro.lasting || senseOf(scan, to)?.kind === "ago_after") return false;
  if (senseOf(scan, to)?.kind === "lasting" && isTight(scan, to) && !intro.since) return false;
  return intro.since || intro.at || hasDay(frame) || frame.part !== null;
}

/** Adds a piece to the frame; false when it begins another expression or none. */
function add(scan: MomentScan, frame: Frame, piece: Piece): boolean {
  const started = hasCore(frame);
  switch (piece.kind) {
    case "clock":
      if (!canTakeClock(frame)) return frame.intro.range && frame.clock !== null;
      if (isCountedHours(scan, frame, piece)) {
        const amount = piece.clock.hour * 60 + piece.clock.minute;
        frame.duration = { amount, unit: "minute", approx: false };
        return true;
      }
      frame.intro.nowIs ||= isSoon(scan, frame, { ...piece, ...piece.clock });
      frame.clock = piece.clock;
      frame.intro.around ||= piece.around === true;
      return true;
    case "hours":
      if (frame.intro.range && frame.clock !== null) return true;
      return addHours(scan, frame, piece);
    case "duration":
      if (isAboutHour(scan, frame, piece)) {
        frame.clock = { hour: piece.duration.amount, minute: 0, form: "loose" };
        frame.intro.around = true;
        return true;
      }
      if (frame.duration !== null || frame.clock !== null || hasDay(frame)) return false;
      frame.duration = piece.duration;
      frame.isLast ||= piece.duration.reach === "past";
      frame.isNext ||= piece.duration.reach === "future";
      return true;
    case "date":
      if (frame.duration !== null || frame.date !== null) return false;
      if (hasDay(frame) && frame.weekday === null && frame.day === null) return false;
      frame.date = piece.date;
      return true;
    case "number":
      if (frame.intro.range && frame.clock !== null) return true;
      if (addDayNumber(scan, frame, piece.value)) return true;
      return addBareNumber(scan, frame, piece);
    case "mark": {
      const { sense } = piece;
      if (sense.kind === "unit") return addUnit(scan, frame, piece);
      if (addCore(frame, sense)) return true;
      return started ? addTail(scan, frame, piece) : addIntro(frame, sense);
    }
  }
}

/** Shortened words, whose full stop ends no sentence. */
const SHORTENED = new Set(["ca", "env", "approx", "ungef", "circa", "c"]);

/** Words of time stand side by side, in one sentence. */
function isNext(scan: Scan, frame: Frame, piece: Piece): boolean {
  if (piece.from !== frame.to) return false;
  if (piece.from === frame.from) return true;
  const gap = gapAt(scan, piece.from);
  // "It packed in, about four": the preposition before the comma belongs to another verb.
  if (gap.includes(",") && !hasCore(frame) && !frame.intro.since) return false;
  if (!/[.!?;…\n]/.test(gap)) return true;
  // "ca. 18 Uhr"; "am 3. um 8 Uhr", "9 p.m. yesterday"
  if (gap === ". " && SHORTENED.has(wordAt(scan, frame.to - 1))) return true;
  return (
    frame.to > frame.from &&
    (gap === ". " || gap === "., ") &&
    hasCore(frame) &&
    isAbbreviation(scan, frame.to - 1)
  );
}

const isAbbreviation = (scan: Scan, at: number): boolean => {
  const sense = senseOf(scan, at);
  return (
    /^\d{1,2}$/.test(wordAt(scan, at)) ||
    wordAt(scan, at) === "m" ||
    sense?.kind === "month" ||
    (sense?.kind === "weekday" && sense.short === true)
  );
};

const opensFrame = (piece: Piece): boolean =>
  piece.kind !== "mark" || (piece.sense.kind !== "link" && piece.sense.kind !== "lasting");

/** "Depuis, rien ne marche": since, with nothing after it. */
function isSinceThen(scan: Scan, frame: Frame): boolean {
  if (!frame.intro.since || frame.intro.elapsed) return frame.sinceThen;
  if (frame.sinceThen) return true;
  // Words taken up after it ("depuis plus de …") do not count.
  if (senseOf(scan, frame.from)?.kind !== "since") return false;
  const next = scan.tokens[frame.from + 1];
  if (next === undefined) return true;
  return /[,.!?;:…\n]/.test(next.before) || scan.lexicon.afterSinceThen.has(next.folded);
}

/** A text with more times than this is a log, not a report: the rest is not read. */
export const TIMES_MAX = 80;

/** Words between "since" and the day of what it names: "depuis l'orage de mardi". */
const NOUN_WORDS_MAX = 6;

/** "Seit dem Update am Montag": the day says when that was, and "since" is said of it. */
function reachBack(scan: Scan, frame: Frame): void {
  const { intro } = frame;
  if (intro.since || intro.nowIs || intro.every || !hasDay(frame) || frame.duration !== null)
    return;
  const first = Math.max(0, frame.from - NOUN_WORDS_MAX - 1);
  for (let at = frame.from - 1; at >= first; at -= 1) {
    if (!isTight(scan, at + 1)) return;
    const kind = senseOf(scan, at)?.kind;
    if (kind === "since" || (kind === "since_then" && wordAt(scan, at) === "seitdem")) {
      frame.from = at;
      intro.since = true;
      return;
    }
    const isLinked = kind === "link" || kind === "at" || kind === "within";
    if (at === frame.from - 1 && !isLinked) return;
  }
}

const isNamed = ({ named }: MomentScan, at: number): boolean =>
  named.some(({ from, to }) => at >= from && at < to);

/** Expressions of time in the order of the text. */
export function readFrames(scan: MomentScan): readonly Frame[] {
  const frames: Frame[] = [];
  const { tokens } = scan;
  let frame = newFrame(0);
  /** End of the last word that counts; links after it are not part of the expression. */
  let end = 0;
  const close = (): void => {
    const core = hasCore(frame);
    if (core || frame.intro.since) {
      frame.to = core ? end : frame.to;
      if (core || isSinceThen(scan, frame)) {
        frame.sinceThen = !core;
        reachBack(scan, frame);
        frames.push(frame);
      }
    }
  };
  let at = 0;
  while (at < tokens.length && frames.length < TIMES_MAX) {
    const expected = frame.to === at && frame.to > frame.from;
    const piece = beginsPiece(scan, at) && !isNamed(scan, at) ? pieceAt(scan, at, expected) : null;
    if (piece === null) {
      at += 1;
      if (frame.to > frame.from) {
        close();
        frame = newFrame(at);
      } else {
        // Nothing was added yet: most words have nothing to do with time.
        frame.from = at;
        frame.to = at;
      }
      end = at;
      continue;
    }
    if (frame.to > frame.from && !(isNext(scan, frame, piece) && add(scan, frame, piece))) {
      close();
      frame = newFrame(piece.from);
      end = piece.from;
    }
    if (frame.to === frame.from) {
      frame.from = piece.from;
      if (!opensFrame(piece) || !add(scan, frame, piece)) {
        at = piece.to;
        frame = newFrame(at);
        end = at;
        continue;
      }
    }
    frame.to = piece.to;
    if (piece.kind !== "mark" || !isFiller(piece.sense)) end = piece.to;
    at = piece.to;
    const isEnd = isBreak(scan, at) && !SHORTENED.has(wordAt(scan, at - 1));
    if (isEnd && frame.to > frame.from && !hasCore(frame)) {
      close();
      frame = newFrame(at);
      end = at;
    }
  }
  if (frame.to > frame.from) close();
  return frames;
}

const isFiller = (sense: Sense): boolean =>
  sense.kind === "link" ||
  sense.kind === "at" ||
  sense.kind === "around" ||
  sense.kind === "this" ||
  sense.kind === "whole";
