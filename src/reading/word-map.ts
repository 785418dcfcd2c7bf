import { HASH_START, hashStep } from "../places/bytes.ts";

/** FNV-1a over the UTF-16 units of a folded word; a token carries it, so that no list computes it again. */
export const wordHash = (word: string): number => {
  let hash = HASH_START | 0;
  for (let at = 0; at < word.length; at += 1) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
};

/** Fewer words than this are looked through one by one. */
const LISTED_MAX = 6;

/** FNV leaves the low bits weak. */
const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 7)) & mask;

/**
 * Words and what a list says of them, looked up by the hash a token carries. Most words of a text
 * stand in no list: one number is compared, no string is touched.
 */
export class WordMap<Value> {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  readonly #values: Value[] = [];
  /** Pairs: position of a word plus one (0: free), its hash. Null while the words are few. */
  #slots: Int32Array | null = null;

  /** `hash` is that of the word. */
  get(word: string, hash: number): Value | undefined {
    const at = this.#positionOf(word, hash);
    return at < 0 ? undefined : this.#values[at];
  }

  has(word: string, hash: number): boolean {
    return this.#positionOf(word, hash) >= 0;
  }

  #positionOf(word: string, hash: number): number {
    const slots = this.#slots;
    if (slots === null) {
      for (let at = 0; at < this.#hashes.length; at += 1) {
        if (this.#hashes[at] === hash && this.#words[at] === word) return at;
      }
      return -1;
    }
    const mask = (slots.length >> 1) - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const position = slots[slot * 2] ?? 0;
      if (position === 0) return -1;
      if (slots[slot * 2 + 1] === hash && this.#words[position - 1] === word) return position - 1;
    }
  }

  /** For words that no token carries. */
  find(word: string): Value | undefined {
    return this.get(word, wordHash(word));
  }

  set(word: string, value: Value): void {
    const hash = wordHash(word);
    const known = this.#positionOf(word, hash);
    if (known >= 0) {
      this.#values[known] = value;
      return;
    }
    this.#words.push(word);
    this.#hashes.push(hash);
    this.#values.push(value);
    if (this.#slots === null && this.#words.length <= LISTED_MAX) return;
    if (this.#slots === null || this.#words.length * 4 > this.#slots.length) this.#grow();
    else this.#place(this.#slots, this.#words.length - 1);
  }

  #grow(): void {
    let size = 16;
    while (size < this.#words.length * 4) size *= 2;
    const slots = new Int32Array(size * 2);
    for (let at = 0; at < this.#words.length; at += 1) this.#place(slots, at);
    this.#slots = slots;
  }

  #place(slots: Int32Array, position: number): void {
    const hash = this.#hashes[position] ?? 0;
    const mask = (slots.length >> 1) - 1;
    let slot = slotOf(hash, mask);
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = position + 1;
    slots[slot * 2 + 1] = hash;
  }

  keys(): readonly string[] {
    return this.#words;
  }

  entries(): readonly (readonly [string, Value])[] {
    return this.#words.flatMap((word, at) => {
      const value = this.#values[at];
      return value === undefined ? [] : [[word, value] as const];
    });
  }
}
