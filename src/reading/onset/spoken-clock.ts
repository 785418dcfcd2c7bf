import type { Piece } from "./piece.ts";
import { isTight, numberAt, senseOf, unitAt, wordAt } from "./scan.ts";
import type { Scan } from "./scan.ts";

/** Words of clock times that are said rather than written; small closed lists, so they stand here. */
interface ClockWords {
  /** Half an hour before the hour that follows: "half drie" is 2:30. */
  readonly halfBefore: ReadonlySet<string>;
  readonly quarter: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
}

const WORDS: Readonly<Record<string, ClockWords>> = {
  nl: {
    halfBefore: new Set(["half"]),
    quarter: new Set(["kwart"]),
    to: new Set(["voor"]),
    past: new Set(["over", "na"]),
  },
  de: {
    halfBefore: new Set(["halb", "halbi", "halber"]),
    quarter: new Set(["viertel"]),
    to: new Set(["vor"]),
    past: new Set(["nach"]),
  },
  en: {
    halfBefore: new Set(),
    quarter: new Set(["quarter"]),
    to: new Set(["to"]),
    past: new Set(["past"]),
  },
};

/** A word that begins a spoken clock time without being a word of time otherwise. */
export function isClockWord(scan: Scan, word: string): boolean {
  const words = WORDS[scan.lexicon.lang];
  if (words === undefined) return false;
  if (words.halfBefore.has(word) || words.quarter.has(word) || CLOCK_WORDS.has(word)) return true;
  return GLUED_HALF.test(word);
}
/** "halfnegen", "halbneun" */
const GLUED_HALF = /^(?:half|halb)[a-z]{3,}$/;
const CLOCK_WORDS = new Set(["half", "viertel", "dreiviertel"]);

/** An hour 1..12 that is not counted in units: "half drie" but not "half 3 dagen". */
function hourAt(scan: Scan, index: number): { readonly hour: number; readonly to: number } | null {
  if (!isTight(scan, index)) return null;
  const number = numberAt(scan, index);
  if (number === null || number.approx || number.value < 1 || number.value > 12) return null;
  if (number.value % 1 !== 0) return null;
  const unit = unitAt(scan, number.to);
  if (unit === "hour" && scan.lexicon.lang === "nl" && wordAt(scan, number.to) !== "uren") {
    return { hour: number.value, to: number.to + 1 };
  }
  if (wordAt(scan, number.to) === "uhr") return { hour: number.value, to: number.to + 1 };
  return unit === null ? { hour: number.value, to: number.to } : null;
}

const clock = (from: number, to: number, minutes: number): Piece => {
  // Said hours are on the dial of twelve.
  const ofDial = ((minutes % 720) + 720) % 720;
  const hour = Math.floor(ofDial / 60);
  return {
    kind: "clock",
    from,
    to,
    clock: { hour: hour === 0 ? 12 : hour, minute: ofDial % 60, form: "loose" },
  };
};

/** "ten to midnight", "kwart voor middernacht", "zehn nach Mitternacht". */
const besideNoon = (
  scan: Scan,
  { from, at }: { readonly from: number; readonly at: number },
  minutes: number,
): Piece | null => {
  const sense = isTight(scan, at) ? senseOf(scan, at) : null;
  if (sense?.kind !== "clock_word") return null;
  const total = (sense.hour * 60 + minutes + 1440) % 1440;
  const said = { hour: Math.floor(total / 60), minute: total % 60, form: "exact" as const };
  return { kind: "clock", from, to: at + 1, clock: said };
};

/** "half drie", "halb drei", "half two", "half past two". */
function halfClock(scan: Scan, at: number, words: ClockWords): Piece | null {
  const word = wordAt(scan, at);
  if (words.halfBefore.has(word)) {
    const hour = hourAt(scan, at + 1);
    return hour === null ? null : clock(at, hour.to, hour.hour * 60 - 30);
  }
  if (scan.lexicon.lang !== "en" || word !== "half") return null;
  const hour = hourAt(scan, words.past.has(wordAt(scan, at + 1)) ? at + 2 : at + 1);
  return hour === null ? null : clock(at, hour.to, hour.hour * 60 + 30);
}

/** "halfnegen", "halbneun": half and hour in one word. */
function gluedHalf(scan: Scan, at: number): Piece | null {
  const word = wordAt(scan, at);
  if (!GLUED_HALF.test(word)) return null;
  const sense = scan.lexicon.phrases.find(word.slice(4))?.value;
  if (sense?.kind !== "number" || sense.value < 1 || sense.value > 12) return null;
  return sense.value % 1 === 0 ? clock(at, at + 1, sense.value * 60 - 30) : null;
}

const MINUTES_SAID = new Set([10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);

/** "Eight thirty", "nine forty five", "8 30": hour and minutes side by side, where a time is expected. */
function pairClock(scan: Scan, at: number): Piece | null {
  if (scan.lexicon.lang !== "en") return null;
  const hour = numberAt(scan, at);
  if (hour === null || hour.article || hour.approx || hour.value < 1 || hour.value > 12)
    return null;
  if (hour.value % 1 !== 0 || !isTight(scan, hour.to)) return null;
  const minutes = numberAt(scan, hour.to);
  if (minutes === null || minutes.digits !== hour.digits || !MINUTES_SAID.has(minutes.value))
    return null;
  if (minutes.approx || unitAt(scan, minutes.to) !== null) return null;
  return clock(at, minutes.to, hour.value * 60 + minutes.value);
}

/** "kwart voor negen", "viertel nach acht"; "viertel neun" (8:15) and "dreiviertel neun" (8:45). */
function quarterClock(scan: Scan, at: number, words: ClockWords): Piece | null {
  const word = wordAt(scan, at);
  if (words.quarter.has(word)) {
    const next = wordAt(scan, at + 1);
    const sign = words.to.has(next) ? -1 : words.past.has(next) ? 1 : 0;
    if (sign !== 0) {
      const hour = hourAt(scan, at + 2);
      return hour === null
        ? besideNoon(scan, { from: at, at: at + 2 }, sign * 15)
        : clock(at, hour.to, hour.hour * 60 + sign * 15);
    }
  }
  if (scan.lexicon.lang !== "de" || (word !== "viertel" && word !== "dreiviertel")) return null;
  const hour = hourAt(scan, at + 1);
  return hour === null ? null : clock(at, hour.to, hour.hour * 60 - (word === "viertel" ? 45 : 15));
}

/** "vijf over acht", "zehn vor halb neun", "ten to six". */
function minutesClock(scan: Scan, at: number, words: ClockWords): Piece | null {
  const minutes = numberAt(scan, at);
  if (minutes === null || minutes.approx || minutes.value > 29 || minutes.value % 1 !== 0) {
    return null;
  }
  const after = unitAt(scan, minutes.to) === "minute" ? minutes.to + 1 : minutes.to;
  const word = wordAt(scan, after);
  const sign = words.to.has(word) ? -1 : words.past.has(word) ? 1 : 0;
  if (sign === 0 || minutes.value < 1) return null;
  // "From 9 to 11" are two hours, not nine minutes before eleven.
  if (wordAt(scan, at - 1) === "from") return null;
  const isHalf = words.halfBefore.has(wordAt(scan, after + 1));
  const hour = hourAt(scan, isHalf ? after + 2 : after + 1);
  if (hour === null) return besideNoon(scan, { from: at, at: after + 1 }, sign * minutes.value);
  return clock(at, hour.to, hour.hour * 60 - (isHalf ? 30 : 0) + sign * minutes.value);
}

/** A clock time as it is said, in Dutch, German or English; null when none starts at the token. */
export function spokenClock(scan: Scan, at: number, expected: boolean): Piece | null {
  const words = WORDS[scan.lexicon.lang];
  if (words === undefined) return null;
  return (
    halfClock(scan, at, words) ??
    gluedHalf(scan, at) ??
    quarterClock(scan, at, words) ??
    minutesClock(scan, at, words) ??
    (expected ? pairClock(scan, at) : null)
  );
}

/** French: "huit heures vingt"; a number of things would be followed by their name. */
function minutesSaid(
  scan: Scan,
  at: number,
): { readonly minutes: number; readonly to: number } | null {
  const number = isTight(scan, at) ? numberAt(scan, at) : null;
  if (number === null || number.digits || number.article || number.approx) return null;
  if (number.value % 5 !== 0 || number.value < 5 || number.value > 55) return null;
  return unitAt(scan, number.to) === null ? { minutes: number.value, to: number.to } : null;
}

/** French: "huit heures et demie", "midi moins le quart", "neuf heures moins dix". */
export function frenchMinutes(
  scan: Scan,
  at: number,
): { readonly minutes: number; readonly to: number } | null {
  const first = wordAt(scan, at);
  const second = wordAt(scan, at + 1);
  if (first === "et") {
    if (second === "demie" || second === "demi") return { minutes: 30, to: at + 2 };
    if (second === "quart") return { minutes: 15, to: at + 2 };
    return null;
  }
  if (first !== "moins") return minutesSaid(scan, at);
  if (second === "quart") return { minutes: -15, to: at + 2 };
  if (second === "le" && wordAt(scan, at + 2) === "quart") return { minutes: -15, to: at + 3 };
  const number = numberAt(scan, at + 1);
  if (number === null || number.value > 29 || number.value < 1) return null;
  return { minutes: -number.value, to: number.to };
}
