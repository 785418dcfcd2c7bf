import type { AreaCode, Instant, OperatorId } from "./ids.ts";
import type {
  AreaKind,
  Language,
  OnsetPrecision,
  SaidBy,
  Service,
  StatementKind,
  Status,
} from "./vocabulary.ts";
import type { Claim } from "./statement.ts";

/** Start and end in UTF-16 units of the original text, end exclusive. */
export type Span = readonly [start: number, end: number];

export interface PlaceCandidate {
  readonly code: AreaCode;
  readonly name: string;
  /** 0..1; the candidates of one mention add up to at most 1. */
  readonly score: number;
}

/** A place a text names as affected. `code` is the best candidate; null when it is ambiguous rather than a coin toss. */
export interface PlaceMention {
  readonly name: string;
  readonly country: string;
  readonly kind: AreaKind;
  readonly code: AreaCode | null;
  readonly candidates: readonly PlaceCandidate[];
  readonly span: Span;
}

export type ReadingField =
  | "lang"
  | "operator"
  | "services"
  | "places"
  | "onset"
  | "status"
  | "recoveredAt"
  | "reportedStatement";

/** What was understood of one message. What was not said is null or empty: nothing is guessed to look complete. */
export interface Reading {
  readonly lang: Language;
  readonly operator: OperatorId | null;
  readonly services: readonly Service[];
  readonly places: readonly PlaceMention[];
  readonly onset: Instant | null;
  readonly onsetPrecision: OnsetPrecision | null;
  readonly recoveredAt: Instant | null;
  readonly status: Status;
  /** What the witness says the operator said, in the witness's words. */
  readonly reportedStatement: string | null;
  /** IANA zone the times were read in. */
  readonly zone?: string;
  /** False when the text is hearsay ("it seems that…", a relayed list), true when the witness lives it. */
  readonly firstHand: boolean;
  /** True when the words say that it lasts: "still down", "toujours en panne", "nog steeds", "immer noch". */
  readonly still?: boolean;
  /** 0..1 per field that was read. */
  readonly confidence: Readonly<Partial<Record<ReadingField, number>>>;
  readonly spans: Readonly<Partial<Record<ReadingField, readonly Span[]>>>;
}

/** What a message is read against. */
export interface ReadingContext {
  /** When it was said. A time in the text is never later than this. */
  readonly publishedAt: Instant;
  readonly lang?: Language;
  /** The desk's country: ranks homonyms and tells which country's company is meant. */
  readonly country?: string;
  /** IANA zone of the place, when known; else the zone of the country. */
  readonly zone?: string;
}

export interface StatementReading {
  readonly lang: Language;
  readonly kind: StatementKind;
  readonly also: readonly StatementKind[];
  readonly claims: readonly Claim[];
  readonly aboutOperator: OperatorId | null;
  readonly saidBy: SaidBy;
  readonly services: readonly Service[];
  /** What the claim is about. */
  readonly places: readonly PlaceMention[];
  /** Where the cause lies, which is not where the outage is. */
  readonly causePlaces: readonly PlaceMention[];
  /** When it was said. */
  readonly at: Instant;
  /** IANA zone the times were read in. */
  readonly zone?: string;
  readonly eta: Instant | null;
  readonly resolvedAt: Instant | null;
  /** Number or words ("a reduced number"), as printed. */
  readonly count: string | null;
}
