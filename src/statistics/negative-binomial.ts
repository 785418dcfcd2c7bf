import { betaLower, betaUpper } from "./beta.ts";

/** A negative binomial count: variance = mean + mean² / size. */
export interface NegativeBinomial {
  readonly mean: number;
  readonly size: number;
}

/** P(X ≥ count): I_q(count, size) with q = mean / (mean + size). */
export const negativeBinomialAtLeast = (count: number, { mean, size }: NegativeBinomial): number =>
  count <= 0 ? 1 : betaLower(count, size, mean / (mean + size));

/** P(X ≤ count). */
export const negativeBinomialAtMost = (count: number, { mean, size }: NegativeBinomial): number =>
  count < 0 ? 0 : betaUpper(count + 1, size, mean / (mean + size));
