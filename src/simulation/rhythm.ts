import type { Instant } from "../model/ids.ts";
import { offsetMs } from "../time/offset.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";

/** How much people use their services, by hour: twenty to one between evening and night. */
const WEEKDAY = [
  2.2, 1.5, 1.2, 1.2, 1.4, 2.6, 6, 11, 16, 18, 18.5, 18, 17.5, 17, 17, 17.5, 19, 21, 23, 24, 24, 20,
  12, 5.5,
] as const;
const WEEKEND = [
  3.4, 2.3, 1.5, 1.2, 1.2, 1.6, 3, 6, 11, 15.5, 18, 18.5, 18, 17, 16.5, 17, 18, 19.5, 21, 22, 22.5,
  20, 14, 7.5,
] as const;

const mean = (hours: readonly number[]): number => hours.reduce((sum, hour) => sum + hour, 0) / 24;
const MEAN = (mean(WEEKDAY) * 5 + mean(WEEKEND) * 2) / 7;

/** Usage at a moment as a multiple of the week's mean, linear between the middles of the hours. */
export function usage(at: Instant, zone: string): number {
  const wall = at + offsetMs(at, zone) + 3 * DAY_MS;
  const position = wall / HOUR_MS - 0.5;
  const hour = Math.floor(position);
  const part = position - hour;
  return (hourly(hour) * (1 - part) + hourly(hour + 1) * part) / MEAN;
}

function hourly(hour: number): number {
  const weekend = ((Math.floor(hour / 24) % 7) + 7) % 7 >= 5;
  return (weekend ? WEEKEND : WEEKDAY)[((hour % 24) + 24) % 24] ?? 1;
}

/** The highest usage there is: bounds a draw by rejection. */
export const USAGE_MAX: number = Math.max(...WEEKDAY, ...WEEKEND) / MEAN;
