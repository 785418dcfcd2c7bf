import type { StatementId } from "./ids.ts";
import type { Verdict } from "./vocabulary.ts";

/**
 * An editor looked at a finding that waited: doubtful ones are shown to nobody before, and none names a
 * person before. It holds for this verdict; another one of the same claim waits anew.
 */
export interface FindingReviewFact {
  readonly kind: "finding_review";
  readonly statement: StatementId;
  readonly claimIndex: number;
  readonly verdict: Verdict;
  /** False: it waits again. */
  readonly shown: boolean;
}
