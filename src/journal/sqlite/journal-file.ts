import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";

import type { Entry } from "../../model/entry.ts";
import { batchEntries, GENESIS, linkOf, type StoredBatch } from "../chain.ts";
import type { ChainLink } from "../port.ts";
import { KeyIndex, type KeyIndexLimits } from "./key-index.ts";
import { type Layout, type LogLimits, openDatabase, WriteAheadLog } from "./database.ts";
import type { HeadState } from "./messages.ts";

export const JOURNAL_FILE = "journal.sqlite";

/** Entries stand in their batch only; keys and decisions are an index over them. */
const LAYOUT: Layout = {
  pragmas: "PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864;",
  steps: [
    `${KeyIndex.TABLES}
    CREATE TABLE batch (
      first INTEGER PRIMARY KEY, last INTEGER NOT NULL,
      hash BLOB NOT NULL, entries BLOB NOT NULL
    ) STRICT;
    CREATE TABLE decision (seq INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER batch_stays BEFORE UPDATE ON batch
      BEGIN SELECT RAISE(ABORT, 'a batch is never changed'); END;
    CREATE TRIGGER batch_remains BEFORE DELETE ON batch
      BEGIN SELECT RAISE(ABORT, 'a batch is never deleted'); END;`,
  ],
};

/** Reads one row as a stored batch. */
export const storedBatch = (row: Record<string, unknown>): StoredBatch => ({
  first: row["first"] as number,
  last: row["last"] as number,
  hash: row["hash"] as Uint8Array,
  bytes: row["entries"] as Uint8Array,
});

const entryOf = (entries: readonly Entry[], seq: number): Entry => {
  const entry = entries[seq - (entries[0]?.seq ?? 0)];
  if (entry?.seq !== seq) throw new Error(`Entry ${seq} is not where the index says.`);
  return entry;
};

/** The journal's SQLite file; every method is synchronous and throws SQLite's own errors. */
export class JournalFile {
  readonly #database: DatabaseSync;
  readonly #limits: LogLimits;
  readonly #keys: KeyIndex;
  readonly #log: WriteAheadLog;
  readonly #addBatch: StatementSync;
  readonly #addDecision: StatementSync;
  readonly #batchAt: StatementSync;
  readonly #hashBefore: StatementSync;
  readonly #batchesFrom: StatementSync;
  readonly #decisionsFrom: StatementSync;
  #parsed: readonly Entry[] = [];

  constructor(dir: string, limits: KeyIndexLimits & LogLimits) {
    this.#limits = limits;
    const database = openDatabase(join(dir, JOURNAL_FILE), LAYOUT);
    this.#database = database;
    this.#keys = new KeyIndex(database, limits);
    this.#addBatch = database.prepare(
      "INSERT INTO batch (first, last, hash, entries) VALUES (?, ?, ?, ?)",
    );
    this.#addDecision = database.prepare("INSERT INTO decision (seq) VALUES (?)");
    this.#batchAt = database.prepare(
      "SELECT * FROM batch WHERE first <= ? ORDER BY first DESC LIMIT 1",
    );
    this.#hashBefore = database.prepare(
      "SELECT hash FROM batch WHERE first < ? ORDER BY first DESC LIMIT 1",
    );
    this.#batchesFrom = database.prepare("SELECT * FROM batch WHERE first >= ? ORDER BY first");
    this.#decisionsFrom = database.prepare(
      "SELECT seq FROM decision WHERE seq >= ? ORDER BY seq LIMIT ?",
    );
    this.#log = new WriteAheadLog(database);
    this.#loadKeys();
  }

  begin(): void {
    this.#database.exec("BEGIN IMMEDIATE");
  }

  commit(): void {
    this.#database.exec("COMMIT");
    this.#keys.committed();
  }

  rollback(): void {
    this.#keys.rolledBack();
    if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
  }

  /** False when the key is known already. */
  addKey(key: string, seq: number): boolean {
    if (this.#keys.seqOf(key) !== null) return false;
    this.#keys.stage(key, seq);
    return true;
  }

  /** Takes back a key of this transaction. */
  dropKey(key: string): void {
    this.#keys.unstage(key);
  }

  seqOfKey(key: string): number | null {
    return this.#keys.seqOf(key);
  }

  addBatch(batch: StoredBatch): void {
    this.#addBatch.run(batch.first, batch.last, batch.hash, batch.bytes);
  }

  addDecision(seq: number): void {
    this.#addDecision.run(seq);
  }

  /** The entry of a sequence that exists. */
  entry(seq: number): Entry {
    return entryOf(this.#entriesAround(seq), seq);
  }

  /** The parsed batch that holds `seq`; the last one is kept, as repeated keys tend to be of one batch. */
  #entriesAround(seq: number): readonly Entry[] {
    const [first, last] = [this.#parsed[0]?.seq ?? 0, this.#parsed.at(-1)?.seq ?? -1];
    if (seq >= first && seq <= last) return this.#parsed;
    const row = this.#batchAt.get(seq);
    this.#parsed = row === undefined ? [] : batchEntries(storedBatch(row).bytes);
    return this.#parsed;
  }

  /** Batches that hold entries `fromSeq`..`toSeq`, about `bytesMax` of them, at least one. */
  batches(fromSeq: number, toSeq: number, bytesMax: number): StoredBatch[] {
    const start = this.#batchAt.get(fromSeq);
    const found: StoredBatch[] = [];
    let bytes = 0;
    for (const row of this.#batchesFrom.iterate(Number(start?.["first"] ?? fromSeq))) {
      const batch = storedBatch(row);
      if (batch.first > toSeq) break;
      if (batch.last < fromSeq) continue;
      found.push(batch);
      bytes += batch.bytes.byteLength;
      if (bytes >= bytesMax) break;
    }
    return found;
  }

  /** The batch that holds `seq` and the hash before it; null: there is no such entry. */
  link(seq: number): ChainLink | null {
    const row = this.#batchAt.get(seq);
    const batch = row === undefined ? null : storedBatch(row);
    if (batch === null || batch.last < seq) return null;
    const before = this.#hashBefore.get(batch.first);
    return linkOf(before === undefined ? GENESIS : (before["hash"] as Uint8Array), batch);
  }

  decisions(fromSeq: number, limit: number): Entry[] {
    return this.#decisionsFrom.all(fromSeq, limit).map((row) => this.entry(Number(row["seq"])));
  }

  head(): HeadState {
    const last = this.#batchAt.get(Number.MAX_SAFE_INTEGER);
    if (last === undefined) return { seq: 0, at: 0, hash: GENESIS, lastDecision: 0 };
    const { last: seq, hash, bytes } = storedBatch(last);
    const decision = this.#database.prepare("SELECT max(seq) AS seq FROM decision").get();
    return {
      seq,
      at: batchEntries(bytes).at(-1)?.at ?? 0,
      hash,
      lastDecision: (decision?.["seq"] as number | null) ?? 0,
    };
  }

  /**
   * Keys into their index, the write-ahead log into the file. `quiet`: nobody is waiting. True when
   * there is more to do in a quiet moment.
   */
  tidy(quiet: boolean): boolean {
    if (this.#keys.wantsCopy(quiet)) this.#keys.copySlice();
    this.#log.tidy(quiet, this.#limits);
    return this.#keys.wantsCopy(true);
  }

  /** Keys of batches that the index does not hold yet. */
  #loadKeys(): void {
    for (const row of this.#batchesFrom.iterate(this.#keys.indexedUpTo() + 1)) {
      for (const { key, seq } of batchEntries(row["entries"] as Uint8Array)) {
        this.#keys.stage(key, seq);
      }
      this.#keys.committed();
    }
  }

  close(): void {
    this.#database.close();
  }
}
