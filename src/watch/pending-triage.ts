import type { CorrectionFact, Entry, Fact, ReportFact } from "../model/entry.ts";
import type { Instant, ReportId } from "../model/ids.ts";
import { settledAt } from "../model/triage.ts";
import type { TriageDeed, TriageFact } from "../model/triage.ts";

/** Reports set aside at the door that an editor may still let in. */
export const QUARANTINED_KEPT_MAX = 10_000;

/** Deeds that change what rules count. */
const CHANGES: readonly TriageDeed[] = ["aside", "back", "correct"];

const corrections = ({ reports, changes }: TriageFact): readonly CorrectionFact[] =>
  changes === undefined ? [] : reports.map((report) => ({ kind: "correction", report, changes }));

interface Waiting {
  readonly fact: TriageFact;
  readonly due: Instant;
}

/**
 * Holds editors' deeds back until they can no longer be undone. A deed becomes due at the first entry
 * at or after its moment, so that every fold of the journal gives it to the rules at the same place.
 */
export class PendingTriage {
  readonly #waiting: Map<string, Waiting> = new Map();
  readonly #quarantined: Map<ReportId, ReportFact> = new Map();

  /** Takes note of an entry and gives what has become due, oldest first: what rules see right after it. */
  next({ body, at }: Entry<Fact>): readonly (TriageFact | ReportFact | CorrectionFact)[] {
    if (body.kind === "untriage") {
      const waiting = this.#waiting.get(body.triage);
      if (waiting !== undefined && at < waiting.due) this.#waiting.delete(body.triage);
    } else if (body.kind === "report" && body.quarantined === true) this.#keep(body);
    if (this.#waiting.size === 0 && body.kind !== "triage") return [];
    const due: (TriageFact | ReportFact | CorrectionFact)[] = [];
    for (const [id, { fact, due: when }] of this.#waiting) {
      if (when > at) continue;
      this.#waiting.delete(id);
      due.push(fact, ...this.#letIn(fact), ...corrections(fact));
    }
    if (body.kind === "triage" && CHANGES.includes(body.deed))
      this.#waiting.set(body.triage, { fact: body, due: settledAt(at) });
    return due;
  }

  #keep(fact: ReportFact): void {
    this.#quarantined.set(fact.report, fact);
    const [oldest] = this.#quarantined.keys();
    if (this.#quarantined.size > QUARANTINED_KEPT_MAX && oldest !== undefined)
      this.#quarantined.delete(oldest);
  }

  /** Reports no rule has seen yet. */
  #letIn({ deed, reports }: TriageFact): readonly ReportFact[] {
    if (deed !== "back") return [];
    return reports.flatMap((report): ReportFact[] => {
      const fact = this.#quarantined.get(report);
      if (fact === undefined) return [];
      this.#quarantined.delete(report);
      return [{ ...fact, quarantined: false }];
    });
  }
}
