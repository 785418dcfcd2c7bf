import type { Channel } from "./subscription.ts";

/** What became of one message to one person. Only a far side's answer makes it `accepted`. */
export const OUTCOMES = [
  "accepted",
  /** Refused for now, or no answer: tried again. */
  "deferred",
  /** Refused for good, at once or later by a bounce. */
  "bounced",
  /** Seen to arrive (a canary, a delivery notification). */
  "delivered",
  "complained",
  /** Tried for a day. */
  "expired",
  /** Not sent: who asked for it has left, is suppressed, or gave no address. */
  "withdrawn",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * A person inside a journal: number of the recipient for notices and invitations, sequence of the
 * report for what goes to a witness, 0 for the desk itself.
 */
export type Person = number;

/** About to be tried, durable before the first byte leaves: what is lost at a kill is among these. */
export interface AttemptFact {
  readonly kind: "attempt";
  readonly channel: Channel;
  /** Sequences of the entries that are told, one message for all. */
  readonly causes: readonly number[];
  readonly to: readonly Person[];
}

/** Person, index into `OUTCOMES`, milliseconds since the newest cause, answer of the far side. */
export type DeliveryRow = readonly [
  person: Person,
  outcome: number,
  latencyMs: number,
  answer: string,
];

/** Answers of the far side, in batches. */
export interface DeliveryFact {
  readonly kind: "delivery";
  readonly channel: Channel;
  readonly causes: readonly number[];
  /** Name of the way it went, or `bounce`, `canary`. */
  readonly by: string;
  readonly rows: readonly DeliveryRow[];
}

/** Everybody an entry concerns was gone through. */
export interface FanOutFact {
  readonly kind: "fan_out";
  /** Sequence of that entry. (A field named `cause` would make this a decision.) */
  readonly of: number;
  /** How many it concerned. */
  readonly people: number;
}
