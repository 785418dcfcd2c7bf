import type { Instant } from "../model/ids.ts";
import type { JudgedVisit, Visit } from "../model/line.ts";
import {
  HOLDING_AFTER_MS,
  PROBATION_MS,
  QUIET_FACTOR,
  QUIET_MS_MAX,
  QUIET_MS_MIN,
  UP_SETTLES_MS,
  VISIT_EFFECT_MS,
} from "./limits.ts";
import { fallsOf, rank, runsOf, settlesMs } from "./runs.ts";
import type { Run, StateAt } from "./runs.ts";

/** Nobody who did not come, or was sent away, has repaired anything. */
const hasWorked = (visit: Visit): boolean =>
  visit.outcome !== "missed" &&
  visit.outcome !== "sent_away" &&
  (visit.arrived !== null || visit.left !== null);

const beginOf = (visit: Visit): Instant => visit.arrived ?? visit.left ?? 0;
const endOf = (visit: Visit): Instant => visit.left ?? visit.arrived ?? 0;

/** How long the line must stay quiet: 3 x the mean time between failures before, 24 h to 72 h. */
export const quietMs = (changes: readonly StateAt[], onset: Instant, repaired: Instant): number => {
  const falls = fallsOf(changes).filter((at) => at >= onset && at < repaired).length;
  const between = (repaired - onset) / Math.max(1, falls);
  return Math.min(QUIET_MS_MAX, Math.max(QUIET_MS_MIN, QUIET_FACTOR * between));
};

export interface LineHistory {
  readonly changes: readonly StateAt[];
  readonly onset: Instant;
  readonly now: Instant;
}

interface Outcome {
  readonly verdict: JudgedVisit["verdict"];
  readonly heldMs: number | null;
}

const OPEN: Outcome = { verdict: null, heldMs: null };

/** Did the line fall, in the visit's wake and for ten minutes, below where it stood before? */
const gotWorse = (history: LineHistory, visit: Visit, watched: Instant): boolean => {
  const before = history.changes.findLast(({ at }) => at < beginOf(visit));
  if (before === undefined) return false;
  return runsOf(history.changes).some(({ state, at, until }) => {
    const start = Math.max(at, endOf(visit));
    const end = Math.min(until, history.now);
    return rank(state) > rank(before.state) && start <= watched && end - start >= UP_SETTLES_MS;
  });
};

const afterUp = (history: LineHistory, run: Run, until: Instant): Outcome => {
  const { changes, now, onset } = history;
  const relapse = Math.min(run.until, until);
  if (run.until <= until && run.until - run.at <= PROBATION_MS && run.until <= now)
    return { verdict: "did_not_hold", heldMs: relapse - run.at };
  const held = Math.min(now, until) - run.at;
  if (held >= quietMs(changes, onset, run.at)) return { verdict: "verified", heldMs: null };
  if (held >= HOLDING_AFTER_MS) return { verdict: "holding", heldMs: null };
  const settled = held >= settlesMs(fallsOf(changes), run.at);
  return settled ? { verdict: "carries", heldMs: null } : OPEN;
};

/**
 * What a visit was worth. Its time ends with the next one: `until` is when somebody else began to work
 * on the line, Infinity while nobody did.
 */
const judgeOne = (history: LineHistory, visit: Visit, until: Instant): Outcome => {
  const { changes, now } = history;
  const watched = Math.min(until, endOf(visit) + VISIT_EFFECT_MS);
  if (gotWorse(history, visit, watched)) return { verdict: "worse", heldMs: null };
  const up = runsOf(changes).find(
    (run) =>
      run.state === "up" &&
      run.until > endOf(visit) &&
      run.at <= watched &&
      Math.min(run.until, now) - run.at >= UP_SETTLES_MS,
  );
  if (up !== undefined) return afterUp(history, up, until);
  const broken = up === undefined && now >= watched;
  return broken ? { verdict: "did_not_hold", heldMs: 0 } : OPEN;
};

/** The visits to a line in their order, each with its verdict by the states before and after. */
export const judgeVisits = (
  history: LineHistory,
  visits: readonly Visit[],
): readonly JudgedVisit[] =>
  visits.map((visit, index) => {
    if (!hasWorked(visit)) return { ...visit, ...OPEN };
    const next = visits.slice(index + 1).find(hasWorked);
    return { ...visit, ...judgeOne(history, visit, next === undefined ? Infinity : beginOf(next)) };
  });
