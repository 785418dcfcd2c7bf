import { excessLikelihood } from "../src/detection/likelihood.ts";

/** Counts by the week, and the weeks (from 0) with cases of an outbreak. */
export interface WeeklySeries {
  readonly counts: readonly number[];
  readonly outbreak: readonly number[];
}

const YEAR_WEEKS = 365.25 / 7;
const TERMS = 4;
/** Weeks just before the one that is judged teach nothing: an outbreak may have begun. */
const GUARD_WEEKS = 26;
const ROUNDS = 4;
const STEPS = 12;
/** Standardised residuals from here on weigh less, as their inverse square (Farrington et al. 1996, Noufaily et al. 2013). */
const RESIDUAL_MAX = 2.58;
const WINDOW_WEEKS = 3;
/** A week must be in excess itself, so that an alarm ends with its outbreak. */
const OWN_SCORE_MIN = 0.5;
/** The regression is fitted anew so often. */
const REFIT_WEEKS = 2;
/** Keeps the shape of a series that is no more spread than Poisson finite. */
const EXTRA_MIN = 0.02;
const EXPONENT_MAX = 12;

/** Level, trend and one wave a year; week 0 is the one that is judged. */
const termsOf = (week: number): readonly number[] => {
  const angle = (2 * Math.PI * week) / YEAR_WEEKS;
  return [1, week / 520, Math.sin(angle), Math.cos(angle)];
};

/** Solves a small symmetric system by elimination with pivots. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0))
        pivot = row;
    const [own, other] = [matrix[column] ?? [], matrix[pivot] ?? []];
    [matrix[column], matrix[pivot]] = [other, own];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = (matrix[row]?.[column] ?? 0) / (other[column] || 1e-12);
      const line = matrix[row] ?? [];
      for (let k = column; k < size; k += 1) line[k] = (line[k] ?? 0) - factor * (other[k] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  return right.map((value, row) => value / (matrix[row]?.[row] || 1e-12));
}

export interface Usual {
  /** Mean of a week, counted from the one that is judged (0; the past is negative). */
  mean(week: number): number;
  /** Variance over mean. */
  readonly dispersion: number;
}

const meanOf = (beta: readonly number[], terms: readonly number[]): number => {
  const sum = terms.reduce((total, term, k) => total + term * (beta[k] ?? 0), 0);
  return Math.exp(Math.max(-EXPONENT_MAX, Math.min(EXPONENT_MAX, sum)));
};

interface Fit {
  readonly rows: readonly (readonly number[])[];
  readonly past: readonly number[];
  readonly weights: readonly number[];
}

/** One step of iteratively reweighted least squares for a Poisson regression with a log link. */
function stepped({ rows, past, weights }: Fit, beta: readonly number[]): number[] {
  const matrix = Array.from({ length: TERMS }, (_, a): number[] =>
    Array.from({ length: TERMS }, (__, b) => (a === b ? 1e-9 : 0)),
  );
  const right = Array.from({ length: TERMS }, () => 0);
  rows.forEach((terms, i) => {
    const mean = meanOf(beta, terms);
    const weight = (weights[i] ?? 1) * mean;
    const working = Math.log(mean) + ((past[i] ?? 0) - mean) / mean;
    for (let a = 0; a < TERMS; a += 1) {
      right[a] = (right[a] ?? 0) + weight * (terms[a] ?? 0) * working;
      const line = matrix[a] ?? [];
      for (let b = 0; b < TERMS; b += 1)
        line[b] = (line[b] ?? 0) + weight * (terms[a] ?? 0) * (terms[b] ?? 0);
    }
  });
  return solved(matrix, right);
}

function dispersionOf({ rows, past, weights }: Fit, beta: readonly number[]): number {
  let sum = 0;
  let kept = 0;
  rows.forEach((terms, i) => {
    const mean = meanOf(beta, terms);
    sum += ((weights[i] ?? 1) * ((past[i] ?? 0) - mean) ** 2) / mean;
    kept += weights[i] ?? 1;
  });
  return Math.max(1, sum / Math.max(1, kept - TERMS));
}

/** Anscombe's residual of a Poisson count, over its spread. */
const residualOf = (count: number, mean: number, dispersion: number): number =>
  (1.5 * (count ** (2 / 3) - mean ** (2 / 3))) / (mean ** (1 / 6) * Math.sqrt(dispersion));

/** Poisson regression on the weeks before, where weeks far above it weigh little. */
export function usualOf(past: readonly number[]): Usual {
  const rows = past.map((_, i) => termsOf(i - past.length));
  const average = past.reduce((sum, count) => sum + count, 0) / Math.max(1, past.length);
  let beta = [Math.log(Math.max(0.05, average)), 0, 0, 0];
  let weights = past.map(() => 1);
  let dispersion = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fit = { rows, past, weights };
    for (let step = 0; step < STEPS; step += 1) {
      const before = beta;
      beta = stepped(fit, before);
      if (Math.max(...beta.map((value, k) => Math.abs(value - (before[k] ?? 0)))) < 1e-6) break;
    }
    dispersion = dispersionOf(fit, beta);
    weights = rows.map((terms, i) => {
      const residual = residualOf(past[i] ?? 0, meanOf(beta, terms), dispersion);
      return residual > RESIDUAL_MAX ? residual ** -2 : 1;
    });
  }
  const fitted = beta;
  return { dispersion, mean: (week) => meanOf(fitted, termsOf(week)) };
}

/** The detector's likelihood ratio of each week from `from` on: the best of the windows that end with it. */
export function weeklyScores(counts: readonly number[], from: number): readonly number[] {
  let usual: Usual | null = null;
  let learned = 0;
  return counts.slice(from).map((_, n) => {
    const week = from + n;
    if (usual === null || n % REFIT_WEEKS === 0) {
      learned = week - GUARD_WEEKS;
      usual = usualOf(counts.slice(0, learned));
    }
    return scoreOf(counts, week, { ...usual, learned });
  });
}

function scoreOf(
  counts: readonly number[],
  week: number,
  usual: Usual & { readonly learned: number },
): number {
  const extra = Math.max(EXTRA_MIN, usual.dispersion - 1);
  let observed = 0;
  let expected = 0;
  let best = 0;
  for (let back = 0; back < WINDOW_WEEKS; back += 1) {
    observed += counts[week - back] ?? 0;
    expected += usual.mean(week - back - usual.learned);
    const score = excessLikelihood(observed, expected, expected / extra);
    if (back === 0 && score < OWN_SCORE_MIN) return 0;
    best = Math.max(best, score);
  }
  return best;
}

export interface WeeklyRates {
  /** Share of the weeks without an outbreak that had an alarm. */
  readonly falsePositives: number;
  /** Share of the outbreaks (weeks on end) with an alarm while they lasted. */
  readonly detected: number;
  readonly outbreaks: number;
}

export function ratesOf(
  series: readonly WeeklySeries[],
  scores: readonly (readonly number[])[],
  rule: { readonly from: number; readonly threshold: number },
): WeeklyRates {
  let quiet = 0;
  let alarms = 0;
  let outbreaks = 0;
  let found = 0;
  series.forEach(({ counts, outbreak }, n) => {
    const ill = new Set(outbreak);
    let seen = false;
    for (let week = rule.from; week < counts.length; week += 1) {
      const hit = (scores[n]?.[week - rule.from] ?? 0) > rule.threshold;
      if (!ill.has(week)) {
        quiet += 1;
        if (hit) alarms += 1;
        continue;
      }
      seen ||= hit;
      if (ill.has(week + 1)) continue;
      outbreaks += 1;
      if (seen) found += 1;
      seen = false;
    }
  });
  return { falsePositives: alarms / quiet, detected: found / outbreaks, outbreaks };
}

/** The best share of outbreaks that a threshold finds with at most so many false positives. */
export function bestWithin(
  series: readonly WeeklySeries[],
  scores: readonly (readonly number[])[],
  rule: { readonly from: number; readonly falsePositives: number },
): WeeklyRates & { readonly threshold: number } {
  const all = [...new Set(scores.flat())].toSorted((a, b) => b - a);
  let best = { falsePositives: 0, detected: 0, outbreaks: 0, threshold: Number.POSITIVE_INFINITY };
  for (const threshold of all) {
    const rates = ratesOf(series, scores, { from: rule.from, threshold });
    if (rates.falsePositives > rule.falsePositives) break;
    best = { ...rates, threshold };
  }
  return best;
}
