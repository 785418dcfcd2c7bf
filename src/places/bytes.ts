/** Strings in one run of bytes: text `i` is `pool[starts[i]..starts[i + 1]]`. */
export interface Pool {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const text = new TextDecoder();

const ASCII_END = 128;

export const poolText = ({ bytes, starts }: Pool, at: number): string => {
  const from = starts[at] ?? 0;
  const to = starts[at + 1] ?? 0;
  // Most codes and names are short and ASCII: a decoder costs more than it saves.
  let plain = "";
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= ASCII_END) return text.decode(bytes.subarray(from, to));
    plain += String.fromCharCode(byte);
  }
  return plain;
};

/** Undoes front coding: shared prefix length u8, rest length u8, rest. */
export const unpackFrontCoded = (packed: Uint8Array, count: number): Pool => {
  const starts = new Uint32Array(count + 1);
  let total = 0;
  for (let at = 0, from = 0; at < count; at += 1) {
    const rest = packed[from + 1] ?? 0;
    total += (packed[from] ?? 0) + rest;
    starts[at + 1] = total;
    from += 2 + rest;
  }
  const bytes = new Uint8Array(total);
  for (let at = 0, from = 0; at < count; at += 1) {
    const shared = packed[from] ?? 0;
    const rest = packed[from + 1] ?? 0;
    const to = starts[at] ?? 0;
    const before = starts[at - 1] ?? 0;
    for (let i = 0; i < shared; i += 1) bytes[to + i] = bytes[before + i] ?? 0;
    for (let i = 0; i < rest; i += 1) bytes[to + shared + i] = packed[from + 2 + i] ?? 0;
    from += 2 + rest;
  }
  return { bytes, starts };
};

/** Texts that each carry their length in one byte before them; the length bytes stay in the pool's gaps. */
export const unpackSized = (packed: Uint8Array, count: number): Pool => {
  const starts = new Uint32Array(count + 1);
  const bytes = new Uint8Array(packed.length - count);
  let to = 0;
  for (let at = 0, from = 0; at < count; at += 1) {
    const length = packed[from] ?? 0;
    bytes.set(packed.subarray(from + 1, from + 1 + length), to);
    to += length;
    from += 1 + length;
    starts[at + 1] = to;
  }
  return { bytes, starts };
};

/** FNV-1a over 16-bit units: the step of one character. */
export const hashStep = (hash: number, code: number): number =>
  Math.imul(hash ^ code, 0x01_00_01_93);
export const HASH_START = 0x81_1c_9d_c5;

/** FNV leaves the low bits weak; tables take their slot from this. */
export const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

export const slotsFor = (count: number): number =>
  2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));

/** Bits a hash kept has room for: fewer than one lookup in eight is not ruled out by them. */
const FILTER_BITS = 8;

/** One bit a hash, small enough to stay near: most words are in no table, and are ruled out by it. */
export class HashFilter {
  readonly #bits: Uint32Array;

  constructor(count: number) {
    this.#bits = new Uint32Array(slotsFor(count * (FILTER_BITS / 2)) / 32 + 1);
  }

  add(hash: number): void {
    const bit = hash & ((this.#bits.length - 1) * 32 - 1);
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** False when it was surely not added. */
  mayHold(hash: number): boolean {
    const bit = hash & ((this.#bits.length - 1) * 32 - 1);
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}
