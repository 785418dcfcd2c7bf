import type { Instant } from "../model/ids.ts";
import { minuteOfWeek } from "./minute-of-week.ts";

/** Saturday or Sunday on the local calendar. */
export const isWeekend = (instant: Instant, zone: string): boolean =>
  minuteOfWeek(instant, zone) >= 5 * 24 * 60;
