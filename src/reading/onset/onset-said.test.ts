import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../model/vocabulary.ts";
import { tokenise } from "../tokens.ts";
import { findOnset } from "./find-onset.ts";

const at = (clock: string): number => Date.parse(`2018-01-08T${clock}:00+01:00`);

const onset = (text: string, lang: Language, clock: string): number | null =>
  findOnset(tokenise(text), { lang, publishedAt: at(clock), zone: "Europe/Brussels" }).onset;

test("a said hour is on the dial of twelve: the latest that has passed", () => {
  assert.equal(onset("Sinds negen uur geen televisie", "nl", "21:17"), at("21:00"));
  assert.equal(onset("Sinds negen uur geen televisie", "nl", "20:17"), at("09:00"));
  assert.equal(onset("Seit neun Uhr kein Fernsehen", "de", "21:17"), at("21:00"));
  assert.equal(onset("Seit 9 Uhr kein Fernsehen", "de", "21:17"), at("09:00"));
});

test("an hour that comes soon tells when one writes", () => {
  assert.equal(onset("Bientôt 21h et toujours rien, télé en panne", "fr", "20:58"), null);
  assert.equal(onset("Het is bijna 21u en de tv is stuk", "nl", "20:58"), null);
  assert.equal(onset("Bientôt 3h sans réseau", "fr", "20:58"), at("17:58"));
});

test("a number in groups counts customers, not hours", () => {
  assert.equal(onset("About 3,000 mobile customers are affected", "en", "12:00"), null);
  assert.equal(onset("Environ 12.500 foyers sont coupés", "fr", "14:00"), null);
});

test("a day and its hour are one, though nothing is told beside one of them", () => {
  const fifth = Date.parse("2018-01-05T21:30:00+01:00");
  const text = "21h30, en plein concert du 5 janvier, la box s'est éteinte";
  assert.equal(onset(text, "fr", "12:00"), fifth);
});

test("'in the night it failed' is the past night, 'it fails at night' is a habit", () => {
  const night = Date.parse("2018-01-08T02:00:00+01:00");
  assert.equal(onset("In der Nacht ist das Internet ausgefallen", "de", "08:00"), night);
  assert.equal(onset("L'internet coupe la nuit", "fr", "08:00"), null);
});
