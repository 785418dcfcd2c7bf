/**
 * Scores of a window in a scan over places and times. The expectation-based Poisson score is
 * `poissonExcess`: what was expected is known. Here: what is expected is a share of a known total.
 */
export interface ScanWindow {
  readonly observed: number;
  readonly expected: number;
  /** Everything that was counted, inside the window and outside. */
  readonly total: number;
}

/**
 * Log likelihood ratio of a higher rate inside than outside: n ln(n/b) + (N - n) ln((N - n)/(N - b))
 * for n > b, else 0 (Kulldorff 1997; with b from the margins the permutation score, Kulldorff 2005).
 */
export function populationExcess({ observed, expected, total }: ScanWindow): number {
  if (observed <= expected) return 0;
  const outside = total - observed;
  const rest = outside > 0 ? outside * Math.log(outside / (total - expected)) : 0;
  return observed * Math.log(observed / expected) + rest;
}

/** One place and time of a window. */
export interface ScanCell {
  readonly observed: number;
  readonly mean: number;
  /** 1 everywhere for an excess that stays; for one that grows the number of times since the start. */
  readonly weight: number;
}

/** Tango's score of negative binomial counts: Σ w (y - μ)/(1 + μ/θ) over Σ w² μ/(1 + μ/θ) (Tango 2011). */
export function negativeBinomialScore(cells: Iterable<ScanCell>, size: number): number {
  let excess = 0;
  let information = 0;
  for (const { observed, mean, weight } of cells) {
    const spread = 1 + mean / size;
    excess += (weight * (observed - mean)) / spread;
    information += (weight * weight * mean) / spread;
  }
  return excess / information;
}
