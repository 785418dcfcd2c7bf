import type { Entry, EntryDraft } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";

/** What became of one draft. `duplicate`: its key was known; `seq` and `at` are those of the first entry. */
export interface Appended {
  readonly seq: number;
  readonly at: Instant;
  readonly duplicate: boolean;
}

export type JournalFailure =
  /** Another decision was appended since `lastDecision`: this watch has lost its place. */
  | "fenced"
  /**
   * Disk full, read-only or failing: nothing is acknowledged. The same append may be tried again
   * later; should the disk have kept it after all, the keys make the second try a duplicate.
   */
  | "unavailable"
  /** The same key is known with another body; `seq` of the first is in the message. */
  | "conflict"
  /** Too many drafts or bytes wait to be written. */
  | "overloaded"
  /** A key, body or append beyond its limit, or one that cannot be written as JSON. */
  | "too_large"
  | "invalid"
  /** The report was erased, or the salts of that year destroyed: nothing can be sealed any more. */
  | "erased"
  /** Sealed text that does not belong to the key of its report. */
  | "damaged"
  /** Another process owns the data folder. */
  | "in_use"
  | "closed";

export class JournalError extends Error {
  override readonly name = "JournalError";
  readonly code: JournalFailure;
  constructor(code: JournalFailure, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Words to encrypt with the key of the report that `drafts[draft]` states. That body is a report
 * with `sealed: null`; the engine fills the field in. Whether a repeated key is the same fact is
 * judged on the words themselves, as each encryption differs.
 */
export interface Seal {
  /** Position in the appended drafts. */
  readonly draft: number;
  readonly plain: Uint8Array;
}

export interface AppendOptions {
  /** Sequence of the last decision the writer has folded (0: none). Refused as `fenced` when it is no longer the last. */
  readonly lastDecision?: number;
  /** Sealed in the same durable step: one wait for a report with words. Keys are durable before the entries. */
  readonly seals?: readonly Seal[];
  /** In a batch of its own: its place in the chain can be shown without showing what others wrote. */
  readonly alone?: boolean;
}

/** A batch with the hash before it: `hash = SHA-256(previous ‖ bytes)` (`chain.ts`). */
export interface ChainLink {
  /** Hex. */
  readonly previous: string;
  readonly hash: string;
  readonly first: number;
  readonly last: number;
  /** The batch as it is stored: a JSON array of entries. */
  readonly text: string;
}

export interface Head {
  /** Sequence of the last entry, 0 when empty. */
  readonly seq: number;
  /** Sequence of the last decision, 0 when none. */
  readonly lastDecision: number;
  /** Hex SHA-256 over the chain of batches up to `seq` (`chain.ts`). */
  readonly hash: string;
  /** Time of the last entry; 0 when empty. */
  readonly at: Instant;
}

/**
 * The ordered, durable record of everything. `append` resolves once the drafts are on disk (or on a
 * quorum), in one batch or refused as a whole; requests that wait together share one durable write.
 * Every method rejects with a `JournalError`.
 */
export interface Journal {
  append(drafts: readonly EntryDraft[], options?: AppendOptions): Promise<readonly Appended[]>;
  /**
   * History from `fromSeq` on (inclusive), then live, in order and without gaps, in chunks of one
   * or more, until `signal` aborts or the journal closes. A follower that is slow is served from
   * disk; nothing queues up for it. Disk trouble makes it wait, not end.
   */
  follow(fromSeq: number, signal: AbortSignal): AsyncIterable<readonly Entry[]>;
  /** Entries `fromSeq`..`toSeq`, both included, at most `limit` (default 10,000). */
  read(fromSeq: number, toSeq: number, limit?: number): Promise<readonly Entry[]>;
  /** The first entry of a key, if any. */
  find(key: string): Promise<Entry | undefined>;
  /** Every decision from `fromSeq` on, in order: the watch needs them beside their causes when it starts. */
  decisions(fromSeq: number): Promise<readonly Entry[]>;
  head(): Promise<Head>;
  /** The batch that holds an entry; null: there is no such entry. */
  link(seq: number): Promise<ChainLink | null>;
  /** Ends what waits, then closes; the vault of the same engine closes with it. */
  close(): Promise<void>;
}

/**
 * Keys and salts of persons, one key a report. Every method rejects with a `JournalError`.
 * A report's words normally go through `append` with `seals`; `seal` is for words without an entry.
 */
export interface Vault {
  /**
   * Encrypts `plain` with the key of `report` (AES-256-GCM, a fresh key on its first use, a fresh
   * nonce each time); base64url. The key is durable before this resolves. Refused as `erased` once
   * the report was erased.
   */
  seal(report: string, plain: Uint8Array): Promise<string>;
  /** Null once the report was erased or when it never had a key; `damaged` when the text is not its own. */
  open(report: string, sealed: string): Promise<Uint8Array | null>;
  /** Overwrites the report's key and truncates what the engine may still hold of it. Resolves once durable. */
  erase(report: string): Promise<void>;
  /** HMAC-SHA-256 of a contact or device with the salt of the (UTC) year of `at`; base64url. */
  witnessKey(contact: string, at: Instant): Promise<string>;
  /** Destroys the salts of all years before that of `at`: their witness keys can no longer be computed by anybody. */
  rotateSalts(at: Instant): Promise<void>;
  close(): Promise<void>;
}
