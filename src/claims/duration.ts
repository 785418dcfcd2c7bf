import type { Instant } from "../model/ids.ts";
import type { Statement } from "../model/statement.ts";
import { MINUTE_MS } from "../time/units.ts";
import { namesTechnicalFault } from "./technical-fault.ts";
import { judgeResolved } from "./resolved.ts";
import type { RepairSeen } from "./resolved-evidence.ts";
import type { KnownIncident } from "./incident-book.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** Part of its length by which a duration may be rounded, and the least it may be. */
export const DURATION_ROUNDING = 0.25;
export const DURATION_ROUNDING_MIN_MS: number = 15 * MINUTE_MS;

export interface DurationClaim {
  readonly minutes: number;
  readonly about?: "service" | "cause";
}

/**
 * A duration of the fault behind the outage (a data centre's power) is nothing a witness sees. Where
 * the claim does not say what it is about, a cause claimed in the same breath or a technical fault
 * named in the words decides for "the fault": wrongly testing it would be the libel.
 */
export const isAboutCause = (claim: DurationClaim, statement: Statement): boolean =>
  claim.about === undefined
    ? statement.claims.some((other) => other.kind === "cause") ||
      namesTechnicalFault(statement.text)
    : claim.about === "cause";

/** When the outage was over at the latest, if it lasted as long as claimed. Null before an onset is known. */
export const durationEnd = (
  claim: DurationClaim,
  incident: KnownIncident | null,
): Instant | null => {
  if (incident === null) return null;
  const length = claim.minutes * MINUTE_MS;
  const rounding = Math.max(DURATION_ROUNDING_MIN_MS, length * DURATION_ROUNDING);
  return incident.last.onsetHigh + length + rounding;
};

export const durationOfCause = (claim: DurationClaim): VerdictParts => ({
  verdict: "not_testable",
  doubtful: false,
  reason: "not_about_customers",
  numbers: { claimed_minutes: claim.minutes },
  evidence: [],
  asOf: null,
});

/**
 * "It lasted so long" is tested as "it was over at onset + so long": answers and persisting witnesses
 * after that moment speak against it.
 */
export const judgeDuration = (
  claim: DurationClaim,
  incident: KnownIncident | null,
  seen: RepairSeen | null,
): VerdictParts => {
  const end = durationEnd(claim, incident);
  if (incident === null || end === null || seen === null)
    return {
      verdict: "undecided",
      doubtful: false,
      reason: "no_incident",
      numbers: { claimed_minutes: claim.minutes },
      evidence: [],
      asOf: null,
    };
  const parts = judgeResolved(end, seen);
  const { onset, endedAt } = incident.last;
  const observed = endedAt === null ? null : (endedAt - onset) / MINUTE_MS;
  const rounding = (end - incident.last.onsetHigh) / MINUTE_MS - claim.minutes;
  const inLine =
    parts.verdict !== "contradicted" &&
    incident.last.state === "over" &&
    observed !== null &&
    Math.abs(observed - claim.minutes) <= rounding;
  const conclusion = inLine
    ? ({ verdict: "supported", doubtful: false, reason: "reports_in_line" } as const)
    : parts.verdict === "supported"
      ? ({ verdict: "undecided", doubtful: false, reason: "too_little_evidence" } as const)
      : {};
  return {
    ...parts,
    ...conclusion,
    numbers: { claimed_minutes: claim.minutes, observed_minutes: observed, ...parts.numbers },
  };
};
