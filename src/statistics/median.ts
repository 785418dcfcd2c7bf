import { binomialAtMost } from "./binomial.ts";

/** A middle value with its exact limits; a limit is null where it lies beyond what was observed. */
export interface Median {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Rank k of the lower limit: the largest with 2 P(Bin(n, 1/2) <= k - 1) <= 1 - confidence; 0 when there
 * is none. The upper limit has rank n + 1 - k (order statistics; Conover, Practical Nonparametric Statistics, 3.2).
 */
export const medianRank = (n: number, confidence = 0.95): number => {
  let rank = 0;
  while (rank < n / 2 && 2 * binomialAtMost({ x: rank, n }, 0.5) <= 1 - confidence) rank += 1;
  return rank;
};

/**
 * Median of values of which some have no end yet (`open`: larger than every one that was observed).
 * Null where the middle, or a limit, is such a value or there are too few to tell.
 */
export function medianOf(values: readonly number[], open = 0, confidence = 0.95): Median {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length + open;
  if (n === 0) return { median: null, low: null, high: null };
  const at = (rank: number): number | null => sorted[rank - 1] ?? null;
  const [left, right] = [at(Math.ceil(n / 2)), at(Math.floor(n / 2) + 1)];
  const rank = medianRank(n, confidence);
  return {
    median: left === null || right === null ? null : (left + right) / 2,
    low: rank === 0 ? null : at(rank),
    high: rank === 0 ? null : at(n + 1 - rank),
  };
}
