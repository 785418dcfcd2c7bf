import assert from "node:assert/strict";
import { test } from "node:test";

import { pairLikeness } from "./likeness.ts";

test("likeness is the share of letter pairs in common, both ways, each as often as both have it", () => {
  // ni ig gh ht | na ac ch ht: one of eight.
  assert.equal(pairLikeness("night", "nacht"), 0.25);
  assert.equal(pairLikeness("nacht", "night"), 0.25);
  assert.equal(pairLikeness("aaaa", "aa"), 0.5);
  assert.equal(pairLikeness("metz", "metz"), 1);
  assert.equal(pairLikeness("metz", "pau"), 0);
  assert.equal(pairLikeness("", "a"), 0);
});
