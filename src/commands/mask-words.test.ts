import assert from "node:assert/strict";
import { test } from "node:test";
import { masked } from "./mask-words.ts";
import { isInWords } from "./quote-words.ts";

test("numbers, addresses and names that point at persons are left out, all else stays", () => {
  for (const [words, shown] of [
    ["Appelez-moi au 0475/12.34.56 svp", "Appelez-moi au […] svp"],
    ["+32 475 12 34 56, plus de télé", "[…], plus de télé"],
    ["client n° 1234567", "client n° […]"],
    ["IBAN BE68539007547034 !", "IBAN […] !"],
    ["écrivez à anne.l@example.org.", "écrivez à […]."],
    ["Mme Lefèvre m'a dit", "Mme […] m'a dit"],
    ["Ik heet Jan van den Berg en", "Ik heet […] en"],
    ["Mevrouw Lotte ten Berge belde", "Mevrouw […] belde"],
    ["Mme d’Aubépine et M. Piet van 't Zand", "Mme […] et M. […]"],
    ["Je m'appelle Anne Lefèvre, rien ne marche", "Je m'appelle […], rien ne marche"],
    ["Depuis le 08/01/2018 à 20 h", "Depuis le 08/01/2018 à 20 h"],
    [
      "depuis 2018-01-08 22 h, 350 clients, 4100 Seraing",
      "depuis 2018-01-08 22 h, 350 clients, 4100 Seraing",
    ],
    ["Monsieur le directeur de Proximus", "Monsieur le directeur de Proximus"],
  ] as const) {
    assert.equal(masked(words), shown);
    assert.ok(isInWords(masked(words), words), words);
  }
});
