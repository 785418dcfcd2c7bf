import type { FindingNumbers, FindingReason } from "../model/finding.ts";
import type { Instant, ReportId, StatementId } from "../model/ids.ts";
import type { Verdict } from "../model/vocabulary.ts";
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

interface Cited {
  readonly id: ReportId | StatementId;
  readonly saidAt: Instant;
  readonly erased: boolean;
}

const byTime = (a: Cited, b: Cited): number =>
  a.saidAt - b.saidAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The newest of a list in the order it was said, whole instants: lists may hold a hundred thousand. */
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

/**
 * Ids to cite, oldest first (then by id, so that the order within an instant does not matter); the
 * newest are kept. Each list is in the order it was said.
 */
export const cite = (...lists: readonly (readonly Cited[])[]): readonly string[] => {
  const ids = lists
    .flatMap(newest)
    .toSorted(byTime)
    .map((one) => one.id);
  return [...new Set(ids)].slice(-EVIDENCE_IDS_MAX);
};
