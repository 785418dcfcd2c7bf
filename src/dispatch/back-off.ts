import type { Instant } from "../model/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";

/** A message that nobody took within this time is given up. */
export const TRIED_MS_MAX: number = DAY_MS;

/** Waits after the first, second, … try that was refused for now; the last one repeats. */
const WAITS_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
];
/** Spread over this part of the wait, so that a million refused at once do not come back at once. */
const SPREAD = 0.25;
const SPREAD_STEPS = 1009;

/** When person `person` is tried again after try `tries` (from 1) was refused for now. */
export function nextTry(tries: number, at: Instant, person: number): Instant {
  const wait = WAITS_MS[Math.min(Math.max(tries, 1), WAITS_MS.length) - 1] ?? HOUR_MS;
  return at + Math.round(wait * (1 + (SPREAD * (person % SPREAD_STEPS)) / SPREAD_STEPS));
}
