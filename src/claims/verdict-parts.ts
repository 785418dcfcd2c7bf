import type { FindingNumbers, FindingReason } from "../model/finding.ts";
import type { Instant, ReportId, StatementId } from "../model/ids.ts";
import type { Verdict } from "../model/vocabulary.ts";
import type { Answered } from "./evidence-book.ts";
import { EVIDENCE_IDS_MAX } from "./limits.ts";

/** What a test concludes of one claim; the register adds whose claim it is. */
export interface VerdictParts {
  readonly verdict: Verdict;
  readonly doubtful: boolean;
  readonly reason: FindingReason;
  readonly numbers: FindingNumbers;
  readonly evidence: readonly string[];
  /** Last evidence considered; null when there was none. */
  readonly asOf: Instant | null;
}

/** The last of some instants; null when there is none. */
export const latest = (...instants: readonly (Instant | null)[]): Instant | null => {
  let last: Instant | null = null;
  for (const instant of instants)
    if (instant !== null && (last === null || instant > last)) last = instant;
  return last;
};

interface Cited {
  readonly id: ReportId | StatementId;
  readonly saidAt: Instant;
  readonly erased: boolean;
}

const byTime = (a: Cited, b: Cited): number =>
  a.saidAt - b.saidAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The newest of a list in the order it was said, whole instants. */
const newest = (list: readonly Cited[]): readonly Cited[] => {
  const tail: Cited[] = [];
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const one = list[index];
    if (one === undefined || one.erased) continue;
    if (tail.length >= EVIDENCE_IDS_MAX && one.saidAt !== tail.at(-1)?.saidAt) break;
    tail.push(one);
  }
  return tail;
};

/** The newest answers, by the reports of their witnesses. */
export const citedAnswers = (answers: readonly Answered[]): readonly Cited[] => {
  const tail: Cited[] = [];
  for (let index = answers.length - 1; index >= 0; index -= 1) {
    const answer = answers[index];
    if (answer === undefined || answer.report.erased) continue;
    const { report, saidAt } = answer;
    if (tail.length >= EVIDENCE_IDS_MAX && saidAt !== tail.at(-1)?.saidAt) break;
    tail.push({ id: report.id, erased: false, saidAt });
  }
  return tail.toReversed();
};

/** Those of many lists that can be among the newest: none older than the last that has a place. */
const amongNewest = (all: readonly Cited[]): readonly Cited[] => {
  if (all.length <= 2 * EVIDENCE_IDS_MAX) return all;
  const times = new Float64Array(all.length);
  for (const [index, { saidAt }] of all.entries()) times[index] = saidAt;
  times.sort();
  const from = times[times.length - 2 * EVIDENCE_IDS_MAX] ?? 0;
  return all.filter(({ saidAt }) => saidAt >= from);
};

/**
 * Ids to cite, oldest first (then by id, so that the order within an instant does not matter); the
 * newest are kept. Each list is in the order it was said.
 */
export const cite = (...lists: readonly (readonly Cited[])[]): readonly string[] => {
  const ids = amongNewest(lists.flatMap(newest))
    .toSorted(byTime)
    .map((one) => one.id);
  return [...new Set(ids)].slice(-EVIDENCE_IDS_MAX);
};
