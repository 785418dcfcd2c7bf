import type { Span } from "../model/reading.ts";
import type { WrittenNumber } from "./counts.ts";
import { durationAt, numberAt } from "./counts.ts";
import { listed } from "./lexicon.ts";
import type { PhraseBook } from "./phrases.ts";
import { createPhraseBook } from "./phrases.ts";
import {
  AT_LEAST,
  HUNDREDS,
  MAGNITUDES,
  NUMBER_WORDS,
  SHARE_WORDS,
  UNITS_OF_THINGS,
} from "./words/numbers.ts";
import type { StatementCue } from "./statement-kinds.ts";
import { CUE } from "./statement-kinds.ts";
import type { Token, Tokens } from "./tokens.ts";

/** How many customers a statement speaks of. */
export interface StatementCount {
  /** A plain number ("3000"), a share ("2%") or the words as printed. */
  readonly printed: string;
  readonly max: number | null;
  /** 0..1 */
  readonly share: number | null;
  /** Read from a number, not from words that may mean anything. */
  readonly sure: boolean;
  /** "More than 5,000": at least so many; the words. */
  readonly atLeast: string | null;
  readonly span: Span;
}

/**
 * A number stands at most this many words before what it counts: "3,000 of our business
 * customers".
 */
const NOUN_REACH_TOKENS = 5;
const PAID_REACH_TOKENS = 5;
const CUSTOMERS_MIN = 2;
const HUNDRED = 100;
const FRACTIONS: ReadonlySet<string> = new Set(
  "tiers quart quarts derde derden kwart drittel viertel third thirds quarters out".split(" "),
);
const CLOCK_PATTERN = /\d\s?(?::|h(?!\p{L}))/u;
const PERCENT_PATTERN = /^\s*%/u;
const PERCENT_WORDS: ReadonlySet<string> = new Set(["pourcent", "procent", "prozent", "percent"]);

const isPercent = (text: Tokens, to: number): boolean => {
  const next = text.tokens[to];
  const gap = next?.before ?? text.text.slice(text.tokens[to - 1]?.end ?? 0);
  if (PERCENT_PATTERN.test(gap)) return true;
  const word = next?.folded ?? "";
  return (
    PERCENT_WORDS.has(word) ||
    ((word === "pour" || word === "per") && text.tokens[to + 1]?.folded === "cent")
  );
};

const decimalOf = (text: Tokens, from: number): number => {
  const [whole, part] = [text.tokens[from], text.tokens[from + 1]];
  const fraction =
    part !== undefined && /^[.,]$/u.test(part.before) && /^\d{1,2}$/u.test(part.folded);
  return Number(fraction ? `${whole?.folded}.${part.folded}` : whole?.folded);
};

const shareAt = (text: Tokens, from: number): StatementCount | null => {
  const token = text.tokens[from];
  const word = NUMBER_WORDS[token?.folded ?? ""];
  if (token === undefined || (word === undefined && !/^\d{1,3}$/u.test(token.folded))) return null;
  const value = word ?? decimalOf(text, from);
  const to = Number.isInteger(value) ? from + 1 : from + 2;
  if (!isPercent(text, to) || value > 100) return null;
  const span: Span = [token.start, text.tokens[to - 1]?.end ?? token.end];
  return { printed: `${value}%`, max: null, share: value / 100, sure: true, atLeast: null, span };
};

/** "More than", "over", "at least" before a number; not "no more than". */
const MORE_THAN = createPhraseBook(
  listed(AT_LEAST).map((phrase) => [phrase, true] as const),
  (first) => first,
);
const DENIALS: ReadonlySet<string> = new Set(
  "pas jamais guere non no not never niet geen nooit nicht kein keine keinesfalls".split(" "),
);

/** Where "more than" begins, when it stands right before a number that is not denied. */
const moreThanBefore = (text: Tokens, from: number): number | null => {
  const match = MORE_THAN.all(text.tokens).find(({ to }) => to === from);
  if (match === undefined) return null;
  return DENIALS.has(text.tokens[match.from - 1]?.folded ?? "") ? null : match.from;
};

const withBound = (text: Tokens, from: number, count: StatementCount): StatementCount => {
  const begin = moreThanBefore(text, from);
  if (begin === null) return count;
  return { ...count, atLeast: text.text.slice(text.tokens[begin]?.start, count.span[1]) };
};

/** "To all our customers": what is given to them is no number of them. */
const TO_WHOM: ReadonlySet<string> = new Set("a aux aan to fur fuer an for pour".split(" "));

const RANGE_WORDS: ReadonlySet<string> = new Set("et and en und a to tot bis".split(" "));

/** "Between 200 and 500", "200 à 300": the second number. */
const rangeEnd = (tokens: readonly Token[], number: WrittenNumber): WrittenNumber | null => {
  if (!RANGE_WORDS.has(tokens[number.to]?.folded ?? "")) return null;
  const end = numberAt(tokens, number.to + 1);
  return end !== null && end.value > number.value ? end : null;
};

const OF_WORDS: ReadonlySet<string> = new Set("sur in op von of".split(" "));
const RATIO_OF_MAX = 1000;
/** "Three customers out of a hundred": words between the two numbers. */
const RATIO_REACH_TOKENS = 3;

/** "One in ten customers", "un client sur dix": a share; null when none begins here. */
const ratioAt = ({ tokens, text }: Tokens, from: number): StatementCount | null => {
  const part = numberAt(tokens, from);
  if (part === null || part.value < 1) return null;
  for (let at = part.to; at <= part.to + RATIO_REACH_TOKENS; at += 1) {
    if (!OF_WORDS.has(tokens[at]?.folded ?? "")) continue;
    const whole =
      numberAt(tokens, at + 1) ?? (HUNDREDS.has(tokens[at + 1]?.folded ?? "") ? HUNDRED : null);
    const of = typeof whole === "number" ? whole : (whole?.value ?? 0);
    if (of <= part.value || of > RATIO_OF_MAX) continue;
    const to = whole === null || typeof whole === "number" ? at + 2 : whole.to;
    const span: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const printed = text.slice(...span);
    return { printed, max: null, share: part.value / of, sure: true, atLeast: null, span };
  }
  return null;
};

const RATIO_NOUN_REACH_TOKENS = 6;

/** Part of a longer number, or of something else that is counted. */
const isOtherNumber = ({ tokens, text }: Tokens, number: WrittenNumber, noun: number): boolean => {
  const [before, after] = [tokens[number.from - 1], tokens[number.to]];
  const isNumber = (folded: string | undefined): boolean =>
    MAGNITUDES.has(folded ?? "") || (NUMBER_WORDS[folded ?? ""] ?? 0) > 1;
  if (isNumber(before?.folded) || isNumber(after?.folded)) return true;
  if (UNITS_OF_THINGS.has(after?.folded ?? "")) return true;
  const [start, end] = [tokens[number.from]?.start ?? 0, tokens[number.to - 1]?.end ?? 0];
  if (/[€£$]\s?$/u.test(text.slice(0, start)) || /^\s?[€£$]/u.test(text.slice(end))) return true;
  return tokens.slice(number.to, noun).some(({ folded }) => TO_WHOM.has(folded));
};

const numberBefore = (text: Tokens, noun: StatementCue): StatementCount | null => {
  const { tokens } = text;
  for (let from = Math.max(0, noun.from - NOUN_REACH_TOKENS - 1); from < noun.from; from += 1) {
    const number = numberAt(tokens, from);
    const first = tokens[from];
    const last = tokens[(number?.to ?? 1) - 1];
    if (number === null || first === undefined || last === undefined) continue;
    if (number.to > noun.from || number.value < CUSTOMERS_MIN || isPercent(text, number.to))
      continue;
    if (durationAt(tokens, from) !== null) continue;
    if (FRACTIONS.has(tokens[number.to]?.folded ?? "")) continue;
    if (isOtherNumber(text, number, noun.from)) continue;
    if (first.before === ":" || CLOCK_PATTERN.test(text.text.slice(first.start, last.end + 3))) {
      continue;
    }
    const most = rangeEnd(tokens, number);
    const end = tokens[(most?.to ?? number.to) - 1]?.end ?? last.end;
    const value = Math.max(number.value, most?.value ?? 0);
    const span: Span = [first.start, end];
    const count = { printed: String(value), max: value, share: null };
    return withBound(text, from, { ...count, sure: true, atLeast: null, span });
  }
  return null;
};

const fractionsOf = (lists: Readonly<Record<string, string>>): PhraseBook<number> =>
  createPhraseBook(
    Object.entries(lists).flatMap(([share, list]) =>
      listed(list).map((phrase) => [phrase, Number(share)] as const),
    ),
    (first) => first,
  );
const SHARES = fractionsOf(SHARE_WORDS);

/** "Two thirds of the homes", "ruim de helft van de klanten": the words, and the share they mean. */
const fractionOf = (text: Tokens, nouns: readonly StatementCue[]): StatementCount | null => {
  for (const { value, from, to } of SHARES.all(text.tokens)) {
    const noun = nouns.find((cue) => cue.from >= to && cue.from - to <= NOUN_REACH_TOKENS);
    if (noun === undefined) continue;
    const span: Span = [text.tokens[from]?.start ?? 0, text.tokens[to - 1]?.end ?? 0];
    return {
      printed: text.text.slice(...span),
      max: null,
      share: value,
      sure: true,
      atLeast: null,
      span,
    };
  }
  return null;
};

/** The number, share or words for how many are hit; null when the statement gives none. */
export const countOf = (text: Tokens, cues: readonly StatementCue[]): StatementCount | null => {
  const nouns = cues.filter((cue) => (cue.value & CUE.customers) !== 0);
  for (let at = 0; at < text.tokens.length; at += 1) {
    const share = shareAt(text, at);
    // "10 per cent off the bill" counts no customers.
    const paid = cues.some(
      ({ value, from }) =>
        (value & CUE.compensation) !== 0 && Math.abs(from - at) <= PAID_REACH_TOKENS,
    );
    if (share !== null && !paid) return withBound(text, at, share);
  }
  const fraction = fractionOf(text, nouns);
  if (fraction !== null) return fraction;
  for (let at = 0; at < text.tokens.length; at += 1) {
    if (!nouns.some((noun) => Math.abs(noun.from - at) <= RATIO_NOUN_REACH_TOKENS)) continue;
    const ratio = ratioAt(text, at);
    if (ratio !== null) return withBound(text, at, ratio);
  }
  for (const noun of nouns) {
    const number = numberBefore(text, noun);
    if (number !== null) return number;
  }
  const few = cues.find((cue) => (cue.value & CUE.few) !== 0);
  const noun = nouns.find(
    (cue) => few !== undefined && cue.from >= few.from && cue.from - few.to <= 3,
  );
  const first = text.tokens[few?.from ?? -1];
  const last = text.tokens[(few === undefined ? 0 : Math.max(few.to, noun?.to ?? 0)) - 1];
  if (few === undefined || first === undefined || last === undefined) return null;
  const span: Span = [first.start, last.end];
  return {
    printed: text.text.slice(...span),
    max: null,
    share: null,
    sure: false,
    atLeast: null,
    span,
  };
};
