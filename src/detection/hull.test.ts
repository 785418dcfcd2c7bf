import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { HullPool } from "./hull.ts";
import { excessLikelihood } from "./likelihood.ts";

const FOREVER = Number.NEGATIVE_INFINITY;

/** The statistic at every step of a series, with the hull. */
function byHull(
  expected: readonly number[],
  counts: readonly number[],
  dispersion: number,
): number[] {
  const pool = new HullPool({ dispersion, clumping: 5 });
  let top = HullPool.EMPTY;
  let before = 0;
  let counted = 0;
  return counts.map((count, step) => {
    if (count > 0) top = pool.push(top, { expected: before, counted, at: step });
    before += expected[step] ?? 0;
    counted += count;
    return pool.best(top, { expected: before, counted, clumped: false }, FOREVER);
  });
}

/** The same by trying every start. */
function byHand(
  expected: readonly number[],
  counts: readonly number[],
  dispersion: number,
): number[] {
  return counts.map((_, last) => {
    let best = 0;
    let n = 0;
    let b = 0;
    for (let start = last; start >= 0; start -= 1) {
      n += counts[start] ?? 0;
      b += expected[start] ?? 0;
      best = Math.max(best, excessLikelihood(n, b, dispersion));
    }
    return best;
  });
}

const series = fc.array(
  fc.record({ count: fc.nat({ max: 9 }), expected: fc.double({ min: 0.01, max: 4, noNaN: true }) }),
  { minLength: 1, maxLength: 120 },
);

test("the Poisson statistic of the hull is the maximum over all starts at every step", () => {
  fc.assert(
    fc.property(series, (steps) => {
      const expected = steps.map((step) => step.expected);
      const counts = steps.map((step) => step.count);
      const hull = byHull(expected, counts, Number.POSITIVE_INFINITY);
      byHand(expected, counts, Number.POSITIVE_INFINITY).forEach((value, step) => {
        assert.ok(Math.abs(value - (hull[step] ?? Number.NaN)) <= 1e-8);
      });
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test("the negative binomial statistic of the hull is never above the maximum and mostly equal to it", () => {
  let equal = 0;
  let all = 0;
  fc.assert(
    fc.property(series, (steps) => {
      const expected = steps.map((step) => step.expected);
      const counts = steps.map((step) => step.count);
      const hull = byHull(expected, counts, 15);
      byHand(expected, counts, 15).forEach((value, step) => {
        assert.ok((hull[step] ?? 0) <= value + 1e-9);
        all += 1;
        if ((hull[step] ?? 0) > value - 1e-9) equal += 1;
      });
    }),
    { seed: 20260101, numRuns: 200 },
  );
  assert.ok(equal / all > 0.95, `${String(equal)} of ${String(all)}`);
});

test("starts beyond the window are forgotten and their room is used again", () => {
  const pool = new HullPool({ dispersion: 15, clumping: 5 });
  let top = HullPool.EMPTY;
  for (let step = 0; step < 10_000; step += 1) {
    top = pool.push(top, { expected: step * 0.01, counted: step * 2, at: step });
    pool.best(
      top,
      { expected: (step + 1) * 0.01, counted: step * 2 + 2, clumped: false },
      step - 50,
    );
  }
  assert.ok(pool.size <= 52, String(pool.size));
});

test("the statistic at every step of the reference series is that of Poisson-FOCuS and of surveillance's GLR", () => {
  const file = new URL("fixtures/score_series.json", import.meta.url);
  const series = JSON.parse(readFileSync(file, "utf8")) as {
    name: string;
    expected: number[];
    counts: number[];
    score: number[];
  }[];
  assert.equal(series.length, 7);
  for (const { name, expected, counts, score } of series) {
    const usual = counts.map((_, step) => expected[step % expected.length] ?? Number.NaN);
    byHull(usual, counts, Number.POSITIVE_INFINITY).forEach((value, step) => {
      const wanted = score[step] ?? Number.NaN;
      assert.ok(
        Math.abs(value - wanted) <= 1e-8,
        `${name} step ${String(step)}: ${String(value)} for ${String(wanted)}`,
      );
    });
  }
});
