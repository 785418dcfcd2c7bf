import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { testGazetteer } from "./_gazetteer.ts";
import { poolText } from "./bytes.ts";
import { isOneLetterAway } from "./spelling.ts";

const gazetteer = testGazetteer();
const similar = (word: string): string[] =>
  [...gazetteer.spelling.similar(word, "")].map((key) =>
    poolText(gazetteer.names.columns.keys, key),
  );

test("one wrong, missing, added or swapped letter is found", () => {
  for (const word of ["charlerio", "charleroj", "charlroi", "charlleroi"]) {
    assert.ok(similar(word).includes("charleroi"), word);
  }
});

test("two wrong letters, short words and words with digits are not", () => {
  assert.deepEqual(similar("sharleroj"), []);
  assert.deepEqual(similar("namr"), []);
  assert.deepEqual(similar("charler0i"), []);
});

test("one letter away is symmetric and never the same word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      assert.equal(isOneLetterAway(left, right), isOneLetterAway(right, left));
      assert.equal(isOneLetterAway(left, left), false);
    }),
    { seed: 20260101, numRuns: 500 },
  );
});
