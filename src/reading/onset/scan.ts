import type { Token } from "../tokens.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Moment } from "./moment.ts";
import type { PhraseNode } from "./phrases.ts";
import type { Sense, Unit } from "./senses.ts";

/** A text and the words it is read with. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** With the moment the text was written, which decides what "8 h" means. */
export interface MomentScan extends Scan {
  readonly moment: Moment;
  /** Tokens that are names ("Three", "1&1") and begin no expression of time. */
  readonly named: readonly { readonly from: number; readonly to: number }[];
}

export const wordAt = (scan: Scan, index: number): string => scan.tokens[index]?.folded ?? "";

/** Characters between the token and the one before it. */
export const gapAt = (scan: Scan, index: number): string => scan.tokens[index]?.before ?? "";

/** True where a sentence ends before the token, or there is none. */
export const isBreak = (scan: Scan, index: number): boolean => {
  const token = scan.tokens[index];
  return token === undefined || (token.before !== " " && SENTENCE_END.test(token.before));
};
const SENTENCE_END = /[.!?;…\n]/;

/** Words of one expression stand together, with at most a comma, hyphen or apostrophe between them. */
export const isTight = (scan: Scan, index: number): boolean => {
  const gap = scan.tokens[index]?.before;
  return gap !== undefined && (gap === " " || gap === "" || !LOOSE.test(gap));
};
const LOOSE = /[.!?;…\n,:()/]/;

/** Where the phrases that begin with the word of a token are. */
export const phraseNodeAt = (scan: Scan, index: number): PhraseNode<Sense> | undefined => {
  const token = scan.tokens[index];
  return token === undefined ? undefined : scan.lexicon.phrases.get(token.folded, token.hash);
};

/** The longest phrase that starts at a token. */
export function longestPhrase(
  scan: Scan,
  index: number,
): { readonly sense: Sense; readonly to: number } | null {
  let node: PhraseNode<Sense> | undefined = phraseNodeAt(scan, index);
  let sense: Sense | null = null;
  let to = index;
  let at = index;
  while (node !== undefined) {
    at += 1;
    if (node.value !== null) {
      sense = node.value;
      to = at;
    }
    const token = scan.tokens[at];
    if (node.next === null || token === undefined || !isTight(scan, at)) break;
    node = node.next.get(token.folded, token.hash);
  }
  return sense === null ? null : { sense, to };
}

/** The sense of exactly this one word. */
export const senseOf = (scan: Scan, index: number): Sense | null =>
  phraseNodeAt(scan, index)?.value ?? null;

export const unitAt = (scan: Scan, index: number): Unit | null => {
  const sense = senseOf(scan, index);
  return sense?.kind === "unit" ? sense.unit : null;
};

export interface SpokenNumber {
  readonly value: number;
  readonly to: number;
  readonly article: boolean;
  readonly approx: boolean;
  readonly digits: boolean;
  readonly ordinal: boolean;
}

const DIGITS = /^\d{1,4}$/;

/** A number in digits or words. */
export function numberAt(scan: Scan, index: number): SpokenNumber | null {
  const word = wordAt(scan, index);
  const first = word.charCodeAt(0);
  const phrase = longestPhrase(scan, index);
  if (phrase?.sense.kind === "number" && (first > 57 || phrase.to > index + 1)) {
    const { value, article, approx, ordinal } = phrase.sense;
    // "vingt-deux", "forty five": tens and ones apart.
    if (value >= 20 && value < 100 && value % 10 === 0 && isTight(scan, phrase.to)) {
      const ones = senseOf(scan, phrase.to);
      if (ones?.kind === "number" && ones.value >= 1 && ones.value < 10 && !ones.article) {
        const to = phrase.to + 1;
        return { value: value + ones.value, to, article, approx, digits: false, ordinal };
      }
    }
    return { value, to: phrase.to, article, approx, digits: false, ordinal };
  }
  if (first < 48 || first > 57 || !DIGITS.test(word)) return null;
  const { value, to } = withFraction(scan, index, Number(word));
  return { value, to, article: false, approx: false, digits: true, ordinal: false };
}

const SIGNS: Readonly<Record<string, number>> = { "¼": 0.25, "½": 0.5, "¾": 0.75 };

/** "2½ hours", "2 1/2 Stunden": a number and a fraction. */
function withFraction(
  scan: Scan,
  index: number,
  whole: number,
): { readonly value: number; readonly to: number } {
  const sign = SIGNS[gapAt(scan, index + 1).trim()];
  if (sign !== undefined) return { value: whole + sign, to: index + 1 };
  const [upper, lower] = [wordAt(scan, index + 1), wordAt(scan, index + 2)];
  const isFraction =
    gapAt(scan, index + 1) === " " &&
    gapAt(scan, index + 2) === "/" &&
    ["1/2", "1/4", "3/4"].includes(`${upper}/${lower}`);
  if (!isFraction) return { value: whole, to: index + 1 };
  return { value: whole + Number(upper) / Number(lower), to: index + 3 };
}
