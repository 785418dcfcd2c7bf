import type { AreaCode, IncidentId, Instant, OperatorId, StatementId } from "./ids.ts";
import type { Service } from "./vocabulary.ts";

/** What people are told about an incident. A suspicion is never told. */
export const NOTICE_KINDS = ["confirmed", "changed", "claimed_over", "over", "reopened"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Somebody is told something, and why: one decision and its audience, which is every confirmed
 * subscription as of this entry that it concerns (`dispatch/concerns.ts`).
 */
export interface Notice {
  readonly kind: NoticeKind;
  readonly incident: IncidentId;
  readonly operator: OperatorId;
  readonly services: readonly Service[];
  /** Outline as published with this decision. */
  readonly areas: readonly AreaCode[];
  /** Where people are told: the outline, and whatever of it they were told about before. */
  readonly reach: readonly AreaCode[];
  readonly onset: Instant;
  readonly endedAt: Instant | null;
  /** The claim that does not hold (`claimed_over`). */
  readonly statement: StatementId | null;
  /** Set when nobody is told, because this incident contains it and was told already. */
  readonly mutedBy: IncidentId | null;
}
