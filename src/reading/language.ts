import type { Language } from "../model/vocabulary.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import { wordsKnownToTimes } from "./onset/lexicon.ts";
import type { Token, Tokens } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { WordMap } from "./word-map.ts";
import { COMMON, HINTS } from "./words/common.ts";
import { DE } from "./words/de.ts";
import { EN } from "./words/en.ts";
import { FR } from "./words/fr.ts";
import { NL } from "./words/nl.ts";
import type { Words } from "./words/words.ts";

export interface LanguageReading {
  readonly lang: Language;
  /** 0..1 */
  readonly confidence: number;
}

export interface LanguagePrior {
  /** The language of the page or form the text came through. */
  readonly lang: Language | null;
  /** ISO 3166-1 alpha-2 of the desk. */
  readonly country: string | null;
}

export type LanguageReader = (tokens: Tokens, prior: LanguagePrior) => LanguageReading;

const COMMON_WEIGHT = 2;
const FIELD_WEIGHT = 1;
const HINT_WEIGHT = 0.25;
const LETTER_WEIGHT = 0.8;
/** A form's language outweighs a word or two, not a sentence. */
const PRIOR_WEIGHT = 3;
const COUNTRY_WEIGHT = 1.2;
const LANGUAGE_TOKENS_MAX = 400;

const SPOKEN: Readonly<Record<string, readonly Language[] | undefined>> = {
  FR: ["fr"],
  BE: ["fr", "nl"],
  LU: ["fr", "de"],
  CH: ["de", "fr"],
  NL: ["nl"],
  DE: ["de"],
  GB: ["en"],
};

type Scores = Record<Language, number>;
const noScores = (): Scores => ({ fr: 0, nl: 0, de: 0, en: 0 });

const WORDS: readonly Words[] = [FR, NL, DE, EN];

const wordsOf = (list: string): readonly string[] =>
  list
    .split(/[^\p{L}\p{M}*]+/u)
    .filter((word) => word !== "" && !word.endsWith("*"))
    .map(fold);

const fieldWords = (words: Words): readonly string[] =>
  [...Object.values(words.services), ...Object.values(words.tags), words.telephone].flatMap(
    wordsOf,
  );

const isNumber = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
};

const TIME_LETTERS_MIN = 4;
/** "Gisteravond", "vorgestern": days and hours tell a language as well as words of the field. */
const timeWords = (lang: Language): readonly string[] =>
  [...wordsKnownToTimes(lang)].filter((word) => word.length >= TIME_LETTERS_MIN && !isNumber(word));

const raise = (
  table: Map<string, Scores>,
  words: readonly string[],
  to: [Language, number],
): void => {
  const [lang, weight] = to;
  for (const word of words) {
    const scores = table.get(word) ?? noScores();
    scores[lang] = Math.max(scores[lang], weight);
    table.set(word, scores);
  }
};

const AS_USUAL_SHARE = 0.75;
const RARER_FACTOR = 0.25;

/** A word as usual in two languages says half as much for each; one of all four nothing. */
const share = (table: Map<string, Scores>): void => {
  for (const scores of table.values()) {
    const before = { ...scores };
    const best = Math.max(...LANGUAGES.map((lang) => before[lang]));
    const usual = LANGUAGES.filter((lang) => before[lang] >= best * AS_USUAL_SHARE);
    const factor = usual.length === LANGUAGES.length ? 0 : 1 / usual.length;
    for (const lang of LANGUAGES) {
      scores[lang] = before[lang] * (usual.includes(lang) ? factor : factor * RARER_FACTOR);
    }
  }
};

const weighWords = (): Map<string, Scores> => {
  const table = new Map<string, Scores>();
  for (const words of WORDS) {
    raise(table, fieldWords(words), [words.lang, FIELD_WEIGHT]);
    raise(table, timeWords(words.lang), [words.lang, FIELD_WEIGHT]);
    raise(table, wordsOf(COMMON[words.lang]), [words.lang, COMMON_WEIGHT]);
  }
  share(table);
  return table;
};

const weighHints = (): Map<string, Scores> => {
  const table = new Map<string, Scores>();
  for (const lang of LANGUAGES) raise(table, wordsOf(HINTS[lang]), [lang, HINT_WEIGHT]);
  share(table);
  return table;
};

const HINT_WORD_CHARS_MAX = 24;
const HINT_LETTERS_MIN = 2;
const HINT_LETTERS_MAX = 4;
/** Letters a..z as 1..26; a group of letters is a number to the base 27. */
const ALPHABET = 27;
const FIRST_LETTER = 96;

/** Totals of the languages, in the order of LANGUAGES. */
type Totals = number[];
const SPEECHES = LANGUAGES.length;

/** Scores of many words or letter groups, in one row of numbers. */
interface ScoreRows {
  readonly rows: Float64Array;
}

const addRow = (totals: Totals, { rows }: ScoreRows, row: number): void => {
  const from = row * SPEECHES;
  for (let at = 0; at < SPEECHES; at += 1) totals[at] = (totals[at] ?? 0) + (rows[from + at] ?? 0);
};

const rowsOf = (all: readonly Scores[]): Float64Array =>
  Float64Array.from(all.flatMap((scores) => LANGUAGES.map((lang) => scores[lang])));

const letterAt = (word: string, at: number): number => {
  const letter = word.charCodeAt(at) - FIRST_LETTER;
  return letter >= 1 && letter < ALPHABET ? letter : 0;
};

/** Letter groups by number, so that looking at an unknown word makes no strings. */
interface Hints extends ScoreRows {
  /** Row plus one; 0 for none. */
  readonly groups: Uint16Array;
}

/** Rows of words. */
interface WordRows extends ScoreRows {
  readonly byWord: WordMap<number>;
}

const indexWords = (table: ReadonlyMap<string, Scores>): WordRows => {
  const byWord = new WordMap<number>();
  for (const [row, word] of [...table.keys()].entries()) byWord.set(word, row);
  return { byWord, rows: rowsOf([...table.values()]) };
};

const groupOf = (letters: string): number => {
  let group = 0;
  for (let at = 0; at < letters.length; at += 1) group = group * ALPHABET + letterAt(letters, at);
  return group;
};

const indexHints = (table: ReadonlyMap<string, Scores>): Hints => {
  const groups = new Uint16Array(ALPHABET ** HINT_LETTERS_MAX);
  const scores: Scores[] = [];
  for (const [letters, score] of table) groups[groupOf(letters)] = scores.push(score);
  return { groups, rows: rowsOf(scores) };
};

const addHints = (hints: Hints, word: string, totals: Totals): void => {
  const { groups } = hints;
  const end = Math.min(word.length, HINT_WORD_CHARS_MAX);
  for (let from = 0; from < end; from += 1) {
    let group = 0;
    const last = Math.min(end, from + HINT_LETTERS_MAX);
    for (let at = from; at < last; at += 1) {
      const letter = letterAt(word, at);
      if (letter === 0) break;
      group = group * ALPHABET + letter;
      if (at - from + 1 < HINT_LETTERS_MIN) continue;
      const row = groups[group] ?? 0;
      if (row !== 0) addRow(totals, hints, row - 1);
    }
  }
};

const LETTERS: readonly (readonly [RegExp, Language])[] = [
  [/[èêçùàâîôœé]/iu, "fr"],
  [/[äöüß]/iu, "de"],
];

const addTo = (totals: Totals, lang: Language, weight: number): void => {
  const at = LANGUAGES.indexOf(lang);
  totals[at] = (totals[at] ?? 0) + weight;
};

const addLetters = (token: Token, totals: Totals): void => {
  if (token.plain) return;
  for (const [pattern, lang] of LETTERS) {
    if (pattern.test(token.raw)) addTo(totals, lang, LETTER_WEIGHT);
  }
};

const decide = (totals: Totals): LanguageReading => {
  let best = LANGUAGES.indexOf("fr");
  for (let at = 0; at < SPEECHES; at += 1) if ((totals[at] ?? 0) > (totals[best] ?? 0)) best = at;
  let second = 0;
  for (let at = 0; at < SPEECHES; at += 1) {
    if (at !== best) second = Math.max(second, totals[at] ?? 0);
  }
  const most = totals[best] ?? 0;
  const confidence = Math.min(1, 0.4 + (most - second) / (most + 2));
  return { lang: LANGUAGES[best] ?? "fr", confidence };
};

/** Builds the scorer once: frequent words, words of the field, letter groups of unknown words. */
export const createLanguageReader = (): LanguageReader => {
  const words = indexWords(weighWords());
  const hints = indexHints(weighHints());
  return ({ tokens }, prior) => {
    const totals = LANGUAGES.map(() => 0);
    if (prior.lang !== null) addTo(totals, prior.lang, PRIOR_WEIGHT);
    for (const lang of SPOKEN[prior.country ?? ""] ?? []) addTo(totals, lang, COUNTRY_WEIGHT);
    const end = Math.min(tokens.length, LANGUAGE_TOKENS_MAX);
    for (let at = 0; at < end; at += 1) {
      const token = tokens[at];
      if (token === undefined || isNumber(token.folded)) continue;
      addLetters(token, totals);
      const row = words.byWord.get(token.folded, token.hash);
      if (row === undefined) addHints(hints, token.folded, totals);
      else addRow(totals, words, row);
    }
    return decide(totals);
  };
};
