import assert from "node:assert/strict";
import { test } from "node:test";
import { medianOf, medianRank } from "./median.ts";

/** P(Bin(n, 1/2) <= k), added up from Pascal's triangle. */
const tail = (n: number, k: number): number => {
  let term = 1;
  let sum = 0;
  for (let i = 0; i <= k; i += 1) {
    sum += term;
    term = (term * (n - i)) / (i + 1);
  }
  return sum / 2 ** n;
};

test("the rank of the limits is the largest whose exact level is enough", () => {
  // Conover, table of the sign test: 6 values give the extremes, 5 give nothing.
  assert.deepEqual(
    [5, 6, 8, 9, 12, 20].map((n) => medianRank(n)),
    [0, 1, 1, 2, 3, 6],
  );
  for (let n = 1; n <= 60; n += 1) {
    const rank = medianRank(n);
    if (rank > 0) assert.ok(2 * tail(n, rank - 1) <= 0.05, `n = ${n}`);
    if (rank < n / 2) assert.ok(2 * tail(n, rank) > 0.05, `n = ${n}`);
  }
});

test("the middle of few values has no limits, of none no value", () => {
  assert.deepEqual(medianOf([]), { median: null, low: null, high: null });
  assert.deepEqual(medianOf([7]), { median: 7, low: null, high: null });
  assert.deepEqual(medianOf([9, 1, 5, 3]), { median: 4, low: null, high: null });
});

test("six values have their extremes as limits", () => {
  assert.deepEqual(medianOf([60, 10, 50, 20, 40, 30]), { median: 35, low: 10, high: 60 });
});

test("what has no end yet is later than all that was seen", () => {
  assert.deepEqual(medianOf([1, 2, 3], 2), { median: 3, low: null, high: null });
  assert.deepEqual(medianOf([1, 2], 2), { median: null, low: null, high: null });
  assert.deepEqual(medianOf([1, 2, 3, 4, 5], 3), { median: 4.5, low: 1, high: null });
});
