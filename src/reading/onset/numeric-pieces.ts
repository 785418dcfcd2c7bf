import { daysInMonth } from "../../time/days-in-month.ts";
import type { CalendarDate, Piece } from "./piece.ts";
import { gapAt, isTight, longestPhrase, numberAt, senseOf, unitAt, wordAt } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { frenchMinutes } from "./spoken-clock.ts";

const PURE = /^\d+$/;
const MIXED = /^(\d{1,4})([a-z]+)(\d{0,2})([a-z]*)$/;
const HOUR_MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(["h", "hr", "hrs", "heure", "heures"]),
  nl: new Set(["u", "uur", "h"]),
  de: new Set(["h", "uhr"]),
  en: new Set(),
};
const ORDINALS = new Set(["st", "nd", "rd", "th", "er", "e", "eme", "de", "ste", "ten", "te"]);

const isPure = (scan: Scan, at: number): boolean => PURE.test(wordAt(scan, at));

export const isHourMark = (scan: Scan, at: number): boolean =>
  HOUR_MARKS[scan.lexicon.lang]?.has(wordAt(scan, at)) === true;

const isTime = (hour: number, minute: number): boolean =>
  hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59 && (hour < 24 || minute === 0);

/** "am", "pm", "a.m." after an hour 1..12: the hour of 24 and where it ends. */
export function meridiem(
  scan: Scan,
  at: number,
  hour: number,
): { readonly hour: number; readonly to: number } | null {
  if (hour < 1 || hour > 12) return null;
  const word = wordAt(scan, at);
  const split = (word === "a" || word === "p") && wordAt(scan, at + 1) === "m";
  if (word !== "am" && word !== "pm" && !split) return null;
  // "I am": only English texts use it, and only right after a number.
  const isAfternoon = word.startsWith("p");
  return { hour: (hour % 12) + (isAfternoon ? 12 : 0), to: split ? at + 2 : at + 1 };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const exact = ({ from, to }: Range, hour: number, minute: number): Piece => ({
  kind: "clock",
  from,
  to,
  clock: { hour, minute, form: "exact" },
});

/** Hour and minute are known; takes "Uhr", "uur", "pm" and seconds that follow along. */
function finishClock(
  scan: Scan,
  piece: { from: number; to: number; hour: number; minute: number },
): Piece {
  let { to } = piece;
  if (gapAt(scan, to) === ":" && /^\d\d$/.test(wordAt(scan, to))) to += 1;
  const half = scan.lexicon.lang === "en" ? meridiem(scan, to, piece.hour) : null;
  if (half !== null) return exact({ from: piece.from, to: half.to }, half.hour, piece.minute);
  if (isTight(scan, to) && (isHourMark(scan, to) || wordAt(scan, to) === "hrs")) to += 1;
  return exact({ from: piece.from, to }, piece.hour, piece.minute);
}

/** "21:30", and "20.15" or "20,15" where a mark or a preposition says that it is a clock time. */
export function separatedClock(scan: Scan, at: number, expected: boolean): Piece | null {
  const gap = gapAt(scan, at + 1);
  if ((gap !== ":" && gap !== ".") || !isPure(scan, at)) return null;
  const glued = /^([0-5]\d)([ap]m)$/.exec(wordAt(scan, at + 1));
  if (glued !== null && scan.lexicon.lang === "en")
    return gluedMeridiem(at, wordAt(scan, at), glued);
  const marked = /^([0-5]\d)(?:u|h|uur|uhr|hrs|hr)$/.exec(wordAt(scan, at + 1));
  if (marked !== null && wordAt(scan, at).length <= 2) {
    const ofDay = Number(wordAt(scan, at));
    if (isTime(ofDay, Number(marked[1])))
      return exact({ from: at, to: at + 2 }, ofDay, Number(marked[1]));
  }
  if (!isPure(scan, at + 1)) return null;
  const hour = Number(wordAt(scan, at));
  const minute = Number(wordAt(scan, at + 1));
  if (wordAt(scan, at).length > 2 || wordAt(scan, at + 1).length !== 2 || !isTime(hour, minute)) {
    return null;
  }
  // Not a version, an address or a date with a year.
  if (gap === "." && gapAt(scan, at + 2) === "." && isPure(scan, at + 2)) return null;
  if (gap === ".") {
    const marked =
      isHourMark(scan, at + 2) ||
      (scan.lexicon.lang === "en" && meridiem(scan, at + 2, hour) !== null);
    const next = scan.lexicon.lang === "en" ? longestPhrase(scan, at + 2)?.sense.kind : undefined;
    const isTimed = next === "part" || next === "day";
    if (!marked && !isTimed && (!expected || isDottedDate(scan, at, minute))) return null;
  }
  return finishClock(scan, { from: at, to: at + 2, hour, minute });
}

const DATE_ARTICLES = new Set(["le", "du", "dem", "vom", "au"]);

/** "Depuis le 09.03", "seit 09.03.": a day and a month, where a clock time would have no article or full stop. */
const isDottedDate = (scan: Scan, at: number, second: number): boolean =>
  second >= 1 &&
  second <= 12 &&
  (DATE_ARTICLES.has(wordAt(scan, at - 1)) ||
    (scan.lexicon.lang === "de" &&
      (gapAt(scan, at + 2).startsWith(".") || wordAt(scan, at + 1).startsWith("0"))));

/** "8.30am": the minutes and their mark are one word. */
function gluedMeridiem(at: number, hourWord: string, glued: RegExpExecArray): Piece | null {
  const hour = Number(hourWord);
  if (hour < 1 || hour > 12) return null;
  return exact(
    { from: at, to: at + 2 },
    (hour % 12) + (glued[2] === "pm" ? 12 : 0),
    Number(glued[1]),
  );
}

function dateOf(day: number, month: number, year: number | null): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2024, month)) return null;
  return { day, month, year };
}

const yearOf = (word: string): number | null =>
  word.length === 4 ? Number(word) : word.length === 2 ? 2000 + Number(word) : null;

/** Shares and promises of service that look like dates: 24/7, 7/7, 24/24. */
const NOT_DATES = new Set([
  "24/7",
  "7/7",
  "24/24",
  "6/7",
  "5/7",
  "1/2",
  "1/4",
  "3/4",
  "2/3",
  "1/3",
]);

/** Before the day of a date: "le 9/3", "on 9/3", "op 9/3". */
const DATE_WORDS = new Set(["le", "du", "on", "of", "op", "am", "vom", "dem", "van"]);

/** "03/02", "3.2.", "03-02-2024", "2024-02-03"; day before month in all four languages. */
export function separatedDate(scan: Scan, at: number, expected: boolean): Piece | null {
  if (!isPure(scan, at) || !isPure(scan, at + 1)) return null;
  const [first, second, third] = [wordAt(scan, at), wordAt(scan, at + 1), wordAt(scan, at + 2)];
  const gap = gapAt(scan, at + 1);
  if (gap !== "/" && gap !== "." && gap !== "-") return null;
  const sameGap = gapAt(scan, at + 2) === gap && PURE.test(third);
  if (first.length === 4 && gap === "-" && sameGap && second.length === 2 && third.length === 2) {
    const date = dateOf(Number(third), Number(second), Number(first));
    return date === null ? null : { kind: "date", from: at, to: at + 3, date };
  }
  if (first.length > 2 || second.length > 2) return null;
  const year = sameGap ? yearOf(third) : null;
  if (sameGap && year === null) return null;
  const isPadded = first.length === 2 && second.length === 2;
  const isGermanDate = gap === "." && gapAt(scan, at + 2).startsWith(".");
  if (year === null && !expected) {
    if (gap === "-" || NOT_DATES.has(`${first}/${second}`)) return null;
    const isNamed = isPadded || second.length === 2 || DATE_WORDS.has(wordAt(scan, at - 1));
    if (!(gap === "/" ? isNamed : isGermanDate)) return null;
  }
  if (year === null && gap === "-" && !isPadded) {
    // "sinds 9-3" is Dutch for the ninth of March; "8-9 uur" is a range.
    const isRange = isHourMark(scan, at + 2) || unitAt(scan, at + 2) !== null;
    if (scan.lexicon.lang !== "nl" || isRange) return null;
  }
  const date = dateOf(Number(first), Number(second), year);
  if (date === null) return null;
  return { kind: "date", from: at, to: at + (sameGap ? 3 : 2), date };
}

/** "21h30", "8h", "20u15", "3pm", "45min", "3j", "3rd": digits and letters in one word. */
export function mixedPiece(scan: Scan, at: number): Piece | null {
  const match = MIXED.exec(wordAt(scan, at));
  if (match === null) return null;
  const [, digits = "", mark = "", rest = "", ending = ""] = match;
  const { lang } = scan.lexicon;
  const amount = Number(digits);
  if (HOUR_MARKS[lang]?.has(mark) === true || (lang === "en" && mark === "h" && rest !== "")) {
    if (rest === "" && ending !== "") return null;
    if (rest !== "") {
      if (rest.length !== 2 || !isTime(amount, Number(rest))) return null;
      return finishClock(scan, { from: at, to: at + 1, hour: amount, minute: Number(rest) });
    }
    if (mark === "uhr") {
      return isTime(amount, 0) ? clockWithMinutes(scan, { from: at, to: at + 1 }, amount) : null;
    }
    const tail = lang === "fr" && amount <= 24 ? frenchMinutes(scan, at + 1) : null;
    if (tail !== null) {
      const minutes = amount * 60 + tail.minutes;
      return exact({ from: at, to: tail.to }, Math.floor(minutes / 60), minutes % 60);
    }
    // "8h 30", "8u 30": the minutes stand apart.
    const apart = clockWithMinutes(scan, { from: at, to: at + 1 }, amount);
    if (apart.to > at + 1 && gapAt(scan, at + 1) === " " && isTime(amount, 0)) return apart;
    const word = mark.length > 2;
    return { kind: "hours", from: at, to: at + 1, amount, word, said: false, article: false };
  }
  if (rest !== "" || ending !== "") return null;
  if (lang === "en" && mark === "ish" && amount >= 1 && amount <= 12) {
    const clock = { hour: amount, minute: 0, form: "loose" } as const;
    return { kind: "clock", from: at, to: at + 1, clock, around: true };
  }
  if (lang === "en" && (mark === "am" || mark === "pm") && amount >= 1) {
    const short = digits.length <= 2;
    const hour = short ? amount : Math.floor(amount / 100);
    const minute = short ? 0 : amount % 100;
    if (hour < 1 || hour > 12 || minute > 59) return null;
    return exact({ from: at, to: at + 1 }, (hour % 12) + (mark === "pm" ? 12 : 0), minute);
  }
  if (mark === "hrs" && digits.length === 4 && isTime(Math.floor(amount / 100), amount % 100)) {
    return exact({ from: at, to: at + 1 }, Math.floor(amount / 100), amount % 100);
  }
  const unit = scan.lexicon.phrases.find(mark)?.value;
  if (unit?.kind === "unit") {
    const duration = { amount, unit: unit.unit, approx: false };
    return { kind: "duration", from: at, to: at + 1, duration };
  }
  if (!ORDINALS.has(mark) || amount > 31) return null;
  return { kind: "number", from: at, to: at + 1, value: amount, ordinal: true };
}

/** An hour and its mark are read; minutes may follow: "20 Uhr 15", "21 h 30". */
export function clockWithMinutes(scan: Scan, range: Range, hour: number): Piece {
  const { from, to } = range;
  const word = wordAt(scan, to);
  if (/^[0-5]\d$/.test(word) && isTight(scan, to) && senseOf(scan, to + 1)?.kind !== "unit") {
    return exact({ from, to: to + 1 }, hour, Number(word));
  }
  // "acht Uhr dreißig", "acht uur vijftien"
  const said = isTight(scan, to) ? numberAt(scan, to) : null;
  if (said === null || said.digits || said.article || said.approx) return exact(range, hour, 0);
  const isMinutes = said.value >= 10 && said.value <= 55 && said.value % 5 === 0;
  if (!isMinutes || unitAt(scan, said.to) !== null) return exact(range, hour, 0);
  return exact({ from, to: said.to }, hour, said.value);
}
