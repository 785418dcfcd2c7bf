import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";

import { JOURNAL_LIMITS } from "../limits.ts";
import { VAULT_FILE, VaultFile } from "./vault-file.ts";

const folder = mkdtempSync(join(tmpdir(), "vigie-vault-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;
const newFolder = (): string => mkdtempSync(join(folder, `${(folders += 1)}-`));

const SECRET = new Uint8Array(32).fill(7);

/** A vault as the first layout wrote it. */
const firstLayout = (dir: string): void => {
  const database = new DatabaseSync(join(dir, VAULT_FILE));
  database.exec(`
    CREATE TABLE secret (id INTEGER PRIMARY KEY, secret BLOB NOT NULL) STRICT;
    CREATE TABLE owner (name TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE salts_destroyed (before_year INTEGER NOT NULL) STRICT;
    INSERT INTO salts_destroyed VALUES (2024);
    INSERT INTO owner VALUES ('salt:2025', 1), ('report:rB', 2), ('report:rA', 3), ('salt:2023', 4);
    PRAGMA user_version = 1;`);
  const add = database.prepare("INSERT INTO secret (secret) VALUES (?)");
  for (const secret of [SECRET, SECRET, new Uint8Array(32), new Uint8Array(32)]) add.run(secret);
  database.close();
};

test("a vault of the first layout is read: keys, erasures and salts are what they were", () => {
  const dir = newFolder();
  firstLayout(dir);
  const vault = new VaultFile(dir, JOURNAL_LIMITS);
  assert.deepEqual(vault.keyOf("rB"), SECRET);
  assert.equal(vault.keyFor("rA"), "erased");
  assert.equal(vault.keyOf("rC"), null);
  assert.deepEqual(vault.saltFor(2025), SECRET);
  assert.equal(vault.saltFor(2023), "erased");
  assert.equal(vault.saltFor(2022), "erased");
  vault.close();
});

test("keys are found again after a kill, with the index written and not", () => {
  const dir = newFolder();
  const limits = { ...JOURNAL_LIMITS, KEYS_QUIET: 10, KEYS_IN_MEMORY_MAX: 100 };
  const vault = new VaultFile(dir, limits);
  const made = new Map<string, Uint8Array>();
  const make = (count: number): void => {
    for (let number = 0; number < count; number += 1) {
      const report = `r${(made.size * 7919) % 1_000}`;
      const key = vault.keyFor(report);
      assert.ok(key !== "erased");
      made.set(report, key);
    }
    vault.commit();
  };
  make(60);
  vault.eraseKey("never made");
  vault.commit();
  while (vault.tidy(true));
  make(30);
  vault.keyFor("never committed");
  // Opened beside it: what a process finds after the other was killed.
  const found = new VaultFile(newCopy(dir), limits);
  for (const [report, key] of made) assert.deepEqual(found.keyOf(report), key);
  assert.equal(found.keyFor("never made"), "erased");
  assert.equal(found.keyOf("never committed"), null);
  found.close();
  vault.rollback();
  assert.equal(vault.keyOf("never committed"), null);
  vault.close();
});

/** The files as they stand, the log among them. */
function newCopy(dir: string): string {
  const copy = newFolder();
  cpSync(dir, copy, { recursive: true });
  return copy;
}
