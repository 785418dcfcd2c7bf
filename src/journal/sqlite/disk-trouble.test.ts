import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";

import { diskTrouble } from "./disk-trouble.ts";

const errorOf = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

test("a full file, a missing folder and a write to a read-only file are disk trouble", () => {
  const database = new DatabaseSync(":memory:");
  database.exec("PRAGMA max_page_count = 3; CREATE TABLE t (x)");
  const full = errorOf(() => database.exec("INSERT INTO t VALUES (zeroblob(100000))"));
  assert.equal(diskTrouble(full)?.code, "unavailable");
  assert.match(diskTrouble(full)?.message ?? "", /full/);
  const missing = errorOf(() => new DatabaseSync("/nowhere/at/all.sqlite"));
  assert.match(diskTrouble(missing)?.message ?? "", /not to be opened/);
  database.exec("PRAGMA query_only = ON");
  const readOnly = errorOf(() => database.exec("INSERT INTO t VALUES (1)"));
  assert.match(diskTrouble(readOnly)?.message ?? "", /read-only/);
});

test("a fault of ours is not", () => {
  const database = new DatabaseSync(":memory:");
  assert.equal(diskTrouble(errorOf(() => database.exec("SELECT nothing FROM nowhere"))), null);
  assert.equal(diskTrouble(new Error("x")), null);
  assert.equal(diskTrouble("x"), null);
});
