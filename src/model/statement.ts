import type { AreaCode, Instant, OperatorId, StatementId } from "./ids.ts";
import type { Language, SaidBy, Service } from "./vocabulary.ts";

/** Empty or absent `services` means: those the statement names, else all of the operator's. Absent `areas`: everywhere. */
interface ClaimBase {
  readonly services?: readonly Service[];
}

/** One checkable part of a statement. */
export type Claim = ClaimBase &
  (
    | {
        readonly kind: "resolved";
        readonly at: Instant;
        readonly areas?: readonly AreaCode[];
        /** Said of everything and everybody ("tout est résolu"), not only of the outage as a whole. */
        readonly all?: boolean;
      }
    | { readonly kind: "partial"; readonly areas?: readonly AreaCode[]; readonly at?: Instant }
    | {
        /** `spared`: the places named are said NOT to be hit. */
        readonly kind: "scope";
        readonly areas: readonly AreaCode[];
        readonly spared?: boolean;
        readonly words?: string;
      }
    | {
        readonly kind: "count";
        readonly max?: number;
        /** Share of customers, 0..1. */
        readonly shareMax?: number;
        readonly words?: string;
      }
    | { readonly kind: "since"; readonly at: Instant }
    | {
        readonly kind: "duration";
        readonly minutes: number;
        /** What lasted so long: the customers' outage, or the fault behind it (which no witness sees). */
        readonly about?: "service" | "cause";
      }
    | { readonly kind: "eta"; readonly at: Instant }
    | { readonly kind: "cause"; readonly words: string }
    | { readonly kind: "service"; readonly only: readonly Service[] }
    /** "Calls stopped": never evidence of repair when the channel is down or saturated. */
    | { readonly kind: "silence"; readonly words: string }
    | {
        readonly kind: "compensation";
        readonly what: string;
        readonly areas?: readonly AreaCode[];
        readonly from?: Instant;
        readonly until?: Instant;
      }
  );
export type ClaimKind = Claim["kind"];

export const CLAIM_KINDS: readonly ClaimKind[] = [
  "resolved",
  "partial",
  "scope",
  "count",
  "since",
  "duration",
  "eta",
  "cause",
  "service",
  "silence",
  "compensation",
];

/** Words with a speaker and a time. They are public and never edited: a change is a new version that points to the old one. */
export interface Statement {
  readonly id: StatementId;
  readonly operator: OperatorId;
  readonly speaker: string | null;
  readonly saidBy: SaidBy;
  /** When it was said. */
  readonly at: Instant;
  readonly publishedIn: string | null;
  readonly text: string;
  readonly lang: Language | null;
  readonly claims: readonly Claim[];
  readonly replaces: StatementId | null;
}
