import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { JournalError } from "../port.ts";
import { diskTrouble, isBusy } from "./disk-trouble.ts";

const LOCK_FILE = "lock.sqlite";

/**
 * Keeps a second process off a data folder. The lock is the operating system's (an open SQLite
 * write transaction), so that it ends with the process however that ends; the row in it only says
 * who to look for.
 */
export class FolderLock {
  readonly #database: DatabaseSync;

  constructor(dir: string, holder: { readonly pid: number; readonly since: number }) {
    this.#database = new DatabaseSync(join(dir, LOCK_FILE), { timeout: 0 });
    try {
      this.#database.exec("BEGIN IMMEDIATE");
      this.#sign(holder);
      // The row must be committed to be read by others; the second transaction then stays open.
      this.#database.exec("BEGIN IMMEDIATE");
    } catch (error) {
      const message = isBusy(error) ? this.#inUse(dir) : null;
      this.#database.close();
      if (message === null) throw error;
      throw new JournalError("in_use", message);
    }
  }

  /** A full disk takes no row, but the lock needs none. */
  #sign(holder: { readonly pid: number; readonly since: number }): void {
    try {
      this.#database.exec(
        "CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since TEXT) STRICT; DELETE FROM holder;",
      );
      this.#database
        .prepare("INSERT INTO holder VALUES (?, ?)")
        .run(holder.pid, new Date(holder.since).toISOString());
      this.#database.exec("COMMIT");
    } catch (error) {
      if (diskTrouble(error) === null) throw error;
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
    }
  }

  #inUse(dir: string): string {
    let who = "another process";
    try {
      const row = this.#database.prepare("SELECT pid, since FROM holder").get();
      if (row) who = `process ${String(row["pid"])}, since ${String(row["since"])}`;
    } catch {
      // The other process is just taking the lock: its row cannot be read yet.
    }
    return `The data folder ${dir} is in use by ${who}. Stop that desk or choose another folder.`;
  }

  release(): void {
    this.#database.close();
  }
}
