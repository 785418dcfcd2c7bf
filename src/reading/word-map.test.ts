import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "./tokens.ts";
import { wordHash, WordMap } from "./word-map.ts";

test("words are found again, few and many, and no others", () => {
  for (const count of [1, 6, 7, 500]) {
    const map = new WordMap<number>();
    for (let word = 0; word < count; word += 1) map.set(`w${word}`, word);
    for (let word = 0; word < count; word += 1) assert.equal(map.find(`w${word}`), word);
    assert.equal(map.find("w-"), undefined);
    assert.equal(map.find(""), undefined);
    assert.equal(map.keys().length, count);
  }
});

test("a word set twice has the last value", () => {
  const map = new WordMap<string>();
  map.set("panne", "first");
  map.set("panne", "last");
  assert.deepEqual(map.entries(), [["panne", "last"]]);
});

test("two words of one hash are two words", () => {
  // The hash is all that is compared before the word; "costarring" and "liquid" share theirs.
  assert.equal(wordHash("costarring"), wordHash("liquid"));
  for (const others of [0, 20]) {
    const map = new WordMap<number>();
    for (let word = 0; word < others; word += 1) map.set(`w${word}`, 0);
    map.set("costarring", 1);
    assert.equal(map.find("liquid"), undefined);
    map.set("liquid", 2);
    assert.equal(map.find("costarring"), 1);
    assert.equal(map.find("liquid"), 2);
  }
});

test("a token carries the hash of its folded word", () => {
  for (const token of tokenise("Été à Liège, l'ŒUVRE 20h").tokens) {
    assert.equal(token.hash, wordHash(token.folded));
  }
});
