import type { Entry } from "../model/entry.ts";
import { batchEntries, chainHash, GENESIS, hex, type StoredBatch } from "./chain.ts";

export type Verification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly batches: number;
      /** Hex hash of the last batch. */
      readonly head: string;
    }
  /** `record`: the first bad batch, counted from 1; 0 is the header. */
  | { readonly ok: false; readonly record: number; readonly reason: string };

/** Names what is wrong with a chain; thrown inside this folder, returned to callers. */
export class ChainFault extends Error {
  override readonly name = "ChainFault";
}

/** Follows a chain batch by batch and holds nothing but its end. */
export class ChainCheck {
  #hash: Uint8Array = GENESIS;
  #entries = 0;
  #at = 0;
  #batches = 0;

  get batches(): number {
    return this.#batches;
  }

  result(): Extract<Verification, { ok: true }> {
    return { ok: true, entries: this.#entries, batches: this.#batches, head: hex(this.#hash) };
  }

  /** The batch's entries; throws a `ChainFault` when it does not continue the chain. */
  take(batch: StoredBatch): readonly Entry[] {
    const hash = chainHash(this.#hash, batch.bytes);
    if (Buffer.compare(hash, batch.hash) !== 0) {
      throw new ChainFault("the hash does not match the entries and the batch before");
    }
    const entries = parse(batch.bytes);
    if (batch.first !== this.#entries + 1 || batch.last !== this.#entries + entries.length) {
      throw new ChainFault(`entries ${batch.first} to ${batch.last} do not follow the last one`);
    }
    for (const entry of entries) this.#checkEntry(entry);
    this.#hash = hash;
    this.#batches += 1;
    return entries;
  }

  #checkEntry(entry: Entry): void {
    if (entry.seq !== this.#entries + 1) throw new ChainFault(`sequence ${entry.seq} out of order`);
    if (entry.at < this.#at)
      throw new ChainFault(`entry ${entry.seq} is older than the one before`);
    this.#entries = entry.seq;
    this.#at = entry.at;
  }
}

const parse = (bytes: Uint8Array): Entry[] => {
  try {
    return batchEntries(bytes);
  } catch {
    throw new ChainFault("the entries are not JSON");
  }
};

/** The verdict on whatever `check` did up to its first fault; other errors pass. */
export const verdict = async (
  chain: ChainCheck,
  check: () => Promise<void>,
): Promise<Verification> => {
  try {
    await check();
    return chain.result();
  } catch (error) {
    if (!(error instanceof ChainFault)) throw error;
    return { ok: false, record: chain.batches + 1, reason: error.message };
  }
};
