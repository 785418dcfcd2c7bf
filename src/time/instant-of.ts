import type { Instant } from "../model/ids.ts";
import { daysOfCivil } from "./civil.ts";
import type { LocalFields } from "./local.ts";
import { offsetMs } from "./offset.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./units.ts";

/**
 * What an hour means that a clock change skips or shows twice. `earlier` and `later` take that one of
 * the two readings; `compatible` (RFC 5545 and the default) takes the later in a gap (02:30 becomes
 * 03:30) and the earlier in an overlap.
 */
export type Disambiguation = "compatible" | "earlier" | "later";

/** The instant at which the wall clock in `zone` shows these fields; day, month and hour may overflow. */
export function instantOf(
  fields: LocalFields,
  zone: string,
  disambiguation: Disambiguation = "compatible",
): Instant {
  const wall =
    daysOfCivil(fields.year, fields.month, fields.day) * DAY_MS +
    fields.hour * HOUR_MS +
    fields.minute * MINUTE_MS +
    fields.second * SECOND_MS;
  return instantOfWall(wall, zone, disambiguation);
}

/** As `instantOf`, from the wall clock counted in milliseconds as if it were UTC. */
export function instantOfWall(
  wall: number,
  zone: string,
  disambiguation: Disambiguation = "compatible",
): Instant {
  const before = offsetMs(wall - DAY_MS, zone);
  const after = offsetMs(wall + DAY_MS, zone);
  const byBefore = wall - before;
  if (before === after && offsetMs(byBefore, zone) === before) return byBefore;
  const byAfter = wall - after;
  const beforeHolds = offsetMs(byBefore, zone) === before;
  const afterHolds = offsetMs(byAfter, zone) === after;
  if (beforeHolds && afterHolds) {
    return disambiguation === "later" ? Math.max(byBefore, byAfter) : Math.min(byBefore, byAfter);
  }
  if (beforeHolds) return byBefore;
  if (afterHolds) return byAfter;
  // A gap: read with the offset before the change the clock has moved on, with the one after not yet.
  return disambiguation === "earlier" ? Math.min(byBefore, byAfter) : Math.max(byBefore, byAfter);
}
