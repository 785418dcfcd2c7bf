import type { Instant } from "../../model/ids.ts";

const HOUR_MS = 3_600_000;

/** Counts per hour and key; the key that was quiet longest is forgotten first. */
export class Throttle {
  readonly #perHour: number;
  readonly #keysMax: number;
  readonly #seen = new Map<string, { from: Instant; count: number }>();

  constructor(perHour: number, keysMax: number) {
    this.#perHour = perHour;
    this.#keysMax = keysMax;
  }

  /** False once the key had its number within the hour. */
  take(key: string, now: Instant): boolean {
    const known = this.#seen.get(key);
    const current =
      known === undefined || now - known.from >= HOUR_MS ? { from: now, count: 0 } : known;
    current.count += 1;
    this.#seen.delete(key);
    this.#seen.set(key, current);
    if (this.#seen.size > this.#keysMax) {
      for (const oldest of this.#seen.keys()) {
        this.#seen.delete(oldest);
        break;
      }
    }
    return current.count <= this.#perHour;
  }
}
