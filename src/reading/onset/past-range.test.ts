import assert from "node:assert/strict";
import { test } from "node:test";
import type { Instant } from "../../model/ids.ts";
import { parseIso } from "../../time/parse-iso.ts";
import { toIso } from "../../time/to-iso.ts";
import { read as readText } from "../_reader.ts";

const ZONE = "Europe/Brussels";
const PUBLISHED_AT = parseIso("2026-06-20T21:30:00+02:00") ?? 0;
const wall = (at: Instant | null): string => (at === null ? "-" : toIso(at, ZONE).slice(5, 16));
const read = (text: string): string => {
  const { onset, recoveredAt } = readText(text, { publishedAt: PUBLISHED_AT, zone: ZONE });
  return `${wall(onset)} ${wall(recoveredAt)}`;
};

test("'from six till eight' of an outage that is over tells when it began and ended", () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      "The broadband was down from 6 till 8 this evening, all fine again",
      "06-20T18:00 06-20T20:00",
    ],
    [
      "Yesterday from 9.30 to 11.15 we had no signal, it's working again",
      "06-19T09:30 06-19T11:15",
    ],
    ["Coupure d'internet hier de 14h à 16h30, c'est rétabli", "06-19T14:00 06-19T16:30"],
    ["Van 9 tot 11 uur geen tv vanmorgen, het werkt weer", "06-20T09:00 06-20T11:00"],
    ["Gestern von 13 bis 17 Uhr kein Internet, läuft wieder", "06-19T13:00 06-19T17:00"],
  ];
  for (const [text, expected] of cases) assert.equal(read(text), expected, text);
});

test("hours of a visit are no outage's, and an outage that goes on has no end", () => {
  assert.equal(read("The engineer was here from 2 till 4, broadband is working again"), "- -");
  assert.ok(read("No broadband from 6 till 8 every evening").endsWith(" -"));
  assert.ok(read("Pas d'internet hier de 14h à 16h et toujours rien").endsWith(" -"));
});

test("an hour beside midnight, and on the last evening of the year", () => {
  const at = parseIso("2027-01-01T01:30:00+01:00") ?? 0;
  const began = (text: string): string =>
    wall(readText(text, { publishedAt: at, zone: ZONE }).onset);
  assert.equal(began("No internet since ten to midnight on new years eve"), "12-31T23:50");
  assert.equal(began("Geen tv sinds kwart voor middernacht"), "12-31T23:45");
  assert.equal(began("Sinds oudejaarsavond half elf geen internet"), "12-31T22:30");
  assert.equal(began("Plus d'internet depuis 0h30 cette nuit"), "01-01T00:30");
});
