import type { Instant } from "../model/ids.ts";
import type { CauseAnswer, LineRole } from "../model/line-record.ts";
import { COMMON_CAUSE_MS } from "./limits.ts";
import { type LineFile, linesOf, recordsOf, rolesOf } from "./line-file.ts";
import { tapRunsOf } from "./tapped.ts";

/** Two lines or more dead at once. */
export interface DeadTogether {
  readonly lines: readonly LineRole[];
  /** When the last of them died. */
  readonly since: Instant;
  /** They died within five minutes of each other. */
  readonly atOnce: boolean;
  /** All of the same operator: then the backup is none. Null: an operator is not known. */
  readonly sameOperator: boolean | null;
  /** What the owner said of the cause since; null: not asked yet. */
  readonly said: CauseAnswer | null;
}

/** The lines that are dead now, when there are two or more; null otherwise. */
export function deadTogether(file: LineFile, now: Instant): DeadTogether | null {
  const dead = rolesOf(file).flatMap((line) => {
    const run = tapRunsOf(file, line).findLast(({ at }) => at <= now);
    return run?.state === "dead" ? [{ line, at: run.at }] : [];
  });
  if (dead.length < 2) return null;
  const moments = dead.map(({ at }) => at);
  const [first, since] = [Math.min(...moments), Math.max(...moments)];
  const operators = linesOf(file)
    .filter(({ line }) => dead.some((one) => one.line === line))
    .map(({ operator }) => operator);
  const answer = recordsOf(file, "cause").findLast(({ at }) => at >= since && at <= now);
  return {
    lines: dead.map(({ line }) => line),
    since,
    atOnce: since - first <= COMMON_CAUSE_MS,
    sameOperator: operators.includes(null) ? null : new Set(operators).size === 1,
    said: answer?.body.answer ?? null,
  };
}
