import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode, asIncidentId, asOperatorId } from "../model/ids.ts";
import type { Body } from "../model/entry.ts";
import type { IncidentDecision } from "../model/incident.ts";
import { INCIDENT, incident, numbering, PROXIMUS, report, SCARLET, smallDeps } from "./_world.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

const HOUR = 3_600_000;
const T = Date.UTC(2026, 0, 8, 20);
const ALL = { offset: 0, limit: 100 };

const open = (...bodies: readonly (readonly [Body, number])[]): Store => {
  const store = openStore({ path: ":memory:", boot: "test" }, smallDeps());
  const entry = numbering();
  store.apply(bodies.map(([body, at]) => entry(body, at)));
  return store;
};
const reports = (
  count: number,
  changes: Parameters<typeof report>[2] = {},
  name = "r",
): readonly (readonly [Body, number])[] =>
  Array.from({ length: count }, (_, n) => [report(`${name}${n}`, T + n, changes), T + n] as const);
const rowsOf = (store: Store, area: string): readonly string[] =>
  (store.place(asAreaCode(area), T + HOUR)?.rows ?? []).map(
    ({ operator, service, shown, shownInside, witnesses2h }) =>
      `${operator} ${service ?? "any"} ${shown} ${shownInside} ${witnesses2h ?? "few"}`,
  );

test("a place tells of three witnesses, not of two, and of those inside it only", () => {
  assert.deepEqual(rowsOf(open(...reports(2)), "XA-1"), []);
  const store = open(...reports(3));
  assert.deepEqual(rowsOf(store, "XA-1"), ["proximus tv none none 3"]);
  assert.deepEqual(rowsOf(store, "XA-P1"), ["proximus tv none none 3"]);
  assert.deepEqual(rowsOf(store, "XA-2"), []);
  assert.equal(store.place(asAreaCode("XX"), T), null);
});

test("a place agrees with the subject's page: who named no service counts beside who did", () => {
  const store = open(
    ...reports(2),
    ...reports(1, { services: [] }, "n"),
    ...reports(1, { services: ["internet"] }, "i"),
  );
  assert.deepEqual(rowsOf(store, "XA-1"), ["proximus tv none none 3"]);
  const subject = { operator: PROXIMUS, service: "tv", area: asAreaCode("XA-1") } as const;
  assert.equal(store.subject(subject, T + HOUR).witnesses2h, 3);
  const unnamed = open(...reports(3, { services: [] }));
  assert.deepEqual(rowsOf(unnamed, "XA-1"), ["proximus any none none 3"]);
});

test("witnesses of a brand have a row of their own, and count on its network", () => {
  const store = open(...reports(3, { operator: SCARLET }));
  assert.deepEqual(rowsOf(store, "XA-1"), ["proximus tv none none 3", "scarlet tv none none 3"]);
});

test("a place inside the outline is down, one around it is so in part, another not at all", () => {
  const store = open([report("a", T), T], [incident(1, T), T + 1]);
  assert.deepEqual(rowsOf(store, "XA-1"), ["proximus tv down down few"]);
  assert.deepEqual(rowsOf(store, "XA"), ["proximus tv none down few"]);
  assert.deepEqual(rowsOf(store, "XA-3"), []);
  const spared = open(
    [report("a", T), T],
    [incident(1, T, { except: [asAreaCode("XA-2")] }), T + 1],
  );
  assert.deepEqual(rowsOf(spared, "XA-2"), []);
});

test("what a map is drawn from counts distinct witnesses by area, and none below three", () => {
  const areas = [asAreaCode("XA-1"), asAreaCode("XA-2")];
  const store = open(...reports(3), ...reports(2, { area: asAreaCode("XA-2") }, "s"), [
    incident(1, T, { areas }),
    T + 10,
  ]);
  const outline = store.incident(INCIDENT, T + HOUR)?.outline;
  const one = { area: "XA-1", witnesses: 3, parts: ["XA-1"] };
  assert.deepEqual(outline, { areas: [one], held: ["XA-2"] });
  assert.deepEqual(store.home(T + HOUR).areas, {
    areas: [{ ...one, shown: "down", except: [] }],
    held: ["XA-2"],
  });
  const inside = (area: string): readonly unknown[] => {
    const { areas: told = [], held = [] } = store.place(asAreaCode(area), T + HOUR)?.areas ?? {};
    return [told.map((row) => row.area), held];
  };
  assert.deepEqual(inside("XA-1"), [["XA-1"], []]);
  assert.deepEqual(inside("XA-P1"), [["XA-1"], ["XA-2"]]);
  assert.deepEqual(inside("XA-P2"), [[], []]);
});

const told = (id: string, changes: Partial<IncidentDecision>, at = T): [Body, number] => [
  incident(1, at, { incident: asIncidentId(id), ...changes }),
  at,
];

test("the list of incidents is filtered, newest first, and cut into parts", () => {
  const over = { state: "over", endedAt: T + 5 } as const;
  const store = open(
    [report("a", T), T],
    told("old", {}, T - 400 * 24 * HOUR),
    told("old", over, T - 400 * 24 * HOUR + 1),
    told("here", { areas: [asAreaCode("XA-1")], witnesses: 2 }),
    told("here", { ...over, areas: [asAreaCode("XA-1")], witnesses: 2 }, T + 1),
    told("net", { operator: asOperatorId("other"), services: ["internet"] }, T + 2),
    told("lapsed", { state: "lapsed" }, T + 3),
  );
  const ids = (query: Parameters<Store["incidents"]>[0], part = ALL): string =>
    store
      .incidents(query, part)
      .rows.map((line) => line.incident)
      .join(" ");
  assert.equal(ids({}), "net here old");
  assert.equal(ids({ past: true }), "here old");
  assert.equal(ids({ operator: SCARLET }), "here old");
  assert.equal(ids({ service: "internet" }), "net");
  assert.equal(ids({ area: asAreaCode("XA-3") }), "");
  assert.equal(ids({ area: asAreaCode("XA") }), "net here old");
  assert.equal(ids({ from: T - HOUR }), "net here");
  assert.equal(ids({ to: T - HOUR }), "old");
  assert.equal(ids({ state: "lapsed" }), "lapsed");
  assert.equal(ids({}, { offset: 1, limit: 1 }), "here");
  assert.equal(store.incidents({}, { offset: 1, limit: 1 }).total, 3);
  assert.equal(store.incidents({ past: true }, ALL).rows[0]?.witnesses, null);
  assert.equal(store.firstOnset(), T - 400 * 24 * HOUR + 1);
  assert.equal(open().firstOnset(), null);
  assert.deepEqual(
    store.cards([asIncidentId("net"), asIncidentId("none")], T).map((card) => card.incident),
    ["net"],
  );
});
