import assert from "node:assert/strict";
import { test } from "node:test";
import { createWording } from "./wording.ts";

const ZONE = "Europe/Brussels";
const now = Date.parse("2018-01-09T21:20:00+01:00");
const at = (text: string): number => Date.parse(text);

test("the day is named when it is not today, the date when a weekday could mean two days", () => {
  const { short } = createWording("en").times(ZONE, now);
  assert.equal(short(at("2018-01-09T00:00:00+01:00")), "00:00");
  assert.equal(short(at("2018-01-08T23:59:00+01:00")), "Mon 23:59");
  assert.equal(short(at("2018-01-03T22:30:00+01:00")), "Wed 22:30");
  assert.equal(short(at("2018-01-02T22:30:00+01:00")), "2 Jan, 22:30");
  assert.equal(short(at("2017-12-31T22:30:00+01:00")), "31 Dec 2017, 22:30");
});

test("sentences name times in each language", () => {
  const monday = at("2018-01-08T22:30:00+01:00");
  const old = at("2017-12-05T08:00:00+01:00");
  const of = (lang: "fr" | "nl" | "de" | "en") => createWording(lang).times(ZONE, now);
  assert.equal(of("fr").since(monday), "depuis lundi à 22:30");
  assert.equal(of("fr").at(old), "le 5 décembre 2017 à 08:00");
  assert.equal(of("en").at(monday), "on Monday at 22:30");
  assert.equal(of("nl").at(monday), "maandag om 22:30 uur");
  assert.equal(of("nl").since(now), "sinds 21:20 uur");
  assert.equal(of("de").at(monday), "am Montag um 22:30 Uhr");
  assert.equal(of("de").since(old), "seit dem 5. Dezember 2017, 08:00 Uhr");
});

test("days are those of the zone, also across a change of the clock", () => {
  const { dayNumber, input, clock } = createWording("fr").times(ZONE, now);
  const before = at("2018-03-24T23:30:00Z");
  assert.equal(clock(before), "00:30");
  assert.equal(input(before), "2018-03-25T00:30");
  assert.equal(dayNumber(at("2018-03-25T22:30:00Z")) - dayNumber(before), 1);
  assert.equal(input(at("2018-03-25T01:00:00Z")), "2018-03-25T03:00");
});
