import type { Instant } from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import { poissonLimits } from "../statistics/poisson.ts";
import { eachReport, usualOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import { HOUR_MS } from "../time/units.ts";
import { USUAL_FACTOR } from "./limits.ts";
import { createMarks } from "./marks.ts";
import { oldTroubles } from "./persistence.ts";
import { saysItLasts } from "./resolved-evidence.ts";
import { cite } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

/**
 * Highest share of those hit who ever report (p_max). Assumed, not measured: five times the .9 % of the
 * most talkative local faults in our simulations; the lower the share, the more are hit.
 */
export const REPORTING_SHARE_MAX = 0.05;
export const COUNT_BEFORE_MS: number = HOUR_MS;
export const COUNT_AFTER_MS: number = 6 * HOUR_MS;
export const COUNT_WITNESSES_MIN = 5;

export type CountClaim = Extract<Claim, { kind: "count" }>;

export interface CountSeen {
  /** Distinct first-hand witnesses without service, from an hour before the claim to six after. */
  readonly witnesses: number;
  readonly usual: number;
  /** Of these, who say that it has lasted since before the claim. */
  readonly lasting: number;
  /** Inhabitants of the operator's country: at least as many as its subscribers. 0 if unknown. */
  readonly population: number;
  readonly cited: readonly Witnessed[];
  readonly lastAt: Instant | null;
}

export const gatherCount = (item: ClaimCase): CountSeen => {
  const { at } = item.statement;
  const window = { from: at - COUNT_BEFORE_MS, to: at + COUNT_AFTER_MS };
  const heard = createMarks();
  const cited: Witnessed[] = [];
  let lasting = 0;
  let lastAt: Instant | null = null;
  eachReport(item, window, (report) => {
    if (!report.firstHand || heard.has(report.witness)) return;
    if (report.onset !== null && report.onset > at) return;
    if (item.nextTrouble !== null && report.saidAt >= item.nextTrouble) return;
    heard.add(report.witness);
    cited.push(report);
    if (saysItLasts(item, { at, areas: [], all: false }, { report, known: false })) lasting += 1;
    lastAt = report.saidAt;
  });
  const { tree } = item.deps;
  const home = item.deps.homeCountry(item.statement.operator);
  let population = 0;
  for (const root of home === null ? tree.roots() : [home])
    population += tree.get(root)?.population ?? 0;
  return {
    witnesses: cited.length,
    lasting,
    usual: usualOf(item, { from: window.from, to: lastAt ?? window.from }),
    population,
    cited,
    lastAt,
  };
};

/**
 * Witnesses of the outage at the least, by the better of two exact lower limits: all of them less 1.5
 * times the usual, or those who say that it lasts less the ordinary old troubles.
 */
export const certainWitnesses = ({ witnesses, lasting, usual }: CountSeen): number =>
  Math.max(
    0,
    poissonLimits(witnesses).low - USUAL_FACTOR * usual,
    poissonLimits(lasting).low - oldTroubles(usual, witnesses - lasting),
  );

/**
 * "Only so many": the certain witnesses over the highest share that ever reports. A lower bound
 * contradicts, it never supports.
 */
export const judgeCount = (claim: CountClaim, seen: CountSeen): VerdictParts => {
  const certain = certainWitnesses(seen);
  const low = Math.floor(certain / REPORTING_SHARE_MAX);
  const shareLow = seen.population > 0 ? low / seen.population : null;
  const above =
    (claim.max !== undefined && low > claim.max) ||
    (claim.shareMax !== undefined && shareLow !== null && shareLow > claim.shareMax);
  const contradicted = above && seen.witnesses >= COUNT_WITNESSES_MIN;
  const numeric = claim.max !== undefined || claim.shareMax !== undefined;
  return {
    verdict: contradicted ? "contradicted" : "undecided",
    doubtful: false,
    reason: contradicted
      ? "lower_bound_above_count"
      : numeric
        ? "too_little_evidence"
        : "words_not_a_number",
    numbers: {
      claimed_max: claim.max ?? null,
      claimed_share: claim.shareMax ?? null,
      witnesses: seen.witnesses,
      lasting: seen.lasting,
      usual: seen.usual,
      certain_witnesses: certain,
      reporting_share_max: REPORTING_SHARE_MAX,
      affected_low: low,
      population: seen.population,
      share_low: shareLow,
    },
    evidence: cite(seen.cited),
    asOf: seen.lastAt,
  };
};
