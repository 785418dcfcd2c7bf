import { dutchUnitOf } from "./dutch-unit.ts";
import { nthDay, nthDayAt } from "./nth-day.ts";
import { durationPiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import {
  clockWithMinutes,
  isHourMark,
  meridiem,
  mixedPiece,
  separatedClock,
  separatedDate,
} from "./numeric-pieces.ts";
import {
  gapAt,
  isTight,
  longestPhrase,
  numberAt,
  phraseNodeAt,
  senseOf,
  unitAt,
  wordAt,
} from "./scan.ts";
import type { Scan, SpokenNumber } from "./scan.ts";
import type { Unit } from "./senses.ts";
import { frenchMinutes, isClockWord, spokenClock } from "./spoken-clock.ts";

/** Adjectives between a number and its unit: "deux bonnes heures", "les 3 derniers jours". */
const ADJECTIVES_MAX = 2;

interface CountedUnit {
  readonly unit: Unit;
  readonly to: number;
  readonly half: boolean;
  readonly reach: "past" | "future" | null;
}

const HALF_AFTER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  fr: [
    ["et", "demie"],
    ["et", "demi"],
  ],
  nl: [],
  de: [],
  en: [
    ["and", "a", "half"],
    ["and", "half"],
  ],
};

function matchesAt(scan: Scan, at: number, phrases: readonly (readonly string[])[]): number | null {
  for (const words of phrases) {
    if (words.every((word, index) => wordAt(scan, at + index) === word)) return at + words.length;
  }
  return null;
}

/** The unit a number counts, past "and a half" and adjectives. */
function countedUnit(scan: Scan, number: SpokenNumber): CountedUnit | null {
  let at = number.to;
  let reach: "past" | "future" | null = null;
  const between = matchesAt(scan, at, [
    ["and", "a", "half"],
    ["en", "een", "half"],
    ["en", "een", "halve"],
    ["und", "eine", "halbe"],
  ]);
  if (between !== null && unitAt(scan, between) !== null) at = between;
  for (let skipped = 0; skipped < ADJECTIVES_MAX; skipped += 1) {
    const kind = senseOf(scan, at)?.kind;
    if (kind !== "roughly" && kind !== "last" && kind !== "next") break;
    if (kind !== "roughly") reach = kind === "last" ? "past" : "future";
    at += 1;
  }
  if (!isTight(scan, at)) return null;
  const unit = unitAt(scan, at);
  if (unit === null) return null;
  const after = matchesAt(scan, at + 1, HALF_AFTER[scan.lexicon.lang] ?? []);
  return { unit, to: after ?? at + 1, half: between === at || after !== null, reach };
}

/** "2 heures 30", "an hour and twenty minutes": the smaller unit after the larger one. */
function withMinutes(scan: Scan, at: number): { minutes: number; to: number } | null {
  const joined = ["et", "en", "und", "and"].includes(wordAt(scan, at)) ? at + 1 : at;
  const number = numberAt(scan, joined);
  if (number === null || number.article || number.value >= 60) return null;
  if (unitAt(scan, number.to) !== "minute") return null;
  return { minutes: number.value, to: number.to + 1 };
}

function counted(scan: Scan, from: number, number: SpokenNumber): Piece | null {
  const found = number.ordinal ? null : countedUnit(scan, number);
  if (found === null) return null;
  const amount = number.value + (found.half ? 0.5 : 0);
  const { unit, to } = found;
  const duration = { amount, unit, approx: number.approx };
  if (found.reach !== null) return durationPiece(from, to, { ...duration, reach: found.reach });
  if (unit !== "hour") return durationPiece(from, to, duration);
  const minutes = withMinutes(scan, to);
  if (minutes !== null) {
    const all = Math.round(amount * 60) + minutes.minutes;
    return durationPiece(from, minutes.to, { amount: all, unit: "minute", approx: false });
  }
  const direct = to === number.to + 1 && isHourMark(scan, number.to);
  if (!direct || number.approx || amount % 1 !== 0 || amount > 24) {
    return frenchHalf(scan, from, { number, to, amount });
  }
  return hoursPiece(scan, from, number);
}

/** "deux heures et demie" is a duration after "depuis" and a clock time after "à": both readings have the half. */
function frenchHalf(
  scan: Scan,
  from: number,
  found: { number: SpokenNumber; to: number; amount: number },
): Piece {
  const { number, to, amount } = found;
  const isClock = scan.lexicon.lang === "fr" && amount % 1 === 0.5 && number.value >= 7;
  if (isClock && number.value <= 24 && !number.approx) {
    const form = number.digits || number.value > 12 ? "exact" : "loose";
    return { kind: "clock", from, to, clock: { hour: number.value, minute: 30, form } };
  }
  return durationPiece(from, to, { amount, unit: "hour", approx: number.approx });
}

/** A number and an hour mark, one after the other. */
function hoursPiece(scan: Scan, from: number, number: SpokenNumber): Piece {
  const mark = wordAt(scan, number.to);
  const to = number.to + 1;
  const hour = number.value;
  if (scan.lexicon.lang === "fr") {
    const tail = frenchMinutes(scan, to);
    if (tail !== null) {
      const minutes = hour * 60 + tail.minutes;
      const isLoose = !number.digits && hour >= 1 && hour <= 12;
      const clock = {
        hour: Math.floor(minutes / 60),
        minute: minutes % 60,
        form: isLoose ? "loose" : "exact",
      } as const;
      return { kind: "clock", from, to: tail.to, clock };
    }
  }
  const said = !number.digits;
  if (mark === "uhr") {
    const piece = clockWithMinutes(scan, { from, to }, hour);
    const isLoose = said && hour >= 1 && hour <= 12 && piece.to === to;
    return isLoose ? { kind: "clock", from, to, clock: { hour, minute: 0, form: "loose" } } : piece;
  }
  const withTail = clockWithMinutes(scan, { from, to }, hour);
  if (withTail.to > to) return withTail;
  const { article } = number;
  return { kind: "hours", from, to, amount: hour, word: mark.length > 1, said, article };
}

/** "le 3 février 2024", "3rd of February", "February 3". */
function namedDate(scan: Scan, from: number, number: SpokenNumber): Piece | null {
  if (number.value < 1 || number.value > 31 || number.article || number.value % 1 !== 0)
    return null;
  let at = number.to;
  const link = wordAt(scan, at);
  if (link === "of" || link === "de" || link === "van" || link === "d" || link === "the") at += 1;
  const sense = senseOf(scan, at);
  if (sense?.kind !== "month") return null;
  return dateWithYear(scan, { from, to: at + 1 }, { day: number.value, month: sense.month });
}

function dateWithYear(
  scan: Scan,
  range: { from: number; to: number },
  date: { day: number; month: number },
): Piece {
  const word = wordAt(scan, range.to);
  const isYear = /^(19|20)\d\d$/.test(word) && !isHourMark(scan, range.to + 1);
  return {
    kind: "date",
    from: range.from,
    to: isYear ? range.to + 1 : range.to,
    date: { ...date, year: isYear ? Number(word) : null },
  };
}

/** "20 Uhr", "eight o'clock", "3 pm": an hour, then its mark. */
function markedHour(scan: Scan, from: number, number: SpokenNumber): Piece | null {
  const { value, to } = number;
  if (number.approx || value % 1 !== 0 || value > 24 || !isTight(scan, to)) return null;
  if (scan.lexicon.lang === "en") {
    const half = meridiem(scan, to, value);
    if (half !== null) {
      const clock = { hour: half.hour, minute: 0, form: "exact" } as const;
      return { kind: "clock", from, to: half.to, clock };
    }
    if (wordAt(scan, to) === "o" && wordAt(scan, to + 1) === "clock") {
      const clock = { hour: value, minute: 0, form: value <= 12 ? "loose" : "exact" } as const;
      return meridiemAfter(scan, { kind: "clock", from, to: to + 2, clock });
    }
    if (wordAt(scan, to) === "oclock") {
      return { kind: "clock", from, to: to + 1, clock: { hour: value, minute: 0, form: "loose" } };
    }
    return null;
  }
  return isHourMark(scan, to) ? hoursPiece(scan, from, number) : null;
}

function meridiemAfter(scan: Scan, piece: Piece & { readonly kind: "clock" }): Piece {
  const half = meridiem(scan, piece.to, piece.clock.hour);
  if (half === null) return piece;
  return { ...piece, to: half.to, clock: { hour: half.hour, minute: 0, form: "exact" } };
}

function numberPiece(scan: Scan, at: number): Piece | null {
  const number = numberAt(scan, at);
  if (number === null) return null;
  if (number.ordinal && unitAt(scan, number.to) === "day") {
    return nthDay(scan, at, { value: number.value, to: number.to + 1 });
  }
  const decimal = decimalAt(scan, at, number);
  if (decimal !== null) return decimal;
  const full = namedDate(scan, at, number) ?? counted(scan, at, number);
  if (full !== null) return full;
  const hour = markedHour(scan, at, number);
  if (hour !== null) return hour;
  if (number.article) {
    // "een half uur", "ein Viertelstündchen": the article of a whole duration.
    let { to } = number;
    while (to < number.to + ADJECTIVES_MAX && senseOf(scan, to)?.kind === "roughly") to += 1;
    const next = longestPhrase(scan, to);
    if (next?.sense.kind === "duration") {
      const { amount, unit } = next.sense;
      return durationPiece(at, next.to, { amount, unit, approx: false });
    }
    // "A good three hours": the article says nothing beside a number.
    const more = to > number.to ? numberAt(scan, to) : null;
    return more === null || more.article ? null : counted(scan, at, more);
  }
  if (number.approx) return null;
  return { kind: "number", from: at, to: number.to, value: number.value, ordinal: number.ordinal };
}

/** "1,5 Stunden", "2.5 hours", "1/2 uur". */
function decimalAt(scan: Scan, at: number, number: SpokenNumber): Piece | null {
  const gap = gapAt(scan, at + 1);
  if (!number.digits || (gap !== "," && gap !== "." && gap !== "/")) return null;
  const tail = wordAt(scan, at + 1);
  if (!/^\d{1,2}$/.test(tail)) return null;
  const unit = unitAt(scan, at + 2);
  if (unit === null || !isTight(scan, at + 2)) return null;
  const amount = gap === "/" ? number.value / Number(tail) : Number(`${number.value}.${tail}`);
  if (!Number.isFinite(amount)) return null;
  // "20.15 uur" is a clock time: only small numbers with one digit after the mark are counted.
  if (gap !== "/" && (tail.length > 1 || number.value > 12)) return null;
  return durationPiece(at, at + 3, { amount, unit, approx: false });
}

/** "February 3rd", "Feb 3". */
function monthFirst(scan: Scan, at: number, month: number): Piece | null {
  if (scan.lexicon.lang !== "en") return null;
  const from = wordAt(scan, at + 1) === "the" ? at + 2 : at + 1;
  const next = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(wordAt(scan, from));
  const day = Number(next?.[1] ?? 0);
  if (day < 1 || day > 31 || !isTight(scan, from)) return null;
  if (meridiem(scan, from + 1, day) !== null) return null;
  return dateWithYear(scan, { from: at, to: from + 1 }, { day, month });
}

/** "3,000", "12.500", "1'200": a number in groups counts people or things, never hours. */
const isGrouped = (scan: Scan, at: number): boolean =>
  /^\d{1,3}$/.test(wordAt(scan, at)) &&
  /^[.,'’\u00a0\u202f]$/.test(gapAt(scan, at + 1)) &&
  /^\d{3}$/.test(wordAt(scan, at + 1));

/** "Since 1420": four digits where an hour is expected, unless they look like a year. */
function militaryClock(scan: Scan, at: number, expected: boolean): Piece | null {
  const word = wordAt(scan, at);
  if (!expected || scan.lexicon.lang !== "en" || !/^[012]\d[0-5]\d$/.test(word)) return null;
  const hour = Number(word.slice(0, 2));
  const isYear = /^19[5-9]|^20[0-4]/.test(word);
  const isMarked = wordAt(scan, at + 1) === "hrs";
  if ((isYear && !isMarked) || hour > 23) return null;
  if (!isMarked && unitAt(scan, at + 1) !== null) return null;
  const clock = { hour, minute: Number(word.slice(2)), form: "exact" } as const;
  return { kind: "clock", from: at, to: isMarked ? at + 2 : at + 1, clock };
}

function digitPiece(scan: Scan, at: number, expected: boolean): Piece | null {
  if (isGrouped(scan, at)) return null;
  const phrase = longestPhrase(scan, at);
  if (phrase !== null && phrase.to > at + 1 && phrase.sense.kind !== "number") {
    return { kind: "mark", from: at, to: phrase.to, sense: phrase.sense };
  }
  // A number glued to other numbers by "/" or "." is a telephone number, an address or a version.
  return (
    decimalOf(scan, at) ??
    militaryClock(scan, at, expected) ??
    separatedClock(scan, at, expected) ??
    separatedDate(scan, at, expected) ??
    spokenClock(scan, at, expected) ??
    numberPiece(scan, at) ??
    mixedDate(scan, at)
  );
}

const decimalOf = (scan: Scan, at: number): Piece | null => {
  const number = numberAt(scan, at);
  return number === null ? null : decimalAt(scan, at, number);
};

/** "3rd of February", "1er mars", or what else stands in one word with digits. */
function mixedDate(scan: Scan, at: number): Piece | null {
  const piece = mixedPiece(scan, at);
  if (piece?.kind !== "number") return piece;
  const { value, to } = piece;
  if (unitAt(scan, to) === "day") return nthDay(scan, at, { value, to: to + 1 });
  const number = { value, to, article: false, approx: false, digits: true, ordinal: true };
  return namedDate(scan, at, number) ?? piece;
}

/** False for most words: no piece of time begins with them. */
export function beginsPiece(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return phraseNodeAt(scan, at) !== undefined || isClockWord(scan, word);
}

const DAY_PREPOSITIONS = new Set(["on", "am", "op", "le", "du", "vom", "om", "ab"]);

/** "Since Sun", "am Fr": a shortened weekday rather than the word it is too. */
const isShortDay = (scan: Scan, at: number, expected: boolean): boolean =>
  expected || DAY_PREPOSITIONS.has(wordAt(scan, at - 1));

/** The piece of time that starts at a token, or null when the word has nothing to do with time. */
export function pieceAt(scan: Scan, at: number, expected: boolean): Piece | null {
  const first = wordAt(scan, at).charCodeAt(0);
  if (first >= 48 && first <= 57) return digitPiece(scan, at, expected);
  const phrase = longestPhrase(scan, at);
  if (phrase === null) return spokenClock(scan, at, expected);
  const { sense, to } = phrase;
  if (sense.kind === "weekday" && sense.short === true && !isShortDay(scan, at, expected))
    return null;
  const nth = nthDayAt(scan, at);
  if (nth !== null) return nth;
  const unitOf = dutchUnitOf(scan, at);
  if (unitOf !== null) return unitOf;
  if (sense.kind === "number" || sense.kind === "edge") {
    const said =
      spokenClock(scan, at, expected) ?? (sense.kind === "number" ? numberPiece(scan, at) : null);
    if (said !== null) return said;
    if (sense.kind === "number") return null;
  }
  if (sense.kind === "month") {
    const date = monthFirst(scan, at, sense.month);
    if (date !== null) return date;
  }
  if (sense.kind === "duration") {
    const { amount, unit } = sense;
    return durationPiece(at, to, { amount, unit, approx: false });
  }
  if (sense.kind === "clock_word") {
    const tail = scan.lexicon.lang === "fr" ? frenchMinutes(scan, to) : null;
    const minutes = sense.hour * 60 + (tail?.minutes ?? 0);
    const hour = Math.floor((minutes + 1440) / 60) % 24;
    const minute = (minutes + 1440) % 60;
    const form = tail === null ? "word" : "exact";
    return { kind: "clock", from: at, to: tail?.to ?? to, clock: { hour, minute, form } };
  }
  return { kind: "mark", from: at, to, sense };
}
