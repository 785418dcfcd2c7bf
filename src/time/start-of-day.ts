import type { Instant } from "../model/ids.ts";
import { instantOfWall } from "./instant-of.ts";
import { offsetMs } from "./offset.ts";
import { DAY_MS } from "./units.ts";

/** First instant of the local day; where a clock change skips midnight, the first that exists. */
export function startOfDay(instant: Instant, zone: string): Instant {
  const wall = instant + offsetMs(instant, zone);
  return instantOfWall(Math.floor(wall / DAY_MS) * DAY_MS, zone);
}
