import type { CorrectionFact, ReportFact } from "../model/entry.ts";
import type { ReportId } from "../model/ids.ts";

/** `local`: in the witness's own home, which the witness may revise; `aside`: by an editor, who may put it back. */
export type OutReason = "local" | "aside";

/** So many of the last reports taken out for one reason can come back. */
export const TAKEN_OUT_MAX = 10_000;

/** Reports that are in no count, as they were. */
export class TakenOut {
  readonly #reports: Readonly<Record<OutReason, Map<ReportId, ReportFact>>> = {
    local: new Map(),
    aside: new Map(),
  };

  add(why: OutReason, fact: ReportFact): void {
    const reports = this.#reports[why];
    reports.set(fact.report, fact);
    const [oldest] = reports.keys();
    if (reports.size > TAKEN_OUT_MAX && oldest !== undefined) reports.delete(oldest);
  }

  has(why: OutReason, report: ReportId): boolean {
    return this.#reports[why].has(report);
  }

  /** It is no longer out for this reason; undefined: it was not. */
  take(why: OutReason, report: ReportId): ReportFact | undefined {
    const fact = this.#reports[why].get(report);
    this.#reports[why].delete(report);
    return fact;
  }

  correct({ report, changes }: CorrectionFact): void {
    for (const reports of Object.values(this.#reports)) {
      const fact = reports.get(report);
      if (fact !== undefined) reports.set(report, { ...fact, ...changes });
    }
  }
}
