import type { AreaCode, IncidentId, Instant, OperatorId, ReportId } from "./ids.ts";
import type { IncidentState, Service } from "./vocabulary.ts";

/** Why an incident changed; shown to readers in words and never free text. */
export const INCIDENT_REASONS = [
  "reports_above_usual",
  "first_hand_reports",
  "measurement",
  "found_late",
  "editor",
  "reports_falling",
  "witnesses_say_back",
  "evidence_of_end",
  "pocket_named",
  "relapse",
  "extent_changed",
  "spill_over",
  "suspicion_lapsed",
] as const;
export type IncidentReason = (typeof INCIDENT_REASONS)[number];

/** What an alarm can be re-computed from. All counts are of admitted reports (one per source and 6 h). */
export interface AlarmNumbers {
  readonly observed: number;
  readonly expected: number;
  readonly windowFrom: Instant;
  readonly windowTo: Instant;
  /** Generalised likelihood ratio at the alarmed node, and the threshold it passed. */
  readonly score: number;
  readonly threshold: number;
  /** The alarmed area, and the communes with reports in the window. */
  readonly area: AreaCode;
  readonly communes: readonly AreaCode[];
  readonly sources: number;
  /** Weeks between alarms as strong as this on outage-free days; null while unknown. */
  readonly recurrenceWeeks: number | null;
}

/**
 * A decision about one incident: what the detector proposes and the journal keeps. Every field is
 * the value from this decision on, so the last decision of an incident is its present state.
 */
export interface IncidentDecision {
  readonly incident: IncidentId;
  readonly state: IncidentState;
  readonly reason: IncidentReason;
  readonly operator: OperatorId;
  /** Empty when no witness named a service. */
  readonly services: readonly Service[];
  /** Published outline now: whole units or communes, none inside another. */
  readonly areas: readonly AreaCode[];
  /** Communes inside `areas` that are not affected ("province X except Y"). */
  readonly except: readonly AreaCode[];
  readonly onset: Instant;
  readonly onsetLow: Instant;
  readonly onsetHigh: Instant;
  /** Estimated end, when recovering or over. */
  readonly endedAt: Instant | null;
  /** Admitted reports and distinct witnesses so far. */
  readonly reports: number;
  readonly witnesses: number;
  /** Lower bound of the subscribers affected; null while it cannot be stated. */
  readonly affectedLow: number | null;
  readonly numbers: AlarmNumbers | null;
  /** Up to 50 reports that this decision rests on. */
  readonly evidence: readonly ReportId[];
  /** Set on a pocket: the incident it remained of. */
  readonly parent: IncidentId | null;
  readonly linked: readonly IncidentId[];
  /** Set when these are callers of another operator's broken network. */
  readonly spillOverOf: IncidentId | null;
  readonly foundLate: boolean;
}
