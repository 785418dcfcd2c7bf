import { HASH_START, HashFilter, hashStep, slotsFor, spread } from "./bytes.ts";
import type { Pool } from "./bytes.ts";

const EMPTY = 0xff_ff_ff_ff;
const SPACE = 32;

/** Names as keys (see key.ts), each with the areas that bear it. */
export interface NameColumns {
  readonly count: number;
  /** Sorted by bytes. */
  readonly keys: Pool;
  /** Two bits a language: positions in ORDINARINESS. */
  readonly ordinary: Uint8Array;
  readonly bearerCounts: Uint8Array;
  /** Area number in the low 24 bits, position in NAME_SORTS above. */
  readonly bearers: Uint32Array;
}

export const bearerArea = (bearer: number): number => bearer & 0xff_ff_ff;
export const bearerSort = (bearer: number): number => bearer >>> 24;

/**
 * A hash table over the bytes of the keys, and a set of the hashes of their beginnings ("la", "la roche"),
 * so that a walk over the words of a message stops as soon as no name begins that way.
 */
export class NameTable {
  readonly columns: NameColumns;
  readonly #starts: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #beginnings: Uint32Array;
  /** Of names and beginnings alike. */
  readonly #known: HashFilter;

  constructor(columns: NameColumns) {
    this.columns = columns;
    const { count, keys } = columns;
    this.#starts = new Uint32Array(count + 1);
    this.#slots = new Uint32Array(slotsFor(count)).fill(EMPTY);
    this.#hashes = new Uint32Array(this.#slots.length);
    let words = 0;
    for (const byte of keys.bytes) if (byte === SPACE) words += 1;
    this.#beginnings = new Uint32Array(slotsFor(words + 1));
    this.#known = new HashFilter(count + words);
    for (let key = 0; key < count; key += 1) {
      this.#starts[key + 1] = (this.#starts[key] ?? 0) + (columns.bearerCounts[key] ?? 0);
      this.#index(key);
    }
  }

  #index(key: number): void {
    const { keys } = this.columns;
    const end = keys.starts[key + 1] ?? 0;
    let hash = HASH_START;
    for (let at = keys.starts[key] ?? 0; at < end; at += 1) {
      const byte = keys.bytes[at] ?? 0;
      if (byte === SPACE) this.#addBeginning(spread(hash));
      hash = hashStep(hash, byte);
    }
    const final = spread(hash);
    const mask = this.#slots.length - 1;
    let slot = final & mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#known.add(final);
    this.#slots[slot] = key;
    this.#hashes[slot] = final;
  }

  #addBeginning(hash: number): void {
    const value = hash === 0 ? 1 : hash;
    const mask = this.#beginnings.length - 1;
    let slot = value & mask;
    for (let seen = this.#beginnings[slot]; seen !== 0; seen = this.#beginnings[slot]) {
      if (seen === value) return;
      slot = (slot + 1) & mask;
    }
    this.#known.add(hash);
    this.#beginnings[slot] = value;
  }

  #isBeginning(hash: number): boolean {
    const value = hash === 0 ? 1 : hash;
    const mask = this.#beginnings.length - 1;
    let slot = value & mask;
    for (let seen = this.#beginnings[slot]; seen !== 0; seen = this.#beginnings[slot]) {
      if (seen === value) return true;
      slot = (slot + 1) & mask;
    }
    return false;
  }

  #find(
    hash: number,
    words: readonly string[],
    range: readonly [from: number, to: number],
  ): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const key = this.#slots[slot] ?? EMPTY;
      if (key === EMPTY) return -1;
      if (this.#hashes[slot] === hash && this.#equals(key, words, range)) return key;
    }
  }

  #equals(key: number, words: readonly string[], [from, to]: readonly [number, number]): boolean {
    const { keys } = this.columns;
    let at = keys.starts[key] ?? 0;
    const end = keys.starts[key + 1] ?? 0;
    for (let word = from; word < to; word += 1) {
      const text = words[word] ?? "";
      if (word > from) {
        if (keys.bytes[at] !== SPACE) return false;
        at += 1;
      }
      for (let i = 0; i < text.length; i += 1) {
        if (keys.bytes[at] !== text.charCodeAt(i)) return false;
        at += 1;
      }
    }
    return at === end;
  }

  /** The key of a name, or -1. */
  find(key: string): number {
    let hash = HASH_START;
    for (let at = 0; at < key.length; at += 1) hash = hashStep(hash, key.charCodeAt(at));
    const mixed = spread(hash);
    return this.#known.mayHold(mixed) ? this.#find(mixed, [key], [0, 1]) : -1;
  }

  /**
   * All names that begin at a word: pairs (number of words, key) are put into `found`, shortest
   * first, over what it held. Words are canonical (key.ts). Takes time in the words looked at, not in the names known.
   */
  walk(words: readonly string[], from: number, found: number[]): void {
    found.length = 0;
    let hash = HASH_START;
    for (let at = from; at < words.length; at += 1) {
      const word = words[at] ?? "";
      if (at > from) hash = hashStep(hash, SPACE);
      for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i));
      const mixed = spread(hash);
      if (!this.#known.mayHold(mixed)) return;
      const key = this.#find(mixed, words, [from, at + 1]);
      if (key >= 0) found.push(at + 1 - from, key);
      if (!this.#isBeginning(mixed)) return;
    }
  }

  /** Position in ORDINARINESS of a key in a language, told by its position in TRANSLATION_ORDER. */
  ordinaryIn(key: number, language: number): number {
    return ((this.columns.ordinary[key] ?? 0) >> (language * 2)) & 3;
  }

  /** First and last position (exclusive) of a key's bearers in `columns.bearers`, most populated first. */
  bearerRange(key: number): readonly [from: number, to: number] {
    return [this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0];
  }

  /** First key that is not before the text in byte order; `columns.count` when all are. */
  lowerBound(text: Uint8Array): number {
    let low = 0;
    let high = this.columns.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(key: number, text: Uint8Array): number {
    const { bytes, starts } = this.columns.keys;
    const start = starts[key] ?? 0;
    const length = (starts[key + 1] ?? 0) - start;
    for (let at = 0; at < Math.min(length, text.length); at += 1) {
      const difference = (bytes[start + at] ?? 0) - (text[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  startsWith(key: number, text: Uint8Array): boolean {
    const { bytes, starts } = this.columns.keys;
    const start = starts[key] ?? 0;
    if ((starts[key + 1] ?? 0) - start < text.length) return false;
    for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text[at]) return false;
    return true;
  }

  lengthOf(key: number): number {
    const { starts } = this.columns.keys;
    return (starts[key + 1] ?? 0) - (starts[key] ?? 0);
  }
}
