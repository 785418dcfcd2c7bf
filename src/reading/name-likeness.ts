import { nameWords } from "../places/key.ts";
import { pairLikeness } from "../places/likeness.ts";
import { isOneLetterAway } from "../places/spelling.ts";

const INITIALS_MIN = 2;
const WORD_LETTERS_MIN = 4;
const START_LETTERS_MIN = 3;
const SLIP_LETTERS_MIN = 4;
const PAIRS_LETTERS_MIN = 5;
const PAIRS_MIN = 0.5;
const LENGTHS_RATIO_MAX = 2;

const INITIALS_SCORE = 0.9;
const SLIP_SCORE = 0.9;
const WORD_SCORE = 0.85;
const START_SCORE = 0.75;
const CONSONANTS_SCORE = 0.7;

/** "bxl" of "bruxelles": the same first letter, and every letter in its order; no vowel but the first. */
const isSkeleton = (short: string, name: string): boolean => {
  if (short.length < START_LETTERS_MIN || short[0] !== name[0]) return false;
  if (/[aeiouy]/u.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of name) if (letter === short[at]) at += 1;
  return at === short.length;
};

/** A name taken apart once, since each is compared with many. */
export interface NameLetters {
  readonly parts: readonly string[];
  readonly whole: string;
  readonly initials: string;
}

export const nameLetters = (name: string): NameLetters => {
  const parts = nameWords(name);
  return { parts, whole: parts.join(""), initials: parts.map((part) => part[0]).join("") };
};

const sameParts = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((part, at) => part === right[at]);

/**
 * How far words may be a name for another way to call the same, 0..1: initials ("LLN"), a slip, a
 * part of a longer name ("Molenbeek"), a beginning ("Charl"), consonants ("bxl"), letters in common.
 * The same name in another case, without accents or hyphens, is 0: it needs no alias.
 */
export const nameLikeness = (typed: NameLetters, name: NameLetters): number => {
  const { whole, parts, initials } = name;
  const short = typed.whole;
  if (whole === "" || short === "" || sameParts(typed.parts, parts)) return 0;
  if (initials.length >= INITIALS_MIN && short === initials) return INITIALS_SCORE;
  if (short.length >= SLIP_LETTERS_MIN && (short === whole || isOneLetterAway(short, whole)))
    return SLIP_SCORE;
  const isLong = typed.parts.some((word) => word.length >= WORD_LETTERS_MIN);
  if (isLong && typed.parts.every((word) => parts.includes(word))) return WORD_SCORE;
  if (short.length >= START_LETTERS_MIN && whole.startsWith(short)) return START_SCORE;
  if (isSkeleton(short, whole)) return CONSONANTS_SCORE;
  if (short.length < PAIRS_LETTERS_MIN || short.length > whole.length * LENGTHS_RATIO_MAX) return 0;
  const shared = pairLikeness(short, whole);
  return shared >= PAIRS_MIN ? shared : 0;
};
