import assert from "node:assert/strict";
import { test } from "node:test";
import { createOperators } from "../operators/operators.ts";
import register from "../operators/register.json" with { type: "json" };
import type { Language } from "../model/vocabulary.ts";
import { createFieldSpelling } from "./field-spelling.ts";
import { tokenise } from "./tokens.ts";

const mend = createFieldSpelling(createOperators(register), (word) => word === "telenes");

const mended = (text: string, lang: Language): string =>
  mend(tokenise(text), lang)
    .tokens.map(({ folded }) => folded)
    .join(" ");

test("a letter left out, doubled, swapped or, in long words, wrong is mended in words of the field", () => {
  assert.equal(mended("gen intrenet van tellenet", "nl"), "gen internet van telenet");
  assert.equal(mended("brodband and singal gone", "en"), "broadband and signal gone");
  assert.equal(mended("kein empfnag, vodavone", "de"), "kein empfang vodafone");
  assert.equal(mended("la conexion est coupee", "fr"), "la connexion est coupee");
});

test("what was typed, and where, stays", () => {
  const [, token] = mend(tokenise("Kein Intenet"), "de").tokens;
  assert.deepEqual(
    [token?.raw, token?.folded, token?.start, token?.end],
    ["Intenet", "internet", 5, 12],
  );
});

test("words that are right, names of places, capitals inside a sentence and short words stand", () => {
  assert.equal(mended("l'orage, rien de fiable", "fr"), "l orage rien de fiable");
  assert.equal(mended("mogen wij verlopen", "nl"), "mogen wij verlopen");
  assert.equal(mended("telenes", "nl"), "telenes");
  assert.equal(mended("mails abrufen, aufgefallen", "de"), "mails abrufen aufgefallen");
  assert.equal(mended("in Modens near Routes", "en"), "in modens near routes");
});

test("nothing else is touched: another ending is another word", () => {
  assert.equal(mended("signaling towers", "en"), "signaling towers");
});
