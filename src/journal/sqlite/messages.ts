import type { Appended, JournalFailure } from "../port.ts";

/** What the main thread asks of the journal's thread; every request is answered once, by `id`. */
export interface AppendRequest {
  readonly type: "append";
  readonly id: number;
  readonly keys: readonly string[];
  /** Drafts as JSON objects; the text of a sealed draft ends where its sealed words belong. */
  readonly texts: readonly string[];
  /** Whether the draft at this position is a decision; empty when none is. */
  readonly decisions: readonly boolean[];
  readonly lastDecision: number | null;
  /** By position of the draft; empty when none is sealed. Arrays and texts: what is cheapest to hand over. */
  readonly seals: readonly (SealRequest | null)[];
  /** In a batch of its own. */
  readonly alone: boolean;
}

export interface SealRequest {
  readonly report: string;
  /** The bytes to seal, one character each ("latin1"). */
  readonly plain: string;
  /** The draft's text after the sealed words. */
  readonly after: string;
}

export type OtherRequest =
  | { readonly type: "seal"; readonly report: string; readonly plain: Uint8Array }
  | { readonly type: "open"; readonly report: string; readonly sealed: string }
  | { readonly type: "erase"; readonly report: string }
  | { readonly type: "salt"; readonly year: number }
  | { readonly type: "destroy_salts"; readonly beforeYear: number }
  | { readonly type: "batches"; readonly fromSeq: number; readonly toSeq: number }
  | { readonly type: "link"; readonly seq: number }
  | { readonly type: "find"; readonly key: string }
  | { readonly type: "decisions"; readonly fromSeq: number; readonly limit: number }
  | { readonly type: "close" };

export type Request = AppendRequest | (OtherRequest & { readonly id: number });

/** Requests of one turn of the main thread's event loop, at most `PARCEL_REQUESTS_MAX`. */
export interface Parcel {
  /** The clock of the desk when the parcel was sent, ms. */
  readonly now: number;
  readonly requests: readonly Request[];
}

export interface HeadState {
  readonly seq: number;
  readonly lastDecision: number;
  readonly at: number;
  readonly hash: Uint8Array;
}

export interface AppendAnswer {
  readonly appended: readonly Appended[];
  /** Sealed words by position of their draft, empty when there are none; duplicates have none. */
  readonly sealed: readonly (string | null)[];
}

/** One durable batch. */
export interface CommitNotice {
  readonly head: HeadState;
  /** Sequence of the batch's first entry. */
  readonly first: number;
  /** Appends whose drafts were all new, three numbers each: request id, first sequence, drafts sealed. */
  readonly fresh: readonly number[];
  /** Sealed words of the appends of `fresh`, in order. */
  readonly words: readonly string[];
  /** The other appends, in order; a duplicate among them refers to an earlier entry. */
  readonly mixed: readonly { readonly id: number; readonly answer: AppendAnswer }[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: JournalFailure;
      readonly message: string;
    };

export interface Reply {
  readonly commits: readonly CommitNotice[];
  readonly answers: readonly Answer[];
}

/** The first message of the thread: what it found, or why it could not start. */
export type Started =
  | { readonly ok: true; readonly head: HeadState }
  | { readonly ok: false; readonly code: JournalFailure; readonly message: string };
