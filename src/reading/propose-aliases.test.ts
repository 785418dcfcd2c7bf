import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asAreaCode, asOperatorId } from "../model/ids.ts";
import { createOperators } from "../operators/operators.ts";
import register from "../operators/register.json" with { type: "json" };
import { testGazetteer } from "../places/_gazetteer.ts";
import { ALIAS_TOKENS_MAX } from "./alias-words.ts";
import { ALIASES_PROPOSED_MAX, createAliasProposer } from "./propose-aliases.ts";

const propose = createAliasProposer({
  gazetteer: testGazetteer(),
  operators: createOperators(register),
});
const NOTHING = { operator: null, area: null };

const placeNames = (text: string, code: string, read: string | null = null): string[] =>
  propose({
    text,
    read: { operator: null, area: read === null ? null : asAreaCode(read) },
    correction: { area: asAreaCode(code) },
  }).map(({ name }) => name);

const operatorNames = (text: string, id: string, read: string | null = null): string[] =>
  propose({
    text,
    read: { operator: read === null ? null : asOperatorId(read), area: null },
    correction: { operator: asOperatorId(id) },
  }).map(({ name, means }) => `${name} = ${means}`);

const CHARLEROI = "BE-52011";
const MOLENBEEK = "BE-21012";

test("a place is proposed by its initials, its beginning, its consonants or a part of its name", () => {
  assert.deepEqual(placeNames("plus rien sur Charl depuis ce matin", CHARLEROI), ["Charl"]);
  assert.deepEqual(placeNames("internet coupé à chrl !", CHARLEROI), ["chrl"]);
  assert.deepEqual(placeNames("panne à Charleroua", CHARLEROI), ["Charleroua"]);
});

test("an unknown word where a place stands is proposed when it is the only one", () => {
  assert.deepEqual(placeNames("geen internet in Sjaarlewa", CHARLEROI), ["Sjaarlewa"]);
  assert.deepEqual(placeNames("geen internet in Sjaarlo of in Dampremiez", MOLENBEEK), []);
  assert.deepEqual(placeNames("panne chez monsieur Gribomont", CHARLEROI), []);
});

test("nothing is proposed where the place stands in the text, or was read already", () => {
  assert.deepEqual(placeNames("plus rien à Charleroi", CHARLEROI), []);
  assert.deepEqual(placeNames("plus rien à CHARLEROI-sud", CHARLEROI), []);
  assert.deepEqual(placeNames("plus rien à Jumet", CHARLEROI, CHARLEROI), []);
  assert.deepEqual(placeNames("plus rien sur Charl", "XX-1"), []);
});

test("a company is proposed by a name that no company bears, under the brand it looks like", () => {
  assert.deepEqual(operatorNames("proxiboss ne marche plus", "proximus"), ["proxiboss = proximus"]);
  assert.deepEqual(operatorNames("Scarlette plat", "proximus"), ["Scarlette = scarlet"]);
  assert.deepEqual(operatorNames("Telenet ligt plat", "proximus"), []);
  assert.deepEqual(operatorNames("proxiboss plat", "proximus", "proximus"), []);
});

test("what may be told of a person is no name: numbers, addresses, words of the field", () => {
  const text = "Charleroi2024 charl@exemple.be charl.be 0470123456 charleroix9 internet panne";
  assert.deepEqual(placeNames(text, MOLENBEEK), []);
  assert.deepEqual(placeNames(text, CHARLEROI), []);
});

/** Names, words of the field, and what no keyboard should send. */
const PARTS = [
  " ",
  " ",
  "'",
  "-",
  "charl",
  "Proxi",
  "oi",
  "panne",
  "sur ",
  "\u{1F625}",
  "\u200f",
  "e\u0301",
  "\ud800",
  "ﬁ",
  "9",
];

test("spans are those of the words, at most three, and any text is taken", () => {
  const text = "\u{1F625} coupé sur Charl";
  const [found] = propose({ text, read: NOTHING, correction: { area: asAreaCode(CHARLEROI) } });
  assert.equal(found === undefined ? null : text.slice(...found.span), "Charl");
  const many = "charla charlb charlc charld charler charlero".split(" ").join(", ");
  assert.equal(placeNames(many, CHARLEROI).length, ALIASES_PROPOSED_MAX);
  const late = `${"x1 ".repeat(ALIAS_TOKENS_MAX)}sur Charl`;
  assert.deepEqual(placeNames(late, CHARLEROI), []);
  assert.deepEqual(placeNames(late.slice(9), CHARLEROI), ["Charl"]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }), (parts) => {
      const words = parts.join("");
      const correction = { area: asAreaCode(CHARLEROI), operator: asOperatorId("proximus") };
      for (const { name, span, score } of propose({ text: words, read: NOTHING, correction })) {
        assert.equal(words.slice(...span), name);
        assert.ok(score > 0 && score <= 1);
      }
    }),
    { seed: 20260101, numRuns: 50 },
  );
});
