import { LEVELS } from "./country.ts";

/**
 * Thresholds that gave 0.29 false alarms a week with 12 streams of 640 places on simulated
 * outage-free weeks, per level, widest first; those of the two narrow levels with 150, 900 and 5,000
 * reports a day alike.
 */
const START = [14.2, 15.8, 16.1, 19, 21.1] as const;
const START_ALARMS_PER_WEEK = 0.29;
/** Reports a day of all streams together there: where more come, chance has more tries. */
const START_RATE = 900;
const RATE_WEIGHT = [0.2, 0.2, 0.2, 0.5, 0.5] as const;
const RATE_SHIFT_MAX = 1;
/** Streams times places of each level there. */
const START_KEYS = [12, 36, 132, 528, 6_972] as const;
/** Own history replaces the start values from here on. */
export const WEEKS_MIN = 8;
/** The start values count like so many weeks of own history. */
const START_WEEKS = 16;
/** How far own history may move them, in units of the score: a wild history is not believed. */
const DOWN_MAX = 2.5;
/** Neighbours who write together differ more from desk to desk than provinces do. */
const UP_MAX = [5, 5, 5, 10, 10] as const;
/** A threshold read off a sample errs, and one too low costs more alarms than one too high saves. */
const SPENT = 0.75;
/** Largest block maxima kept per level. */
const KEPT_MAX = 200;
/** The tail is read off this many of the largest. */
const TAIL = 24;

/** Block maxima of the score on days without outages, by level. */
export interface BlockMaxima {
  /** Largest first, at most 200 a level. */
  readonly largest: readonly number[][];
  weeks: number;
}

export const noMaxima = (): BlockMaxima => ({ largest: LEVELS.map(() => []), weeks: 0 });

export function noteMaximum(maxima: BlockMaxima, level: number, score: number): void {
  const list = maxima.largest[level];
  if (list === undefined || score <= 0) return;
  if (list.length === KEPT_MAX && score <= (list[KEPT_MAX - 1] ?? 0)) return;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) >= score) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, score);
  if (list.length > KEPT_MAX) list.pop();
}

/** Exponential tail above the 24th largest; its scale from the median excess, which few outages cannot move. */
interface Tail {
  readonly from: number;
  readonly scale: number;
  /** Exceedances of `from` a week. */
  readonly perWeek: number;
}

function tailOf(maxima: BlockMaxima, level: number): Tail | null {
  const list = maxima.largest[level] ?? [];
  if (maxima.weeks < WEEKS_MIN || list.length < TAIL) return null;
  const from = list[TAIL - 1] ?? 0;
  const middle = ((list[TAIL / 2 - 1] ?? 0) + (list[TAIL / 2] ?? 0)) / 2;
  const scale = Math.max(0.3, (middle - from) / Math.LN2);
  return { from, scale, perWeek: TAIL / maxima.weeks };
}

export interface ThresholdsContext {
  readonly alarmBudgetPerWeek: number;
  /** Streams times places, per level. */
  readonly keys: ArrayLike<number>;
  /** Usual reports a day of all streams. */
  readonly rate: number;
}

export function startThreshold(level: number, context: ThresholdsContext): number {
  const keys = Math.log(Math.max(1, context.keys[level] ?? 0) / (START_KEYS[level] ?? 1));
  const budget = Math.log(START_ALARMS_PER_WEEK / context.alarmBudgetPerWeek);
  const tries = (RATE_WEIGHT[level] ?? 0) * Math.log(Math.max(1, context.rate) / START_RATE);
  const rate = Math.max(-RATE_SHIFT_MAX, Math.min(RATE_SHIFT_MAX, tries));
  return Math.max(8, (START[level] ?? 16) + keys + rate + budget);
}

/** One threshold per level: the start values, or those that own history says keep the budget. */
export function thresholdsOf(maxima: BlockMaxima, context: ThresholdsContext): Float64Array {
  return Float64Array.from(LEVELS, (_, level) => {
    const start = startThreshold(level, context);
    const tail = tailOf(maxima, level);
    if (tail === null) return start;
    const wanted = (SPENT * context.alarmBudgetPerWeek) / LEVELS.length;
    const found = tail.from + tail.scale * Math.log(tail.perWeek / wanted);
    const own = (START_WEEKS * start + maxima.weeks * found) / (START_WEEKS + maxima.weeks);
    return Math.min(start + (UP_MAX[level] ?? 5), Math.max(start - DOWN_MAX, own));
  });
}

/** Weeks between alarms as strong as this, at any level, on days without outages. */
export function recurrenceWeeks(
  maxima: BlockMaxima,
  context: ThresholdsContext,
  at: { readonly level: number; readonly score: number },
): number {
  const tail = tailOf(maxima, at.level) ?? {
    from: startThreshold(at.level, context),
    scale: 1,
    perWeek: context.alarmBudgetPerWeek / LEVELS.length,
  };
  const list = maxima.largest[at.level] ?? [];
  const above = list.findIndex((score) => score < at.score);
  const perWeek =
    maxima.weeks >= WEEKS_MIN && above > TAIL
      ? above / maxima.weeks
      : tail.perWeek * Math.exp(-(at.score - tail.from) / tail.scale);
  return Math.min(52_000, 1 / (perWeek * LEVELS.length));
}
