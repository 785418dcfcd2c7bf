import { DatabaseSync, type StatementSync } from "node:sqlite";

export interface Layout {
  /** Each takes a file from its position (`PRAGMA user_version`, 0: empty) to the next; never changed once released. */
  readonly steps: readonly string[];
  readonly pragmas: string;
}

const BUSY_TIMEOUT_MS = 2_000;

const versionOf = (database: DatabaseSync): number => {
  const row = database.prepare("PRAGMA user_version").get();
  return Number(row?.["user_version"] ?? 0);
};

/**
 * Opens a file of the desk: write-ahead log, every commit flushed (`synchronous=FULL`), checkpoints
 * by hand only, since an automatic one would stall whatever commit happens to trigger it.
 */
export const openDatabase = (path: string, layout: Layout): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    const version = versionOf(database);
    const known = layout.steps.length;
    if (version > known) {
      throw new Error(`${path} has layout ${version}; this Vigie knows ${known}: update it.`);
    }
    database.exec(
      `PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
       PRAGMA temp_store = MEMORY; ${layout.pragmas}`,
    );
    const missing = layout.steps.slice(version).join("\n");
    if (missing !== "") {
      database.exec(`BEGIN IMMEDIATE; ${missing} PRAGMA user_version = ${known}; COMMIT;`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** For reading beside the process that writes: never changes a file. */
export const openReadOnly = (path: string): DatabaseSync =>
  new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });

/** Pages of every file of the desk. */
const PAGE_BYTES = 4096;

export interface LogLimits {
  readonly LOG_QUIET_BYTES: number;
  readonly LOG_BYTES_MAX: number;
}

/** A file's write-ahead log: grows with each commit, is copied back to the file when there is time. */
export class WriteAheadLog {
  readonly #state: StatementSync;
  readonly #copy: StatementSync;
  readonly #empty: StatementSync;

  constructor(database: DatabaseSync) {
    // Looks without copying (SQLite 3.51 and later; an earlier one copies what it can).
    this.#state = database.prepare("PRAGMA wal_checkpoint(NOOP)");
    this.#copy = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");
    this.#empty = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  /** Copies back in a quiet moment; a log beyond its bound is emptied at once. */
  tidy(quiet: boolean, limits: LogLimits): void {
    const { log, checkpointed } = this.#state.get() ?? {};
    const waiting = (Number(log) - Number(checkpointed)) * PAGE_BYTES;
    if (waiting > limits.LOG_BYTES_MAX) this.empty();
    else if (quiet && waiting > limits.LOG_QUIET_BYTES) this.#copy.get();
  }

  /** Copies back and cuts the log to nothing; false when a reader was in the way. */
  empty(): boolean {
    return this.#empty.get()?.["busy"] === 0;
  }
}
