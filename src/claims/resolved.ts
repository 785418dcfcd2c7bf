import type { FindingNumbers } from "../model/finding.ts";
import type { Instant } from "../model/ids.ts";
import { binomialAtLeast, shareLimits, shareUpper } from "../statistics/binomial.ts";
import type { Share } from "../statistics/binomial.ts";
import { poissonExcess, poissonRatio } from "../statistics/poisson.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import {
  ANSWERS_LEVEL,
  ANSWERS_STILL_DOWN_MIN,
  DOUBTFUL_EXCESS,
  STILL_DOWN_TOLERATED,
} from "./limits.ts";
import { persistingAllowed, reportsAllowed } from "./persistence.ts";
import type { Answers } from "./answers.ts";
import type { RepairSeen } from "./resolved-evidence.ts";
import { cite, citedAnswers, latest } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** The first to answer may all be of one town that was left behind. */
export const COMMUNES_OF_MAJORITY = 3;

const isAboveTolerated = (still: Share): boolean =>
  still.x >= ANSWERS_STILL_DOWN_MIN && binomialAtLeast(still, STILL_DOWN_TOLERATED) < ANSWERS_LEVEL;

/**
 * Too many asked witnesses are still down for a true repair: x ≥ 2 and P(Bin(n, .1) ≥ x) < .001, of
 * the witnesses, and of the communes too: one large pocket is many witnesses but one place. Where few
 * communes are hit a sure majority does instead, once three of them answered, or all that had reported.
 */
export const answersContradict = (seen: Answers, communesBefore: number): boolean => {
  const still = { x: seen.down, n: seen.answers };
  if (!isAboveTolerated(still)) return false;
  if (isAboveTolerated({ x: seen.communesDown, n: seen.communes })) return true;
  const isEnough = seen.communes >= Math.min(COMMUNES_OF_MAJORITY, communesBefore);
  return isEnough && shareLimits(still).low > 0.5;
};

/** Positive evidence of a repair: one-sided 95 % bound of those not back ≤ 10 % (0 of 29, 1 of 46). */
export const answersSupport = ({ answers, down, degraded }: Answers): boolean =>
  answers > 0 && shareUpper({ x: down + degraded, n: answers }) <= STILL_DOWN_TOLERATED;

const numbersOf = (seen: RepairSeen, claimedAt: Instant): FindingNumbers => {
  const { answers, weight } = seen;
  const persistence = weight.seen;
  const still = { x: answers.down, n: answers.answers };
  const limits = shareLimits(still);
  const ratio = poissonRatio(seen.after, seen.usual);
  const places = { x: answers.communesDown, n: answers.communes };
  const reports = reportsAllowed(persistence.hourBefore, seen.usual, seen.sinceMs);
  return {
    claimed_at: claimedAt,
    answers: answers.answers,
    still_down: answers.down,
    degraded: answers.degraded,
    back: answers.up,
    share_low: still.n === 0 ? null : limits.low,
    share_high: still.n === 0 ? null : limits.high,
    p_answers: still.n === 0 ? null : binomialAtLeast(still, STILL_DOWN_TOLERATED),
    communes_before: seen.communesBefore,
    communes_answered: places.n,
    communes_still_down: places.x,
    p_communes: places.n === 0 ? null : binomialAtLeast(places, STILL_DOWN_TOLERATED),
    witnesses_before: persistence.before,
    noticed: persistence.noticed,
    reports_hour_before: persistence.hourBefore,
    reports_3h_before: persistence.hoursBefore,
    witnesses_after: seen.after,
    communes_after: seen.afterCommunes,
    usual_after: seen.usual,
    minutes_after: seen.sinceMs / MINUTE_MS,
    rate_ratio: ratio?.ratio ?? null,
    rate_low: ratio?.low ?? null,
    rate_high: ratio?.high ?? null,
    reports_allowed: reports,
    reports_excess: poissonExcess(seen.after, reports),
    persisting: seen.persisting,
    persisting_counted: persistence.witnesses,
    persisting_others: persistence.others,
    persisting_late_others: persistence.othersLate,
    persisting_communes: persistence.communes,
    persisting_late: persistence.late,
    persisting_hours: persistence.spreadMs / HOUR_MS,
    persisting_minutes: persistence.sinceMs / MINUTE_MS,
    persisting_usual: persistence.usual,
    persisting_late_usual: persistence.usualLate,
    tolerated: persistence.tolerated,
    persisting_allowed: persistingAllowed(persistence, false),
    persisting_late_allowed: persistingAllowed(persistence, true),
    persisting_excess: weight.excess,
    last_at: seen.lastAt,
  };
};

type Conclusion = Pick<VerdictParts, "verdict" | "doubtful" | "reason">;

const conclude = (seen: RepairSeen, excess: number): Conclusion => {
  const { answers, weight } = seen;
  const lasts = weight.strong;
  const doubtful = excess >= DOUBTFUL_EXCESS;
  if (answersContradict(answers, seen.communesBefore))
    return { verdict: "contradicted", doubtful: false, reason: "answers_still_down" };
  if (answersSupport(answers))
    return lasts || doubtful
      ? { verdict: "undecided", doubtful: true, reason: "evidence_both_ways" }
      : { verdict: "supported", doubtful: false, reason: "answers_back" };
  if (lasts) return { verdict: "contradicted", doubtful: false, reason: "reports_after_claim" };
  if (doubtful) return { verdict: "undecided", doubtful: true, reason: "reports_after_claim" };
  const nothing = answers.answers === 0 && seen.after === 0 && weight.seen.before === 0;
  return {
    verdict: "undecided",
    doubtful: false,
    reason: nothing ? "no_incident" : "too_little_evidence",
  };
};

/** "It is resolved" held against asked witnesses first, then against those who say that it lasts. */
export const judgeResolved = (claimedAt: Instant, seen: RepairSeen): VerdictParts => {
  const numbers = numbersOf(seen, claimedAt);
  const conclusion = conclude(seen, numbers["reports_excess"] ?? 0);
  const { cited: all, citedNotUp } = seen.answers;
  const answers = conclusion.verdict === "contradicted" ? citedNotUp : all;
  return {
    ...conclusion,
    numbers,
    evidence: cite(seen.cited, citedAnswers(answers)),
    asOf: latest(seen.lastAt, seen.answers.lastAt),
  };
};
