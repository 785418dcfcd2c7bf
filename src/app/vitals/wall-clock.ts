import type { Vitals } from "../../model/vitals.ts";
import type { Instant } from "../../model/ids.ts";

/** A smaller step is the rounding of clocks, or time kept by NTP. */
export const CLOCK_STEP_MS_MIN = 500;

/** Compares the wall clock with a steady one, which nobody sets. */
export class WallClock {
  readonly #wall: () => Instant;
  readonly #steady: () => number;
  readonly #first: number;
  #last: number;
  #step: Vitals["clock"]["step"] = null;

  constructor(wall: () => Instant, steady: () => number) {
    this.#wall = wall;
    this.#steady = steady;
    this.#first = wall() - steady();
    this.#last = this.#first;
  }

  /** Called about once a minute, and before it is asked. */
  look(): void {
    const apart = this.#wall() - this.#steady();
    const ms = Math.round(apart - this.#last);
    this.#last = apart;
    if (Math.abs(ms) < CLOCK_STEP_MS_MIN || Math.abs(ms) <= Math.abs(this.#step?.ms ?? 0)) return;
    this.#step = { ms, at: this.#wall() };
  }

  get state(): Vitals["clock"] {
    this.look();
    return { driftMs: Math.round(this.#last - this.#first), step: this.#step };
  }
}
