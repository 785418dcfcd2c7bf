import type { Instant } from "../model/ids.ts";
import { binomialAtLeast, binomialAtMost, shareLimits } from "../statistics/binomial.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { ANSWERS_LEVEL, STILL_DOWN_TOLERATED } from "./limits.ts";
import type { Answers } from "./answers.ts";
import { cite, citedAnswers } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/** Wrong "it works" answers among witnesses who are all down. */
export const WRONG_ANSWERS = 0.05;
/** "Progressively" promises no speed: before this time nobody back proves nothing. */
export const PARTIAL_GRACE_MS: number = 2 * HOUR_MS;
export const BACK_MIN = 2;

const conclude = (
  answers: Answers,
  sinceMs: number,
): Pick<VerdictParts, "verdict" | "doubtful" | "reason"> => {
  const back = { x: answers.up, n: answers.answers };
  if (back.x >= BACK_MIN && binomialAtLeast(back, WRONG_ANSWERS) < ANSWERS_LEVEL)
    return { verdict: "supported", doubtful: false, reason: "answers_back" };
  const none = binomialAtMost(back, STILL_DOWN_TOLERATED) < ANSWERS_LEVEL;
  if (back.n > 0 && none && sinceMs >= PARTIAL_GRACE_MS)
    return { verdict: "contradicted", doubtful: false, reason: "answers_still_down" };
  return {
    verdict: "undecided",
    doubtful: back.n > 0 && none,
    reason: back.x > 0 && answers.down > 0 ? "evidence_both_ways" : "too_little_evidence",
  };
};

/**
 * "Some are back": supported when more answers say so than errors explain; contradicted only when,
 * two hours on, surely fewer than a tenth are back.
 */
export const judgePartial = (claimedAt: Instant, answers: Answers): VerdictParts => {
  const back = { x: answers.up, n: answers.answers };
  const limits = shareLimits(back);
  const sinceMs = answers.lastAt === null ? 0 : answers.lastAt - claimedAt;
  const known = back.n > 0;
  return {
    ...conclude(answers, sinceMs),
    numbers: {
      claimed_at: claimedAt,
      answers: back.n,
      back: back.x,
      still_down: answers.down,
      degraded: answers.degraded,
      share_back_low: known ? limits.low : null,
      share_back_high: known ? limits.high : null,
      p_back: known ? binomialAtLeast(back, WRONG_ANSWERS) : null,
      p_not_back: known ? binomialAtMost(back, STILL_DOWN_TOLERATED) : null,
      minutes: sinceMs / MINUTE_MS,
    },
    evidence: cite(citedAnswers(answers.cited)),
    asOf: answers.lastAt,
  };
};
