const PAGE_BYTES = 4096;
const PAGE_BITS = PAGE_BYTES * 8;

/** A set of whole numbers from 0: a bit each, 4 KiB for every stretch of 32,768 that is used. */
export class Bits {
  readonly #pages = new Map<number, Uint8Array>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(value: number): boolean {
    const page = this.#pages.get(Math.floor(value / PAGE_BITS));
    const bit = value % PAGE_BITS;
    return page !== undefined && ((page[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  add(value: number): void {
    if (this.has(value)) return;
    const number = Math.floor(value / PAGE_BITS);
    const page = this.#pages.get(number) ?? new Uint8Array(PAGE_BYTES);
    this.#pages.set(number, page);
    const bit = value % PAGE_BITS;
    page[bit >> 3] = (page[bit >> 3] ?? 0) | (1 << (bit & 7));
    this.#size += 1;
  }

  delete(value: number): void {
    if (!this.has(value)) return;
    const page = this.#pages.get(Math.floor(value / PAGE_BITS));
    const bit = value % PAGE_BITS;
    if (page !== undefined) page[bit >> 3] = (page[bit >> 3] ?? 0) & ~(1 << (bit & 7));
    this.#size -= 1;
  }
}
