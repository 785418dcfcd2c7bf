import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";

import { freshKey, KEY_BYTES } from "../seal.ts";
import { type Layout, type LogLimits, openDatabase, WriteAheadLog } from "./database.ts";
import { KeyIndex, type KeyIndexLimits } from "./key-index.ts";

export const VAULT_FILE = "vault.sqlite";

/**
 * Secrets stand in a table of their own with rising row numbers, always of the same length, and are
 * never deleted: SQLite then neither moves a secret to another page (which would leave a copy in
 * the slack of the old one) nor writes an overwritten one anywhere but in its place. 32 zero bytes
 * mean destroyed. Whose secret it is stands in tables that hold none: reports in the order in which
 * they came, with an index that is written in quiet moments, and the year of each salt.
 */
const LAYOUT: Layout = {
  pragmas: "PRAGMA secure_delete = ON;",
  steps: [
    `CREATE TABLE secret (id INTEGER PRIMARY KEY, secret BLOB NOT NULL) STRICT;
    CREATE TABLE owner (name TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE salts_destroyed (before_year INTEGER NOT NULL) STRICT;
    INSERT INTO salts_destroyed VALUES (0);`,
    `${KeyIndex.TABLES}
    CREATE TABLE report (id INTEGER PRIMARY KEY, report TEXT NOT NULL) STRICT;
    INSERT INTO report SELECT id, substr(name, 8) FROM owner WHERE name GLOB 'report:*' ORDER BY id;
    CREATE TABLE salt (year INTEGER PRIMARY KEY, id INTEGER NOT NULL) STRICT;
    INSERT INTO salt SELECT CAST(substr(name, 6) AS INTEGER), id FROM owner WHERE name GLOB 'salt:*';
    DROP TABLE owner;`,
  ],
};

const DESTROYED: Uint8Array = new Uint8Array(KEY_BYTES);
const isDestroyed = (secret: Uint8Array): boolean => secret.every((byte) => byte === 0);

/** `erased` once destroyed; null when never made. */
type Secret = Uint8Array | "erased" | null;

export class VaultFile {
  readonly #database: DatabaseSync;
  readonly #limits: LogLimits;
  readonly #log: WriteAheadLog;
  /** Report → row of its secret. */
  readonly #reports: KeyIndex;
  readonly #secretAt: StatementSync;
  readonly #addSecret: StatementSync;
  readonly #addReport: StatementSync;
  readonly #overwrite: StatementSync;

  constructor(dir: string, limits: KeyIndexLimits & LogLimits) {
    this.#limits = limits;
    const database = openDatabase(join(dir, VAULT_FILE), LAYOUT);
    this.#database = database;
    this.#log = new WriteAheadLog(database);
    this.#reports = new KeyIndex(database, limits);
    this.#secretAt = database.prepare("SELECT secret FROM secret WHERE id = ?");
    this.#addSecret = database.prepare("INSERT INTO secret (secret) VALUES (?)");
    this.#addReport = database.prepare("INSERT INTO report (id, report) VALUES (?, ?)");
    this.#overwrite = database.prepare("UPDATE secret SET secret = ? WHERE id = ?");
    this.#loadReports();
  }

  begin(): void {
    if (!this.#database.isTransaction) this.#database.exec("BEGIN IMMEDIATE");
  }

  /** Nothing to do when nothing was begun. */
  commit(): void {
    if (this.#database.isTransaction) this.#database.exec("COMMIT");
    this.#reports.committed();
  }

  rollback(): void {
    this.#reports.rolledBack();
    if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
  }

  keyOf(report: string): Secret {
    const id = this.#reports.seqOf(report);
    return id === null ? null : this.#secret(id);
  }

  /** The report's key, made now when it had none; to be committed before anything it seals is shown. */
  keyFor(report: string): Uint8Array | "erased" {
    const known = this.keyOf(report);
    if (known !== null) return known;
    const secret = freshKey();
    this.#nameReport(report, this.#add(secret));
    return secret;
  }

  /** Also remembers that a key never made may not be made later: a late copy stays unreadable. */
  eraseKey(report: string): void {
    this.begin();
    const id = this.#reports.seqOf(report);
    if (id === null) this.#nameReport(report, this.#add(DESTROYED));
    else this.#overwrite.run(DESTROYED, id);
  }

  saltFor(year: number): Uint8Array | "erased" {
    const row = this.#database.prepare("SELECT id FROM salt WHERE year = ?").get(year);
    if (row !== undefined) return this.#secret(Number(row["id"]));
    if (year < this.#destroyedBefore()) return "erased";
    const secret = freshKey();
    const id = this.#add(secret);
    this.#database.prepare("INSERT INTO salt (year, id) VALUES (?, ?)").run(year, id);
    return secret;
  }

  destroySalts(beforeYear: number): void {
    this.begin();
    const past = this.#database.prepare("SELECT id FROM salt WHERE year < ?").all(beforeYear);
    for (const { id } of past) this.#overwrite.run(DESTROYED, Number(id));
    this.#database
      .prepare("UPDATE salts_destroyed SET before_year = max(before_year, ?)")
      .run(beforeYear);
  }

  /** True once no earlier version of a page is left in the log. */
  emptyLog(): boolean {
    return this.#log.empty();
  }

  /** Reports into their index, the log into the file; true when there is more to do in a quiet moment. */
  tidy(quiet: boolean): boolean {
    if (this.#reports.wantsCopy(quiet)) this.#reports.copySlice();
    this.#log.tidy(quiet, this.#limits);
    return this.#reports.wantsCopy(true);
  }

  close(): void {
    this.#database.close();
  }

  #destroyedBefore(): number {
    return Number(
      this.#database.prepare("SELECT before_year FROM salts_destroyed").get()?.["before_year"] ?? 0,
    );
  }

  #secret(id: number): Uint8Array | "erased" {
    const secret = this.#secretAt.get(id)?.["secret"] as Uint8Array;
    return isDestroyed(secret) ? "erased" : secret;
  }

  #add(secret: Uint8Array): number {
    this.begin();
    return Number(this.#addSecret.run(secret).lastInsertRowid);
  }

  #nameReport(report: string, id: number): void {
    this.#addReport.run(id, report);
    this.#reports.stage(report, id);
  }

  /** Reports that the index does not hold yet. */
  #loadReports(): void {
    const newest = this.#database.prepare("SELECT id, report FROM report WHERE id > ? ORDER BY id");
    for (const { id, report } of newest.iterate(this.#reports.indexedUpTo())) {
      this.#reports.stage(String(report), Number(id));
    }
    this.#reports.committed();
  }
}
