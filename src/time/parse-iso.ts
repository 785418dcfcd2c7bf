import type { Instant } from "../model/ids.ts";
import { daysOfCivil } from "./civil.ts";
import { daysInMonth } from "./days-in-month.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./units.ts";

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * Strict ISO 8601: date, `T`, hours and minutes at least, and a zone (`Z` or `±hh:mm`) are required;
 * a date that does not exist, hour 24, second 60 and anything around it give null. Parts of a
 * millisecond are dropped.
 */
export function parseIso(text: string): Instant | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const [hour, minute, second] = [part(4), part(5), part(6)];
  const [offsetHours, offsetMinutes] = [part(9), part(10)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const offset = (offsetHours * HOUR_MS + offsetMinutes * MINUTE_MS) * (match[8] === "-" ? -1 : 1);
  const thousandths = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  return (
    daysOfCivil(year, month, day) * DAY_MS +
    hour * HOUR_MS +
    minute * MINUTE_MS +
    second * SECOND_MS +
    thousandths -
    offset
  );
}
