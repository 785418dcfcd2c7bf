import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";

import { freshKey, KEY_BYTES } from "../seal.ts";
import { type Layout, type LogLimits, openDatabase, WriteAheadLog } from "./database.ts";

export const VAULT_FILE = "vault.sqlite";

/**
 * Secrets stand in a table of their own with rising row numbers, always of the same length, and are
 * never deleted: SQLite then neither moves a secret to another page (which would leave a copy in
 * the slack of the old one) nor writes an overwritten one anywhere but in its place. 32 zero bytes
 * mean destroyed. Names (`report:<id>`, `salt:<year>`) are in another table, which holds no secret.
 */
const LAYOUT: Layout = {
  version: 1,
  pragmas: "PRAGMA secure_delete = ON;",
  tables: `
    CREATE TABLE secret (id INTEGER PRIMARY KEY, secret BLOB NOT NULL) STRICT;
    CREATE TABLE owner (name TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE salts_destroyed (before_year INTEGER NOT NULL) STRICT;
    INSERT INTO salts_destroyed VALUES (0);`,
};

const DESTROYED: Uint8Array = new Uint8Array(KEY_BYTES);
const isDestroyed = (secret: Uint8Array): boolean => secret.every((byte) => byte === 0);

/** `erased` once destroyed; null when never made. */
export type Secret = Uint8Array | "erased" | null;

export class VaultFile {
  readonly #database: DatabaseSync;
  readonly #limits: LogLimits;
  readonly #log: WriteAheadLog;
  readonly #find: StatementSync;
  readonly #addSecret: StatementSync;
  readonly #addOwner: StatementSync;
  readonly #overwrite: StatementSync;

  constructor(dir: string, limits: LogLimits) {
    this.#limits = limits;
    const database = openDatabase(join(dir, VAULT_FILE), LAYOUT);
    this.#database = database;
    this.#log = new WriteAheadLog(database);
    this.#find = database.prepare(
      "SELECT secret.id, secret FROM owner JOIN secret USING (id) WHERE name = ?",
    );
    this.#addSecret = database.prepare("INSERT INTO secret (secret) VALUES (?)");
    this.#addOwner = database.prepare("INSERT INTO owner (name, id) VALUES (?, ?)");
    this.#overwrite = database.prepare("UPDATE secret SET secret = ? WHERE id = ?");
  }

  begin(): void {
    if (!this.#database.isTransaction) this.#database.exec("BEGIN IMMEDIATE");
  }

  /** Nothing to do when nothing was begun. */
  commit(): void {
    if (this.#database.isTransaction) this.#database.exec("COMMIT");
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
  }

  keyOf(report: string): Secret {
    return this.#get(`report:${report}`);
  }

  /** The report's key, made now when it had none; to be committed before anything it seals is shown. */
  keyFor(report: string): Uint8Array | "erased" {
    return this.#getOrMake(`report:${report}`);
  }

  eraseKey(report: string): void {
    this.#destroy(`report:${report}`);
  }

  saltFor(year: number): Uint8Array | "erased" {
    if (year < this.#destroyedBefore()) return this.#get(`salt:${year}`) ?? "erased";
    return this.#getOrMake(`salt:${year}`);
  }

  destroySalts(beforeYear: number): void {
    this.begin();
    const names = this.#database.prepare("SELECT name FROM owner WHERE name GLOB 'salt:*'").all();
    for (const { name } of names) {
      if (Number(String(name).slice("salt:".length)) < beforeYear) this.#destroy(String(name));
    }
    this.#database
      .prepare("UPDATE salts_destroyed SET before_year = max(before_year, ?)")
      .run(beforeYear);
  }

  /** True once no earlier version of a page is left in the log. */
  emptyLog(): boolean {
    return this.#log.empty();
  }

  tidy(quiet: boolean): void {
    this.#log.tidy(quiet, this.#limits);
  }

  close(): void {
    this.#database.close();
  }

  #destroyedBefore(): number {
    return Number(
      this.#database.prepare("SELECT before_year FROM salts_destroyed").get()?.["before_year"] ?? 0,
    );
  }

  #get(name: string): Secret {
    const row = this.#find.get(name);
    if (row === undefined) return null;
    const secret = row["secret"] as Uint8Array;
    return isDestroyed(secret) ? "erased" : secret;
  }

  #getOrMake(name: string): Uint8Array | "erased" {
    const known = this.#get(name);
    if (known !== null) return known;
    const secret = freshKey();
    this.begin();
    this.#addOwner.run(name, Number(this.#addSecret.run(secret).lastInsertRowid));
    return secret;
  }

  /** Also remembers that a secret never made may not be made later: a late copy stays unreadable. */
  #destroy(name: string): void {
    this.begin();
    const row = this.#find.get(name);
    if (row === undefined) {
      this.#addOwner.run(name, Number(this.#addSecret.run(DESTROYED).lastInsertRowid));
    } else {
      this.#overwrite.run(DESTROYED, row["id"] as number);
    }
  }
}
