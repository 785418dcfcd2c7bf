import type { Instant } from "../model/ids.ts";
import { instantOfWall } from "./instant-of.ts";
import { offsetMs } from "./offset.ts";
import { DAY_MS } from "./units.ts";

/** The same wall clock some calendar days later or earlier; a local day may have 23 or 25 hours. */
export function addDays(instant: Instant, days: number, zone: string): Instant {
  return instantOfWall(instant + offsetMs(instant, zone) + days * DAY_MS, zone);
}
