import type { Instant } from "../model/ids.ts";
import { HullPool } from "./hull.ts";

/** Columns of all live nodes of all streams: reports counted, hull, and spill-over to be expected. */
export class NodePool {
  #counted: Float64Array = new Float64Array(256);
  #spill: Float64Array = new Float64Array(256);
  #spreadAt: Float64Array = new Float64Array(256);
  #top: Int32Array = new Int32Array(256);
  readonly #freed: number[] = [];
  #used = 0;

  get bytes(): number {
    return this.#counted.length * 28 + this.#freed.length * 8;
  }

  take(): number {
    let slot = this.#freed.pop();
    if (slot === undefined) {
      slot = this.#used;
      this.#used += 1;
      if (slot === this.#counted.length) this.#grow();
    }
    this.#counted[slot] = 0;
    this.#spill[slot] = 0;
    this.#spreadAt[slot] = Number.NEGATIVE_INFINITY;
    this.#top[slot] = HullPool.EMPTY;
    return slot;
  }

  free(slot: number): void {
    this.#freed.push(slot);
  }

  counted(slot: number): number {
    return this.#counted[slot] ?? 0;
  }

  spill(slot: number): number {
    return this.#spill[slot] ?? 0;
  }

  top(slot: number): number {
    return this.#top[slot] ?? HullPool.EMPTY;
  }

  note(slot: number, counted: number, top: number): void {
    this.#counted[slot] = counted;
    this.#top[slot] = top;
  }

  addSpill(slot: number, amount: number): void {
    this.#spill[slot] = (this.#spill[slot] ?? 0) + amount;
  }

  /** When a report of this commune last counted above commune level. */
  spreadAt(slot: number): Instant {
    return this.#spreadAt[slot] ?? Number.NEGATIVE_INFINITY;
  }

  noteSpread(slot: number, at: Instant): void {
    this.#spreadAt[slot] = at;
  }

  #grow(): void {
    const length = this.#counted.length * 2;
    const counted = new Float64Array(length);
    const spill = new Float64Array(length);
    const spreadAt = new Float64Array(length);
    const top = new Int32Array(length);
    counted.set(this.#counted);
    spill.set(this.#spill);
    spreadAt.set(this.#spreadAt);
    top.set(this.#top);
    this.#counted = counted;
    this.#spill = spill;
    this.#spreadAt = spreadAt;
    this.#top = top;
  }
}
