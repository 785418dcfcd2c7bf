import type { Language } from "../../model/vocabulary.ts";
import { fold } from "../tokens.ts";
import { COMMON } from "../words/common.ts";
import { bearerArea, bearerSort } from "../../places/name-table.ts";
import { KIND_ORDER, NAME_SORTS, ORDINARINESS } from "../../places/layout.ts";
import type { Message } from "./message.ts";

/** A name of the gazetteer found in the words of a message. */
export interface Hit {
  /** Tokens `from` up to `to`, exclusive; a contracted article ("du Mans") is outside. */
  readonly from: number;
  readonly to: number;
  readonly key: number;
  /** "du", "au", "aux" or "des" stands for the name's article. */
  readonly contracted: boolean;
  /** Letters of the name and the text differ. */
  readonly typo: boolean;
  /** Evidence without that of neighbours. */
  score: number;
}

export const EVERYDAY: number = ORDINARINESS.indexOf("everyday");
export const DICTIONARY: number = ORDINARINESS.indexOf("dictionary");
const POSTCODE = NAME_SORTS.indexOf("postcode");
const COUNTRY = KIND_ORDER.indexOf("country");

const ARTICLES: ReadonlyMap<string, string> = new Map([
  ["du", "le"],
  ["au", "le"],
  ["aux", "les"],
  ["des", "les"],
]);

/** The most frequent words of each language: "sur leur site" names no place "Leur". */
const usualWords = (lang: Language): ReadonlySet<string> =>
  new Set(COMMON[lang].split(/\s+/u).map(fold));
const USUAL: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: usualWords("fr"),
  nl: usualWords("nl"),
  de: usualWords("de"),
  en: usualWords("en"),
};

const NO_HITS: readonly Hit[] = [];

const articleOf = (word: string): string | undefined =>
  word.length <= ARTICLE_LETTERS_MAX ? ARTICLES.get(word) : undefined;
const ARTICLE_LETTERS_MAX = 3;

/** All names that begin at a token, longest first. */
export const hitsAt = (message: Message, at: number, found: number[]): readonly Hit[] => {
  const names = message.gazetteer.names;
  names.walk(message.words, at, found);
  const article = articleOf(message.words[at] ?? "");
  if (found.length === 0 && article === undefined) return NO_HITS;
  const hits: Hit[] = [];
  collect(hits, found, { at, contracted: false });
  if (article === undefined || at + 1 >= message.words.length) return hits;
  const replaced = [article, ...message.words.slice(at + 1, at + 6)];
  names.walk(replaced, 0, found);
  collect(hits, found, { at, contracted: true });
  return hits;
};

interface Start {
  readonly at: number;
  readonly contracted: boolean;
}

const collect = (hits: Hit[], found: readonly number[], { at, contracted }: Start): void => {
  for (let i = found.length - 2; i >= 0; i -= 2) {
    const length = found[i] ?? 0;
    if (contracted && length < 2) continue;
    const from = contracted ? at + 1 : at;
    const key = found[i + 1] ?? 0;
    hits.push({ from, to: at + length, key, contracted, typo: false, score: 0 });
  }
};

/** Whether the name is also a word of the message's language: a position in ORDINARINESS. */
export const ordinaryOf = (message: Message, hit: Hit): number => {
  const known = message.gazetteer.names.ordinaryIn(hit.key, message.language);
  if (known > 0 || hit.typo) return known;
  const usual = USUAL[message.context.lang];
  for (let at = hit.from; at < hit.to; at += 1) {
    const capital = message.usesCapitals && message.tokens.tokens[at]?.capital === true;
    if (capital || !usual.has(message.words[at] ?? "")) return known;
  }
  return EVERYDAY;
};

/** What the bearers of a name say about it. */
export interface KeyFacts {
  readonly population: number;
  /** One lies in a likely country. */
  readonly near: boolean;
  readonly nearPopulation: number;
  /** Position in NAME_SORTS of the best. */
  readonly sort: number;
  readonly postcode: boolean;
  readonly wide: boolean;
  readonly country: boolean;
}

export const factsOf = (message: Message, key: number): KeyFacts => {
  const { areas, names } = message.gazetteer;
  const [from, to] = names.bearerRange(key);
  let population = 0;
  let nearPopulation = 0;
  let near = false;
  let sort: number = NAME_SORTS.length;
  let widest = KIND_ORDER.length;
  for (let at = from; at < to; at += 1) {
    const bearer = names.columns.bearers[at] ?? 0;
    const area = bearerArea(bearer);
    const inhabitants = areas.populationAt(area);
    population = Math.max(population, inhabitants);
    sort = Math.min(sort, bearerSort(bearer));
    widest = Math.min(widest, areas.kindAt(area));
    if (!message.countries.includes(areas.countryAt(area))) continue;
    near = true;
    nearPopulation = Math.max(nearPopulation, inhabitants);
  }
  const postcode = sort === POSTCODE;
  const wide = KIND_ORDER[widest] === "region" || KIND_ORDER[widest] === "province";
  return { population, near, nearPopulation, sort, postcode, wide, country: widest === COUNTRY };
};
