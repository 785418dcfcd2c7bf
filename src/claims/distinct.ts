import type { Instant } from "../model/ids.ts";
import type { ClaimCase, ViewOf, Window } from "./claim-case.ts";
import { Marks } from "./marks.ts";
import { Recent } from "./recent.ts";
import { tallied } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { EvidenceView } from "./view.ts";

/** Distinct witnesses of a stretch of time. */
export interface Distinct {
  /** Each witness's first report. */
  readonly firsts: Recent;
  /** Communes of these first reports. */
  readonly communes: number;
  /** Of the last report, whoever made it. */
  readonly lastAt: Instant | null;
}

const createDistinct = (view: EvidenceView, begin: number): Tally<Distinct> => {
  const firsts = new Recent(view.columns);
  const places = new Marks();
  let communes = 0;
  let last = -1;
  return {
    count(from, to) {
      const { rows, before, columns } = view;
      for (let at = from; at < to; at += 1) {
        if ((before[at] ?? -1) >= begin) continue;
        const row = rows[at] ?? 0;
        firsts.add(row);
        const commune = columns.commune[row] ?? -1;
        if (commune >= 0 && places.add(commune)) communes += 1;
      }
      last = to - 1;
    },
    read: () => ({
      firsts,
      communes,
      lastAt: last < 0 ? null : (view.columns.saidAt[view.rows[last] ?? 0] ?? null),
    }),
  };
};

/** Counts the distinct witnesses of a view in a window, on from where the count of this name stood. */
export const distinctIn = (
  item: ClaimCase,
  of: { readonly name: string; readonly view: ViewOf; readonly window: Window },
): Distinct => tallied(item, { ...of, depends: [], create: createDistinct });
