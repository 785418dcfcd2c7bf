import { createHash } from "node:crypto";

import type { Entry } from "../model/entry.ts";
import type { ChainLink } from "./port.ts";

/**
 * The chain: `hash = SHA-256(previous hash ‖ bytes)`, where `bytes` is the batch as it is stored: a
 * JSON array of entries, `{"seq":…,"at":…,"key":…,"actor":…,"body":…}`, in UTF-8. The first batch
 * follows 32 zero bytes.
 */
export const HASH_BYTES = 32;
export const GENESIS: Uint8Array = new Uint8Array(HASH_BYTES);

/** A batch as it is stored and exported. */
export interface StoredBatch {
  readonly first: number;
  readonly last: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

export const chainHash = (previous: Uint8Array, bytes: Uint8Array): Uint8Array =>
  createHash("sha256").update(previous).update(bytes).digest();

/** A batch and the hash before it, as text. */
export const linkOf = (
  previous: Uint8Array,
  { first, last, hash, bytes }: StoredBatch,
): ChainLink => ({
  previous: hex(previous),
  hash: hex(hash),
  first,
  last,
  text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"),
});

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** `rest` is the draft as a JSON object: `{"key":…,"actor":…,"body":…}`. */
export const entryText = (seq: number, at: number, rest: string): string =>
  `{"seq":${seq},"at":${at},${rest.slice(1)}`;

export const batchBytes = (entries: readonly string[]): Uint8Array =>
  Buffer.from(`[${entries.join(",")}]`, "utf8");

export const batchEntries = (bytes: Uint8Array): Entry[] => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return JSON.parse(text) as Entry[];
};
