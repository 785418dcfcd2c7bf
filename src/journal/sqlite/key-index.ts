import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Keys copied to disk in one go: about 2 ms during which an append waits. */
const SLICE_KEYS = 512;

export interface KeyIndexLimits {
  /** Copying to disk begins in a quiet moment beyond the first, at once beyond the second. */
  readonly KEYS_QUIET: number;
  readonly KEYS_IN_MEMORY_MAX: number;
}

interface Copying {
  readonly keys: ReadonlyMap<string, number>;
  readonly sorted: readonly (readonly [string, number])[];
  /** All keys up to this sequence are in the table once this copy is done. */
  readonly upTo: number;
  /** How many of `sorted` have been copied. */
  done: number;
}

/**
 * Key → sequence of its first entry (journal) or row of its secret (vault); numbers rise. Keys are
 * random: written one by one, each would dirty a page of a large tree at every commit. They stand in
 * the order of their numbers elsewhere, so the newest are kept in memory and copied to the table in
 * sorted slices; what a crash leaves out is read from there again.
 */
export class KeyIndex {
  readonly #database: DatabaseSync;
  readonly #limits: KeyIndexLimits;
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #setIndexed: StatementSync;
  /** Of the open transaction. */
  readonly #staged: Map<string, number> = new Map();
  /** Committed, not yet in the table. */
  #recent: Map<string, number> = new Map();
  /** Sequence of the last committed key. */
  #upTo = 0;
  #copying: Copying | null = null;

  static readonly TABLES = `
    CREATE TABLE entry_key (key TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE indexed (up_to INTEGER NOT NULL) STRICT;
    INSERT INTO indexed VALUES (0);`;

  constructor(database: DatabaseSync, limits: KeyIndexLimits) {
    this.#database = database;
    this.#limits = limits;
    this.#find = database.prepare("SELECT seq FROM entry_key WHERE key = ?");
    this.#insert = database.prepare(
      "INSERT INTO entry_key (key, seq) VALUES (?, ?) ON CONFLICT DO NOTHING",
    );
    this.#setIndexed = database.prepare("UPDATE indexed SET up_to = max(up_to, ?)");
  }

  /** Keys up to this sequence are in the table. */
  indexedUpTo(): number {
    return Number(this.#database.prepare("SELECT up_to FROM indexed").get()?.["up_to"] ?? 0);
  }

  seqOf(key: string): number | null {
    const held = this.#staged.get(key) ?? this.#recent.get(key) ?? this.#copying?.keys.get(key);
    return held ?? (this.#find.get(key)?.["seq"] as number | undefined) ?? null;
  }

  stage(key: string, seq: number): void {
    this.#staged.set(key, seq);
  }

  unstage(key: string): void {
    this.#staged.delete(key);
  }

  committed(): void {
    for (const [key, seq] of this.#staged) {
      this.#recent.set(key, seq);
      this.#upTo = seq;
    }
    this.#staged.clear();
  }

  rolledBack(): void {
    this.#staged.clear();
  }

  /** True while a slice should be copied now. */
  wantsCopy(quiet: boolean): boolean {
    const { KEYS_QUIET, KEYS_IN_MEMORY_MAX } = this.#limits;
    const waiting = this.#recent.size;
    return (
      waiting > KEYS_IN_MEMORY_MAX || (quiet && (this.#copying !== null || waiting > KEYS_QUIET))
    );
  }

  /** Copies one slice. Not flushed by itself: the next commit does that, and a crash only repeats it. */
  copySlice(): void {
    const copying = this.#copying ?? this.#startCopy();
    const slice = copying.sorted.slice(copying.done, copying.done + SLICE_KEYS);
    const last = copying.done + slice.length === copying.sorted.length;
    this.#database.exec("PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE;");
    try {
      for (const [key, seq] of slice) this.#insert.run(key, seq);
      if (last) this.#setIndexed.run(copying.upTo);
      this.#database.exec("COMMIT");
      copying.done += slice.length;
      if (last) this.#copying = null;
    } finally {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      this.#database.exec("PRAGMA synchronous = FULL");
    }
  }

  #startCopy(): Copying {
    const keys = this.#recent;
    this.#recent = new Map();
    // The order of the table: SQLite compares text by its UTF-8 bytes, which is near enough.
    const sorted = [...keys].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const copying = { keys, sorted, upTo: this.#upTo, done: 0 };
    this.#copying = copying;
    return copying;
  }
}
