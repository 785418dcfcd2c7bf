/** Additions that wait are folded in at the latest when they are so many. */
const WAITING_MAX = 65_536;

/**
 * Reports of each place, written with every report and read once a night: additions are only queued,
 * and folded in together, when the table is near in memory.
 */
export class PlaceCounts {
  readonly #known: Map<number, number> = new Map();
  #nodes: number[] = [];
  #counts: number[] = [];

  add(node: number, count: number): void {
    this.#nodes.push(node);
    this.#counts.push(count);
    if (this.#nodes.length >= WAITING_MAX) this.#settle();
  }

  /** All places with a count; not to be kept beyond the next addition. */
  get all(): ReadonlyMap<number, number> {
    this.#settle();
    return this.#known;
  }

  /** Every count keeps this share; what is left of less than `least` is forgotten. */
  fade(share: number, least: number): void {
    this.#settle();
    for (const [node, count] of this.#known) {
      if (count < least) this.#known.delete(node);
      else this.#known.set(node, count * share);
    }
  }

  #settle(): void {
    if (this.#nodes.length === 0) return;
    for (let i = 0; i < this.#nodes.length; i += 1) {
      const node = this.#nodes[i] ?? 0;
      this.#known.set(node, (this.#known.get(node) ?? 0) + (this.#counts[i] ?? 0));
    }
    this.#nodes = [];
    this.#counts = [];
  }
}
