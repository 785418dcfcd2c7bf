import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Entry } from "../src/model/entry.ts";
import { isDecision } from "../src/model/entry.ts";
import { type AreaCode, asAreaCode } from "../src/model/ids.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { verifyDatabase } from "../src/journal/sqlite/read-batches.ts";
import { loadKnowledge } from "../src/app/knowledge.ts";
import { readConfig } from "../src/app/config.ts";
import { detectorDepsOf } from "../src/app/detector-deps.ts";
import { createWatching } from "../src/app/rules.ts";
import { decisionDraft } from "../src/watch/run-watch.ts";
import { seeded } from "../test/_random.ts";
import {
  clientAddress,
  MANY_CLIENTS,
  postReport,
  type RunningDesk,
  startDesk,
  temporaryFolder,
} from "../test/_running-desk.ts";

const SEED = 20_261_122;
const REPORTS = 5_000;
const POSTING = 32;
const KILLS = 10;
// Several streams, so that many incidents are decided on while the desk is being killed.
const STREAMS = [
  { operator: "proximus", services: ["tv"] },
  { operator: "proximus", services: ["internet", "fixed"] },
  { operator: "telenet", services: ["internet"] },
  { operator: "voo", services: ["tv", "mobile"] },
  { operator: "orange.be", services: ["mobile"] },
] as const;
const { gazetteer } = loadKnowledge();
const COMMUNES = gazetteer
  .children(asAreaCode("BE"))
  .flatMap(function below(code): readonly AreaCode[] {
    return gazetteer.commune(code) === code ? [code] : gazetteer.children(code).flatMap(below);
  });

interface Acknowledged {
  readonly key: string;
  readonly id: string;
}

/** Every entry of the journal of a stopped desk. */
async function entriesOf(dir: string): Promise<Entry[]> {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const entries: Entry[] = [];
  const { seq } = await journal.head();
  while (entries.length < seq) entries.push(...(await journal.read(entries.length + 1, seq)));
  await journal.close();
  return entries;
}

/** Decides everything anew from the facts alone, with the rules of today. */
function decidedAnew(entries: readonly Entry[]): string[] {
  const config = readConfig({ VIGIE_COUNTRY: "BE" });
  const { fold } = createWatching(
    detectorDepsOf({ country: config.country, knowledge: loadKnowledge() }),
  );
  return entries.flatMap((entry) => {
    const { body } = entry;
    if (isDecision(body)) return [];
    return fold
      .decide({ ...entry, body })
      .map((decision, n) => JSON.stringify(decisionDraft(decision, n)));
  });
}

test(
  `SIGKILL at random moments during ${REPORTS} reports loses and doubles nothing`,
  { timeout: 600_000 },
  async () => {
    const random = seeded(SEED);
    const folder = temporaryFolder();
    const acknowledged: Acknowledged[] = [];
    let desk: RunningDesk = await startDesk(folder.path, MANY_CLIENTS);
    let restarting: Promise<void> | null = null;
    let next = 0;
    let retried = 0;

    const postOne = async (number: number): Promise<void> => {
      const key = `kill-${SEED}-${number}`;
      const report = {
        ...STREAMS[Math.floor(number / 7) % STREAMS.length],
        area: COMMUNES[number % COMMUNES.length],
        status: "down",
        ...(number % 5 === 0
          ? { text: `Plus de télé, message ${number}`, contact: `w${number}@example.org` }
          : {}),
      };
      for (;;) {
        try {
          if (restarting !== null) await restarting;
          const answer = await postReport(desk.url, report, { key, from: clientAddress(number) });
          if (answer.status === 201 || answer.status === 200) {
            acknowledged.push({ key, id: String(answer.body["id"]) });
            return;
          }
          assert.ok(
            [429, 503].includes(answer.status),
            `${answer.status} ${JSON.stringify(answer.body)}`,
          );
          await delay(200);
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          retried += 1;
          await delay(20);
        }
      }
    };
    const worker = async (): Promise<void> => {
      while (next < REPORTS) await postOne(next++);
    };
    const killer = async (): Promise<number> => {
      for (let kills = 0; kills < KILLS; kills++) {
        const after = (kills + random()) * (REPORTS / KILLS);
        while (acknowledged.length < after && acknowledged.length < REPORTS - 1) await delay(5);
        await delay(random() * 40);
        const restarted = Promise.withResolvers<void>();
        restarting = restarted.promise;
        await desk.kill();
        desk = await startDesk(folder.path, MANY_CLIENTS);
        restarting = null;
        restarted.resolve();
      }
      return KILLS;
    };

    try {
      const [kills] = await Promise.all([killer(), ...Array.from({ length: POSTING }, worker)]);
      assert.equal(acknowledged.length, REPORTS);
      // The same key again, after everything, is the same answer.
      const again = await postReport(
        desk.url,
        { ...STREAMS[0], area: COMMUNES[1], status: "down" },
        { key: `kill-${SEED}-1`, from: clientAddress(1) },
      );
      assert.equal(again.body["id"], acknowledged.find(({ key }) => key === `kill-${SEED}-1`)?.id);
      await delay(500);
      assert.equal(await desk.stop(), 0);

      const entries = await entriesOf(folder.path);
      const reports = entries.flatMap(({ body }) =>
        body.kind === "report" ? [String(body.report)] : [],
      );
      assert.equal(reports.length, REPORTS, "reports in the journal");
      assert.deepEqual(new Set(reports), new Set(acknowledged.map(({ id }) => id)));
      const stored = entries
        .filter(({ body }) => isDecision(body))
        .map(({ key, actor, body }) => JSON.stringify({ key, actor, body }));
      assert.deepEqual(
        stored,
        decidedAnew(entries),
        "decisions equal those of one run without kills",
      );
      assert.ok(stored.length > 0, "no decision was taken at all");
      const chain = await verifyDatabase(folder.path);
      assert.ok(chain.ok, JSON.stringify(chain));
      console.log(
        `seed ${SEED}: ${REPORTS} reports acknowledged, ${reports.length} in the journal, ${kills} kills, ` +
          `${retried} posts tried again, ${stored.length} decisions, ${chain.batches} batches verified`,
      );
    } finally {
      await desk.kill();
      folder.remove();
    }
  },
);
