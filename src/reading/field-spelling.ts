import { HashFilter } from "../places/bytes.ts";
import { eachHashWithout, isOneLetterAway, spellingHash } from "../places/spelling.ts";
import type { Language } from "../model/vocabulary.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Operators } from "../operators/operators.ts";
import { listed } from "./lexicon.ts";
import { wordsKnownToCues } from "./onset/cues.ts";
import { wordsKnownToTimes } from "./onset/lexicon.ts";
import type { Token, Tokens } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { COMMON } from "./words/common.ts";
import { DE } from "./words/de.ts";
import { EN } from "./words/en.ts";
import { FR } from "./words/fr.ts";
import { NL } from "./words/nl.ts";
import { NOT_MISSPELT } from "./words/not-misspelt.ts";
import { wordHash, WordMap } from "./word-map.ts";
import { TAGS } from "./words/words.ts";
import type { Tag, Words } from "./words/words.ts";

/** Words shorter than this are too near to others. */
const LETTERS_MIN = 6;
/** Names of companies stand out more. */
const NAME_LETTERS_MIN = 5;
/** From here on a wrong letter is taken for a mistake; shorter words only when one is missing, doubled or swapped. */
const CHANGED_LETTERS_MIN = 8;
/** Longer words are not typed by people. */
const LETTERS_MAX = 24;

const WORDS: Readonly<Record<Language, Words>> = { fr: FR, nl: NL, de: DE, en: EN };
/** Lists whose single words are worth mending. */
const MENDED: readonly Tag[] = [
  "works",
  "restored",
  "down",
  "trouble",
  "degraded",
  "unreachable",
  "again",
];
const LETTERS_PATTERN = /^[a-z]+$/u;
const SPLIT_PATTERN = /[^\p{L}\p{N}\p{M}]+/u;

const partsOf = (phrase: string): readonly string[] =>
  phrase
    .split(SPLIT_PATTERN)
    .filter((part) => part !== "")
    .map((part) => fold(part));

/**
 * The slip of a finger: a letter left out, doubled or swapped, in long words also a wrong one. Other
 * endings ("routes" for "router") are other words.
 */
const isSlip = (typed: string, meant: string): boolean => {
  if (typed[0] !== meant[0] || !isOneLetterAway(typed, meant)) return false;
  const shorter = Math.min(typed.length, meant.length);
  if (typed.slice(0, shorter) === meant.slice(0, shorter)) return false;
  if (typed.length < meant.length) return true;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  if (typed.length > meant.length) {
    return typed[at] === typed[at - 1] || meant.length >= CHANGED_LETTERS_MIN;
  }
  const swapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return swapped || (meant.length >= CHANGED_LETTERS_MIN - 1 && at < meant.length - 1);
};

/** Spellings with a letter left out that a vocabulary has, roughly. */
const HASHES = 2 ** 14;
const SHAPE_LENGTHS = LETTERS_MAX + 2;
const SHAPES = 26 * SHAPE_LENGTHS;
const FIRST_LETTER = 97;

const shapeOf = (word: string, length: number): number =>
  (word.charCodeAt(0) - FIRST_LETTER) * SHAPE_LENGTHS + length;

interface WordSets {
  readonly meant: ReadonlySet<string>;
  /** Of companies. */
  readonly names: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

/** Words of one language that are mended, and words that are right as they are. */
class Vocabulary {
  readonly #known = new WordMap<true>();
  readonly #names: ReadonlySet<string>;
  readonly #byHash = new Map<number, string[]>();
  readonly #hashes = new HashFilter(HASHES);
  /** First letters and lengths that occur: a slip changes a length by one at most. */
  readonly #shapes = new Uint8Array(SHAPES);

  constructor({ meant, names, known }: WordSets) {
    for (const word of known) this.#known.set(word, true);
    this.#names = names;
    for (const word of [...meant, ...names]) {
      this.#add(spellingHash(word), word);
      eachHashWithout(word, (hash) => this.#add(hash, word));
      for (let length = word.length - 1; length <= word.length + 1; length += 1) {
        this.#shapes[shapeOf(word, length)] = 1;
      }
    }
  }

  #add(hash: number, word: string): void {
    this.#hashes.add(hash);
    const words = this.#byHash.get(hash);
    if (words === undefined) this.#byHash.set(hash, [word]);
    else if (!words.includes(word)) words.push(word);
  }

  isKnown({ folded, hash }: Token): boolean {
    return this.#known.has(folded, hash);
  }

  /** The word that a slip makes this one of, of several the longest; null for none. */
  meant(typed: string, onlyNames: boolean): string | null {
    if (this.#shapes[shapeOf(typed, typed.length)] !== 1) return null;
    let found: string | null = null;
    const take = (hash: number): void => {
      if (!this.#hashes.mayHold(hash)) return;
      for (const word of this.#byHash.get(hash) ?? []) {
        if (word.length <= (found?.length ?? 0) || !isSlip(typed, word)) continue;
        if ((onlyNames || typed.length < LETTERS_MIN) && !this.#names.has(word)) continue;
        found = word;
      }
    };
    take(spellingHash(typed));
    eachHashWithout(typed, take);
    return found;
  }
}

const vocabularyOf = (lang: Language, operators: Operators): Vocabulary => {
  const words = WORDS[lang];
  const meant = new Set<string>();
  const names = new Set<string>();
  const known = new Set<string>(COMMON[lang].split(/\s+/u).map((word) => fold(word)));
  const take = (list: string, mended: boolean): void => {
    for (const phrase of listed(list)) {
      const parts = partsOf(phrase);
      for (const part of parts) known.add(part);
      const [only, ...more] = parts;
      if (!mended || only === undefined || more.length > 0 || phrase.includes("*")) continue;
      if (only.length >= LETTERS_MIN && LETTERS_PATTERN.test(only)) meant.add(only);
    }
  };
  for (const list of Object.values(words.services)) take(list, true);
  for (const list of [words.telephone, words.calls, words.connection, words.signal]) {
    take(list, true);
  }
  take(words.ownChannel, false);
  for (const tag of TAGS) take(words.tags[tag], MENDED.includes(tag));
  for (const word of wordsKnownToTimes(lang)) {
    known.add(word);
    if (word.length >= LETTERS_MIN && LETTERS_PATTERN.test(word)) meant.add(word);
  }
  for (const word of wordsKnownToCues(lang)) known.add(word);
  for (const id of operators.ids()) {
    const operator = operators.get(id);
    if (operator === undefined) continue;
    const all = [...operator.aliases, ...operator.words, ...operator.products.keys()];
    for (const name of all) for (const part of partsOf(name)) known.add(part);
    for (const name of [...operator.aliases, ...operator.words]) {
      const [only, ...more] = partsOf(name);
      if (only === undefined || more.length > 0 || only.length < NAME_LETTERS_MIN) continue;
      if (LETTERS_PATTERN.test(only)) names.add(only);
    }
  }
  for (const word of listed(NOT_MISSPELT[lang])) known.add(fold(word));
  return new Vocabulary({ meant, names, known });
};

const SENTENCE_START_PATTERN = /[.!?\n…:]/u;

/** A capital inside a sentence: a name, which only a company's name can be a slip of. */
const isProper = (text: Tokens, at: number, lang: Language): boolean => {
  const token = text.tokens[at];
  if (token?.capital !== true || text.shouting || lang === "de" || at === 0) return false;
  return !SENTENCE_START_PATTERN.test(token.before);
};

/** Mends slips of the finger in the words of the field, of time and in names of companies. */
export type FieldSpelling = (text: Tokens, lang: Language) => Tokens;

/**
 * `isName` tells words that are names of places: those stand as they are. Only `folded` changes; what
 * was typed and where stays.
 */
export const createFieldSpelling = (
  operators: Operators,
  isName: (word: string) => boolean,
): FieldSpelling => {
  const vocabularies = Object.fromEntries(
    LANGUAGES.map((lang) => [lang, vocabularyOf(lang, operators)]),
  ) as Readonly<Record<Language, Vocabulary>>;
  return (text, lang) => {
    const vocabulary = vocabularies[lang];
    let mended: Token[] | null = null;
    for (let at = 0; at < text.tokens.length; at += 1) {
      const token = text.tokens[at];
      if (token === undefined) break;
      const { folded } = token;
      if (folded.length < NAME_LETTERS_MIN - 1 || folded.length > LETTERS_MAX) continue;
      if (vocabulary.isKnown(token) || !LETTERS_PATTERN.test(folded)) continue;
      const meant = vocabulary.meant(folded, isProper(text, at, lang));
      if (meant === null || isName(folded)) continue;
      mended ??= [...text.tokens];
      mended[at] = { ...token, folded: meant, hash: wordHash(meant) };
    }
    return mended === null ? text : { ...text, tokens: mended };
  };
};
