import { LANGUAGES } from "../model/vocabulary.ts";
import type { Token, Tokens } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { COMMON } from "./words/common.ts";
import { DE } from "./words/de.ts";
import { EN } from "./words/en.ts";
import { FR } from "./words/fr.ts";
import { NL } from "./words/nl.ts";
import type { Words } from "./words/words.ts";

/** A message's first words; names stand early, and what follows is mostly the story. */
export const ALIAS_TOKENS_MAX = 200;
const NAME_WORDS_MAX = 3;
const NAME_CHARS_MAX = 40;
const LETTERS_MIN = 2;

const LETTERS_PATTERN = /^[\p{L}\p{M}]+$/u;
const HELD_PATTERN = /^[ '’-]$/u;
const ADDRESS_PATTERN = /[@#/\\._]$/u;

const wordsOf = (words: Words): readonly string[] =>
  [
    ...Object.values(words.services),
    ...Object.values(words.tags),
    words.telephone,
    words.calls,
    words.signal,
    words.connection,
    words.ownChannel,
  ].flatMap((list) => list.split(/[\s,'’*#_-]+/u));

/** Words that name nothing: the most frequent of four languages, and those of the field. */
export const namelessWords = (): ReadonlySet<string> => {
  const frequent = LANGUAGES.flatMap((lang) => COMMON[lang].split(/\s+/u));
  return new Set([...frequent, ...[FR, NL, DE, EN].flatMap(wordsOf)].map(fold));
};

/** One to three words that may be a name; never digits, addresses or words of the field. */
export interface WordGroup {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const mayName = (token: Token | undefined, nameless: ReadonlySet<string>): token is Token =>
  token !== undefined &&
  LETTERS_PATTERN.test(token.raw) &&
  token.folded.length >= LETTERS_MIN &&
  !nameless.has(token.folded) &&
  !ADDRESS_PATTERN.test(token.before);

/** Every group of words of a text that may be a name; linear in the text. */
export const groupsOf = (
  { text, tokens }: Tokens,
  nameless: ReadonlySet<string>,
): readonly WordGroup[] => {
  const groups: WordGroup[] = [];
  const size = Math.min(tokens.length, ALIAS_TOKENS_MAX);
  for (let from = 0; from < size; from += 1) {
    const first = tokens[from];
    if (!mayName(first, nameless)) continue;
    for (let to = from + 1; to <= Math.min(size, from + NAME_WORDS_MAX); to += 1) {
      const last = tokens[to - 1];
      if (last === undefined || !LETTERS_PATTERN.test(last.raw)) break;
      if (to > from + 1 && !HELD_PATTERN.test(last.before)) break;
      // "Ottignies la Neuve": small words may stand inside a name, not at its end.
      if (!mayName(last, nameless)) continue;
      const isHandle = /^[@._]/u.test(tokens[to]?.before ?? "");
      const name = text.slice(first.start, last.end);
      if (!isHandle && name.length <= NAME_CHARS_MAX) groups.push({ name, from, to });
    }
  }
  return groups;
};
