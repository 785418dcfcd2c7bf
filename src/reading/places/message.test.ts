import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { canonicalWord, nameWords } from "../../places/key.ts";
import { tokenise } from "../tokens.ts";

test("names fold to the words that the reading's tokens have", () => {
  const text = fc.string({
    unit: fc.constantFrom(
      "a",
      "é",
      "È",
      "œ",
      "ß",
      "ü",
      "ñ",
      "ł",
      "'",
      "’",
      "-",
      " ",
      ".",
      "S",
      "t",
      "9",
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (name) => {
      const words = tokenise(name).tokens.map((token) => canonicalWord(token.folded));
      assert.deepEqual(nameWords(name), words);
    }),
    { seed: 20260101, numRuns: 300 },
  );
});
