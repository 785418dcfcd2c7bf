import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { asAreaCode } from "../model/ids.ts";
import { COURSE_MOMENTS_MAX } from "./course-view.ts";
import { openStore } from "./open-store.ts";
import { momentsOf } from "./queries/incident-course.ts";
import { INCIDENT, incident, numbering, report, smallDeps } from "./_world.ts";
import type { Entry } from "../model/entry.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T = Date.UTC(2026, 0, 8, 20);
const [ONE, TWO, THREE] = ["XA-1", "XA-2", "XA-3"].map(asAreaCode);

/** Suspected by two at 20:10, seen by three at 20:20, wider at 21:00, recovering at 22:00, over at 23:00. */
function evening(): readonly Entry[] {
  const entry = numbering();
  const areas = [ONE, TWO, THREE].flatMap((area) => area ?? []);
  const then = (minutes: number, changes: Parameters<typeof incident>[2]): Entry =>
    entry(incident(1, T, changes), T + minutes * MINUTE);
  return [
    ...["a", "b", "c", "d"].map((id, n) =>
      entry(report(id, T + n * MINUTE, { area: areas[0] ?? null }), T + n * MINUTE),
    ),
    then(10, { state: "suspected", areas: areas.slice(0, 1), witnesses: 2 }),
    then(20, { state: "confirmed", areas: areas.slice(0, 1), witnesses: 4 }),
    then(60, { state: "confirmed", areas, witnesses: 9 }),
    then(120, { state: "recovering", areas: areas.slice(1), witnesses: 9 }),
    then(180, { state: "over", areas: areas.slice(1), witnesses: 9 }),
  ];
}

test("the outline of every moment is kept, and told with the witnesses there were by then", () => {
  const store = openStore({ path: ":memory:", boot: "test" }, smallDeps());
  store.apply(evening());
  const at = (minutes: number): ReturnType<typeof store.course> =>
    store.course(INCIDENT, { at: T + minutes * MINUTE, now: T + 24 * HOUR });
  const whole = at(10_000);
  const shown = whole?.moments.map((moment) => `${moment.shown} ${moment.areas.length}`);
  assert.deepEqual([...new Set(shown)], ["down 1", "down 3", "recovering 2", "over 2"]);
  assert.equal(whole?.moments.at(-1)?.at, T + 3 * HOUR);
  assert.equal(whole?.chosen, (whole?.moments.length ?? 0) - 1);
  const early = at(25);
  assert.deepEqual(early?.moments[early.chosen]?.areas, [ONE]);
  assert.deepEqual(early?.outline.areas, [{ area: ONE, witnesses: 4, parts: [ONE] }]);
  assert.equal(early?.witnesses, 4);
  assert.deepEqual(
    at(70)?.outline.areas.map(({ witnesses }) => witnesses),
    [4],
  );
  store.close();
});

test("nothing is kept of what fewer than three witnesses stood behind", () => {
  const store = openStore({ path: ":memory:", boot: "test" }, smallDeps());
  const entries = evening();
  store.apply(entries.slice(0, 5));
  assert.equal(store.course(INCIDENT, { at: null, now: T + 12 * MINUTE }), null);
  store.apply(entries.slice(5));
  const course = store.course(INCIDENT, { at: T, now: T + 24 * HOUR });
  assert.equal(course?.moments[0]?.at, T + 20 * MINUTE, "the first that may be told");
  assert.equal(course?.chosen, 0);
  store.close();
});

test("moments are round, at most so many, and always the first and the last", () => {
  const lengths = [0, 1, MINUTE, 3 * HOUR, 30 * HOUR, 40 * 24 * HOUR, 1000 * 24 * HOUR];
  for (const length of lengths) {
    const from = T + 7 * MINUTE + 3;
    const moments = momentsOf({ from, to: from + length });
    assert.ok(moments.length <= COURSE_MOMENTS_MAX, `${length}: ${moments.length}`);
    assert.equal(moments[0], from);
    assert.equal(moments.at(-1), from + length);
    assert.deepEqual(
      moments.toSorted((a, b) => a - b),
      moments,
    );
    for (const at of moments.slice(1, -1)) assert.equal(at % (5 * MINUTE), 0);
  }
});

test("a store from before outlines were kept is computed anew from the journal", () => {
  const folder = mkdtempSync(join(tmpdir(), "vigie-store-"));
  try {
    const path = join(folder, "store.sqlite");
    const options = { path, boot: "test" };
    const entries = evening();
    const first = openStore(options, smallDeps());
    first.apply(entries);
    first.close();
    // As the version before left it: schema 3, at the same entry, without the table.
    const old = new DatabaseSync(path);
    old.exec("DROP TABLE incident_outlines; PRAGMA user_version = 3");
    old.close();
    const opened = openStore(options, smallDeps());
    assert.equal(opened.seq, 0, "what the old file lacks can only come from the journal");
    opened.apply(entries);
    assert.ok((opened.course(INCIDENT, { at: null, now: T + 24 * HOUR })?.moments.length ?? 0) > 5);
    opened.close();
    const again = openStore(options, smallDeps());
    assert.equal(again.seq, entries.length, "once is enough");
    again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
