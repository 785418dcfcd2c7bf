import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { verifyDatabase } from "../src/journal/sqlite/read-batches.ts";
import { ownFolder } from "./_folder.ts";
import { seeded } from "./_random.ts";

const SEED = 20260101;
const ROUNDS = 10;
const LIVES_MS_MAX = 400;

/** Lets a writer run for `livesMs` after its first acknowledgement; returns what it acknowledged. */
const writeAndKill = async (dir: string, prefix: string, livesMs: number) => {
  const writer = new URL("./_journal-writer.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [writer, dir, prefix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  let printed = "";
  child.stdout.on("data", (bytes: Buffer) => (printed += bytes.toString()));
  // A writer that ends before it wrote anything has failed: the test then sees no lines.
  await Promise.race([once(child.stdout, "data"), ended]);
  await sleep(livesMs);
  child.kill("SIGKILL");
  await ended;
  // A last line without its end was cut by the kill: that acknowledgement reached nobody.
  const lines = printed.slice(0, printed.lastIndexOf("\n")).split("\n");
  return lines.map((line) => line.split(" ") as [key: string, seq: string]);
};

test("what was acknowledged before SIGKILL is there exactly once after it", async (context) => {
  const dir = ownFolder(context);
  const random = seeded(SEED);
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const livesMs = Math.floor(random() * LIVES_MS_MAX);
    for (const [key, seq] of await writeAndKill(dir, `r${round}`, livesMs)) {
      assert.ok(!acknowledged.has(key), `${key} acknowledged twice`);
      acknowledged.set(key, Number(seq));
    }
    const verification = await verifyDatabase(dir);
    assert.equal(verification.ok, true, JSON.stringify(verification));
  }

  const { journal, vault } = await openSqliteJournal({ dir, clock: () => Date.now() });
  context.after(() => journal.close());
  const { seq: last } = await journal.head();
  const entries = await journal.read(1, last, last);
  const seqOf = new Map(entries.map((entry) => [entry.key, entry.seq]));
  assert.equal(seqOf.size, last, "a key stands twice");
  for (const [key, seq] of acknowledged) assert.equal(seqOf.get(key), seq, key);
  // Both drafts of an append are there, or none.
  for (const key of seqOf.keys()) {
    if (/^r\d+-(?:0|4|8|12)-\d+$/.test(key)) assert.ok(seqOf.has(`${key}+`), key);
  }
  let opened = 0;
  for (const { body } of entries) {
    if (body.kind !== "report" || body.sealed === null) continue;
    const plain = await vault.open(body.report, body.sealed);
    assert.equal(Buffer.from(plain ?? []).toString(), `words of ${body.report}`);
    opened += 1;
    if (opened === 500) break;
  }
  assert.ok(opened > 10);
  console.log(`seed ${SEED}: ${ROUNDS} kills, ${acknowledged.size} acknowledged, ${last} entries`);
});
