import { HOUR_MS } from "../time/units.ts";
import { ECHO_FADES_MS, ECHO_SHARE, GRACE_MS, STALE_SHARE, USUAL_FACTOR } from "./limits.ts";
import { poissonExcess, poissonHigh } from "../statistics/poisson.ts";

/** Witnesses who say, after a claimed repair, that the same trouble lasts. */
export interface Persistence {
  /** Distinct witnesses of the outage before the claim. */
  readonly before: number;
  /** Exact upper limit of their number. */
  readonly beforeHigh: number;
  /** Share of those hit who had noticed by then, 0..1. */
  readonly noticed: number;
  /** Reports in the hour, and in the three hours, before the claim. */
  readonly hourBefore: number;
  readonly hoursBefore: number;
  /** Share of those hit who may be left behind by what the claim calls a repair. */
  readonly tolerated: number;
  /** Distinct first-hand witnesses who say after the claim that it has lasted since before. */
  readonly witnesses: number;
  readonly communes: number;
  /** From the first to the last of them, ms. */
  readonly spreadMs: number;
  /** How many of them spoke `LATE_MS` or more after the claim, when the echo is over. */
  readonly late: number;
  /** Usual reports from the grace, and from `LATE_MS` after the claim, to the last of them. */
  readonly usual: number;
  readonly usualLate: number;
  /** Distinct other witnesses in the same two spans, who do not say that it lasts. */
  readonly others: number;
  readonly othersLate: number;
  /** From the claim to the last of them, ms. */
  readonly sinceMs: number;
}

export const LATE_MS: number = 3 * HOUR_MS;
export const PERSISTING_MIN = 8;
export const PERSISTING_COMMUNES_MIN = 5;
export const PERSISTING_LATE_MIN = 4;
export const PERSISTING_SPREAD_MS: number = 3 * HOUR_MS;
export const PERSISTING_EXCESS = 3.5;
/** Beyond this the strongest moment is not sought any further. */
export const PERSISTING_CERTAIN = 15;
/** Of the usual reports, at most this part speaks of a trouble that is older than the claim. */
export const USUAL_PERSISTING = 0.25;
/** Of the "me too" reports, at most this part says that it lasts. */
export const ECHO_PERSISTING = 0.5;
/** Left behind by "everything is resolved": single troubles, not pockets. */
export const TOLERATED_OF_ALL = 0.03;
/** Mean usage until somebody who is hit notices. */
export const USAGE_TO_NOTICE_MINUTES = 60;
/** Keeps a repair in the first minutes from dividing by nothing. */
export const NOTICED_MIN = 0.01;

/** Witnesses among those left behind: of all who were hit, as the exact upper limit of those seen before. */
export const leftBehind = ({ tolerated, beforeHigh, noticed }: Persistence): number =>
  (tolerated * beforeHigh) / Math.max(NOTICED_MIN, noticed);

/** Echo of the last hours that may all come after the claim: half as many as were told before it. */
export const ECHO_OF_HOURS = 0.5;
/** A count must be twice what is explained: with many witnesses a small misfit would look certain. */
export const PERSISTING_RATIO = 2;

const fading = (fromMs: number, sinceMs: number): number =>
  Math.max(0, Math.exp(-fromMs / ECHO_FADES_MS) - Math.exp(-sinceMs / ECHO_FADES_MS));

/** "Me too" reports that may still come between two times after a true repair. */
export const echoAfter = (hourBefore: number, fromMs: number, sinceMs: number): number =>
  ECHO_SHARE * hourBefore * fading(fromMs, sinceMs);

/** The same of those who say that it lasts, also where the echo had hardly begun before the claim. */
const echoLasting = (seen: Persistence, fromMs: number): number =>
  ECHO_PERSISTING *
  Math.max(ECHO_SHARE * seen.hourBefore, ECHO_OF_HOURS * seen.hoursBefore) *
  fading(fromMs, seen.sinceMs);

/** Reports of any kind that may come after a true repair; more than that is shown to the editor only. */
export const reportsAllowed = (hourBefore: number, usual: number, sinceMs: number): number =>
  USUAL_FACTOR * usual + STALE_SHARE * hourBefore + echoAfter(hourBefore, GRACE_MS, sinceMs);

/**
 * Ordinary troubles older than the claim: a quarter of the usual reports, or, where the baseline knows
 * little, a third of the exact upper limit of the witnesses whose trouble is not an old one.
 */
export const oldTroubles = (usual: number, others: number): number => {
  const ofUsual = USUAL_FACTOR * USUAL_PERSISTING * usual;
  const part = USUAL_PERSISTING / (1 - USUAL_PERSISTING);
  // The limit lies above the count: where that is more already, it need not be sought.
  return part * others >= ofUsual ? ofUsual : Math.min(ofUsual, part * poissonHigh(others));
};

/**
 * Persisting witnesses that a true repair may leave behind, all allowances at their worst at once:
 * ordinary old troubles, late tellers, echo, and the tolerated share of those hit.
 */
export const persistingAllowed = (seen: Persistence, late: boolean): number =>
  oldTroubles(late ? seen.usualLate : seen.usual, late ? seen.othersLate : seen.others) +
  STALE_SHARE * seen.hourBefore +
  echoLasting(seen, late ? LATE_MS : GRACE_MS) +
  leftBehind(seen);

const excessOver = (witnesses: number, allowed: number): number =>
  witnesses < PERSISTING_RATIO * allowed ? 0 : poissonExcess(witnesses, allowed);

/** Where the allowances but that for old troubles explain half of them already, its limit need not be sought. */
const isExplained = (seen: Persistence, witnesses: number): boolean =>
  witnesses < PERSISTING_RATIO * (STALE_SHARE * seen.hourBefore + leftBehind(seen));

/** The stronger of two tests: all persisting witnesses, or the late ones, who are no echo. */
export const persistingExcess = (seen: Persistence): number => {
  const excessOf = (witnesses: number, late: boolean): number =>
    isExplained(seen, witnesses) ? 0 : excessOver(witnesses, persistingAllowed(seen, late));
  return Math.max(excessOf(seen.witnesses, false), excessOf(seen.late, true));
};

/** Strong enough to say "contradicted" without having asked anybody. */
const isStrong = (seen: Persistence, excess: number): boolean =>
  seen.witnesses >= PERSISTING_MIN &&
  seen.communes >= PERSISTING_COMMUNES_MIN &&
  seen.late >= PERSISTING_LATE_MIN &&
  seen.spreadMs >= PERSISTING_SPREAD_MS &&
  excess >= PERSISTING_EXCESS;

/** What a count at one moment weighs. */
export interface Weight {
  readonly seen: Persistence;
  readonly excess: number;
  /** Contradicts by itself. */
  readonly strong: boolean;
}

export const weightOf = (seen: Persistence): Weight => {
  const excess = persistingExcess(seen);
  return { seen, excess, strong: isStrong(seen, excess) };
};

/** The stronger of two moments: a contradiction that stood is not undone by time passing. */
export const stronger = (before: Weight | null, now: Weight): Weight => {
  if (before === null) return now;
  if (before.strong !== now.strong) return now.strong ? now : before;
  return now.excess >= before.excess ? now : before;
};
