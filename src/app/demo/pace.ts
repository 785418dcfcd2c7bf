import type { Instant } from "../../model/ids.ts";

/** Where the showing stands at a scenario's instant, and the other way round. Both grow together. */
export interface Pace {
  readonly lengthMs: number;
  /** `elapsedMs`: of the showing, 0..lengthMs; beyond, the ends hold. */
  instantAt(elapsedMs: number): Instant;
  elapsedAt(at: Instant): number;
}

export interface PaceOptions {
  readonly from: Instant;
  readonly to: Instant;
  readonly lengthMs: number;
}

const MINUTE_MS = 60_000;
/** Of the showing: for the clock itself. The rest goes to the minutes in which somebody says something. */
const QUIET_SHARE = 0.3;

/**
 * A clock that runs fast while nobody says anything and slows down where something happens: each
 * fact gets the same share of the showing, so that a busy evening can be followed and a night passes.
 */
export function createPace(facts: readonly Instant[], options: PaceOptions): Pace {
  const { from, to, lengthMs } = options;
  const minutes = Math.max(1, Math.ceil((to - from) / MINUTE_MS));
  // The last minute is rarely whole: all are a little shorter, so that the end is the end.
  const width = (to - from) / minutes;
  const counts = Array.from({ length: minutes }, () => 0);
  let counted = 0;
  for (const at of facts) {
    const minute = Math.floor((at - from) / width);
    if (!(minute >= 0 && minute < minutes)) continue;
    counts[minute] = (counts[minute] ?? 0) + 1;
    counted += 1;
  }
  const quiet = counted === 0 ? 1 : QUIET_SHARE;
  /** Elapsed time at the start of each minute, and at the end of the last. */
  const starts: number[] = [0];
  for (const count of counts) {
    const share = quiet / minutes + (counted === 0 ? 0 : ((1 - quiet) * count) / counted);
    starts.push((starts.at(-1) ?? 0) + share * lengthMs);
  }
  const startOf = (minute: number): number => starts[Math.min(minute, minutes)] ?? lengthMs;
  return {
    lengthMs,
    elapsedAt: (at) => {
      if (at >= to) return lengthMs;
      const minute = Math.floor((at - from) / width);
      if (minute < 0) return 0;
      const part = (at - from) / width - minute;
      return startOf(minute) + part * (startOf(minute + 1) - startOf(minute));
    },
    instantAt: (elapsedMs) => {
      if (elapsedMs <= 0) return from;
      if (elapsedMs >= lengthMs) return to;
      let [low, high] = [0, minutes];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= elapsedMs) low = middle;
        else high = middle;
      }
      const part = (elapsedMs - startOf(low)) / (startOf(low + 1) - startOf(low));
      return Math.min(to, Math.round(from + (low + part) * width));
    },
  };
}
