import type { Instant } from "./ids.ts";

/** A way as the desk shows it. */
export interface WayState {
  readonly name: string;
  readonly state: "open" | "stalled" | "closed";
  readonly inFlight: number;
  /** When a closed one is tried again. */
  readonly retryAt: Instant | null;
  /** What it answered last when it failed. */
  readonly trouble: string | null;
}

/** Whether mail is known to arrive. */
export interface ProofState {
  /** The newest message to ourselves that came back; null: none yet. */
  readonly proof: { readonly sentAt: Instant; readonly seenAt: Instant } | null;
  /** No proof for longer than three of them should take. */
  readonly silent: boolean;
  /** Whether messages to ourselves are sent at all. */
  readonly on: boolean;
}

/** How the outbox stands, for the desk and for tests. */
export interface OutboxState {
  readonly ways: readonly WayState[];
  readonly inFlight: number;
  /** Causes that are being gone through or wait for answers. */
  readonly open: readonly {
    readonly cause: number;
    /** How many were gone through so far. */
    readonly reached: number;
    /** How many it concerns; null while they are counted. */
    readonly total: number | null;
    readonly deferred: number;
  }[];
}
