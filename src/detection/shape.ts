import type { Instant } from "../model/ids.ts";
import { offsetMs } from "../time/offset.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";

/** 24 hours of weekdays, then 24 of week-ends. */
export const SHAPE_BINS = 48;
const WEEK_MINUTES = 10_080;
const DAY_MINUTES = 1_440;
const WEEK_MS = 7 * DAY_MS;

/**
 * How the day and the week go: usage per minute of the local week (mean 1), and its running sum, so
 * that any stretch of usage time costs two look-ups. Usage is in minutes of a mean minute.
 */
export interface Shape {
  /** 10,080 values. */
  readonly usage: Float64Array;
  /** 10,081 values: usage before each minute. */
  readonly sum: Float64Array;
}

/**
 * From counts per hour of weekdays and week-ends, each plus one: rate per bin (a week has five
 * weekdays for two days of week-end), linear between the middles of the hours, mean 1.
 */
export function shapeOf(counts: ArrayLike<number>): Shape {
  const rate = (day: number, hour: number): number => {
    const weekend = (day + 7) % 7 >= 5;
    return ((counts[(weekend ? 24 : 0) + hour] ?? 0) + 1) / (weekend ? 2 : 5);
  };
  const usage = new Float64Array(WEEK_MINUTES);
  for (let minute = 0; minute < WEEK_MINUTES; minute += 1) {
    const day = Math.floor(minute / DAY_MINUTES);
    const position = (minute % DAY_MINUTES) / 60 - 0.5;
    const hour = Math.floor(position);
    const part = position - hour;
    const before = hour < 0 ? rate(day - 1, 23) : rate(day, hour);
    const after = hour + 1 > 23 ? rate(day + 1, 0) : rate(day, hour + 1);
    usage[minute] = before * (1 - part) + after * part;
  }
  const mean = usage.reduce((total, value) => total + value, 0) / WEEK_MINUTES;
  const sum = new Float64Array(WEEK_MINUTES + 1);
  for (let minute = 0; minute < WEEK_MINUTES; minute += 1) {
    const value = (usage[minute] ?? 0) / mean;
    usage[minute] = value;
    sum[minute + 1] = (sum[minute] ?? 0) + value;
  }
  return { usage, sum };
}

/** Milliseconds of wall clock since a Monday 00:00. */
export const wallOf = (at: Instant, zone: string): number => at + offsetMs(at, zone) + 3 * DAY_MS;

/** Bin of the shape, 0..47. */
export function binOf(wall: number): number {
  const day = Math.floor((((wall % WEEK_MS) + WEEK_MS) % WEEK_MS) / DAY_MS);
  const hour = Math.floor((((wall % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
  return (day >= 5 ? 24 : 0) + hour;
}

/** Usage before a moment, in mean days since some Monday; differences are what counts. */
export function usageDays(shape: Shape, wall: number): number {
  const week = Math.floor(wall / WEEK_MS);
  const minutes = (wall - week * WEEK_MS) / MINUTE_MS;
  const whole = Math.floor(minutes);
  const inWeek = (shape.sum[whole] ?? 0) + (minutes - whole) * (shape.usage[whole] ?? 0);
  return week * 7 + inWeek / DAY_MINUTES;
}

/** Usage now as a multiple of its mean. */
export function usageNow(shape: Shape, wall: number): number {
  const minutes = Math.floor((((wall % WEEK_MS) + WEEK_MS) % WEEK_MS) / MINUTE_MS);
  return shape.usage[minutes] ?? 1;
}

/**
 * Weight of the day before anything is learned, twenty to one between evening and night; rounded
 * from the load of call centres and support pages in general, and soon replaced by own counts.
 */
const PRIOR_HOURS = [
  3, 2, 1.5, 1.2, 1.2, 2, 5, 10, 16, 20, 21, 20, 18, 18, 18, 18, 19, 21, 23, 24, 24, 21, 13, 6,
] as const;
const PRIOR_WEIGHT = 3;

/** Counts that stand for the prior in `shapeOf`: about 1,500 reports, a few days of a desk. */
export function priorShapeCounts(): Float64Array {
  const counts = new Float64Array(SHAPE_BINS);
  for (let hour = 0; hour < 24; hour += 1) {
    const weight = (PRIOR_HOURS[hour] ?? 1) * PRIOR_WEIGHT;
    counts[hour] = weight * 5 * 0.2;
    counts[24 + hour] = weight * 2 * 0.2;
  }
  return counts;
}
