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
