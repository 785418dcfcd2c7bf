import { plainLetters } from "../places/key.ts";
import { wordHash } from "./word-map.ts";

/** A run of letters and digits; apostrophes and hyphens separate tokens. */
export interface Token {
  /** Lower case, accents and ligatures removed. */
  readonly folded: string;
  /** wordHash of `folded`. */
  readonly hash: number;
  readonly raw: string;
  /** UTF-16 units in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Only letters and digits of ASCII. */
  readonly plain: boolean;
  /** The first character is an upper-case letter. */
  readonly capital: boolean;
  /** The characters between the previous token (or the start of the text) and this one. */
  readonly before: string;
}

export interface Tokens {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Mostly upper case, so that a capital letter says nothing. */
  readonly shouting: boolean;
}

const TABLE_SIZE = 0x0300;
const OTHER = 0;
const DIGIT = 1;
const LOWER = 2;
const UPPER = 3;
/**
 * Inside a word: combining marks, joiners, soft hyphens and direction marks; never the start of
 * one.
 */
const SILENT = 4;

const WORD_PATTERN = /^[\p{L}\p{N}]$/u;
const UPPER_PATTERN = /^[\p{Lu}\p{Lt}]$/u;
const SILENT_PATTERN = /^(?!\u200b)[\p{M}\p{Cf}]$/u;
const NUMBER_PATTERN = /^\p{N}$/u;

/** Separate words: "2½ hours" is two and a half, not 212. */
const FRACTIONS = "¼½¾";

const classify = (character: string): number => {
  if (FRACTIONS.includes(character)) return OTHER;
  if (NUMBER_PATTERN.test(character)) return DIGIT;
  if (UPPER_PATTERN.test(character)) return UPPER;
  if (WORD_PATTERN.test(character)) return LOWER;
  return SILENT_PATTERN.test(character) ? SILENT : OTHER;
};

const CLASSES: Readonly<Uint8Array> = Uint8Array.from({ length: TABLE_SIZE }, (_, code) =>
  classify(String.fromCharCode(code)),
);

const NOT_WORD_PATTERN = /[^\p{L}\p{N}]+/gu;

/**
 * Lower case without accents and ligatures, letters and digits only; also for word lists and
 * names.
 */
export const fold = (raw: string): string => {
  let folded = "";
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code >= TABLE_SIZE) return foldAny(raw);
    folded += FOLDED[code] ?? "";
  }
  return folded;
};

const foldAny = (raw: string): string => plainLetters(raw).replace(NOT_WORD_PATTERN, "");

/** Letters below the combining marks fold one by one, whatever stands beside them. */
const FOLDED: readonly string[] = Array.from({ length: TABLE_SIZE }, (_, code) =>
  foldAny(String.fromCharCode(code)),
);

/** No word is longer; what is compared with word lists ends here. */
const FOLDED_CHARS_MAX = 64;

const SHOUTING_LETTERS_MIN = 8;
const SHOUTING_SHARE_MIN = 0.6;

/** Most gaps are one blank. */
const gapOf = (text: string, at: number): string =>
  text.charCodeAt(at) === 32 ? " " : (text[at] ?? "");

/** Splits any text into words, in time linear in its length; never throws. */
export const tokenise = (text: string): Tokens => {
  const tokens: Token[] = [];
  const length = text.length;
  let upper = 0;
  let letters = 0;
  let start = -1;
  let end = 0;
  let previousEnd = 0;
  let plain = true;
  let capital = false;
  const close = (): void => {
    const raw = text.slice(start, end);
    const head = raw.length > FOLDED_CHARS_MAX ? raw.slice(0, FOLDED_CHARS_MAX) : raw;
    const folded = plain ? head.toLowerCase() : fold(head);
    if (folded !== "") {
      const before =
        start - previousEnd === 1 ? gapOf(text, previousEnd) : text.slice(previousEnd, start);
      const hash = wordHash(folded);
      tokens.push({ folded, hash, raw, start, end, plain, capital, before });
      previousEnd = end;
    }
    start = -1;
  };
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    let kind: number;
    let width = 1;
    if (code < TABLE_SIZE) {
      kind = CLASSES[code] ?? OTHER;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code);
      width = character.length;
      kind = classify(character);
    }
    if (kind === OTHER) {
      if (start >= 0) close();
    } else if (kind === SILENT) {
      if (start >= 0) plain = false;
    } else {
      if (start < 0) {
        start = at;
        plain = true;
        capital = kind === UPPER;
      }
      if (code > 127) plain = false;
      if (kind >= LOWER) letters += 1;
      if (kind === UPPER) upper += 1;
      end = at + width;
    }
    at += width - 1;
  }
  if (start >= 0) close();
  const shouting = letters >= SHOUTING_LETTERS_MIN && upper > letters * SHOUTING_SHARE_MIN;
  return { text, tokens, shouting };
};
