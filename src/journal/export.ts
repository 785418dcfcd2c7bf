import { GENESIS, hex, type StoredBatch } from "./chain.ts";

export const EXPORT_FORMAT = "vigie-journal";
export const EXPORT_VERSION = 1;

/**
 * Journal exports are JSON Lines: a header, one line a batch, an end.
 *
 *     {"format":"vigie-journal","version":1,"previous":"<hex hash before the first batch>"}
 *     {"first":1,"last":3,"hash":"<hex>","entries":[…]}
 *     {"end":{"batches":1,"entries":3,"head":"<hex>"}}
 *
 * `entries` are the very bytes the hash was computed over (`chain.ts`). Keys of persons are not in it.
 */
export const exportHeader = (previous: Uint8Array = GENESIS): string =>
  JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, previous: hex(previous) });

export const recordPrefix = (batch: Omit<StoredBatch, "bytes">): string =>
  `{"first":${batch.first},"last":${batch.last},"hash":"${hex(batch.hash)}","entries":`;

export interface ExportEnd {
  readonly batches: number;
  readonly entries: number;
  /** Hex hash of the last batch. */
  readonly head: string;
}

/** Where the bytes of an export go: resolves once it can take more, as a stream's writer does. */
export type Sink = (bytes: Uint8Array) => Promise<void> | void;

/** Writes a whole chain, one batch in memory at a time. */
export const exportBatches = async (
  batches: Iterable<StoredBatch> | AsyncIterable<StoredBatch>,
  sink: Sink,
): Promise<ExportEnd> => {
  let end: ExportEnd = { batches: 0, entries: 0, head: hex(GENESIS) };
  await sink(Buffer.from(`${exportHeader()}\n`));
  for await (const batch of batches) {
    await sink(Buffer.concat([Buffer.from(recordPrefix(batch)), batch.bytes, Buffer.from("}\n")]));
    end = { batches: end.batches + 1, entries: batch.last, head: hex(batch.hash) };
  }
  await sink(Buffer.from(`${JSON.stringify({ end })}\n`));
  return end;
};
