import type { Finding } from "../model/finding.ts";
import type { Statement } from "../model/statement.ts";
import type { ClaimKind } from "../model/statement.ts";
import type { Verdict } from "../model/vocabulary.ts";
import { VERDICTS } from "../model/vocabulary.ts";
import { shareLimits } from "../statistics/binomial.ts";
import { medianOf } from "../statistics/median.ts";
import type { Median } from "../statistics/median.ts";

/** A statement with the finding that stands on each claim; null: none was made. */
export interface RecordStatement {
  readonly statement: Statement;
  readonly findings: readonly (Finding | null)[];
}

/** What counts of one confirmed incident; lengths in ms. */
export interface RecordCase {
  /** From the onset to the operator's first words; null: nothing was said while it lasted. */
  readonly acknowledgedAfter: number | null;
  /** From the onset to the last report; null where it is not over or not to be shown. */
  readonly lastWitnessAfter: number | null;
  readonly afterResolved: number | null;
}

export interface ClaimRow {
  readonly kind: ClaimKind;
  readonly claims: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** A length that is known for some incidents: the middle with its limits, and how many it rests on. */
export interface MedianDelay extends Median {
  /** Incidents that count. */
  readonly n: number;
  /** Of these, those for which it was observed. */
  readonly observed: number;
}

export interface RecordFigures {
  /** The operator's own statements; new versions count as statements. */
  readonly said: number;
  /** Of these, those that replaced an earlier one. */
  readonly versions: number;
  /** Kinds that were claimed, with how each verdict counts. */
  readonly claims: readonly ClaimRow[];
  readonly endTimes: {
    readonly given: number;
    readonly kept: number;
    readonly missed: number;
    /** Not passed yet, or too little evidence. */
    readonly open: number;
    /** Kept of those decided, with exact 95 % limits; null while none was decided. */
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** Middle of how late the missed ones were, where the end is known; ms. */
    readonly lateBy: Median & { readonly n: number };
  };
  /** An incident nothing was said about counts as later than every other. */
  readonly acknowledged: MedianDelay;
  readonly lastWitness: MedianDelay;
  readonly afterResolved: MedianDelay;
}

const MINUTE_MS = 60_000;

const noVerdicts = (): Record<Verdict, number> => ({
  supported: 0,
  contradicted: 0,
  undecided: 0,
  not_testable: 0,
});

function claimRows(statements: readonly RecordStatement[]): readonly ClaimRow[] {
  const rows = new Map<ClaimKind, { claims: number; verdicts: Record<Verdict, number> }>();
  for (const { statement, findings } of statements) {
    for (const [index, { kind }] of statement.claims.entries()) {
      const row = rows.get(kind) ?? { claims: 0, verdicts: noVerdicts() };
      row.claims += 1;
      const verdict = VERDICTS.find((word) => word === findings[index]?.verdict);
      if (verdict !== undefined) row.verdicts[verdict] += 1;
      rows.set(kind, row);
    }
  }
  return [...rows].map(([kind, row]) => ({ kind, ...row }));
}

function endTimesOf(statements: readonly RecordStatement[]): RecordFigures["endTimes"] {
  const found = statements.flatMap(({ statement, findings }) =>
    statement.claims.flatMap((claim, index) =>
      claim.kind === "eta" ? [findings[index] ?? null] : [],
    ),
  );
  const kept = found.filter((finding) => finding?.verdict === "supported").length;
  const missed = found.filter((finding) => finding?.verdict === "contradicted");
  const late = missed
    .map((finding) => finding?.numbers["late_minutes"] ?? null)
    .filter((minutes) => minutes !== null);
  const decided = kept + missed.length;
  const limits = decided === 0 ? null : shareLimits({ x: kept, n: decided });
  return {
    given: found.length,
    kept,
    missed: missed.length,
    open: found.length - decided,
    share: decided === 0 ? null : kept / decided,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    lateBy: { n: late.length, ...medianOf(late.map((minutes) => minutes * MINUTE_MS)) },
  };
}

const delayOf = (values: readonly (number | null)[], countsOpen: boolean): MedianDelay => {
  const known = values.filter((value) => value !== null);
  const open = countsOpen ? values.length - known.length : 0;
  return { n: known.length + open, observed: known.length, ...medianOf(known, open) };
};

/**
 * An operator's record: counts, shares with Clopper-Pearson limits, medians with order-statistic
 * limits. Only its own statements count (`said_by` operator); words told by others are left out.
 */
export function recordFigures(
  statements: readonly RecordStatement[],
  cases: readonly RecordCase[],
): RecordFigures {
  const own = statements.filter(({ statement }) => statement.saidBy === "operator");
  return {
    said: own.length,
    versions: own.filter(({ statement }) => statement.replaces !== null).length,
    claims: claimRows(own),
    endTimes: endTimesOf(own),
    acknowledged: delayOf(
      cases.map((one) => one.acknowledgedAfter),
      true,
    ),
    lastWitness: delayOf(
      cases.map((one) => one.lastWitnessAfter),
      false,
    ),
    afterResolved: delayOf(
      cases.map((one) => one.afterResolved),
      false,
    ),
  };
}
