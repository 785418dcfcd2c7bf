import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "./tokens.ts";

const folded = (text: string): readonly string[] =>
  tokenise(text).tokens.map((token) => token.folded);

test("accents, ligatures and case are folded away", () => {
  assert.deepEqual(folded("Œuvre STRAẞE weiß Łódź İstanbul"), [
    "oeuvre",
    "strasse",
    "weiss",
    "lodz",
    "istanbul",
  ]);
  assert.deepEqual(folded("e\u0301te\u0301"), ["ete"]);
});

test("apostrophes and hyphens separate and stand before the next token", () => {
  const { tokens } = tokenise("L’été à Saint-Étienne");
  assert.deepEqual(
    tokens.map((token) => token.before),
    ["", "’", " ", " ", "-"],
  );
});

test("soft hyphens and direction marks inside a word are silent", () => {
  assert.deepEqual(folded("inter\u00adnet \u200ftv\u200f"), ["internet", "tv"]);
  const [token] = tokenise("inter\u00adnet").tokens;
  assert.equal(token?.end, 9);
});

test("shouting is mostly upper case and no short word", () => {
  assert.equal(tokenise("PLUS D'INTERNET ICI").shouting, true);
  assert.equal(tokenise("TV HS").shouting, false);
  assert.equal(tokenise("Plus d'internet ici").shouting, false);
});

test("the 65th character of a word is not compared any more", () => {
  assert.equal(folded("a".repeat(65))[0]?.length, 64);
  assert.equal(tokenise("a".repeat(65)).tokens[0]?.end, 65);
});
