import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";

import type { Instant } from "../../model/ids.ts";
import { batchEntries, type StoredBatch } from "../chain.ts";
import { ChainCheck, ChainFault, type Verification, verdict } from "../check-chain.ts";
import { exportBatches, type ExportEnd, type Sink } from "../export.ts";
import { diskTrouble } from "./disk-trouble.ts";
import { openReadOnly } from "./database.ts";
import { JOURNAL_FILE, storedBatch } from "./journal-file.ts";

/** Bytes read in one go: a long read transaction would keep the desk's log from being emptied. */
const PIECE_BYTES = 8 * 1024 * 1024;

function* piece(database: DatabaseSync, after: number): Generator<StoredBatch> {
  const statement = database.prepare("SELECT * FROM batch WHERE first > ? ORDER BY first");
  let bytes = 0;
  for (const row of statement.iterate(after)) {
    const batch = storedBatch(row);
    yield batch;
    bytes += batch.bytes.byteLength;
    if (bytes > PIECE_BYTES) return;
  }
}

const readPiece = (database: DatabaseSync, after: number): StoredBatch[] => {
  try {
    return [...piece(database, after)];
  } catch (error) {
    throw asFault(error);
  }
};

async function* batchesOf(database: DatabaseSync): AsyncGenerator<StoredBatch> {
  for (let after = 0; ;) {
    const found = readPiece(database, after);
    const last = found.at(-1);
    if (last === undefined) return;
    yield* found;
    after = last.first;
    await nextTurn();
  }
}

/** Runs beside a desk at work: nothing is written, and no read lasts. Rejects as `unavailable`. */
const asFault = (error: unknown): unknown => {
  // 11: SQLITE_CORRUPT, the pages themselves are damaged.
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 ? new ChainFault(`the database file is damaged (${String(error)})`) : error;
};

const reading = async <T>(dir: string, use: (database: DatabaseSync) => Promise<T>): Promise<T> => {
  let database: DatabaseSync | null = null;
  try {
    database = openReadOnly(join(dir, JOURNAL_FILE));
    return await use(database);
  } catch (error) {
    throw diskTrouble(error) ?? error;
  } finally {
    database?.close();
  }
};

/** Exports the journal of a data folder, up to what is durable when its end is reached. */
export const exportFolder = (dir: string, sink: Sink): Promise<ExportEnd> =>
  reading(dir, (database) => exportBatches(batchesOf(database), sink));

/** Time of the newest entry; null: the journal is empty. */
export const lastEntryAt = (dir: string): Promise<Instant | null> =>
  reading(dir, (database) => {
    const row = database.prepare("SELECT * FROM batch ORDER BY first DESC LIMIT 1").get();
    const last = row === undefined ? null : batchEntries(storedBatch(row).bytes).at(-1);
    return Promise.resolve(last?.at ?? null);
  });

/** Checks the chain of a data folder, and that its index names every key and decision where it is. */
export const verifyDatabase = (dir: string): Promise<Verification> =>
  reading(dir, async (database) => {
    const chain = new ChainCheck();
    const seqOfKey = database.prepare("SELECT seq FROM entry_key WHERE key = ?");
    const decision = database.prepare("SELECT 1 FROM decision WHERE seq = ?");
    const upTo = Number(database.prepare("SELECT up_to FROM indexed").get()?.["up_to"] ?? 0);
    return verdict(chain, async () => {
      for await (const batch of batchesOf(database)) {
        for (const { key, seq, body } of chain.take(batch)) {
          // Keys of the newest entries are not in the index yet: none leads elsewhere either.
          const indexed = seqOfKey.get(key)?.["seq"];
          if (seq <= upTo ? indexed !== seq : indexed !== undefined && indexed !== seq) {
            throw new ChainFault(`the index does not lead from its key to entry ${seq}`);
          }
          if ("rule" in body !== (decision.get(seq) !== undefined)) {
            throw new ChainFault(`the list of decisions is wrong about entry ${seq}`);
          }
        }
      }
      // One statement, one moment: the desk may go on writing.
      const surplus = database
        .prepare("SELECT key FROM entry_key WHERE seq > (SELECT max(last) FROM batch) LIMIT 1")
        .get();
      if (surplus)
        throw new ChainFault(`the index has a key without entry: ${String(surplus["key"])}`);
    });
  });
