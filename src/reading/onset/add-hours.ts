import type { Language } from "../../model/vocabulary.ts";
import type { Token } from "../tokens.ts";
import { local } from "../../time/local.ts";
import { canTakeClock, hasCore, hasDay } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Piece } from "./piece.ts";
import { pieceAt } from "./pieces.ts";
import { isTight, longestPhrase, wordAt } from "./scan.ts";
import type { MomentScan, Scan } from "./scan.ts";

/** "Depuis 8h" is a clock time or a duration; see the cases. */
function hoursAreClock(
  frame: Frame,
  piece: Piece & { readonly kind: "hours" },
  hourNow: number,
): boolean {
  const { amount, word, article } = piece;
  const { intro } = frame;
  if (amount > 24 || (amount === 24 && !intro.at)) return false;
  if (intro.at && hasDay(frame) && !intro.ago && !intro.elapsed) return true;
  if (intro.ago && intro.until === "no") return false;
  if (intro.within || intro.elapsed || intro.lasting || frame.isLast || frame.roughly) return false;
  if (hasDay(frame) || frame.part !== null || intro.at || intro.range || intro.nowIs) return true;
  if (intro.around && !intro.since) return true;
  if (article) return false;
  if (intro.until !== "no") return word ? amount > 6 : amount > 4;
  if (intro.from) return true;
  if (!intro.since) return amount >= 6 && !word;
  if (amount > 12) return true;
  // Up to twelve: a time of this day that has passed, unless it is as natural to count.
  return amount > 4 && amount <= hourNow && !word;
}

/** After an hour, never after a length: "dix heures pile". */
const STRIKES = new Set(["pile", "tapantes", "precises", "sonnantes", "stipt", "precies"]);

/** "Bientôt 21h", said at 20:58, tells when one writes; "bientôt 3h sans réseau" is a length. */
const SOON_MINUTES_MAX = 45;

/** An hour that comes soon, after a word that says so: the time of writing. */
export function isSoon(scan: MomentScan, frame: Frame, clock: Ahead): boolean {
  const word = wordAt(scan, clock.from - 1);
  const hasSoon = scan.lexicon.soon.has(word) || scan.lexicon.soon.has(wordAt(scan, clock.to));
  if (!hasSoon || frame.intro.since || hasCore(frame)) return false;
  const now = local(scan.moment.publishedAt, scan.moment.zone);
  const dial = clock.hour <= 12 ? 720 : 1440;
  const ahead = (clock.hour * 60 + clock.minute - now.hour * 60 - now.minute) % dial;
  return (ahead + dial) % dial <= SOON_MINUTES_MAX;
}

interface Ahead {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
}

/** "8h", "3 uur", "9 heures": as a clock time or as a duration. */
export function addHours(
  scan: MomentScan,
  frame: Frame,
  piece: Piece & { readonly kind: "hours" },
): boolean {
  const hourNow = local(scan.moment.publishedAt, scan.moment.zone).hour;
  if (isSoon(scan, frame, { from: piece.from, to: piece.to, hour: piece.amount, minute: 0 })) {
    frame.intro.nowIs = true;
    frame.clock = { hour: piece.amount, minute: 0, form: "exact" };
    return true;
  }
  const isDutch = scan.lexicon.lang === "nl";
  const next = pieceAt(scan, piece.to, false);
  const partFollows =
    isTight(scan, piece.to) && next?.kind === "mark" && next.sense.kind === "part";
  const linkedPart = wordAt(scan, piece.to) === "du" || wordAt(scan, piece.to) === "de";
  const agoFollows =
    frame.intro.until === "no" && next?.kind === "mark" && next.sense.kind === "ago_after";
  const partLater = linkedPart && pieceIsPart(scan, piece.to + 1);
  const before = wordAt(scan, piece.from - 1);
  const isLength = before === "pendant" || before === "durant" || wordAt(scan, piece.to) === "lang";
  const dutchSince = isDutch && frame.intro.since && !frame.intro.elapsed && !piece.article;
  const isClock =
    !agoFollows &&
    !isLength &&
    (STRIKES.has(wordAt(scan, piece.to)) ||
      partFollows ||
      partLater ||
      dutchSince ||
      hoursAreClock(frame, piece, hourNow));
  if (isClock) {
    if (!canTakeClock(frame) || piece.amount > 24) return false;
    const onDial = piece.amount >= 1 && piece.amount <= (piece.said ? 12 : isDutch ? 6 : 0);
    const form = onDial ? "loose" : "exact";
    frame.clock = { hour: piece.amount, minute: 0, form };
    return true;
  }
  if (frame.duration !== null || hasDay(frame) || frame.clock !== null) return false;
  frame.duration = { amount: piece.amount, unit: "hour", approx: false };
  return true;
}

const pieceIsPart = (scan: Scan, at: number): boolean => {
  const piece = pieceAt(scan, at, false);
  if (piece?.kind !== "mark") return false;
  if (piece.sense.kind === "link") return pieceIsPart(scan, piece.to);
  return piece.sense.kind === "part";
};

/** A number alone is a clock time only between words of time or before words that begin a clause. */
export function addBareNumber(
  scan: Scan,
  frame: Frame,
  piece: Piece & { readonly kind: "number" },
): boolean {
  const { value, ordinal } = piece;
  if (value % 1 !== 0) return false;
  const { intro } = frame;
  const { lang } = scan.lexicon;
  if (intro.range) return addRangeStart(scan, frame, piece);
  const next = scan.tokens[piece.to];
  const ends = next === undefined || /[.!?,;:…\n)]/.test(next.before);
  const timed = isTimeWord(scan, piece.to);
  // "Gestern Abend um neun ausgefallen": after a day, "at" and a number are an hour.
  const dayed = intro.at && (frame.part !== null || hasDay(frame)) && frame.clock === null;
  const follows =
    ends || dayed || timed || scan.lexicon.afterBareClock.has(next.folded) || isVerb(scan, next);
  if (!follows) return false;
  const isDotted = (next?.before ?? "").startsWith(". ");
  const isDayOfMonth =
    ordinal || lang === "fr" || isDotted || wordAt(scan, piece.from - 1) === "dem";
  const dated = intro.since || (lang === "en" && ordinal && !intro.at);
  if (dated && isDayOfMonth && value >= 1 && value <= 31 && !hasCore(frame) && !intro.around) {
    if (lang === "fr" && !hasArticle(scan, piece.from)) return false;
    frame.date = { day: value, month: null, year: null };
    return true;
  }
  if (lang === "fr" || ordinal || value < 1 || value > (lang === "de" ? 24 : 12)) return false;
  if (!canTakeClock(frame)) return false;
  const since = intro.since && !intro.elapsed && lang !== "nl";
  // "6 this morning", "ten last night" need no preposition.
  const introduced = intro.at || intro.around || since || intro.from || (timed && lang === "en");
  if (!introduced && intro.until === "no") return false;
  frame.clock = { hour: value, minute: 0, form: value <= 12 ? "loose" : "exact" };
  return true;
}

/** "zwischen 20 und 23 Uhr", "between 8 and 11pm": the first number takes its mark from the second. */
function addRangeStart(
  scan: Scan,
  frame: Frame,
  piece: Piece & { readonly kind: "number" },
): boolean {
  const { value } = piece;
  if (!canTakeClock(frame) || value > 24) return false;
  const second = pieceAt(scan, piece.to + 1, true);
  if (second?.kind === "clock") {
    const isShifted = value <= 12 && second.clock.hour > 12 && value + 12 <= second.clock.hour;
    const hour = isShifted && scan.lexicon.lang === "en" ? value + 12 : value;
    frame.clock = { hour, minute: 0, form: "exact" };
    return true;
  }
  if (second?.kind !== "hours" && second?.kind !== "number") return false;
  frame.clock = { hour: value, minute: 0, form: value <= 12 ? "loose" : "exact" };
  return true;
}

/** Ends of the clause that a bare hour stands in: "ist um eins ausgefallen", "is om drie weggevallen". */
const PARTICIPLES: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /^(?:[a-z]{2,10})?ge[a-z]{2,}(?:en|t)$|^(?:ver|unter)[a-z]+(?:en|t)$/,
  nl: /^(?:[a-z]{2,10})?ge[a-z]{2,}(?:en|t|d)$/,
};

/** German nouns have a capital, so that a small letter after a number counts nothing. */
function isVerb(scan: Scan, next: Token): boolean {
  const { lang } = scan.lexicon;
  if (PARTICIPLES[lang]?.test(next.folded) === true) return true;
  return lang === "de" && !next.capital && scan.tokens.some(({ capital }) => capital);
}

const hasArticle = (scan: Scan, at: number): boolean => wordAt(scan, at - 1) === "le";

function isTimeWord(scan: Scan, at: number): boolean {
  const kind = longestPhrase(scan, at)?.sense.kind;
  return kind === "part" || kind === "day" || kind === "weekday" || kind === "this";
}
