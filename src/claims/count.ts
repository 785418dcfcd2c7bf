import type { Instant } from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import { poissonLow } from "../statistics/poisson.ts";
import { usualOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import { HOUR_MS } from "../time/units.ts";
import { USUAL_FACTOR } from "./limits.ts";
import { LASTS, LastingTest } from "./lasting.ts";
import { Marks } from "./marks.ts";
import { oldTroubles } from "./persistence.ts";
import { Recent } from "./recent.ts";
import { tallied } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { cite } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";
import type { EvidenceView } from "./view.ts";

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

interface Counting {
  readonly firsts: Recent;
  readonly lasting: number;
}

/** Distinct witnesses, but for those whose trouble began after the statement. */
const createCount = (item: ClaimCase, view: EvidenceView): Tally<Counting> => {
  const { at } = item.statement;
  const says = new LastingTest(item, at);
  const heard = new Marks();
  const firsts = new Recent(view.columns);
  let lasting = 0;
  return {
    take(from, to) {
      const { rows, columns } = view;
      for (let position = from; position < to; position += 1) {
        const row = rows[position] ?? 0;
        if ((columns.onset[row] ?? 0) > at || !heard.add(columns.witness[row] ?? 0)) continue;
        firsts.add(row);
        if (says.of(columns, row) === LASTS) lasting += 1;
      }
    },
    read: () => ({ firsts, lasting }),
  };
};

export const gatherCount = (item: ClaimCase): CountSeen => {
  const { at } = item.statement;
  const window = { from: at - COUNT_BEFORE_MS, to: at + COUNT_AFTER_MS };
  const { nextTrouble } = item;
  const seen = tallied(item, {
    name: "count",
    view: { services: item.services, firstHand: true, areas: [] },
    window: { from: window.from, to: Math.min(window.to, nextTrouble ?? Infinity) },
    depends: [at, item.incident?.last.onsetLow ?? null],
    create: (view) => createCount(item, view),
  });
  const { tree } = item.deps;
  const home = item.deps.homeCountry(item.statement.operator);
  let population = 0;
  for (const root of home === null ? tree.roots() : [home])
    population += tree.get(root)?.population ?? 0;
  return {
    witnesses: seen.firsts.count,
    lasting: seen.lasting,
    usual: usualOf(item, { from: window.from, to: seen.firsts.lastAt ?? window.from }),
    population,
    cited: seen.firsts.newest(item.evidence.reports),
    lastAt: seen.firsts.lastAt,
  };
};

/**
 * Witnesses of the outage at the least, by the better of two exact lower limits: all of them less 1.5
 * times the usual, or those who say that it lasts less the ordinary old troubles.
 */
export const certainWitnesses = ({ witnesses, lasting, usual }: CountSeen): number =>
  Math.max(
    0,
    poissonLow(witnesses) - USUAL_FACTOR * usual,
    poissonLow(lasting) - oldTroubles(usual, witnesses - lasting),
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
