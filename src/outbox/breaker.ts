import type { Instant } from "../model/ids.ts";
import { CLOSED_MS_MAX, CLOSED_MS_MIN, FAILURES_MAX, STALL_MS } from "./limits.ts";

/**
 * Knows whether a way is worth trying. After some failures in a row it is left alone for a while,
 * then one message tries it; `stalled` tells one that takes messages and answers nothing.
 */
export class Breaker {
  readonly #clock: () => Instant;
  /** Start of each message on its way, oldest first. */
  readonly #started = new Map<number, Instant>();
  #next = 0;
  #failures = 0;
  #closedMs = CLOSED_MS_MIN;
  #closedUntil: Instant | null = null;
  #lastAnswer: Instant = Number.NEGATIVE_INFINITY;
  trouble: string | null = null;

  constructor(clock: () => Instant) {
    this.#clock = clock;
  }

  get inFlight(): number {
    return this.#started.size;
  }

  get closedUntil(): Instant | null {
    return this.#closedUntil;
  }

  /** Closed ways take nothing; once the time is over, one message at a time until it is answered. */
  get takes(): boolean {
    if (this.#closedUntil === null) return true;
    return this.#clock() >= this.#closedUntil && this.#started.size === 0;
  }

  get stalled(): boolean {
    const [oldest] = this.#started.values();
    if (oldest === undefined) return false;
    const now = this.#clock();
    return now - oldest > STALL_MS && now - this.#lastAnswer > STALL_MS;
  }

  start(): number {
    const number = this.#next++;
    this.#started.set(number, this.#clock());
    return number;
  }

  /** Called back before it was begun: tells nothing. */
  drop(started: number): void {
    this.#started.delete(started);
  }

  /** `trouble` null: the way answered, whatever it said of the message. */
  end(started: number, trouble: string | null): void {
    this.#started.delete(started);
    const now = this.#clock();
    if (trouble === null) {
      this.#lastAnswer = now;
      this.#failures = 0;
      this.#closedMs = CLOSED_MS_MIN;
      this.#closedUntil = null;
      this.trouble = null;
      return;
    }
    this.trouble = trouble;
    this.#failures += 1;
    const trial = this.#closedUntil !== null;
    if (this.#failures < FAILURES_MAX && !trial) return;
    // Those that were on their way when it closed say nothing new.
    if (trial && now < (this.#closedUntil ?? 0)) return;
    this.#closedUntil = now + this.#closedMs;
    this.#closedMs = Math.min(CLOSED_MS_MAX, this.#closedMs * 2);
  }
}
