const WORD_BITS = 32;
const WORDS_MIN = 64;

/** A growing set of small numbers, one bit each: distinct witnesses are counted in every report of every claim. */
export class Marks {
  #words: Uint32Array = new Uint32Array(WORDS_MIN);

  /** True when it was not in yet. */
  add(number: number): boolean {
    const index = number >>> 5;
    if (index >= this.#words.length) this.#grow(index + 1);
    const bit = 1 << (number % WORD_BITS);
    const word = this.#words[index] ?? 0;
    if ((word & bit) !== 0) return false;
    this.#words[index] = word | bit;
    return true;
  }

  #grow(words: number): void {
    const wider = new Uint32Array(Math.max(words, this.#words.length * 4));
    wider.set(this.#words);
    this.#words = wider;
  }
}
