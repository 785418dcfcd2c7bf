import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { seqAt } from "../src/app/what-if/past-facts.ts";
import { WHAT_IF_KEPT_MAX, WhatIfProcess } from "../src/app/what-if/what-if-process.ts";
import type { WhatIfStart, WhatIfState } from "../src/commands/settings/what-if.ts";
import { openMemoryJournal } from "../src/journal/memory.ts";
import type { Journal } from "../src/journal/port.ts";
import type { EntryDraft } from "../src/model/entry.ts";
import { asAreaCode, asOperatorId, asReportId, asWitnessKey } from "../src/model/ids.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOW = Date.parse("2026-11-20T12:00:00Z");
const START = NOW - 2 * DAY;
const PRESENT = { alarmBudgetPerWeek: 0.25, sourcesMin: 3 };
const TOWNS = ["52011", "53053", "57081", "55022", "57096", "56011", "52012", "55040"];
const ACTOR = { role: "desk", id: null } as const;

const report = (n: number, at: number): EntryDraft => ({
  key: `r${String(n)}`,
  actor: { role: "witness", id: null },
  body: {
    kind: "report",
    report: asReportId(`r${String(n)}`),
    source: "web",
    saidAt: at,
    operator: asOperatorId("proximus"),
    services: ["tv"],
    area: asAreaCode(`BE-${TOWNS[n % TOWNS.length] ?? ""}`),
    otherAreas: [],
    onset: null,
    onsetPrecision: null,
    recoveredAt: null,
    status: "down",
    firstHand: true,
    witness: asWitnessKey(`w${String(n)}`),
    lang: "fr",
    audience: null,
    quotable: false,
    trace: null,
    sealed: null,
  },
});

/** Two days of minutes with twenty witnesses in Hainaut on the second. */
async function past(): Promise<Journal> {
  let now = START;
  const { journal } = openMemoryJournal({ clock: () => now });
  for (let minute = 0; minute < 2_880; minute += 1) {
    now = START + minute * MINUTE;
    const n = minute - 2_000;
    const drafts: EntryDraft[] = [
      { key: `t${String(minute)}`, actor: ACTOR, body: { kind: "tick" } },
    ];
    if (n >= 0 && n < 20) drafts.push(report(n, now));
    await journal.append(drafts);
  }
  return journal;
}

const asked = (id: string, sourcesMin: number): WhatIfStart => ({
  id,
  now: NOW,
  present: PRESENT,
  question: { proposed: { ...PRESENT, sourcesMin }, mute: null, weeks: 1 },
});

async function ended(jobs: WhatIfProcess, id: string): Promise<WhatIfState> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const job = jobs.find(id);
    if (job !== null && job.state.kind !== "running") return job.state;
    await delay(25);
  }
  return assert.fail("the replay did not end");
}

test(
  "the replay beside the desk tells what other settings would have opened",
  { timeout: 60_000 },
  async () => {
    const journal = await past();
    const before = await journal.head();
    const jobs = new WhatIfProcess({ journal, country: "BE", log: assert.fail });
    try {
      assert.equal(jobs.start(asked("a", 6))?.state.kind, "running");
      assert.equal(jobs.start(asked("b", 4)), null);
      const state = await ended(jobs, "a");
      assert.ok(state.kind === "done", JSON.stringify(state));
      const { result } = state;
      assert.equal(result.reports, 20);
      const [row] = result.rows;
      assert.equal(row?.effect, "later");
      assert.deepEqual([row?.operator, row?.services], ["proximus", ["tv"]]);
      assert.ok((row?.tried?.confirmedAt ?? 0) > (row?.present?.confirmedAt ?? Infinity));
      assert.deepEqual(await journal.head(), before);
    } finally {
      jobs.close();
      await journal.close();
    }
  },
);

test(
  "a process that breaks or hangs ends its trial alone, and old trials are forgotten",
  { timeout: 60_000 },
  async () => {
    const { journal } = openMemoryJournal({ clock: () => NOW });
    const missing = new URL("./no-such-module.ts", import.meta.url);
    const lines: string[] = [];
    const broken = new WhatIfProcess({
      journal,
      country: "BE",
      log: (line) => lines.push(line),
      module: missing,
    });
    broken.start(asked("x", 4));
    assert.deepEqual(await ended(broken, "x"), { kind: "failed", reason: "broken" });
    assert.equal(broken.pid, null);

    const slow = new WhatIfProcess({ journal, country: "BE", log: assert.fail, workMsMax: 1 });
    slow.start(asked("y", 4));
    assert.deepEqual(await ended(slow, "y"), { kind: "failed", reason: "too_long" });

    for (let n = 0; n < WHAT_IF_KEPT_MAX; n += 1) {
      broken.start(asked(`n${String(n)}`, 4));
      broken.cancel(`n${String(n)}`);
    }
    assert.equal(broken.find("x"), null);
    assert.deepEqual(broken.find("n0")?.state, { kind: "failed", reason: "cancelled" });
    await journal.close();
  },
);

test("the first entry of a time is found by halving", async () => {
  let now = 0;
  const { journal } = openMemoryJournal({ clock: () => now });
  for (let n = 0; n < 50; n += 1) {
    now = n * 10;
    await journal.append([{ key: `t${String(n)}`, actor: ACTOR, body: { kind: "tick" } }]);
  }
  assert.deepEqual(
    await Promise.all([-5, 0, 1, 245, 490, 900].map((at) => seqAt(journal, 50, at))),
    [1, 1, 2, 26, 50, 50],
  );
  await journal.close();
});
