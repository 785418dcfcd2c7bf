import assert from "node:assert/strict";
import { test } from "node:test";
import { createPhraseBook } from "./phrases.ts";
import { tokenise } from "./tokens.ts";

const book = createPhraseBook(
  [
    ["en panne", 1],
    ["panne", 2],
    ["fonctionn*", 4],
    ["plus de #", 8],
    ["ligt _ uit", 16],
    ["Été", 32],
    ["panne", 64],
  ] as const,
  (a: number, b: number) => a | b,
);

const values = (text: string): readonly number[] =>
  book.all(tokenise(text).tokens).map((match) => match.value);

test("the longest phrase wins, whatever its case and accents", () => {
  assert.deepEqual(values("EN PANNE"), [1]);
  assert.deepEqual(values("l'ete"), [32]);
});

test("a phrase listed twice has both values", () => {
  assert.deepEqual(values("une panne"), [66]);
});

test("a star stands for any ending, a hash for digits, an underscore for any word", () => {
  assert.deepEqual(values("ça fonctionnait"), [4]);
  assert.deepEqual(values("plus de 3"), [8]);
  assert.deepEqual(values("plus de 4G"), []);
  assert.deepEqual(values("ligt eer uit"), [16]);
});

test("no phrase reaches over punctuation", () => {
  assert.deepEqual(values("en, panne"), [66]);
});
