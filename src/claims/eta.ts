import type { Instant } from "../model/ids.ts";
import { MINUTE_MS } from "../time/units.ts";
import type { KnownIncident } from "./incident-book.ts";
import { judgeResolved } from "./resolved.ts";
import type { RepairSeen } from "./resolved-evidence.ts";
import type { VerdictParts } from "./verdict-parts.ts";

export const ETA_KEPT_GRACE_MS: number = 15 * MINUTE_MS;
/** An estimated end is off by 146 min in one case of ten: only what is later than that was missed. */
export const ETA_MISSED_MS: number = 150 * MINUTE_MS;
/** The test of a repair at the promised time begins this much later: promises are round. */
export const ETA_ROUNDING_MS: number = 15 * MINUTE_MS;

export interface EtaSeen {
  readonly incident: KnownIncident | null;
  /** What was said after the promised time. */
  readonly repair: RepairSeen;
  readonly now: Instant;
}

/** "Back by T": kept or missed against the estimated end, missed also by the test of "resolved at T". */
export const judgeEta = (promised: Instant, seen: EtaSeen): VerdictParts => {
  const parts = judgeResolved(promised, seen.repair);
  const last = seen.incident?.last ?? null;
  const ended = last !== null && last.state === "over" ? last.endedAt : null;
  const lateMs = ended === null ? null : ended - promised;
  const numbers = {
    promised_at: promised,
    ended_at: ended,
    late_minutes: lateMs === null ? null : lateMs / MINUTE_MS,
    ...parts.numbers,
  };
  const done = (
    verdict: VerdictParts["verdict"],
    reason: VerdictParts["reason"],
  ): VerdictParts => ({ ...parts, verdict, reason, doubtful: false, numbers });
  if (seen.now < promised) return { ...done("undecided", "not_yet_due"), evidence: [], asOf: null };
  if (last === null) return done("undecided", "no_incident");
  if (parts.verdict === "contradicted") return done("contradicted", "missed");
  if (lateMs !== null && lateMs >= ETA_MISSED_MS) return done("contradicted", "missed");
  if (lateMs !== null && lateMs <= ETA_KEPT_GRACE_MS) return done("supported", "ended_in_time");
  if (parts.verdict === "supported") return done("supported", "ended_in_time");
  return { ...parts, numbers };
};
