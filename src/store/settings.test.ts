import assert from "node:assert/strict";
import { test } from "node:test";
import { DatabaseSync } from "node:sqlite";
import { asIncidentId } from "../model/ids.ts";
import type { Body } from "../model/entry.ts";
import type { SettingChange } from "../model/setting.ts";
import { incident, numbering, PROXIMUS, report, smallDeps } from "./_world.ts";
import { openStore } from "./open-store.ts";
import { chanceMax } from "./queries/settings-page.ts";
import { migrate } from "./migrations.ts";
import { TABLES_001 } from "./migrations/001-tables.ts";
import { PHOTOS_002 } from "./migrations/002-photos.ts";

const DAY = 86_400_000;
const NOW = 100 * DAY;
const setting = (change: SettingChange): Body => ({ kind: "setting", change, why: "test" });
const held = (at: number): Body => ({
  kind: "held",
  cause: at,
  rule: "muting@1",
  held: {
    mute: "m1",
    operator: PROXIMUS,
    services: ["tv"],
    state: "suspected",
    areas: [],
    witnesses: 4,
    numbers: null,
  },
});

test("settings, mutes with what they held, and alarms by week come from the entries alone", () => {
  const store = openStore({ path: ":memory:", boot: "t" }, smallDeps());
  const entry = numbering();
  const mute = { id: "m1", operator: PROXIMUS, service: "tv", area: null, until: NOW } as const;
  store.apply([
    entry(report("r1", NOW - 60 * DAY, { services: [] }), NOW - 60 * DAY),
    entry(report("r2", NOW - DAY), NOW - DAY),
    entry(setting({ what: "alarms", alarmBudgetPerWeek: 1, sourcesMin: 4 }), NOW - 20 * DAY),
    entry(setting({ what: "mute", mute }), NOW - 10 * DAY),
    entry(setting({ what: "mute", mute: { ...mute, id: "m2", until: NOW + DAY } }), NOW - 9 * DAY),
    entry(held(1), NOW - 9 * DAY),
    entry(held(2), NOW - 8 * DAY),
    entry(incident(1, NOW - 3 * DAY, { incident: asIncidentId("a") }), NOW - 3 * DAY),
    entry(
      incident(2, NOW - 3 * DAY, { incident: asIncidentId("p"), parent: asIncidentId("a") }),
      NOW - 2 * DAY,
    ),
    entry(
      incident(3, NOW - 3 * DAY, { incident: asIncidentId("s"), spillOverOf: asIncidentId("a") }),
      NOW - 2 * DAY,
    ),
    entry(
      incident(4, NOW - 9 * DAY, { incident: asIncidentId("l"), state: "lapsed" }),
      NOW - 9 * DAY,
    ),
    entry(incident(5, NOW - 80 * DAY, { incident: asIncidentId("o") }), NOW - 80 * DAY),
  ]);
  const page = store.settings(NOW - 1);
  assert.deepEqual(page.alarms, { alarmBudgetPerWeek: 1, sourcesMin: 4 });
  assert.deepEqual(
    page.mutes.map(({ id, held: times }) => [id, times]),
    [
      ["m1", 2],
      ["m2", 0],
    ],
  );
  assert.equal(page.mutes[0]?.last?.at, NOW - 8 * DAY);
  assert.deepEqual(
    page.changes.map(({ change }) => change.what),
    ["mute", "mute", "alarms"],
  );
  assert.equal(page.basis, page.changes[0]?.seq);
  assert.deepEqual(
    page.weeks.slice(0, 3).map(({ confirmed, lapsed, held: times }) => [confirmed, lapsed, times]),
    [
      [1, 0, 0],
      [0, 1, 2],
      [0, 0, 0],
    ],
  );
  assert.equal(page.weeks.length, 8);
  // Heard of within 28 days only: the TV stream of r2.
  assert.equal(page.streams, 1);
  assert.deepEqual(page.learning, [{ operator: PROXIMUS, service: "tv", days: 3 }]);
  assert.deepEqual(
    store.settings(NOW).mutes.map(({ id }) => id),
    ["m2"],
  );
  store.apply([entry(setting({ what: "unmute", mute: "m2" }), NOW)]);
  assert.deepEqual(store.settings(NOW).mutes, []);
  store.close();
});

test("what chance alone gives is the 97.5 % point of a Poisson", () => {
  assert.deepEqual([0.08, 2, 8].map(chanceMax), [1, 5, 14]);
});

test("a store of the schema before is folded anew from the journal", () => {
  const db = new DatabaseSync(":memory:");
  db.exec(TABLES_001);
  db.exec(PHOTOS_002);
  db.exec("PRAGMA user_version = 2");
  db.exec("INSERT INTO meta (name, value) VALUES ('seq', '7'), ('boot', 'b')");
  db.exec("INSERT INTO setup_tokens (token) VALUES ('t')");
  migrate(db);
  assert.equal(db.prepare("SELECT value FROM meta WHERE name = 'seq'").get(), undefined);
  assert.deepEqual(db.prepare("SELECT token FROM setup_tokens").all(), []);
  db.close();
});
