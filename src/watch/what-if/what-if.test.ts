import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ALFA,
  COMMUNES,
  DAY,
  depsOf,
  EVENING,
  HOUR,
  MINUTE,
  quietHistory,
  type Timed,
  wave,
  withTicks,
} from "../../detection/_world.ts";
import type { AlarmSettings } from "../../model/setting.ts";
import type { WhatIfQuestion, WhatIfResult } from "../../model/what-if.ts";
import { smallTree } from "../../detection/_world.ts";
import { compareRuns, WHAT_IF_ROWS_MAX } from "./compare-runs.ts";
import type { RunAlarm } from "./tried-run.ts";
import { WhatIf } from "./what-if.ts";

const PRESENT: AlarmSettings = { alarmBudgetPerWeek: 0.25, sourcesMin: 3 };
const province = COMMUNES.slice(0, 20);

function tryOn(
  facts: readonly Timed[],
  proposed: Partial<AlarmSettings>,
  mute: WhatIfQuestion["mute"] = null,
): WhatIfResult {
  const what = new WhatIf(depsOf(), {
    question: { proposed: { ...PRESENT, ...proposed }, mute },
    present: PRESENT,
    from: EVENING - HOUR,
    to: EVENING + DAY,
    history: quietHistory(),
  });
  withTicks(facts, EVENING + 12 * HOUR).forEach(({ at, fact }, n) =>
    what.take({ seq: n + 1, at, fact }),
  );
  return what.result();
}

const outage = (): Timed[] => wave(EVENING, province);
const totals = ({ counts }: WhatIfResult): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([effect, count]) => `${effect} ${String(count)}`)
    .join();

test("the present settings against themselves change nothing", () => {
  const result = tryOn(outage(), {});
  assert.equal(totals(result), "same 1");
  assert.equal(result.reports, province.length);
  assert.deepEqual(result.rows[0]?.present, result.rows[0]?.tried);
});

test("more sources: the same alarm later, or not at all", () => {
  const later = tryOn(outage(), { sourcesMin: 12 });
  assert.equal(totals(later), "later 1");
  const [row] = later.rows;
  assert.ok((row?.tried?.confirmedAt ?? 0) > (row?.present?.confirmedAt ?? Infinity));
  const none = tryOn(outage(), { sourcesMin: 50 });
  assert.equal(totals(none), "not_opened 1");
  assert.equal(none.rows[0]?.tried, null);
});

test("a larger budget: the same alarm earlier", () => {
  const slow = wave(EVENING, province, 6 * MINUTE);
  assert.equal(totals(tryOn(slow, { alarmBudgetPerWeek: 20 })), "earlier 1");
});

test("a tried mute holds the alarm back, and only what is muted", () => {
  const muted = tryOn(outage(), {}, { operator: ALFA, service: "tv", area: null });
  assert.equal(totals(muted), "held 1");
  const other = tryOn(outage(), {}, { operator: ALFA, service: "internet", area: null });
  assert.equal(totals(other), "same 1");
});

test("settings of the past are not repeated, mutes hold for the time they held", () => {
  const strict: Timed = {
    at: EVENING - MINUTE,
    fact: { kind: "setting", why: "", change: { what: "alarms", ...PRESENT, sourcesMin: 50 } },
  };
  assert.equal(totals(tryOn([strict, ...outage()], {})), "same 1");
  const mute = { id: "m", operator: ALFA, service: null, area: null, until: EVENING + HOUR };
  const muted: Timed = {
    at: EVENING - MINUTE,
    fact: { kind: "setting", why: "", change: { what: "mute", mute } },
  };
  assert.equal(totals(tryOn([muted, ...outage()], {})), "");
});

test("what began before the compared weeks is not compared", () => {
  const early = wave(EVENING - 3 * HOUR, province);
  assert.equal(totals(tryOn(early, { sourcesMin: 50 })), "");
});

test("rows are bounded, and those that differ come first", () => {
  const alarm = (n: number, confirmedAt: number | null): RunAlarm => ({
    operator: ALFA,
    services: ["tv"],
    suspectedAt: n * DAY,
    confirmedAt,
    overAt: n * DAY + HOUR,
    areas: [COMMUNES[0] ?? ("XA" as never)],
    witnesses: 5,
  });
  const many = Array.from({ length: WHAT_IF_ROWS_MAX + 5 }, (_, n) => alarm(n, n * DAY));
  const last = alarm(1_000, null);
  const lastTried = alarm(1_000, 1_000 * DAY);
  const { rows, counts, suspicions } = compareRuns(smallTree(), {
    present: [...many, last],
    tried: [...many, lastTried],
    held: [],
  });
  assert.equal(rows.length, WHAT_IF_ROWS_MAX);
  assert.equal(rows[0]?.effect, "opened");
  assert.deepEqual([counts.same, counts.opened], [WHAT_IF_ROWS_MAX + 5, 1]);
  assert.deepEqual(suspicions, { present: 1, tried: 0 });
});
