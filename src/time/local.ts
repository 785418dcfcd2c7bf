import type { Instant } from "../model/ids.ts";
import { civilOfDays } from "./civil.ts";
import { offsetMs } from "./offset.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./units.ts";

/** What a clock and a calendar on the wall show. */
export interface LocalFields {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface LocalTime extends LocalFields {
  /** 0 = Monday … 6 = Sunday */
  readonly weekday: number;
}

/** Wall clock of an instant in an IANA zone; parts of a second are dropped. */
export function local(instant: Instant, zone: string): LocalTime {
  const wall = instant + offsetMs(instant, zone);
  const days = Math.floor(wall / DAY_MS);
  const ofDay = wall - days * DAY_MS;
  const { year, month, day } = civilOfDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(ofDay / HOUR_MS),
    minute: Math.floor((ofDay % HOUR_MS) / MINUTE_MS),
    second: Math.floor((ofDay % MINUTE_MS) / SECOND_MS),
    // 1970-01-01 was a Thursday.
    weekday: (((days + 3) % 7) + 7) % 7,
  };
}
