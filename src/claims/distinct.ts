import type { Instant } from "../model/ids.ts";
import type { ClaimCase, ViewOf, Window } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import { EVIDENCE_IDS_MAX } from "./limits.ts";
import { Marks } from "./marks.ts";
import { tallied } from "./tally.ts";
import type { Tally } from "./tally.ts";
import type { EvidenceView } from "./view.ts";

/** Distinct witnesses of a stretch of time, each where the first report of it was made. */
export interface Distinct {
  readonly count: number;
  /** Communes of these first reports. */
  readonly communes: number;
  /** Of the last report, whoever made it. */
  readonly lastAt: Instant | null;
  /** The newest, oldest first: as many as may be cited, and all of one instant; erased ones left out. */
  newest(reports: readonly Witnessed[]): readonly Witnessed[];
}

class DistinctTally implements Tally<Distinct>, Distinct {
  count = 0;
  communes = 0;
  readonly #view: EvidenceView;
  readonly #begin: number;
  readonly #places = new Marks();
  #end: number;

  constructor(view: EvidenceView, begin: number) {
    this.#view = view;
    this.#begin = begin;
    this.#end = begin;
  }

  get lastAt(): Instant | null {
    const { columns, rows } = this.#view;
    return this.#end === this.#begin ? null : (columns.saidAt[rows[this.#end - 1] ?? 0] ?? null);
  }

  take(from: number, to: number): void {
    const { rows, before, columns } = this.#view;
    const begin = this.#begin;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      if ((before[at] ?? -1) >= begin) continue;
      count += 1;
      const commune = columns.commune[rows[at] ?? 0] ?? -1;
      if (commune >= 0 && this.#places.add(commune)) this.communes += 1;
    }
    this.count += count;
    this.#end = to;
  }

  read(): Distinct {
    return this;
  }

  newest(reports: readonly Witnessed[]): readonly Witnessed[] {
    const { rows, before } = this.#view;
    const kept: Witnessed[] = [];
    for (let at = this.#end - 1; at >= this.#begin; at -= 1) {
      if ((before[at] ?? -1) >= this.#begin) continue;
      const report = reports[rows[at] ?? 0];
      if (report === undefined || report.erased) continue;
      if (kept.length >= EVIDENCE_IDS_MAX && report.saidAt !== kept.at(-1)?.saidAt) break;
      kept.push(report);
    }
    return kept.toReversed();
  }
}

/** Counts the distinct witnesses of a view in a window, on from where the count of this name stood. */
export const distinctIn = (
  item: ClaimCase,
  of: { readonly name: string; readonly view: ViewOf; readonly window: Window },
): Distinct =>
  tallied(item, {
    ...of,
    depends: [],
    create: (view, begin) => new DistinctTally(view, begin),
  });
