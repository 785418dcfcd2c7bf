import type { Instant } from "./ids.ts";

/** The last time somebody went through the whole chain. */
export interface ChainState {
  readonly checkedAt: Instant;
  readonly ok: boolean;
  /** Entries gone through; null: it broke off. */
  readonly entries: number | null;
  /** What was wrong, and where; null: nothing. */
  readonly reason: string | null;
}

/** How the process behind a desk stands; every number is measured when it is asked for. */
export interface Vitals {
  readonly startedAt: Instant;
  readonly writes: {
    /** Since the start. */
    readonly appends: number;
    /** Of the last 1,024 appends, until durable, milliseconds; null: none yet. */
    readonly p50Ms: number | null;
    readonly p99Ms: number | null;
    /** Null, or why nothing can be written at present. */
    readonly trouble: string | null;
  };
  /** Null: not since the start. */
  readonly chain: ChainState | null;
  /** Of the data folder, bytes; null: it cannot be asked. */
  readonly disk: {
    readonly free: number;
    readonly total: number;
    readonly journal: number;
  } | null;
  readonly clock: {
    /** How far the wall clock moved against the steady one since the start, milliseconds. */
    readonly driftMs: number;
    /** Its largest step within a minute, and when that was seen; null: it made none. */
    readonly step: { readonly ms: number; readonly at: Instant } | null;
  };
  readonly watch: {
    /** Sequence of the last entry it has folded. */
    readonly seq: number;
    /** When it last got to an entry; null: not yet. */
    readonly foldedAt: Instant | null;
  };
  /** Bytes. */
  readonly memory: { readonly resident: number; readonly heap: number };
}
