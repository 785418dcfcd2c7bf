import type { Instant } from "../model/ids.ts";
import { civilOfDays } from "./civil.ts";
import { offsetMs } from "./offset.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./units.ts";

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * ISO 8601 with the zone's offset: `2018-01-08T21:00:00+01:00`; milliseconds only when there are any.
 * An offset with seconds (before about 1910) is rounded to the minute, and the wall clock with it.
 */
export function toIso(instant: Instant, zone: string): string {
  const offset = Math.round(offsetMs(instant, zone) / MINUTE_MS) * MINUTE_MS;
  const wall = instant + offset;
  const days = Math.floor(wall / DAY_MS);
  const ofDay = wall - days * DAY_MS;
  const { year, month, day } = civilOfDays(days);
  const thousandths = Math.floor(ofDay % SECOND_MS);
  const size = Math.abs(offset);
  return (
    `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${pad(Math.floor(ofDay / HOUR_MS), 2)}:` +
    `${pad(Math.floor((ofDay % HOUR_MS) / MINUTE_MS), 2)}:` +
    pad(Math.floor((ofDay % MINUTE_MS) / SECOND_MS), 2) +
    (thousandths === 0 ? "" : `.${pad(thousandths, 3)}`) +
    `${offset < 0 ? "-" : "+"}${pad(Math.floor(size / HOUR_MS), 2)}:` +
    pad((size % HOUR_MS) / MINUTE_MS, 2)
  );
}
