import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../model/vocabulary.ts";
import { testGazetteer } from "../../places/_gazetteer.ts";
import { tokenise } from "../tokens.ts";
import { POSTCODE_AREAS } from "../words/postcode-areas.ts";
import { findPlaces } from "./find-places.ts";
import { townOfPostcode } from "./postcode-towns.ts";

const gazetteer = testGazetteer();

const read = (text: string, lang: Language, country: string): readonly string[] =>
  findPlaces(
    tokenise(text),
    { lang, publishedAt: 0, countries: [country], struck: [] },
    gazetteer,
  ).map(({ name, country: found }) => `${found} ${name}`);

test("every town of the postcode table is one the gazetteer knows in that country", () => {
  for (const [country, rows] of Object.entries(POSTCODE_AREAS)) {
    for (const row of rows.split(";")) {
      const [, code = ""] = / ([A-Z]{0,2}\d+)-[A-Z]{0,2}\d+\s*$/u.exec(row) ?? [];
      const key = townOfPostcode(code.toLowerCase(), country) ?? "";
      const found = gazetteer.names.find(key);
      assert.ok(found >= 0, `${country} ${row.trim()}: ${key}`);
      const [name] = read(`postcode ${code}`, "en", country);
      assert.ok(name?.startsWith(`${country} `), `${country} ${row.trim()}: ${name}`);
    }
  }
});

test("a code alone names its town, on both sides of a range", () => {
  assert.deepEqual(read("Kein Internet in 50667", "de", "DE"), ["DE Köln"]);
  assert.deepEqual(read("Kein Internet in 51149", "de", "DE"), ["DE Köln"]);
  assert.deepEqual(read("Kein Internet in 51150", "de", "DE"), []);
  assert.deepEqual(read("geen bereik, 6211", "nl", "NL"), ["NL Maastricht"]);
  assert.deepEqual(read("8400 hier, geen bereik", "nl", "BE"), ["BE Oostende"]);
  assert.deepEqual(read("No landline, postcode S10", "en", "GB"), ["GB Sheffield"]);
});

test("numbers that count, years, prices and speeds are no postcodes", () => {
  assert.deepEqual(read("3000 klanten zonder internet", "nl", "BE"), []);
  assert.deepEqual(read("sinds 2011, geen bereik", "nl", "NL"), []);
  assert.deepEqual(read("already paid 4000 for this", "en", "GB"), []);
  assert.deepEqual(read("my old G4 phone is dead", "en", "GB"), []);
  assert.deepEqual(read("Seit 20 Uhr kein Netz", "de", "DE"), []);
});
