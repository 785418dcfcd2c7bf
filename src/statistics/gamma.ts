/** Relative precision at which series and fractions stop. */
const PRECISION = 1e-16;
const TERMS_MAX = 100_000;
/** Keeps the continued fraction away from a division by zero. */
const TINY = 1e-300;
const HALF_LN_TWO_PI = 0.918_938_533_204_672_8;
/** Below this the argument is shifted up, where Stirling's series is exact to double precision. */
const STIRLING_FROM = 15;

/** Natural logarithm of the gamma function for x > 0 (Stirling's series after an upward shift). */
export const logGamma = (x: number): number => {
  if (x <= 0) return Number.NaN;
  let shift = 0;
  let z = x;
  if (z < STIRLING_FROM) {
    let product = 1;
    while (z < STIRLING_FROM) {
      product *= z;
      z += 1;
    }
    shift = Math.log(product);
  }
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square *
            (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360_360))))));
  return (z - 0.5) * Math.log(z) - z + HALF_LN_TWO_PI + series - shift;
};

const power = (shape: number, x: number): number =>
  Math.exp(shape * Math.log(x) - x - logGamma(shape));

const lowerSeries = (shape: number, x: number): number => {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < TERMS_MAX; n += 1) {
    term *= x / (shape + n);
    sum += term;
    if (term < sum * PRECISION) break;
  }
  return sum * power(shape, x);
};

/** Lentz's method for the continued fraction of the upper tail (Numerical Recipes, 6.2). */
const upperFraction = (shape: number, x: number): number => {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < TERMS_MAX; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + a / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < PRECISION * 4) break;
  }
  return fraction * power(shape, x);
};

/** Regularised lower incomplete gamma function P(shape, x), shape > 0, x ≥ 0. */
export const gammaLower = (shape: number, x: number): number => {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
};

/** Regularised upper incomplete gamma function Q(shape, x) = 1 - P(shape, x). */
export const gammaUpper = (shape: number, x: number): number => {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
};

/** Density of the gamma distribution with scale 1. */
export const gammaDensity = (shape: number, x: number): number =>
  x <= 0 ? 0 : power(shape, x) / x;
