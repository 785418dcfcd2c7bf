import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode, asIncidentId } from "../model/ids.ts";
import type { AlarmNumbers } from "../model/incident.ts";
import { INCIDENT, incident, numbering, report, smallDeps } from "./_world.ts";
import { openStore } from "./open-store.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T0 = 1_000 * HOUR;

const numbers = (changes: Partial<AlarmNumbers> = {}): AlarmNumbers => ({
  observed: 4,
  expected: 0.2,
  windowFrom: T0,
  windowTo: T0 + 20 * MINUTE,
  score: 17,
  threshold: 16,
  area: asAreaCode("XA-P1"),
  communes: [asAreaCode("XA-1"), asAreaCode("XA-2")],
  sources: 4,
  recurrenceWeeks: 9,
  ...changes,
});

/** Three witnesses in XA-1 and one in XA-2, then the decisions of the watch. */
function world(confirmed: boolean): ReturnType<typeof openStore> {
  const store = openStore({ path: ":memory:", boot: "t" }, smallDeps());
  const entry = numbering();
  const areas = ["XA-1", "XA-1", "XA-1", "XA-2"];
  store.apply(
    areas.map((area, n) =>
      entry(report(`r${String(n)}`, T0 + n * MINUTE, { area: asAreaCode(area) }), T0 + n * MINUTE),
    ),
  );
  const possible = numbers({ score: 14, observed: 2, sources: 2, windowTo: T0 + 10 * MINUTE });
  const suspected = { state: "suspected", numbers: possible } as const;
  store.apply([entry(incident(1, T0, suspected), T0 + 10 * MINUTE)]);
  if (!confirmed) return store;
  const later = numbers({ observed: 9, windowTo: T0 + HOUR });
  store.apply([
    entry(incident(2, T0, { numbers: numbers() }), T0 + 20 * MINUTE),
    entry(incident(3, T0, { numbers: numbers({ score: 17.2 }) }), T0 + 21 * MINUTE),
    entry(incident(4, T0, { numbers: later }), T0 + HOUR),
    entry(incident(5, T0, { numbers: null, state: "over" }), T0 + 2 * HOUR),
  ]);
  return store;
}

const now = T0 + 3 * HOUR;

test("an incident is explained by the numbers of its opening, its confirmation and the last", () => {
  const store = world(true);
  const view = store.explanation(INCIDENT, { now, full: true });
  assert.deepEqual(
    view?.steps.map(({ state, at, observed, score }) => [state, at - T0, observed, score]),
    [
      ["suspected", 10 * MINUTE, 2, 14],
      ["confirmed", 20 * MINUTE, 4, 17],
      ["confirmed", HOUR, 9, 17],
    ],
  );
  assert.deepEqual(view?.communes, [
    { area: "XA-1", witnesses: 3 },
    { area: "XA-2", witnesses: 1 },
  ]);
  store.close();
});

test("for everybody, counts below three are hidden and communes wait for the confirmation", () => {
  const before = world(false).explanation(INCIDENT, { now, full: false });
  assert.deepEqual(before?.communes, []);
  assert.deepEqual(
    [before?.steps[0]?.observed, before?.steps[0]?.sources, before?.steps[0]?.communes],
    [null, null, null],
  );
  const after = world(true).explanation(INCIDENT, { now, full: false });
  assert.deepEqual(after?.communes, [{ area: "XA-1", witnesses: 3 }]);
  assert.equal(after?.held, 1);
  assert.equal(after?.steps[1]?.communes, 2);
});

test("the chart covers the window and as much before it, in at most 26 bars, beside what is usual", () => {
  const view = world(true).explanation(INCIDENT, { now, full: false });
  assert.equal(view?.barMs, 5 * MINUTE);
  const bars = view?.bars ?? [];
  assert.ok(bars.length > 10 && bars.length <= 26, String(bars.length));
  const at = bars.findIndex(({ from }) => from === T0);
  assert.equal(bars[at]?.reports, 4);
  assert.equal(bars[at - 1]?.reports, null);
  assert.ok(Math.abs((bars[at]?.usual ?? 0) - 1 / 12) < 1e-9);
});

test("an incident that no count opened has no steps; an unknown one has no explanation", () => {
  const store = openStore({ path: ":memory:", boot: "t" }, smallDeps());
  const entry = numbering();
  store.apply([entry(incident(1, T0, { reason: "pocket_named", numbers: null }), T0)]);
  const view = store.explanation(INCIDENT, { now, full: false });
  assert.deepEqual([view?.steps, view?.bars, view?.reason], [[], [], "pocket_named"]);
  assert.equal(store.explanation(asIncidentId("none"), { now, full: true }), null);
  store.close();
});
