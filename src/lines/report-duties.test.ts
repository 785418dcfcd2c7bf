import assert from "node:assert/strict";
import { test } from "node:test";
import type { LineParty, LineRecordBody, Tap } from "../model/line-record.ts";
import { at, fileOf } from "./_file.ts";
import { reportDuties } from "./report-duties.ts";

const state = (tap: Tap): LineRecordBody => ({ kind: "state", lines: ["main"], state: tap });
const told = (party: LineParty): LineRecordBody => ({
  kind: "contact",
  by: "call",
  party,
  direction: "out",
  reached: true,
  who: null,
  number: null,
  waitedMinutes: null,
  words: null,
});
const ZONES = {
  FR: "Europe/Paris",
  DE: "Europe/Berlin",
  IT: "Europe/Rome",
  ES: "Europe/Madrid",
} as const;
const duties = (entries: Parameters<typeof fileOf>[0], now: string, country: keyof typeof ZONES) =>
  reportDuties(fileOf(entries), { now: at(now), zone: ZONES[country], country }).map(
    ({ id, state: done, until }) =>
      `${id} ${done} ${until === null ? "-" : new Date(until).toISOString()}`,
  );
const DEAD = [["2022-01-20T09:00:00+01:00", state("dead")]] as const;

test("the insurer's five working days leave out the weekend, and end at midnight of the business's zone", () => {
  // A Thursday: Friday, Monday, Tuesday, Wednesday, Thursday.
  assert.deepEqual(duties(DEAD, "2022-01-21T10:00:00+01:00", "FR"), [
    "fr_insurer open 2022-01-27T23:00:00.000Z",
    "fr_ticket open -",
  ]);
  assert.deepEqual(duties(DEAD, "2022-01-27T23:59:59+01:00", "FR").slice(0, 1), [
    "fr_insurer open 2022-01-27T23:00:00.000Z",
  ]);
  assert.match(duties(DEAD, "2022-01-28T00:00:00+01:00", "FR")[0] ?? "", /over/);
});

test("whoever was told since the trouble began was told; a call of the year before is none", () => {
  const entries = [
    ["2021-01-20T09:00:00+01:00", told("insurer")],
    ...DEAD,
    ["2022-01-20T09:10:00+01:00", told("subcontractor")],
  ] as const;
  const found = duties(entries, "2022-01-21T10:00:00+01:00", "FR");
  assert.match(found[0] ?? "", /fr_insurer open/);
  assert.match(found[1] ?? "", /fr_ticket done/, "who repairs for the operator is the operator");
});

test("what begins with a report is told while the trouble lasts, a date until it has passed a while", () => {
  const over = [...DEAD, ["2022-01-21T09:00:00+01:00", state("works")]] as const;
  assert.deepEqual(duties(over, "2022-01-21T10:00:00+01:00", "DE"), []);
  assert.equal(duties(DEAD, "2022-01-21T10:00:00+01:00", "DE").length, 1);
  assert.deepEqual(duties(over, "2022-04-20T07:00:00Z", "IT"), [
    "it_months over 2022-04-20T07:00:00.000Z",
  ]);
  assert.deepEqual(duties(over, "2022-05-05T07:00:00Z", "IT"), []);
  assert.deepEqual(duties([], "2022-01-21T10:00:00+01:00", "FR"), []);
  assert.deepEqual(duties(DEAD, "2022-01-21T10:00:00+01:00", "ES"), []);
});
