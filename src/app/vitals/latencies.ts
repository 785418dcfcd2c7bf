const KEPT = 1024;

/** How long the last 1,024 of something took. */
export class Latencies {
  readonly #times: number[] = [];
  #count = 0;

  add(ms: number): void {
    this.#times[this.#count % KEPT] = ms;
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** The time that this share of them did not pass (nearest rank), milliseconds; null without any. */
  quantile(share: number): number | null {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  }
}
