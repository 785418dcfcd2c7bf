import type { Instant } from "../model/ids.ts";
import { daysInMonth } from "./days-in-month.ts";
import { instantOf } from "./instant-of.ts";
import { local } from "./local.ts";

/** The same day and wall clock some months later or earlier; 31 becomes the last day of a shorter month. */
export function addMonths(instant: Instant, months: number, zone: string): Instant {
  const at = local(instant, zone);
  const index = at.year * 12 + at.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return instantOf({ ...at, year, month, day: Math.min(at.day, daysInMonth(year, month)) }, zone);
}
