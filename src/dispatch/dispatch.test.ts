import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode, asIncidentId, asOperatorId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import { areas, deps, Evening, finding, incident } from "./_world.ts";
import { nextTry, TRIED_MS_MAX } from "./back-off.ts";
import { createConcerns } from "./concerns.ts";
import type { Sought } from "./concerns.ts";
import { merged } from "./merge.ts";
import { quietUntil } from "./quiet.ts";
import { suppressedUntil } from "./suppress.ts";

test("people are told of confirmed, changed, over and reopened, each once", () => {
  const evening = new Evening()
    .at(0, incident("a", "suspected"))
    .at(1, incident("a", "confirmed"))
    .at(2, incident("a", "confirmed", { reports: 9 }))
    .at(10, incident("a", "confirmed", { areas: areas("BE") }))
    .at(20)
    .at(31)
    .at(50, incident("a", "recovering", { areas: areas("BE") }))
    .at(70, incident("a", "over", { areas: areas("BE") }))
    .at(71, incident("a", "over", { areas: areas("BE") }))
    .at(90, incident("a", "reopened", { areas: areas("BE") }));
  assert.deepEqual(evening.told, ["1 confirmed a", "31 changed a", "70 over a", "90 reopened a"]);
});

test("a suspicion is never told, nor its lapse, nor callers of another operator's broken network", () => {
  const evening = new Evening()
    .at(0, incident("a", "suspected"))
    .at(5, incident("a", "lapsed"))
    .at(6, incident("b", "confirmed", { spillOverOf: asIncidentId("c") }))
    .at(9, incident("b", "over", { spillOverOf: asIncidentId("c") }));
  assert.deepEqual(evening.notices, []);
});

test("who was told of a place that has left the outline is told of the end", () => {
  const evening = new Evening()
    .at(0, incident("a", "confirmed", { areas: areas("HAINAUT", "SPA") }))
    .at(40, incident("a", "confirmed", { areas: areas("MONS") }))
    .at(60, incident("a", "over", { areas: areas("MONS") }));
  assert.deepEqual(evening.told, ["0 confirmed a", "40 changed a", "60 over a"]);
  assert.deepEqual(evening.notices.at(-1)?.notice.reach, ["HAINAUT", "SPA"]);
});

test("an incident that contains another mutes it, and lets it speak when it ends first", () => {
  const evening = new Evening()
    .at(0, incident("big", "confirmed", { areas: areas("BE"), services: [] }))
    .at(5, incident("small", "confirmed", { areas: areas("MONS") }))
    .at(6, incident("small", "confirmed", { areas: areas("MONS"), reports: 8 }))
    .at(7, incident("elsewhere", "confirmed", { operator: asOperatorId("voo") }));
  assert.deepEqual(evening.told, ["0 confirmed big", "7 confirmed elsewhere"]);
  const muted = evening.notices.filter(({ notice }) => notice.mutedBy !== null);
  assert.deepEqual(
    muted.map(({ notice }) => [notice.incident, notice.mutedBy]),
    [["small", "big"]],
  );
  evening.at(30, incident("big", "over", { areas: areas("BE"), services: [] }));
  assert.deepEqual(evening.told.slice(2).toSorted(), ["30 confirmed small", "30 over big"]);
});

test("a part that is spared, or another service, is not contained", () => {
  const evening = new Evening()
    .at(0, incident("big", "confirmed", { areas: areas("BE"), except: areas("MONS") }))
    .at(1, incident("spared", "confirmed", { areas: areas("MONS") }))
    .at(2, incident("mail", "confirmed", { areas: areas("SPA"), services: ["mail"] }));
  assert.deepEqual(evening.told, ["0 confirmed big", "1 confirmed spared", "2 confirmed mail"]);
});

test("of two with the same places and services one is told", () => {
  const evening = new Evening()
    .at(0, incident("a", "confirmed"))
    .at(0, incident("b", "confirmed"))
    .at(1);
  assert.deepEqual(evening.told, ["0 confirmed a"]);
});

test("a claim that does not hold is told once for each statement, and not after the end", () => {
  const evening = new Evening()
    .at(0, incident("a", "confirmed"))
    .at(10, finding("s1", "undecided"))
    .at(11, finding("s1", "contradicted"))
    .at(12, finding("s1", "contradicted"))
    .at(20, finding("s2", "contradicted"))
    .at(30, incident("a", "over"))
    .at(31, finding("s3", "contradicted"));
  assert.deepEqual(evening.told, [
    "0 confirmed a",
    "11 claimed_over a",
    "20 claimed_over a",
    "30 over a",
  ]);
});

test("stored notices win over what the rule would say today", () => {
  const first = new Evening().at(0, incident("a", "confirmed")).at(9, incident("a", "over"));
  const again = new Evening();
  again.dispatch.decided(incident("a", "confirmed"), 0);
  for (const { at, notice } of first.notices.slice(0, 1)) again.dispatch.adopt(notice, at);
  again.at(9, incident("a", "over"));
  assert.deepEqual(again.told, ["9 over a"]);
});

const NOTICE: Pick<Notice, "operator" | "services" | "reach" | "incident"> = {
  operator: asOperatorId("proximus"),
  services: ["tv", "internet"],
  reach: areas("HAINAUT"),
  incident: asIncidentId("a"),
};

test("a notice concerns who asked for the operator, a shared service, and a place above or below", () => {
  const concerns = createConcerns(NOTICE, deps);
  const sought = (more: Partial<Sought>): Sought => ({
    operator: asOperatorId("proximus"),
    services: [],
    area: null,
    incident: null,
    ...more,
  });
  const yes: Partial<Sought>[] = [
    {},
    { services: ["tv"] },
    { area: asAreaCode("MONS") },
    { area: asAreaCode("BE") },
    { area: asAreaCode("HAINAUT"), services: ["internet"] },
    { operator: asOperatorId("scarlet") },
    { operator: null, incident: asIncidentId("a") },
  ];
  const no: Partial<Sought>[] = [
    { services: ["mail"] },
    { area: asAreaCode("SPA") },
    { area: asAreaCode("LIEGE") },
    { operator: asOperatorId("voo") },
    { operator: null },
    { operator: null, incident: asIncidentId("b") },
  ];
  for (const one of yes) assert.equal(concerns(sought(one)), true, JSON.stringify(one));
  for (const one of no) assert.equal(concerns(sought(one)), false, JSON.stringify(one));
  const brand = createConcerns({ ...NOTICE, operator: asOperatorId("scarlet") }, deps);
  assert.equal(brand(sought({})), false, "a brand's own trouble");
  assert.equal(brand(sought({ operator: asOperatorId("scarlet") })), true);
  const everywhere = createConcerns({ ...NOTICE, reach: [], services: [] }, deps);
  assert.equal(everywhere(sought({ area: asAreaCode("SPA"), services: ["mail"] })), true);
});

test("what waited is told as one part for each incident, the newest first", () => {
  const notice = (id: string, kind: Notice["kind"]): Notice =>
    ({ ...NOTICE, incident: asIncidentId(id), kind }) as Notice;
  const parts = merged([
    { at: 30, notice: notice("a", "over") },
    { at: 4, notice: notice("a", "confirmed") },
    { at: 50, notice: notice("b", "confirmed") },
  ]);
  assert.deepEqual(
    parts.map(({ all }) =>
      all.map(({ at, notice: { incident: id, kind } }) => `${at} ${id} ${kind}`),
    ),
    [["50 b confirmed"], ["4 a confirmed", "30 a over"]],
  );
});

test("quiet hours end on the clock of the place, across midnight too", () => {
  const at = (iso: string): number => Date.parse(iso);
  const night = { from: 22 * 60, until: 7 * 60 };
  const zone = "Europe/Brussels";
  assert.equal(quietUntil(night, at("2026-11-22T20:59:00Z"), zone), null);
  assert.equal(quietUntil(night, at("2026-11-22T21:00:30Z"), zone), at("2026-11-23T06:00:00Z"));
  assert.equal(quietUntil(night, at("2026-11-23T05:59:00Z"), zone), at("2026-11-23T06:00:00Z"));
  assert.equal(quietUntil(night, at("2026-11-23T06:00:00Z"), zone), null);
  const noon = { from: 12 * 60, until: 14 * 60 };
  assert.equal(quietUntil(noon, at("2026-11-23T11:30:00Z"), zone), at("2026-11-23T13:00:00Z"));
  assert.equal(quietUntil(null, 0, zone), null);
});

test("tries are spread over a day, further and further apart", () => {
  let at = 0;
  let tries = 0;
  const waits: number[] = [];
  while (at < TRIED_MS_MAX) {
    tries += 1;
    const next = nextTry(tries, at, 17);
    waits.push(next - at);
    at = next;
  }
  assert.ok(tries >= 8 && tries <= 15, `${tries} tries`);
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  );
  const spread = Array.from({ length: 1000 }, (_, person) => nextTry(1, 0, person));
  assert.ok(Math.max(...spread) - Math.min(...spread) > 10_000);
});

test("an address that does not exist is left alone; a full mailbox or a refused text is not", () => {
  for (const answer of [
    "550 5.1.1 no such user",
    "5.1.10 null MX",
    "550 unknown",
    "553 5.2.1 disabled",
  ])
    assert.notEqual(suppressedUntil(answer, 0), null, answer);
  for (const answer of [
    "552 5.2.2 full",
    "550 5.7.1 policy",
    "554 5.6.0 content",
    "450 4.2.0 greylisted",
  ])
    assert.equal(suppressedUntil(answer, 0), null, answer);
});
