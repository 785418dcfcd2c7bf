import { binomialAtLeast, binomialAtMost, shareLimits } from "./binomial.ts";
import type { Interval } from "./poisson.ts";

/** A count over what was expected (or the time, or the weight) it was gathered in. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

/**
 * Two Poisson rates held against each other: given their sum, the second count is binomial with
 * share b2/(b1+b2) when the rates are equal. Ratio = second rate over first, with exact 95 % limits.
 */
export interface TwoRates extends Interval {
  readonly ratio: number | null;
  /** P(second count this high or higher | equal rates). */
  readonly higher: number;
  /** P(second count this low or lower | equal rates). */
  readonly lower: number;
}

const odds = (share: number): number => (share >= 1 ? Infinity : share / (1 - share));

/** Both exposures must be above 0. */
export const compareRates = (first: Rate, second: Rate): TwoRates => {
  const n = first.count + second.count;
  const share = second.exposure / (first.exposure + second.exposure);
  const limits = shareLimits({ x: second.count, n });
  const scale = first.exposure / second.exposure;
  return {
    ratio: first.count === 0 ? null : (second.count / first.count) * scale,
    low: n === 0 ? 0 : odds(limits.low) * scale,
    high: n === 0 ? Infinity : odds(limits.high) * scale,
    higher: binomialAtLeast({ x: second.count, n }, share),
    lower: binomialAtMost({ x: second.count, n }, share),
  };
};
