import { gammaDensity, gammaLower, gammaUpper } from "./gamma.ts";
import { root } from "./solve.ts";

/** A value with its lower and upper limit. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** P(X ≥ count) for a Poisson count with this mean: the lower gamma tail P(count, mean). */
export const poissonAtLeast = (count: number, mean: number): number =>
  count <= 0 ? 1 : gammaLower(count, mean);

/** P(X ≤ count) for a Poisson count with this mean. */
export const poissonAtMost = (count: number, mean: number): number =>
  count < 0 ? 0 : gammaUpper(count + 1, mean);

/** Normal quantile to .003, good enough to start from (Abramowitz and Stegun 26.2.22). */
const roughNormal = (probability: number): number => {
  const t = Math.sqrt(-2 * Math.log(Math.min(probability, 1 - probability)));
  const z = t - (2.307_53 + 0.270_61 * t) / (1 + 0.992_29 * t + 0.044_81 * t * t);
  return probability > 0.5 ? z : -z;
};

/** Start of the search for a gamma quantile (Wilson and Hilferty 1931). */
const roughGamma = (shape: number, probability: number): number => {
  const cubeRoot = 1 - 1 / (9 * shape) + roughNormal(probability) / (3 * Math.sqrt(shape));
  return cubeRoot > 0 ? shape * cubeRoot ** 3 : shape / 2;
};

/** Quantile of the gamma distribution of scale 1, for 0 < probability < 1. */
export const gammaQuantile = (shape: number, probability: number): number => {
  if (probability <= 0) return 0;
  const spread = 10 * Math.sqrt(shape) + 40;
  const upper = probability > 0.5;
  const value = upper
    ? (x: number): number => 1 - probability - gammaUpper(shape, x)
    : (x: number): number => gammaLower(shape, x) - probability;
  return root(
    { value, slope: (x) => gammaDensity(shape, x), low: 0, high: shape + spread },
    roughGamma(shape, probability),
  );
};

/** Quantile of the chi-square distribution. */
export const chiSquareQuantile = (probability: number, degrees: number): number =>
  2 * gammaQuantile(degrees / 2, probability);

/** The lower of the two limits alone, χ²(α/2; 2c)/2: each is a search of its own. */
export const poissonLow = (count: number, confidence = 0.95): number =>
  count === 0 ? 0 : gammaQuantile(count, (1 - confidence) / 2);

/** The upper of the two limits alone, χ²(1-α/2; 2c+2)/2. */
export const poissonHigh = (count: number, confidence = 0.95): number =>
  gammaQuantile(count + 1, 1 - (1 - confidence) / 2);

/** Exact two-sided limits of a Poisson mean after `count` were seen (Garwood 1936). */
export const poissonLimits = (count: number, confidence = 0.95): Interval => ({
  low: poissonLow(count, confidence),
  high: poissonHigh(count, confidence),
});

/** Observed over expected with its exact limits; null where nothing was expected. */
export const poissonRatio = (
  count: number,
  expected: number,
): (Interval & { readonly ratio: number }) | null => {
  if (!(expected > 0)) return null;
  const limits = poissonLimits(count);
  return { ratio: count / expected, low: limits.low / expected, high: limits.high / expected };
};

/**
 * Log likelihood ratio of `count` against a mean that was at most `expected`:
 * n ln(n/b) - n + b where n > b, else 0.
 */
export const poissonExcess = (count: number, expected: number): number => {
  if (count <= expected) return 0;
  return expected <= 0 ? Infinity : count * Math.log(count / expected) - count + expected;
};
