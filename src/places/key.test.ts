import assert from "node:assert/strict";
import { test } from "node:test";
import { nameKey } from "./key.ts";

test("accents, capitals, hyphens and apostrophes do not matter", () => {
  assert.equal(nameKey("Braine-l'Alleud"), "braine l alleud");
  assert.equal(nameKey("’s-Hertogenbosch"), "s hertogenbosch");
  assert.equal(nameKey("Œuf-en-Ternois"), "oeuf en ternois");
  assert.equal(nameKey("Gießen"), "giessen");
  assert.equal(nameKey(" -- "), "");
});

test("Saint in every language is one word", () => {
  assert.equal(nameKey("Saint-Étienne"), nameKey("st etienne"));
  assert.equal(nameKey("Sint-Niklaas"), nameKey("St. Niklaas"));
  assert.equal(nameKey("Sankt Vith"), nameKey("St Vith"));
  assert.notEqual(nameKey("Sainte-Marie"), nameKey("Saint-Marie"));
});
