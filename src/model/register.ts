import type {
  IncidentId,
  Instant,
  LinkId,
  OperatorId,
  QuoteId,
  ReplyId,
  ReportId,
  StatementId,
} from "./ids.ts";
import type { Language, Verdict } from "./vocabulary.ts";

/** What an operator answers to a finding. It stands beside the verdict and never changes it. */
export interface Reply {
  readonly id: ReplyId;
  readonly statement: StatementId;
  /** Position of the claim in the statement. */
  readonly claimIndex: number;
  readonly operator: OperatorId;
  readonly speaker: string | null;
  /** When it was said. */
  readonly at: Instant;
  readonly publishedIn: string | null;
  readonly text: string;
  readonly lang: Language | null;
  /** The verdict that stood when the reply was entered. */
  readonly verdict: Verdict;
}

/** How incidents belong together. `migration`: the first of them broke the others. */
export const LINK_KINDS = ["same_cause", "migration", "third_party_works"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Who has a part in a cause. */
export const PARTY_KINDS = [
  "operator",
  "network_operator",
  "subcontractor",
  "works_company",
  "town",
  "building_owner",
  "other",
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export interface Party {
  readonly kind: PartyKind;
  readonly name: string;
}

/** An editor's conclusion that incidents have to do with each other, with the reason and who is concerned. */
export interface IncidentLink {
  readonly id: LinkId;
  readonly kind: LinkKind;
  /** One at least for works, two at least otherwise; of a migration the first broke the others. */
  readonly incidents: readonly IncidentId[];
  readonly parties: readonly Party[];
  /** Why the editor says so, for readers. */
  readonly reason: string;
}

/**
 * Words of a witness who agreed to be quoted, as an editor chose them. Name and words are sealed with
 * the report's key, so that erasing the report takes the quote along.
 */
export interface Quote {
  readonly id: QuoteId;
  readonly report: ReportId;
  readonly incident: IncidentId;
  /** Base64url, see `QuoteWords` of the commands. */
  readonly sealed: string;
}
