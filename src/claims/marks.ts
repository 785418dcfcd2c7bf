const WORD_BITS = 32;

/** A growing set of small numbers, one bit each: distinct witnesses are counted in every report of every claim. */
export interface Marks {
  has(number: number): boolean;
  /** True when it was not in yet. */
  add(number: number): boolean;
}

export function createMarks(): Marks {
  let words = new Uint32Array(8);
  return {
    has: (number) => ((words[number >>> 5] ?? 0) & (1 << (number % WORD_BITS))) !== 0,
    add(number) {
      const index = number >>> 5;
      if (index >= words.length) {
        const wider = new Uint32Array(Math.max(index + 1, words.length * 2));
        wider.set(words);
        words = wider;
      }
      const bit = 1 << (number % WORD_BITS);
      const word = words[index] ?? 0;
      if ((word & bit) !== 0) return false;
      words[index] = word | bit;
      return true;
    },
  };
}
