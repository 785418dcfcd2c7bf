import type { Instant } from "../model/ids.ts";
import { poissonExcess } from "../statistics/poisson.ts";
import { usualOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import { distinctIn } from "./distinct.ts";
import type { Witnessed } from "./evidence-book.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { USUAL_FACTOR, ZONE_EXCESS, ZONE_WITNESSES_MIN } from "./limits.ts";
import { cite } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** An operator may round the time it gives. */
export const SINCE_ROUNDING_MS: number = 15 * MINUTE_MS;
export const SINCE_LOOK_BACK_MS: number = 12 * HOUR_MS;

export interface SinceSeen {
  /** Distinct first-hand witnesses who had reported before the claimed beginning. */
  readonly witnesses: number;
  readonly communes: number;
  readonly usual: number;
  readonly onset: Instant | null;
  readonly onsetLow: Instant | null;
  readonly onsetHigh: Instant | null;
  readonly cited: readonly Witnessed[];
  readonly lastAt: Instant | null;
}

/** Only what was said before the claimed beginning counts: stated onsets are wrong too often. */
export const gatherSince = (item: ClaimCase, claimed: Instant): SinceSeen => {
  const incident = item.incident?.last ?? null;
  const low = incident?.onsetLow ?? claimed - SINCE_LOOK_BACK_MS;
  const window = {
    from: Math.max(low, claimed - SINCE_LOOK_BACK_MS),
    to: claimed - SINCE_ROUNDING_MS,
  };
  const view = { services: item.services, firstHand: true, areas: [] };
  const seen = distinctIn(item, { name: "since", view, window });
  return {
    witnesses: seen.count,
    communes: seen.communes,
    usual: usualOf(item, window),
    onset: incident?.onset ?? null,
    onsetLow: incident?.onsetLow ?? null,
    onsetHigh: incident?.onsetHigh ?? null,
    cited: seen.newest(item.evidence.reports),
    lastAt: seen.lastAt,
  };
};

/** "Since T": contradicted when far more than the usual had reported before T. */
export const judgeSince = (claimed: Instant, seen: SinceSeen): VerdictParts => {
  const allowed = USUAL_FACTOR * seen.usual;
  const excess = seen.witnesses < ZONE_WITNESSES_MIN ? 0 : poissonExcess(seen.witnesses, allowed);
  const contradicted = excess >= ZONE_EXCESS;
  const supported =
    !contradicted &&
    seen.onsetLow !== null &&
    seen.onsetHigh !== null &&
    claimed >= seen.onsetLow - SINCE_ROUNDING_MS &&
    claimed <= seen.onsetHigh + SINCE_ROUNDING_MS;
  return {
    verdict: contradicted ? "contradicted" : supported ? "supported" : "undecided",
    doubtful: false,
    reason: contradicted
      ? "reports_before_since"
      : supported
        ? "reports_in_line"
        : seen.onset === null
          ? "no_incident"
          : "too_little_evidence",
    numbers: {
      claimed_at: claimed,
      witnesses_before: seen.witnesses,
      communes_before: seen.communes,
      usual_before: seen.usual,
      allowed,
      excess,
      onset_at: seen.onset,
      onset_low_at: seen.onsetLow,
      onset_high_at: seen.onsetHigh,
    },
    evidence: cite(seen.cited),
    asOf: seen.lastAt,
  };
};
