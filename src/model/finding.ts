import type { Instant, OperatorId, StatementId } from "./ids.ts";
import type { Claim } from "./statement.ts";
import type { SaidBy, Verdict } from "./vocabulary.ts";

/** Why a verdict stands; each has a sentence in every language and a formula in docs/CLAIMS.md. */
export const FINDING_REASONS = [
  "answers_still_down",
  "answers_back",
  "reports_after_claim",
  "reports_in_line",
  "reports_outside_scope",
  "witnesses_in_spared_area",
  "too_little_evidence",
  "evidence_both_ways",
  "lower_bound_above_count",
  "reports_before_since",
  "reports_before_onset",
  "measurements_disagree",
  "measurements_agree",
  "ended_in_time",
  "missed",
  "not_yet_due",
  "other_service_down",
  "channel_saturated",
  "silence_proves_nothing",
  "cause_not_observable",
  "corrected_by_operator",
  "not_about_customers",
  "no_incident",
  "promise_recorded",
  "words_not_a_number",
] as const;
export type FindingReason = (typeof FINDING_REASONS)[number];

/** A number of a finding by its name; what each means stands in docs/CLAIMS.md. Instants are ms. */
export type FindingNumbers = Readonly<Record<string, number | null>>;

/** The verdict on one claim, with everything needed to compute it again. */
export interface Finding {
  readonly statement: StatementId;
  readonly operator: OperatorId;
  /** Position in the statement's claims. */
  readonly claimIndex: number;
  readonly claim: Claim;
  readonly speaker: string | null;
  readonly saidBy: SaidBy;
  readonly verdict: Verdict;
  /** True when the numbers point to a contradiction that is not strong enough to publish. */
  readonly doubtful: boolean;
  readonly reason: FindingReason;
  readonly numbers: FindingNumbers;
  /** Ids of reports, statements or lines, at most 200. */
  readonly evidence: readonly string[];
  /** Last evidence considered. */
  readonly asOf: Instant;
}
