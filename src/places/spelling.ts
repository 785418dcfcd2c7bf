import { HASH_START, HashFilter, hashStep, poolText, slotsFor, spread } from "./bytes.ts";
import type { AreaTable } from "./area-table.ts";
import { bearerArea } from "./name-table.ts";
import type { NameTable } from "./name-table.ts";

const LETTERS_MIN = 7;
/** Names of towns may be a letter shorter. */
const TOWN_LETTERS_MIN = 6;
const TYPED_LETTERS_MIN = 5;
const INHABITANTS_MIN = 2000;
const INHABITANTS_TOWN_MIN = 20_000;
const WORD = /^[a-z]+$/u;
/** "La Rochelle", "Den Haag": compared by the word after the article. */
const ARTICLE_NAME = /^(la|le|les|de|den) ([a-z]{6,})$/u;

/** Calls `take` with the hashes of a word without each of its letters in turn, from the first on. */
export const eachHashWithout = (word: string, take: (hash: number) => void): void => {
  let before = HASH_START;
  for (let left = 0; left < word.length; left += 1) {
    let hash = before;
    for (let at = left + 1; at < word.length; at += 1) hash = hashStep(hash, word.charCodeAt(at));
    take(spread(hash));
    before = hashStep(before, word.charCodeAt(left));
  }
};

/** Hash of a whole word. */
export const spellingHash = (word: string): number => {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = hashStep(hash, word.charCodeAt(at));
  return spread(hash);
};

/** True when one letter is left out, added, changed or swapped with the next. */
export const isOneLetterAway = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
};

interface Typed {
  readonly word: string;
  /** The word before it. */
  readonly article: string;
}

const isLeftOutOrSwapped = (typed: string, name: string): boolean =>
  typed[0] === name[0] &&
  (typed.length < name.length || (typed.length === name.length && sorted(typed) === sorted(name)));

const sorted = (word: string): string => word.split("").toSorted().join("");

/**
 * Long names of larger places, by their spellings with one letter left out. Two words are one letter
 * apart only if they, or what is left of both without one letter, are the same (symmetric deletion).
 */
export class SpellingIndex {
  readonly #names: NameTable;
  readonly #hashes: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #known: HashFilter;

  constructor(areas: AreaTable, names: NameTable) {
    this.#names = names;
    const known: [key: number, word: string][] = [];
    let entries = 0;
    for (let key = 0; key < names.columns.count; key += 1) {
      if (names.lengthOf(key) < TOWN_LETTERS_MIN || names.columns.ordinary[key] !== 0) continue;
      const bearer = names.columns.bearers[names.bearerRange(key)[0]] ?? 0;
      const inhabitants = areas.populationAt(bearerArea(bearer));
      const short = names.lengthOf(key) < LETTERS_MIN;
      if (inhabitants < (short ? INHABITANTS_TOWN_MIN : INHABITANTS_MIN)) continue;
      const text = poolText(names.columns.keys, key);
      const word = ARTICLE_NAME.exec(text)?.[2] ?? text;
      if (!WORD.test(word)) continue;
      known.push([key, word]);
      entries += word.length;
    }
    this.#hashes = new Uint32Array(slotsFor(entries));
    this.#keys = new Uint32Array(this.#hashes.length);
    this.#known = new HashFilter(entries);
    for (const [key, word] of known) eachHashWithout(word, (hash) => this.#add(hash, key));
  }

  #add(hash: number, key: number): void {
    this.#known.add(hash);
    const value = hash === 0 ? 1 : hash;
    const mask = this.#hashes.length - 1;
    let slot = value & mask;
    while (this.#hashes[slot] !== 0) slot = (slot + 1) & mask;
    this.#hashes[slot] = value;
    this.#keys[slot] = key;
  }

  #collect(hash: number, { word, article }: Typed, found: Set<number>): void {
    if (!this.#known.mayHold(hash)) return;
    const value = hash === 0 ? 1 : hash;
    const mask = this.#hashes.length - 1;
    for (let slot = value & mask; this.#hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] !== value) continue;
      const key = this.#keys[slot] ?? 0;
      if (found.has(key)) continue;
      const text = poolText(this.#names.columns.keys, key);
      const [, before, rest] = ARTICLE_NAME.exec(text) ?? [];
      if (before !== undefined && before !== article) continue;
      const name = rest ?? text;
      const slip = word.length >= LETTERS_MIN || isLeftOutOrSwapped(word, name);
      if (slip && isOneLetterAway(word, name)) found.add(key);
    }
  }

  /**
   * Keys of names one letter away from a word of at least five letters; of a word of fewer than seven
   * only those with a letter left out or two swapped. A name with an article needs it before the word.
   */
  similar(word: string, article: string): ReadonlySet<number> {
    const found = new Set<number>();
    if (word.length < TYPED_LETTERS_MIN || !WORD.test(word)) return found;
    const typed = { word, article };
    this.#collect(spellingHash(word), typed, found);
    eachHashWithout(word, (hash) => this.#collect(hash, typed, found));
    for (let left = 0; left < word.length && word.length > LETTERS_MIN; left += 1) {
      const key = this.#names.find(word.slice(0, left) + word.slice(left + 1));
      if (key >= 0) found.add(key);
    }
    return found;
  }
}
