import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assert as check, double, integer, property } from "fast-check";
import { binomialAtLeast, binomialAtMost, shareLimits, shareUpper } from "./binomial.ts";
import { logGamma } from "./gamma.ts";
import { negativeBinomialAtLeast, negativeBinomialAtMost } from "./negative-binomial.ts";
import {
  chiSquareQuantile,
  poissonAtLeast,
  poissonAtMost,
  poissonExcess,
  poissonLimits,
  poissonRatio,
} from "./poisson.ts";
import { compareRates } from "./two-rates.ts";

const rows = (name: string): number[][] =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));

const near = (actual: number, expected: number, of: string): void => {
  const off = Math.abs(actual - expected);
  assert.ok(off <= 1e-9 * Math.abs(expected), `${of}: ${actual} instead of ${expected}`);
};

test("Poisson tails and Garwood's limits agree with R to 1e-9", () => {
  const table = rows("exact_poisson.csv");
  assert.ok(table.length >= 70);
  for (const [c = 0, e = 0, p = 0, rr = 0, lo = 0, hi = 0] of table) {
    // R printed 0 where its own result left the range of a double's printing.
    if (p > 0) near(poissonAtLeast(c, e), p, `P(X>=${c}|${e})`);
    else assert.ok(poissonAtLeast(c, e) < 1e-300);
    const ratio = poissonRatio(c, e);
    assert.ok(ratio !== null);
    near(ratio.ratio, rr, "rr");
    near(ratio.low, lo, `lo ${c} ${e}`);
    near(ratio.high, hi, `hi ${c} ${e}`);
  }
});

test("binomial tails and Clopper-Pearson limits agree with R to 1e-9", () => {
  const table = rows("exact_binomial.csv");
  assert.ok(table.length >= 93);
  for (const [x = 0, n = 0, p0 = 0, p = 0, lo = 0, hi = 0, upper = 0] of table) {
    near(binomialAtLeast({ x, n }, p0), p, `P(X>=${x}|${n},${p0})`);
    const limits = shareLimits({ x, n });
    near(limits.low, lo, `lo ${x}/${n}`);
    near(limits.high, hi, `hi ${x}/${n}`);
    near(shareUpper({ x, n }), upper, `upper ${x}/${n}`);
  }
});

test("negative binomial tails agree with R to 1e-9", () => {
  const table = rows("negbin_tails.csv");
  assert.ok(table.length >= 72);
  for (const [x = 0, mean = 0, size = 0, p = 0] of table)
    near(negativeBinomialAtLeast(x, { mean, size }), p, `P(X>=${x}|${mean},${size})`);
});

test("the logarithm of the gamma function is that of the factorial", () => {
  let logFactorial = 0;
  for (let n = 1; n <= 170; n += 1) {
    logFactorial += Math.log(n);
    assert.ok(Math.abs(logGamma(n + 1) - logFactorial) <= 1e-12 * Math.max(1, logFactorial));
  }
  near(logGamma(0.5), Math.log(Math.PI) / 2, "ln gamma(1/2)");
});

test("both tails share the probability of the value itself only", () => {
  check(
    property(integer({ min: 1, max: 300 }), double({ min: 0.01, max: 300 }), (c, mean) => {
      const gap = poissonAtLeast(c, mean) + poissonAtMost(c - 1, mean) - 1;
      assert.ok(Math.abs(gap) < 1e-12);
      const size = mean / 2 + 0.1;
      const both = negativeBinomialAtLeast(c, { mean, size });
      assert.ok(Math.abs(both + negativeBinomialAtMost(c - 1, { mean, size }) - 1) < 1e-12);
      const share = { x: c, n: c + 10 };
      const p = mean / 301;
      const below = { x: c - 1, n: c + 10 };
      assert.ok(Math.abs(binomialAtLeast(share, p) + binomialAtMost(below, p) - 1) < 1e-12);
    }),
    { seed: 20_260_101, numRuns: 300 },
  );
});

test("chi-square quantiles are those of the tables", () => {
  near(chiSquareQuantile(0.95, 1), 3.841_458_820_694_124, "chi2(.95; 1)");
  near(chiSquareQuantile(0.975, 10), 20.483_177_350_807_39, "chi2(.975; 10)");
});

test("limits of large counts stay finite and in order", () => {
  for (const count of [1000, 100_000, 1_000_000]) {
    const { low, high } = poissonLimits(count);
    assert.ok(low < count && count < high);
    assert.ok(Math.abs(high - count - 1.96 * Math.sqrt(count)) < 4);
  }
});

test("the excess is zero up to the expected count and grows beyond it", () => {
  assert.equal(poissonExcess(3, 3), 0);
  assert.equal(poissonExcess(0, 0), 0);
  assert.equal(poissonExcess(1, 0), Infinity);
  near(poissonExcess(10, 2), 10 * Math.log(5) - 8, "excess");
  assert.ok(poissonExcess(11, 2) > poissonExcess(10, 2));
});

test("equal rates are not told apart, a tenfold one is", () => {
  const equal = compareRates({ count: 20, exposure: 2 }, { count: 10, exposure: 1 });
  near(equal.ratio ?? 0, 1, "ratio");
  assert.ok(equal.low < 1 && equal.high > 1 && equal.higher > 0.05);
  const tenfold = compareRates({ count: 10, exposure: 10 }, { count: 100, exposure: 10 });
  assert.ok(tenfold.low > 5 && tenfold.higher < 1e-15);
  assert.equal(compareRates({ count: 0, exposure: 1 }, { count: 0, exposure: 1 }).ratio, null);
});
