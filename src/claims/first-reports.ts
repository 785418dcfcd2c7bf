import type { Instant } from "../model/ids.ts";
import { viewOf } from "./claim-case.ts";
import type { ClaimCase, ViewOf, Window } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import type { Firsts } from "./firsts.ts";
import { EVIDENCE_IDS_MAX } from "./limits.ts";
import type { EvidenceView } from "./view.ts";

/** Distinct witnesses from where an outage begins, each where the first report was made. */
export interface Distinct {
  readonly count: number;
  /** Of the last report, whoever made it. */
  readonly lastAt: Instant | null;
  /** Places, by number, that any of them may be from. */
  readonly places: readonly number[];
  at(place: number): number;
  /** The newest, oldest first: as many as may be cited, and all of one instant; erased ones left out. */
  newest(isWanted?: (place: number, province: number) => boolean): readonly Witnessed[];
}

interface Stretch {
  readonly view: EvidenceView;
  readonly firsts: Firsts;
  /** Position at which it ends. */
  readonly end: number;
}

const newestOf = (
  item: ClaimCase,
  { view, firsts, end }: Stretch,
  isWanted: (place: number, province: number) => boolean,
): readonly Witnessed[] => {
  const { reports, work } = item.evidence;
  const { area, province } = view.columns;
  const kept: Witnessed[] = [];
  let at = end - 1;
  for (; at >= firsts.begin; at -= 1) {
    const row = view.rows[at] ?? 0;
    if (!firsts.isFirst(at) || !isWanted(area[row] ?? -1, province[row] ?? -1)) continue;
    const report = reports[row];
    if (report === undefined || report.erased) continue;
    if (kept.length >= EVIDENCE_IDS_MAX && report.saidAt !== kept.at(-1)?.saidAt) break;
    kept.push(report);
  }
  work.cited += end - at;
  return kept.toReversed();
};

/**
 * For windows that begin where the outage does, as those of many claims do: what is counted for one of
 * them is known for all, and a look costs no more than the number of places.
 */
export const distinctSince = (item: ClaimCase, of: ViewOf, window: Window): Distinct => {
  const view = viewOf(item, of);
  const firsts = view.firstsSince(window.from, item.evidence.work);
  const end = Math.max(firsts.begin, view.firstFrom(window.to));
  const last = end > firsts.begin ? view.columns.saidAt[view.rows[end - 1] ?? 0] : undefined;
  return {
    count: firsts.countBefore(end),
    lastAt: last ?? null,
    places: firsts.places,
    at: (place) => firsts.countAt(place, end),
    newest: (isWanted = () => true) => newestOf(item, { view, firsts, end }, isWanted),
  };
};
