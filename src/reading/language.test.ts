import assert from "node:assert/strict";
import { test } from "node:test";
import { createLanguageReader } from "./language.ts";
import { tokenise } from "./tokens.ts";

const readLanguage = createLanguageReader();
const NONE = { lang: null, country: null };

test("short and mixed texts are read in the language of their words", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["panne", "fr"],
    ["storing", "nl"],
    ["Störung", "de"],
    ["outage", "en"],
    ["tv down again", "en"],
    ["wifi kaputt", "de"],
    ["wifi kapot", "nl"],
    ["plus de wifi", "fr"],
    ["No internet in Liège since this morning", "en"],
    ["Geen internet in Charleroi", "nl"],
    ["Kein Internet in Eupen", "de"],
    ["Pas d'internet à Antwerpen", "fr"],
    ["Ziggo down in Den Haag, anyone else?", "en"],
    ["Salut, la box est down", "fr"],
  ];
  for (const [text, lang] of texts)
    assert.equal(readLanguage(tokenise(text), NONE).lang, lang, text);
});

test("without words of any language the form or the desk decides", () => {
  const tokens = tokenise("Proximus TV 4G");
  assert.equal(readLanguage(tokens, { lang: "nl", country: null }).lang, "nl");
  assert.equal(readLanguage(tokens, { lang: null, country: "DE" }).lang, "de");
});

test("a sentence outweighs the language of the form", () => {
  const tokens = tokenise("Wij hebben sinds vanmorgen geen internet meer in de straat");
  assert.equal(readLanguage(tokens, { lang: "fr", country: "BE" }).lang, "nl");
});
