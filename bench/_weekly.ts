import { excessLikelihood } from "../src/detection/likelihood.ts";

/** Counts by the week, and how many of each week's cases belong to an outbreak. */
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
const WINDOW_WEEKS = 6;

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
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
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

/** Poisson regression on the weeks before, where weeks far above it weigh little. */
export function usualOf(past: readonly number[]): Usual {
  const weeks = past.map((_, i) => i - past.length);
  const rows = weeks.map(termsOf);
  const weights = past.map(() => 1);
  const average = past.reduce((sum, count) => sum + count, 0) / Math.max(1, past.length);
  let beta = [Math.log(Math.max(0.05, average)), 0, 0, 0];
  const meanOf = (terms: readonly number[]): number =>
    Math.exp(Math.max(-12, Math.min(12, terms.reduce((sum, x, k) => sum + x * (beta[k] ?? 0), 0))));
  let dispersion = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let step = 0; step < STEPS; step += 1) {
      const matrix = Array.from({ length: TERMS }, () => new Array<number>(TERMS).fill(0));
      const right = new Array<number>(TERMS).fill(0);
      rows.forEach((terms, i) => {
        const mean = meanOf(terms);
        const weight = (weights[i] ?? 1) * mean;
        const working = Math.log(mean) + ((past[i] ?? 0) - mean) / mean;
        for (let a = 0; a < TERMS; a += 1) {
          right[a] = (right[a] ?? 0) + weight * (terms[a] ?? 0) * working;
          const line = matrix[a] ?? [];
          for (let b = 0; b < TERMS; b += 1)
            line[b] = (line[b] ?? 0) + weight * (terms[a] ?? 0) * (terms[b] ?? 0);
        }
      });
      for (let a = 0; a < TERMS; a += 1) (matrix[a] ?? [])[a] = (matrix[a]?.[a] ?? 0) + 1e-9;
      const next = solved(matrix, right);
      const moved = Math.max(...next.map((value, k) => Math.abs(value - (beta[k] ?? 0))));
      beta = next;
      if (moved < 1e-8) break;
    }
    let sum = 0;
    let kept = 0;
    rows.forEach((terms, i) => {
      const mean = meanOf(terms);
      sum += ((weights[i] ?? 1) * ((past[i] ?? 0) - mean) ** 2) / mean;
      kept += weights[i] ?? 1;
    });
    dispersion = Math.max(1, sum / Math.max(1, kept - TERMS));
    rows.forEach((terms, i) => {
      // Anscombe's residual of a Poisson count, over its spread.
      const mean = meanOf(terms);
      const residual =
        (1.5 * ((past[i] ?? 0) ** (2 / 3) - mean ** (2 / 3))) / (mean ** (1 / 6) * Math.sqrt(dispersion));
      weights[i] = residual > RESIDUAL_MAX ? residual ** -2 : 1;
    });
  }
  const fitted = [...beta];
  return {
    dispersion,
    mean: (week) =>
      Math.exp(Math.max(-12, Math.min(12, termsOf(week).reduce((sum, x, k) => sum + x * (fitted[k] ?? 0), 0)))),
  };
}

/** The detector's likelihood ratio of each week from `from` on: the best of the windows that end with it. */
export function weeklyScores(counts: readonly number[], from: number, opt: any = {}): number[] {
  const scores: number[] = [];
  for (let week = from; week < counts.length; week += 1) {
    const past = counts.slice(0, week - (opt.guard ?? GUARD_WEEKS));
    const usual = usualOf(past);
    const shift = week - past.length;
    let best = 0;
    let observed = 0;
    let expected = 0;
    for (let back = 0; back < (opt.window ?? WINDOW_WEEKS); back += 1) {
      observed += counts[week - back] ?? 0;
      expected += usual.mean(shift - back);
      const shape = expected / Math.max(0.02, usual.dispersion - 1);
      if ((counts[week] ?? 0) <= usual.mean(shift)) break;
      const own = excessLikelihood(counts[week] ?? 0, usual.mean(shift), usual.mean(shift) / Math.max(0.02, usual.dispersion - 1)); best = Math.max(best, excessLikelihood(observed, expected, shape) - (opt.pen ?? 0) * back); if (own < (opt.cur ?? 0)) { best = 0; break; }
    }
    scores.push(best);
  }
  return scores;
}

/** Share of quiet weeks with an alarm, and of outbreaks with one while they last. */
export function ratesOf(
  series: readonly WeeklySeries[],
  scores: readonly (readonly number[])[],
  rule: { readonly from: number; readonly threshold: number },
): { falsePositives: number; detected: number; outbreaks: number } {
  let quiet = 0;
  let alarms = 0;
  let outbreaks = 0;
  let found = 0;
  series.forEach(({ outbreak }, n) => {
    let seen: boolean | null = null;
    for (let week = rule.from; week <= outbreak.length; week += 1) {
      const hit = (scores[n]?.[week - rule.from] ?? 0) > rule.threshold;
      if ((outbreak[week] ?? 0) > 0) seen = (seen ?? false) || hit;
      else if (week < outbreak.length) {
        quiet += 1;
        if (hit) alarms += 1;
      }
      if (seen === null || (outbreak[week] ?? 0) > 0) continue;
      outbreaks += 1;
      if (seen) found += 1;
      seen = null;
    }
  });
  return { falsePositives: alarms / quiet, detected: found / outbreaks, outbreaks };
}
