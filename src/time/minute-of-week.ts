import type { Instant } from "../model/ids.ts";
import { offsetMs } from "./offset.ts";
import { DAY_MS, MINUTE_MS } from "./units.ts";

const WEEK_MS = 7 * DAY_MS;

/** Whole minutes since Monday 00:00 on the wall clock of the zone: 0..10079. */
export function minuteOfWeek(instant: Instant, zone: string): number {
  const sinceMonday = instant + offsetMs(instant, zone) + 3 * DAY_MS;
  return Math.floor((((sinceMonday % WEEK_MS) + WEEK_MS) % WEEK_MS) / MINUTE_MS);
}
