import type { Instant, StatementId } from "../model/ids.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** A later statement of the operator that gives a cause. */
export interface LaterCause {
  readonly statement: StatementId;
  readonly at: Instant;
  /** It takes the earlier one back (a new version), rather than adding to it. */
  readonly replaces: boolean;
}

/**
 * A cause is not observable by witnesses: the register only keeps what was said when, and whether the
 * operator took it back. A further cause named later is cited, not read as a correction.
 */
export const judgeCause = (later: readonly LaterCause[]): VerdictParts => {
  const replaced = later.filter((one) => one.replaces);
  return {
    verdict: "not_testable",
    doubtful: false,
    reason: replaced.length > 0 ? "corrected_by_operator" : "cause_not_observable",
    numbers: { later_causes: later.length, corrections: replaced.length },
    evidence: (replaced.length > 0 ? replaced : later).map((one) => one.statement),
    asOf: later.at(-1)?.at ?? null,
  };
};
