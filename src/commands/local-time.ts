import type { Instant } from "../model/ids.ts";
import { instantOf } from "../time/instant-of.ts";
import { daysInMonth } from "../time/days-in-month.ts";
import { parseIso } from "../time/parse-iso.ts";

const CLOCK = String.raw`(?:[ T,à]+(\d{1,2})[:hu.](\d{2})?(?::(\d{2})(?:\.\d+)?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}$`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${CLOCK}$`);
/** A day without an hour: its middle is the smallest mistake. */
const NOON = 12;

/**
 * A date as spreadsheets and people of these countries write it: ISO 8601, or day before month, in
 * the desk's zone; null when it is none.
 */
export function localTime(text: string, zone: string): Instant | null {
  const trimmed = text.trim();
  const exact = parseIso(trimmed);
  if (exact !== null) return exact;
  const yearFirst = YEAR_FIRST.exec(trimmed);
  const match = yearFirst ?? DAY_FIRST.exec(trimmed);
  if (match === null) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [written, month, day] = yearFirst
    ? [part(1), part(2), part(3)]
    : [part(3), part(2), part(1)];
  const year = written < 100 ? written + 2000 : written;
  const [hour, minute, second] = [match[4] === undefined ? NOON : part(4), part(5), part(6)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return instantOf({ year, month, day, hour, minute, second }, zone);
}
