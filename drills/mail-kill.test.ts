import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { asIncidentId } from "../src/model/ids.ts";
import { OUTCOMES } from "../src/model/delivery.ts";
import { IN_FLIGHT_MAX } from "../src/outbox/limits.ts";
import { seeded } from "../test/_random.ts";
import { addNotice, addressOf, folderWithRecipients } from "../test/_recipients.ts";
import { type RunningDesk, startDesk, temporaryFolder } from "../test/_running-desk.ts";
import { smtpSink } from "../test/_smtp-sink.ts";

const SEED = 20_261_123;
const RECIPIENTS = 10_000;
const KILLS = 20;
const NOTICES = 2;

/** What one process had handed over without an answer on disk when it was killed. */
async function inFlightByRun(dir: string): Promise<{ lost: number; most: number; told: number }> {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const open = new Map<string, Set<number>>();
  const accepted = new Set<string>();
  const { seq } = await journal.head();
  for (let from = 1; from <= seq;) {
    const entries = await journal.read(from, seq);
    for (const { key, body } of entries) {
      const run = key.split(":")[1] ?? "";
      const waiting = open.get(run) ?? new Set();
      if (body.kind === "attempt") for (const person of body.to) waiting.add(person);
      if (body.kind === "delivery")
        for (const [person, outcome] of body.rows) {
          waiting.delete(person);
          for (const cause of OUTCOMES[outcome] === "accepted" ? body.causes : [])
            accepted.add(`${cause} ${person}`);
        }
      if (body.kind === "attempt" || body.kind === "delivery") open.set(run, waiting);
      from += 1;
    }
  }
  await journal.close();
  const sizes = [...open.values()].map(({ size }) => size);
  return {
    lost: sizes.reduce((sum, size) => sum + size, 0),
    most: Math.max(...sizes),
    told: accepted.size,
  };
}

test(
  `SIGKILL ${KILLS} times while ${RECIPIENTS} people are told: nobody is lost, few are told twice, with the same id`,
  { timeout: 1_200_000 },
  async () => {
    const random = seeded(SEED);
    const folder = temporaryFolder();
    const sink = await smtpSink();
    const env = {
      VIGIE_ORIGIN: "https://desk.test",
      VIGIE_MAIL_FROM: "alerte@desk.test",
      VIGIE_MAIL_RELAY: `smtp://127.0.0.1:${sink.port}?name=main`,
      VIGIE_DEMO: "off",
    };
    await folderWithRecipients(folder.path, RECIPIENTS);
    const { journal } = await openSqliteJournal({ dir: folder.path, clock: Date.now });
    // Two to the same people: one message tells both, and neither may be forgotten for the other.
    await addNotice(journal);
    await addNotice(journal, { incident: asIncidentId("i-2") });
    await journal.close();
    let desk: RunningDesk = await startDesk(folder.path, env);
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        const after = (kill + random()) * (RECIPIENTS / (KILLS + 1));
        const waited = Date.now();
        while (sink.caught.length < after && Date.now() - waited < 60_000) await delay(2);
        await delay(random() * 30);
        await desk.kill();
        desk = await startDesk(folder.path, env);
      }
      const told = (): number => new Set(sink.caught.map(({ to }) => to)).size;
      for (let waits = 0; told() < RECIPIENTS && waits < 1_200; waits++) await delay(100);
      await delay(500);
      assert.equal(await desk.stop(), 0);

      const ids = new Map<string, Set<string>>();
      for (const { to, mail } of sink.caught) {
        const known = ids.get(to) ?? new Set();
        ids.set(to, known.add(mail.messageId ?? ""));
      }
      for (let n = 0; n < RECIPIENTS; n++)
        assert.equal(ids.get(addressOf(n))?.size, 1, `${addressOf(n)}: none, or more than one id`);
      const twice = sink.caught.length - RECIPIENTS;
      const { lost, most, told: taken } = await inFlightByRun(folder.path);
      assert.equal(
        taken,
        NOTICES * RECIPIENTS,
        "accepted in the journal, each notice of each person",
      );
      assert.ok(twice <= lost, `${twice} told twice, ${lost} were in flight at the kills`);
      assert.ok(most <= IN_FLIGHT_MAX, `${most} in flight at one kill`);
      console.log(
        `seed ${SEED}: ${RECIPIENTS} told, ${KILLS} kills, ${twice} told twice with the same id, ` +
          `${lost} in flight at the kills (at most ${most} at one)`,
      );
    } finally {
      await desk.kill();
      await sink.close();
      folder.remove();
    }
  },
);
