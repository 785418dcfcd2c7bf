import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";

import { KeyIndex } from "./key-index.ts";

const LIMITS = { KEYS_QUIET: 100, KEYS_IN_MEMORY_MAX: 2_000 };
const KEYS = 1_500;

const filled = (): { database: DatabaseSync; index: KeyIndex } => {
  const database = new DatabaseSync(":memory:");
  database.exec(KeyIndex.TABLES);
  const index = new KeyIndex(database, LIMITS);
  for (let seq = 1; seq <= KEYS; seq += 1) index.stage(keyOf(seq), seq);
  index.committed();
  return { database, index };
};

/** In another order than the sequences. */
const keyOf = (seq: number): string => `${(seq * 7919) % KEYS}-é`;

const knowsAll = (index: KeyIndex): void => {
  for (let seq = 1; seq <= KEYS; seq += 1) assert.equal(index.seqOf(keyOf(seq)), seq);
  assert.equal(index.seqOf("unknown"), null);
};

test("every key is known before, during and after its copy to the table", () => {
  const { database, index } = filled();
  knowsAll(index);
  let slices = 0;
  for (; index.wantsCopy(true); slices += 1) {
    assert.equal(index.indexedUpTo(), 0, "complete only when the last slice is in");
    index.copySlice();
    knowsAll(index);
    if (slices === 0) {
      index.stage("while copying", KEYS + 1);
      index.committed();
    }
  }
  assert.equal(slices, 3);
  assert.equal(index.indexedUpTo(), KEYS);
  assert.equal(index.seqOf("while copying"), KEYS + 1);
  const rows = database.prepare("SELECT count(*) AS n FROM entry_key").get();
  assert.equal(rows?.["n"], KEYS);
  knowsAll(new KeyIndex(database, LIMITS));
});

test("copying waits for a quiet moment, but not beyond KEYS_IN_MEMORY_MAX", () => {
  const index = new KeyIndex(filled().database, LIMITS);
  const add = (from: number, to: number): void => {
    for (let seq = from; seq <= to; seq += 1) index.stage(`k${seq}`, seq);
    index.committed();
  };
  add(1, 100);
  assert.deepEqual([index.wantsCopy(true), index.wantsCopy(false)], [false, false]);
  add(101, 101);
  assert.deepEqual([index.wantsCopy(true), index.wantsCopy(false)], [true, false]);
  add(102, 2_000);
  assert.equal(index.wantsCopy(false), false);
  add(2_001, 2_001);
  assert.equal(index.wantsCopy(false), true);
});

test("a slice that fails is copied again, and keys rolled back are unknown", () => {
  const { database, index } = filled();
  database.exec(
    "CREATE TRIGGER bad BEFORE INSERT ON entry_key BEGIN SELECT RAISE(ABORT, 'x'); END",
  );
  assert.throws(() => index.copySlice());
  assert.equal(database.isTransaction, false);
  assert.equal(database.prepare("PRAGMA synchronous").get()?.["synchronous"], 2);
  knowsAll(index);
  database.exec("DROP TRIGGER bad");
  while (index.wantsCopy(true)) index.copySlice();
  knowsAll(index);
  index.stage("never", 9_999);
  index.rolledBack();
  assert.equal(index.seqOf("never"), null);
});
