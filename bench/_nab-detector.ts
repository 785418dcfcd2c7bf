import { addCount, fade, noCounts, rateOf, type Counts } from "../src/detection/baseline.ts";
import { HullPool } from "../src/detection/hull.ts";
import { DEFAULT_DETECTOR_SETTINGS } from "../src/detection/settings.ts";
import { binOf, shapeOf, usageDays, wallOf } from "../src/detection/shape.ts";
import { DAY_MS, HOUR_MS } from "../src/time/units.ts";
import { probationOf } from "./_nab-score.ts";
import type { NabSeries } from "./_nab-series.ts";

const { possibleMargin, windowMs } = DEFAULT_DETECTOR_SETTINGS;
/** A score of this size gives an anomaly score of one half; every threshold keeps its rank. */
const HALF = 16;
/** What is no count is scaled to this mean: then a spread as of counts is usual. */
const SCALED_MEAN = 20;
const ZONE = "UTC";

/** Whole numbers from 0 up are counts; anything else is shifted and scaled by its probationary part. */
export function countsOf(values: readonly number[]): readonly number[] {
  if (values.every((value) => value >= 0 && Number.isInteger(value))) return values;
  const first = values.slice(0, Math.max(1, probationOf(values.length)));
  const floor = Math.min(...first);
  const mean = first.reduce((sum, value) => sum + value - floor, 0) / first.length;
  const scale = mean > 0 ? SCALED_MEAN / mean : 1;
  return values.map((value) => Math.max(0, Math.round((value - floor) * scale)));
}

/** What is usual of one series: relearned each midnight from the days before, and hour by hour on the first. */
class Usual {
  readonly #counts: Counts = noCounts();
  readonly #start: number;
  readonly #first: number;
  #today: number;
  #shape = shapeOf([]);
  #rate = 0;
  readonly #days = { week: 0, weekend: 0 };
  #total = 0;

  constructor(at: number) {
    this.#start = at;
    this.#first = Math.floor(wallOf(at, ZONE) / DAY_MS);
    this.#today = this.#first;
  }

  between(from: number, to: number): number {
    const usage = (at: number): number => usageDays(this.#shape, wallOf(at, ZONE));
    return this.#rate * Math.max(0, usage(to) - usage(from));
  }

  add(from: number, to: number, count: number): void {
    const wall = wallOf(from, ZONE);
    const day = Math.floor(wall / DAY_MS);
    if (day !== this.#today) this.#learn(day);
    addCount(this.#counts, { day, bin: binOf(wall), node: 0, count });
    this.#total += count;
    // On the first day there is no day to learn from: the mean so far stands in.
    if (day === this.#first) {
      this.#rate = (this.#total * DAY_MS) / Math.max(to - this.#start, HOUR_MS);
    }
  }

  /**
   * Counts of a week, from the kinds of days seen so far and one more day of each kind as all days are together: a
   * desk knows its week-ends from its start values, a file of the corpus begins on any day.
   */
  #weekly(): Float64Array {
    const { hours } = this.#counts;
    const days = this.#days.week + this.#days.weekend;
    return Float64Array.from(hours, (count, bin) => {
      const hour = bin % 24;
      const everyDay = ((hours[hour] ?? 0) + (hours[24 + hour] ?? 0)) / Math.max(1, days);
      const weekend = bin >= 24;
      const seen = weekend ? this.#days.weekend : this.#days.week;
      return ((weekend ? 2 : 5) * (count + everyDay)) / (seen + 1);
    });
  }

  #learn(day: number): void {
    // Midnight of the wall's day 0 is a Monday.
    for (let one = this.#today; one < day; one += 1)
      this.#days[((one % 7) + 7) % 7 >= 5 ? "weekend" : "week"] += 1;
    fade(this.#counts, day);
    const first = this.#first + (day - this.#first > 1 ? 1 : 0);
    this.#rate = rateOf(this.#counts, { first, today: day }, this.#rate).rate;
    this.#shape = shapeOf(this.#weekly());
    this.#today = day;
  }
}

/**
 * The detector's score of each row of one series, 0..1: the negative-binomial likelihood ratio over all
 * starts of the last 24 hours, against what it has learned before the row. Like an incident, which is opened once, a
 * row speaks only when its score is the margin of a suspicion above those of the 24 hours before.
 */
export function anomalyScores(series: Pick<NabSeries, "at" | "values">): Float64Array {
  const counts = countsOf(series.values);
  const scores = new Float64Array(counts.length);
  const start = series.at[0];
  if (start === undefined) return scores;
  const usual = new Usual(start);
  const pool = new HullPool(DEFAULT_DETECTOR_SETTINGS);
  const high: { readonly at: number; readonly score: number }[] = [];
  const step = ((series.at.at(-1) ?? start) - start) / Math.max(1, counts.length - 1);
  let top = HullPool.EMPTY;
  let expected = 0;
  let counted = 0;
  for (const [row, count] of counts.entries()) {
    const at = series.at[row] ?? start;
    const next = at + step;
    if (count > 0) top = pool.push(top, { expected, counted, at });
    expected += usual.between(at, next);
    counted += count;
    const score = pool.best(top, { expected, counted, clumped: false }, at - windowMs);
    while ((high[0]?.at ?? at) < at - windowMs) high.shift();
    const before = high.reduce((most, one) => Math.max(most, one.score), 0);
    if (score > before + possibleMargin) {
      scores[row] = score / (score + HALF);
      high.push({ at, score });
    }
    usual.add(at, next, count);
  }
  return scores;
}
