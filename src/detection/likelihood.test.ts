import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { logGamma } from "../statistics/gamma.ts";
import { negativeBinomialAtLeast } from "../statistics/negative-binomial.ts";
import { clumpedLikelihood, excessLikelihood } from "./likelihood.ts";

const shapes = { dispersion: 15, clumping: 5 };

test("the likelihood of clumps is that of the counts, Poisson at its best over negative binomial", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 160 }),
      fc.double({ min: 0.001, max: 20, noNaN: true }),
      (n, b) => {
        fc.pre(n > b);
        const size = b / (1 / shapes.clumping + b / shapes.dispersion);
        const usual = { mean: b, size };
        const chance = negativeBinomialAtLeast(n, usual) - negativeBinomialAtLeast(n + 1, usual);
        fc.pre(chance > 1e-250);
        const best = n * Math.log(n) - n - logGamma(n + 1);
        const wanted = Math.max(0, best - Math.log(chance));
        const score = clumpedLikelihood(n, b, shapes);
        assert.ok(Math.abs(score - wanted) < 1e-6 * Math.max(1, wanted), `${n} ${b}: ${score}`);
      },
    ),
    { seed: 20260101, numRuns: 300 },
  );
});

test("one clump is not as rare as its reports would be each for themselves", () => {
  const clump = clumpedLikelihood(8, 0.01, shapes);
  assert.ok(clump < excessLikelihood(8, 0.01, 15) / 2);
  assert.ok(
    clumpedLikelihood(9, 0.01, shapes) - clump < 2.2,
    "each further one: about 1 + κ times",
  );
  assert.equal(clumpedLikelihood(2, 2, shapes), 0);
  assert.ok(Number.isFinite(clumpedLikelihood(50_000, 0, shapes)));
});
