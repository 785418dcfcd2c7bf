import type { Claim } from "../model/statement.ts";
import type { LaterCause } from "./cause.ts";
import type { VerdictParts } from "./verdict-parts.ts";

export type CompensationClaim = Extract<Claim, { kind: "compensation" }>;

/** A promise is kept on record with its terms; another wording of it cites the later statement. */
export const judgeCompensation = (
  claim: CompensationClaim,
  later: readonly LaterCause[],
): VerdictParts => {
  const replaced = later.some((one) => one.replaces);
  return {
    verdict: "not_testable",
    doubtful: false,
    reason: replaced ? "corrected_by_operator" : "promise_recorded",
    numbers: {
      from_at: claim.from ?? null,
      until_at: claim.until ?? null,
      days:
        claim.from === undefined || claim.until === undefined
          ? null
          : (claim.until - claim.from) / 86_400_000,
      later_promises: later.length,
    },
    evidence: later.map((one) => one.statement),
    asOf: later.at(-1)?.at ?? null,
  };
};
