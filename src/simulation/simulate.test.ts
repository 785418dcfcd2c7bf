import assert from "node:assert/strict";
import { test } from "node:test";
import { local } from "../time/local.ts";
import { Random } from "./random.ts";
import { simulate } from "./simulate.ts";
import { DEFAULT_SPEC, specTrouble } from "./spec.ts";

const MINUTE = 60_000;
const rows = simulate({ days: 10, outages: 5, lines: 30, rumours: 1, history_days: 7 }, 20260101);

const mean = (draw: () => number): number =>
  Array.from({ length: 20_000 }, draw).reduce((sum, value) => sum + value, 0) / 20_000;

test("the same spec and seed give the same rows, another seed gives others", () => {
  const again = simulate(
    { days: 10, outages: 5, lines: 30, rumours: 1, history_days: 7 },
    20260101,
  );
  assert.deepEqual(again, rows);
  assert.notDeepEqual(
    simulate({ days: 2, outages: 1 }, 1).messages,
    simulate({ days: 2, outages: 1 }, 2).messages,
  );
});

test("the background has the volume asked for, and its nights are quiet", () => {
  const quiet = simulate({ days: 14, outages: 0, history_days: 0 }, 7);
  const perDay = quiet.messages.length / 14;
  assert.ok(perDay > 750 && perDay < 1_050, String(perDay));
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { at } of quiet.messages) {
    const { hour } = local(Date.parse(at), quiet.scenario.zone);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  assert.ok((hours[19] ?? 0) > 8 * (hours[3] ?? 0));
});

test("messages are in order, inside the scenario, about known places, with one id each", () => {
  const codes = new Set(rows.areas.map(({ code }) => code));
  const times = rows.messages.map(({ at }) => Date.parse(at));
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.ok((times.at(-1) ?? 0) < Date.parse(rows.scenario.end));
  assert.equal(new Set(rows.messages.map(({ id }) => id)).size, rows.messages.length);
  for (const { area } of rows.messages) assert.ok(codes.has(area));
});

test("nobody who is cut off writes before the outage, and most come from where it is", () => {
  rows.truth.incidents.forEach((incident, n) => {
    const own = rows.messages.filter(
      ({ id, operator, status }) =>
        id.startsWith(`o${String(n + 1)}-`) && operator === incident.operator && status === "down",
    );
    assert.ok(own.length > 0);
    for (const { at } of own) assert.ok(Date.parse(at) >= Date.parse(incident.start));
  });
});

test("populations add up from communes to the country", () => {
  const total = rows.areas
    .filter(({ kind }) => kind === "commune")
    .reduce((sum, { population }) => sum + population, 0);
  assert.equal(rows.areas.find(({ kind }) => kind === "country")?.population, total);
  assert.ok(Math.abs(total - DEFAULT_SPEC.tree.people) < 1_000);
  assert.equal(rows.areas.filter(({ kind }) => kind === "commune").length, 581);
});

test("lines go down within two minutes of an outage of their stream and come back after it", () => {
  const down = rows.measurements.filter(({ state }) => state === "down");
  assert.ok(down.length > 0);
  for (const { at, operator, service } of down) {
    const time = Date.parse(at);
    const cause = rows.truth.incidents.find((incident) => {
      const last = Math.max(
        Date.parse(incident.end),
        ...incident.pockets.map(({ end }) => Date.parse(end)),
      );
      return (
        incident.operator === operator &&
        incident.services.includes(service) &&
        time >= Date.parse(incident.start) &&
        time <= last + 3 * MINUTE
      );
    });
    assert.ok(cause !== undefined, `${operator} ${service} ${at}`);
  }
});

test("draws have the means they should have", () => {
  const random = new Random(20260101, "test");
  assert.ok(Math.abs(mean(() => random.next()) - 0.5) < 0.01);
  assert.ok(Math.abs(mean(() => random.exponential(3)) - 3) < 0.1);
  assert.ok(Math.abs(mean(() => random.gamma(0.45)) - 1) < 0.02);
  assert.ok(Math.abs(mean(() => random.poisson(75)) - 75) < 0.5);
});

test("a spec that cannot be simulated is told in words", () => {
  assert.deepEqual(specTrouble(DEFAULT_SPEC), []);
  assert.equal(specTrouble({ ...DEFAULT_SPEC, country: "FR", days: 0 }).length, 2);
  assert.equal(
    specTrouble({ ...DEFAULT_SPEC, tree: { ...DEFAULT_SPEC.tree, regions: 12 } }).length,
    1,
  );
});
