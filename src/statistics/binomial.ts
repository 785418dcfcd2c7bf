import { betaDensity, betaLower, betaUpper } from "./beta.ts";
import type { Interval } from "./poisson.ts";
import { root } from "./solve.ts";

/** `x` of `n`. */
export interface Share {
  readonly x: number;
  readonly n: number;
}

/** P(X ≥ x) of a binomial count: I_p(x, n-x+1). */
export const binomialAtLeast = ({ x, n }: Share, probability: number): number => {
  if (x <= 0) return 1;
  return x > n ? 0 : betaLower(x, n - x + 1, probability);
};

/** P(X ≤ x) of a binomial count. */
export const binomialAtMost = ({ x, n }: Share, probability: number): number => {
  if (x >= n) return 1;
  return x < 0 ? 0 : betaUpper(x + 1, n - x, probability);
};

/** Quantile of the beta distribution. */
export const betaQuantile = (a: number, b: number, probability: number): number => {
  const value =
    probability > 0.5
      ? (x: number): number => 1 - probability - betaUpper(a, b, x)
      : (x: number): number => betaLower(a, b, x) - probability;
  return root({ value, slope: (x) => betaDensity(a, b, x), low: 0, high: 1 }, a / (a + b));
};

/** Exact two-sided limits of a share (Clopper and Pearson 1934). With n = 0 nothing is known: 0 to 1. */
export const shareLimits = ({ x, n }: Share, confidence = 0.95): Interval => {
  const tail = (1 - confidence) / 2;
  return {
    low: x <= 0 ? 0 : betaQuantile(x, n - x + 1, tail),
    high: x >= n ? 1 : betaQuantile(x + 1, n - x, 1 - tail),
  };
};

/** Exact one-sided upper limit of a share. */
export const shareUpper = ({ x, n }: Share, confidence = 0.95): number =>
  x >= n ? 1 : betaQuantile(x + 1, n - x, confidence);
