import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { test } from "node:test";
import type { Entry, EntryDraft, Fact } from "../model/entry.ts";
import { isDecision } from "../model/entry.ts";
import { asOperatorId, asReportId } from "../model/ids.ts";
import { openMemoryJournal } from "../journal/memory.ts";
import type { Journal } from "../journal/port.ts";
import { Fold } from "./fold.ts";
import { smallTree } from "../detection/_world.ts";
import type { Rules } from "./rules.ts";
import { runTicker, runWatch, type WatchOptions } from "./run-watch.ts";

/** A rule whose every decision depends on all facts and adopted decisions before it: order and loss show at once. */
class Tally {
  facts = 0;
  adopted = 0;
  readonly rules: Rules;

  constructor(every: number) {
    this.rules = {
      tree: smallTree(),
      detection: {
        observe: (cause, fact) => {
          if (fact.kind !== "report") return [];
          this.facts += 1;
          if (this.facts % every !== 0) return [];
          const incident = { incident: `i-${this.facts}-${this.adopted}-${cause.seq}` };
          return [{ kind: "incident", incident: incident as never }];
        },
        adopt: () => {
          this.adopted += 1;
        },
      },
      claims: {
        observe: () => undefined,
        incident: () => undefined,
        census: () => undefined,
        judge: () => [],
        adopt: () => undefined,
      },
      lines: { observe: () => [], adopt: () => undefined },
      dispatch: { decided: () => undefined, due: () => [], adopt: () => undefined },
    };
  }
}

const report = (number: number): EntryDraft => ({
  key: `r${number}`,
  actor: { role: "witness", id: null },
  body: {
    kind: "report",
    report: asReportId(`r${number}`),
    source: "web",
    saidAt: number,
    operator: asOperatorId("proximus"),
    services: ["tv"],
    area: null,
    otherAreas: [],
    onset: null,
    onsetPrecision: null,
    recoveredAt: null,
    status: "down",
    firstHand: true,
    witness: null,
    lang: "fr",
    audience: null,
    quotable: false,
    trace: null,
    sealed: null,
  },
});

const all = async (journal: Journal): Promise<readonly Entry[]> =>
  journal.read(1, (await journal.head()).seq);

function watching(
  journal: Journal,
  every: number,
): { stop: () => Promise<void>; trouble: string[]; tally: () => Tally } {
  const abort = new AbortController();
  const trouble: string[] = [];
  let tally = new Tally(every);
  const options: WatchOptions = {
    journal,
    freshFold: () => {
      tally = new Tally(every);
      return new Fold(tally.rules);
    },
    clock: () => 0,
    sleep: async () => {
      await nextTurn();
    },
    signal: abort.signal,
    onTrouble: (message) => trouble.push(message),
  };
  const done = runWatch(options);
  return {
    trouble,
    tally: () => tally,
    stop: async () => {
      abort.abort();
      await done;
    },
  };
}

const settled = async (journal: Journal): Promise<void> => {
  let before = -1;
  for (let still = 0; still < 20;) {
    await nextTurn();
    const { seq } = await journal.head();
    still = seq === before ? still + 1 : 0;
    before = seq;
  }
};

const memory = (): Journal => openMemoryJournal({ clock: () => 1_000 }).journal;

test("stopping and starting at any point gives the decisions of one run without stops", async () => {
  const undisturbed = memory();
  const once = watching(undisturbed, 3);
  for (let n = 0; n < 60; n++) await undisturbed.append([report(n)]);
  await settled(undisturbed);
  await once.stop();
  const expected = (await all(undisturbed)).filter(({ body }) => isDecision(body)).length;
  assert.equal(expected, 20);

  for (const cut of [1, 2, 3, 10, 31, 59]) {
    const journal = memory();
    let watch = watching(journal, 3);
    for (let n = 0; n < 60; n++) {
      if (n === cut || n === cut + 7) {
        await watch.stop();
        // Reports come in while nobody watches.
        await journal.append([report(1_000 + n)]);
        watch = watching(journal, 3);
      }
      await journal.append([report(n)]);
    }
    await settled(journal);
    const state = [watch.tally().facts, watch.tally().adopted];
    await watch.stop();
    const decisions = (await all(journal)).flatMap(({ body }) => (isDecision(body) ? [body] : []));
    // The same facts folded in one go by a fresh rule set.
    const fresh = new Tally(3);
    const fold = new Fold(fresh.rules);
    const again = (await all(journal)).flatMap((entry) =>
      isDecision(entry.body) ? [] : fold.decide(entry as Entry<Fact>),
    );
    assert.deepEqual(decisions, again, `cut at ${cut}`);
    assert.deepEqual(state, [fresh.facts, fresh.adopted], `state after a cut at ${cut}`);
  }
});

test("of two watches on one journal one decides, and nothing is decided twice", async () => {
  const journal = memory();
  const first = watching(journal, 2);
  const second = watching(journal, 2);
  for (let n = 0; n < 40; n++) {
    await journal.append([report(n)]);
    if (n % 5 === 0) await settled(journal);
  }
  await settled(journal);
  await Promise.all([first.stop(), second.stop()]);
  const causes = (await all(journal)).flatMap(({ body }) => (isDecision(body) ? [body.cause] : []));
  assert.equal(causes.length, 20);
  assert.equal(new Set(causes).size, 20);
  assert.ok(first.trouble.length + second.trouble.length > 0, "the fence was never met");
});

test("one tick is written for each minute, whoever writes it", async () => {
  const journal = memory();
  const abort = new AbortController();
  let now = 30_000;
  const ticker = (): Promise<void> =>
    runTicker({
      journal,
      freshFold: () => new Fold(new Tally(1).rules),
      clock: () => now,
      sleep: async (ms) => {
        now = Math.max(now, now + ms);
        await nextTurn();
        if (now > 300_000) abort.abort();
      },
      signal: abort.signal,
      onTrouble: () => undefined,
    });
  await Promise.all([ticker(), ticker()]);
  const keys = (await all(journal)).map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(keys.length >= 3, keys.join());
});
