import type { Finding, FindingNumbers } from "../model/finding.ts";
import type { Instant } from "../model/ids.ts";
import { REFRESH_MS, REFRESH_SHARE } from "./limits.ts";

const hasMoved = (before: number | null | undefined, now: number | null): boolean => {
  if (now === null || before === null || before === undefined) return now !== (before ?? null);
  const step = Math.abs(now - before);
  // Only counts are watched: probabilities and limits move with them.
  return Number.isInteger(now) && step >= 1 && step >= REFRESH_SHARE * Math.abs(before);
};

const numbersMoved = (before: FindingNumbers, now: FindingNumbers): boolean =>
  Object.entries(now).some(
    ([name, value]) =>
      !name.endsWith("_at") &&
      (value === null || Number.isInteger(value)) &&
      hasMoved(before[name], value),
  );

/** What of a claim was last made public, and when. */
export interface LastFinding {
  readonly finding: Finding;
  readonly at: Instant;
}

/** Is a finding worth a new entry? Verdicts and reasons at once, numbers when they moved, once a minute. */
export const isWorthSaying = (
  last: LastFinding | undefined,
  now: Finding,
  at: Instant,
): boolean => {
  if (last === undefined) return true;
  const { finding } = last;
  if (finding.verdict !== now.verdict || finding.reason !== now.reason) return true;
  if (finding.doubtful !== now.doubtful) return true;
  return at - last.at >= REFRESH_MS && numbersMoved(finding.numbers, now.numbers);
};
