import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test, type TestContext } from "node:test";

import { MONDAY, reportDraft, tick } from "../src/journal/_drafts.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { exportFolder, verifyDatabase } from "../src/journal/sqlite/read-batches.ts";
import { verifyExport } from "../src/journal/verify.ts";
import { ownFolder } from "./_folder.ts";
import { seeded } from "./_random.ts";

const SEED = 20260101;
const clock = (): number => MONDAY;
const limits = { KEYS_QUIET: 10 };

const writtenFolder = async (context: TestContext): Promise<string> => {
  const dir = ownFolder(context);
  const { journal } = await openSqliteJournal({ dir, clock, limits });
  for (let n = 0; n < 60; n += 1) await journal.append([reportDraft(`r${n}`), tick(`t${n}`)]);
  await journal.close();
  return dir;
};

/** Changes the file as nobody should: without the triggers that guard it. */
const tamper = (dir: string, change: (database: DatabaseSync) => void): void => {
  const database = new DatabaseSync(join(dir, "journal.sqlite"));
  database.exec("DROP TRIGGER IF EXISTS batch_stays; DROP TRIGGER IF EXISTS batch_remains;");
  change(database);
  database.close();
};

test("a desk at work is verified and exported beside it, and not disturbed", async (context) => {
  const dir = ownFolder(context);
  const { journal } = await openSqliteJournal({ dir, clock, limits });
  context.after(() => journal.close());
  const stop = new AbortController();
  const writer = (async () => {
    let n = 0;
    for (; !stop.signal.aborted; n += 1) await journal.append([reportDraft(`r${n}`)]);
    return n;
  })();
  for (let round = 0; round < 5; round += 1) {
    const parts: Uint8Array[] = [];
    const end = await exportFolder(dir, (bytes) => void parts.push(bytes));
    const result = await verifyExport(parts);
    assert.deepEqual(result, { ok: true, ...end });
    assert.equal((await verifyDatabase(dir)).ok, true);
  }
  stop.abort();
  const written = await writer;
  const { seq, hash } = await journal.head();
  assert.equal(seq, written);
  const result = await verifyDatabase(dir);
  assert.deepEqual([result.ok, result.ok && result.head], [true, hash]);
});

test("a batch can be neither changed nor deleted through SQLite", async (context) => {
  const dir = await writtenFolder(context);
  const database = new DatabaseSync(join(dir, "journal.sqlite"));
  context.after(() => database.close());
  assert.throws(() => database.exec("UPDATE batch SET last = 0"), /never changed/);
  assert.throws(() => database.exec("DELETE FROM batch"), /never deleted/);
});

test("one changed byte of any batch is found, and the first bad batch is named", async (context) => {
  const dir = await writtenFolder(context);
  const random = seeded(SEED);
  for (let round = 0; round < 40; round += 1) {
    const record = 1 + Math.floor(random() * 60);
    let original: Uint8Array = new Uint8Array();
    let first = 0;
    tamper(dir, (database) => {
      const row = database
        .prepare("SELECT first, entries FROM batch ORDER BY first LIMIT 1 OFFSET ?")
        .get(record - 1);
      original = row?.["entries"] as Uint8Array;
      first = row?.["first"] as number;
      const changed = Uint8Array.from(original);
      const at = Math.floor(random() * changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      database.prepare("UPDATE batch SET entries = ? WHERE first = ?").run(changed, first);
    });
    const result = await verifyDatabase(dir);
    assert.equal(!result.ok && result.record, record, `seed ${SEED}, round ${round}`);
    tamper(dir, (database) =>
      database.prepare("UPDATE batch SET entries = ? WHERE first = ?").run(original, first),
    );
    assert.equal((await verifyDatabase(dir)).ok, true);
  }
});

test("a lost batch and an index that leads elsewhere are found", async (context) => {
  const cases: readonly [string, RegExp][] = [
    ["DELETE FROM batch WHERE first = 31", /hash/],
    ["UPDATE batch SET hash = zeroblob(32) WHERE first = 31", /hash/],
    ["DELETE FROM entry_key WHERE key = 'r3'", /index/],
    ["UPDATE entry_key SET seq = 1 WHERE key = 'r3'", /index/],
    ["INSERT INTO entry_key VALUES ('never written', 500)", /without entry/],
    ["INSERT INTO decision VALUES (3)", /decisions/],
  ];
  for (const [change, reason] of cases) {
    const dir = await writtenFolder(context);
    tamper(dir, (database) => database.exec(change));
    const result = await verifyDatabase(dir);
    assert.match(result.ok ? "" : result.reason, reason, change);
  }
});
