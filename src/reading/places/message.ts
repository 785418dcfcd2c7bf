import type { Instant } from "../../model/ids.ts";
import type { Span } from "../../model/reading.ts";
import type { Language } from "../../model/vocabulary.ts";
import { canonicalWord } from "../../places/key.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { TRANSLATION_ORDER } from "../../places/layout.ts";
import type { Token, Tokens } from "../tokens.ts";
import { wordHash } from "../word-map.ts";
import { cueWordOf } from "./words.ts";
import type { CueWord } from "./words.ts";

/** What the places of a message are read against. */
export interface PlacesContext {
  readonly lang: Language;
  readonly publishedAt: Instant;
  /** Likely countries, best first; ISO 3166-1 alpha-2. Empty when nothing is known. */
  readonly countries: readonly string[];
  /** Spans of operators and brands: no places. */
  readonly struck: readonly Span[];
  /** Places said to be spared are named too. */
  readonly withSpared?: boolean;
}

/** A message prepared for the search of places. */
export interface Message {
  readonly tokens: Tokens;
  /** Canonical words of the tokens (places/key.ts). */
  readonly words: readonly string[];
  /** Cues that begin or end with each word. */
  readonly cues: readonly (CueWord | undefined)[];
  /** Tokens that are no words of the message: operators, handles, addresses. */
  readonly blocked: readonly boolean[];
  /** The writer uses capitals, so that a name without one is less likely. */
  readonly usesCapitals: boolean;
  /** Typed without any accent: "a" may be "à". */
  readonly plain: boolean;
  readonly context: PlacesContext;
  readonly gazetteer: Gazetteer;
  /** Position of the message's language in TRANSLATION_ORDER. */
  readonly language: number;
  /** Area numbers of the likely countries, best first. */
  readonly countries: readonly number[];
}

/** Part of an e-mail address, a handle, a web address or a file name. */
const isAddressPart = (tokens: Tokens, at: number): boolean => {
  const token = tokens.tokens[at];
  if (token === undefined) return false;
  const { before } = token;
  const next = tokens.tokens[at + 1];
  const after = next?.before ?? "";
  if (before === " " && (after === " " || after === "")) return false;
  if (/[@_=?]$/u.test(before) || /^[@_]/u.test(after)) return true;
  if (before.endsWith("/") && /https?:|www\./iu.test(tokens.text)) return true;
  if (before === "." && !token.capital) return true;
  return after === "." && next?.capital === false;
};

/** A phone writes the first letter of a sentence large by itself, and companies' short names stand in capitals. */
const writesCapitals = (list: readonly Token[]): boolean =>
  list.some(
    ({ capital, raw, before }, at) =>
      capital && at > 0 && !isSentenceEnd(before) && raw !== raw.toUpperCase(),
  );

const isStruck = (struck: readonly Span[], token: Token): boolean => {
  for (const [start, end] of struck) if (token.start < end && token.end > start) return true;
  return false;
};

const ACCENTS = /[à-öø-ÿ]/iu;

export const prepare = (tokens: Tokens, context: PlacesContext, gazetteer: Gazetteer): Message => {
  const list = tokens.tokens;
  const words: string[] = [];
  const cues: (CueWord | undefined)[] = [];
  const blocked: boolean[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) continue;
    const word = canonicalWord(token.folded);
    words.push(word);
    cues.push(cueWordOf(word, word === token.folded ? token.hash : wordHash(word)));
    blocked.push(isStruck(context.struck, token) || isAddressPart(tokens, at));
  }
  const usesCapitals = !tokens.shouting && writesCapitals(list);
  const countries: number[] = [];
  for (const country of context.countries) {
    const area = gazetteer.areas.numberOf(country);
    if (area >= 0) countries.push(area);
  }
  const plain = !ACCENTS.test(tokens.text);
  const language = Math.max(0, TRANSLATION_ORDER.indexOf(context.lang));
  return {
    tokens,
    words,
    cues,
    blocked,
    usesCapitals,
    plain,
    context,
    gazetteer,
    language,
    countries,
  };
};

/** Most gaps are one blank. */
const isSentenceEnd = (gap: string): boolean => gap !== " " && SENTENCE_END.test(gap);
const SENTENCE_END = /[.!?…;:\n\r•]|--/u;

/** A sentence or a bracket begins at the token. */
export const startsSentence = (message: Message, at: number): boolean =>
  at === 0 || isSentenceEnd(message.tokens.tokens[at]?.before ?? "");

/** Only blanks, hyphens, apostrophes or quotes stand before the token. */
export const joined = (message: Message, at: number): boolean =>
  at > 0 && isJoint(message.tokens.tokens[at]?.before ?? ".");
const isJoint = (gap: string): boolean => gap === " " || JOINT.test(gap);
const JOINT = /^[\s'’‘"“”«»\u00a0-]*$/u;
