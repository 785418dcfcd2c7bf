import { logGamma } from "../statistics/gamma.ts";

/**
 * Log likelihood ratio of `observed` reports where `expected` were usual, 0 unless more came than
 * expected: n ln(n/b) - (n + r) ln((n + r)/(b + r)) for a negative binomial of shape r, and its limit
 * n ln(n/b) - (n - b) for r = Infinity (Poisson).
 */
export function excessLikelihood(observed: number, expected: number, dispersion: number): number {
  if (observed <= expected) return 0;
  const base = expected > EXPECTED_MIN ? expected : EXPECTED_MIN;
  if (dispersion === Number.POSITIVE_INFINITY) {
    return observed * Math.log(observed / base) - (observed - base);
  }
  const score =
    observed * Math.log(observed / base) -
    (observed + dispersion) * Math.log((observed + dispersion) / (base + dispersion));
  return score > 0 ? score : 0;
}

/** Keeps the ratio finite where nothing at all was expected. */
const EXPECTED_MIN = 1e-9;

/** Shapes of the two likelihoods. */
export interface Shapes {
  /** r: of hours and days that are busier than others. */
  readonly dispersion: number;
  /** κ: of clumps of neighbours' reports in a single commune. */
  readonly clumping: number;
}

/**
 * Log likelihood ratio of `observed` reports of one place where `expected` were usual, when usual
 * ones come in clumps (neighbours who write about the same small thing): a negative binomial whose
 * shape grows with the exposure, s = b/(1/κ + b/r), is the sum of Poisson many clumps of logarithmic
 * size (Quenouille 1949). The first report of a clump is as rare as the place is quiet, each further
 * one only 1 + κ times rarer: n ln n - n - ln(Γ(n + s)/Γ(s)) + n ln(1 + k) + s ln((1 + k)/k), k = s/b.
 */
export function clumpedLikelihood(observed: number, expected: number, shapes: Shapes): number {
  if (observed <= expected) return 0;
  const base = expected > EXPECTED_MIN ? expected : EXPECTED_MIN;
  const ratio = 1 / (1 / shapes.clumping + base / shapes.dispersion);
  const shape = ratio * base;
  const score =
    observed * (Math.log(observed) - 1 + Math.log1p(ratio)) +
    shape * Math.log1p(1 / ratio) -
    logRising(shape, observed);
  return score > 0 ? score : 0;
}

/** ln(Γ(shape + n)/Γ(shape)); n is a count. */
function logRising(shape: number, n: number): number {
  if (n > RISING_MAX) return logGamma(shape + n) - logGamma(shape);
  let product = 1;
  for (let i = 0; i < n; i += 1) product *= shape + i;
  return Math.log(product);
}

/** Longer products leave the range of a double: 120! is 1e199, and shapes of that size 1e250. */
const RISING_MAX = 100;
