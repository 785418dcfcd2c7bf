import { logGamma } from "./gamma.ts";

const PRECISION = 4e-16;
const TERMS_MAX = 100_000;
const TINY = 1e-300;

const prefactor = (a: number, b: number, x: number): number =>
  Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Lentz's method for the continued fraction of the incomplete beta function (Numerical Recipes, 6.4). */
const fraction = (a: number, b: number, x: number): number => {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < TERMS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < PRECISION) break;
  }
  return value;
};

/** Regularised incomplete beta function I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1. */
export const betaLower = (a: number, b: number, x: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2)
    ? (prefactor(a, b, x) * fraction(a, b, x)) / a
    : 1 - (prefactor(a, b, x) * fraction(b, a, 1 - x)) / b;
};

/** 1 - I_x(a, b), accurate also where it is tiny. */
export const betaUpper = (a: number, b: number, x: number): number => {
  if (x <= 0) return 1;
  if (x >= 1) return 0;
  return x < (a + 1) / (a + b + 2)
    ? 1 - (prefactor(a, b, x) * fraction(a, b, x)) / a
    : (prefactor(a, b, x) * fraction(b, a, 1 - x)) / b;
};

/** Density of the beta distribution. */
export const betaDensity = (a: number, b: number, x: number): number =>
  x <= 0 || x >= 1 ? 0 : prefactor(a, b, x) / (x * (1 - x));
