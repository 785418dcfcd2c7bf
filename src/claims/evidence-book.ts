import type { AreaTree } from "../model/area.ts";
import type { AnswerFact, CorrectionFact, ReportFact } from "../model/entry.ts";
import type { AreaCode, Instant, OperatorId, ReportId, WitnessKey } from "../model/ids.ts";
import type { AnswerStatus, OnsetPrecision, Status } from "../model/vocabulary.ts";
import { EvidenceColumns } from "./columns.ts";
import { createPlaceIndex } from "./place-index.ts";
import type { PlaceIndex } from "./place-index.ts";
import { bitsOf } from "./service-bits.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import { firstFrom } from "./first-from.ts";
import type { EvidenceView } from "./view.ts";

/** A report as the claim tests see it. Numbers stand for witnesses, communes and provinces: they are counted often. */
export interface Witnessed {
  readonly id: ReportId;
  readonly key: WitnessKey | null;
  readonly onsetPrecision: OnsetPrecision | null;
  readonly saidAt: Instant;
  readonly firstHand: boolean;
  readonly still: boolean;
  /** Who said it; a report without a witness key is its own witness. */
  witness: number;
  services: number;
  area: AreaCode | null;
  /** Number of the area itself; -1: none. */
  place: number;
  commune: number;
  province: number;
  onset: Instant | null;
  /** Latest instant the stated onset may mean. */
  onsetBy: Instant | null;
  status: Status;
  erased: boolean;
}

/** An answer to a question the desk had asked. */
export interface Answered {
  readonly report: Witnessed;
  readonly status: AnswerStatus;
  readonly saidAt: Instant;
}

/** All evidence about one network, in the order it was said. */
export interface OperatorEvidence {
  readonly reports: Witnessed[];
  /** The same reports as numbers, row by row. */
  readonly columns: EvidenceColumns;
  /** Parts of them that claims look at, by filter. */
  readonly views: Map<string, EvidenceView>;
  answers: Answered[];
  /** Grows with every change. */
  version: number;
  /** Grows when an answer already counted changed: a corrected report, an answer that came late. */
  rewrites: number;
  /** Rows counted so far, and looked at to be cited: what the work is measured by. */
  readonly work: Work;
}

export interface Work {
  rows: number;
  cited: number;
}

export interface EvidenceBook {
  readonly places: PlaceIndex;
  of(operator: OperatorId): OperatorEvidence;
  report(id: ReportId): Witnessed | undefined;
  operatorOf(id: ReportId): OperatorId | null;
  addReport(fact: ReportFact): void;
  correct(fact: CorrectionFact): void;
  erase(id: ReportId): void;
  /** True: it turned out to be in the witness's own home and is evidence of nothing; false: it counts again. */
  setAside(id: ReportId, local: boolean): void;
  /** An editor set it aside (true), or put it back: whatever its witness says, it is evidence of nothing. */
  triage(id: ReportId, aside: boolean): void;
  /** Drops what was said before; does its work at most once a day of the journal's time. */
  forget(before: Instant): void;
  asked(id: ReportId, at: Instant): void;
  /** Counts only an answer to a question: whoever answers unasked is not a random witness. */
  answer(fact: AnswerFact): void;
  /** Counted answers of one report's witness, oldest first. */
  answersOf(id: ReportId): readonly Answered[];
  /** Rows looked at so far, of all networks. */
  work(): number;
}

/** How far the true onset may lie after the stated one. */
const ONSET_WIDTH_MS: Readonly<Record<OnsetPrecision, number>> = {
  minute: 0,
  hour: HOUR_MS,
  daypart: 6 * HOUR_MS,
  day: 24 * HOUR_MS,
  approx: 24 * HOUR_MS,
};

const onsetByOf = (onset: Instant | null, precision: OnsetPrecision | null): Instant | null =>
  onset === null ? null : onset + ONSET_WIDTH_MS[precision ?? "hour"];

/** Keeps a list in the order things were said; nearly all come in order. Returns where it was put. */
const insertBySaidAt = <T extends { readonly saidAt: Instant }>(list: T[], item: T): number => {
  let index = list.length;
  while (index > 0 && (list[index - 1]?.saidAt ?? 0) > item.saidAt) index -= 1;
  if (index < list.length) list.splice(index, 0, item);
  else list.push(item);
  return index;
};

const cutViews = ({ views }: OperatorEvidence, row: number): void => {
  for (const view of views.values()) view.cut(row);
};

/** Where a report stands among those of its network; -1: it does not. */
const rowOf = ({ reports }: OperatorEvidence, seen: Witnessed): number =>
  reports.indexOf(seen, firstFrom(reports, seen.saidAt));

const addTo = (evidence: OperatorEvidence, seen: Witnessed): void => {
  const row = insertBySaidAt(evidence.reports, seen);
  cutViews(evidence, row);
  evidence.columns.insert(row, seen);
  evidence.version += 1;
};

const dropFrom = (evidence: OperatorEvidence, seen: Witnessed): void => {
  const row = rowOf(evidence, seen);
  if (row >= 0) {
    cutViews(evidence, row);
    evidence.reports.splice(row, 1);
    evidence.columns.remove(row);
  }
  evidence.answers = evidence.answers.filter((answer) => answer.report !== seen);
};

/** A corrected report is counted anew, with the answers of its witness. */
const rewriteIn = (evidence: OperatorEvidence, seen: Witnessed): void => {
  const row = rowOf(evidence, seen);
  if (row >= 0) {
    cutViews(evidence, row);
    evidence.columns.write(row, seen);
  }
  evidence.version += 1;
  evidence.rewrites += 1;
};

interface Known {
  readonly seen: Witnessed;
  operator: OperatorId | null;
  /** Whose evidence it was until it was set aside; null: it counts. */
  aside: OperatorId | null;
  /** It turned out to be in the witness's own home. */
  local: boolean;
  /** An editor set it aside. */
  triaged: boolean;
}

interface Asking {
  readonly at: Instant[];
  readonly answers: Answered[];
}

export function createEvidenceBook(
  tree: AreaTree,
  network: (operator: OperatorId) => OperatorId,
): EvidenceBook {
  const places = createPlaceIndex(tree);
  const operators = new Map<OperatorId, OperatorEvidence>();
  const reports = new Map<ReportId, Known>();
  const witnessNumbers = new Map<string, number>();
  const askings = new Map<ReportId, Asking>();
  let witnesses = 0;
  let forgotten: Instant | null = null;

  const of = (operator: OperatorId): OperatorEvidence => {
    const key = network(operator);
    let evidence = operators.get(key);
    if (evidence === undefined) {
      evidence = {
        reports: [],
        columns: new EvidenceColumns(),
        views: new Map(),
        answers: [],
        version: 0,
        rewrites: 0,
        work: { rows: 0, cited: 0 },
      };
      operators.set(key, evidence);
    }
    return evidence;
  };
  const witnessNumber = (key: WitnessKey | null): number => {
    const known = key === null ? undefined : witnessNumbers.get(key);
    if (known !== undefined) return known;
    const number = witnesses;
    witnesses += 1;
    if (key !== null) witnessNumbers.set(key, number);
    return number;
  };
  const placed = (
    area: AreaCode | null,
  ): Pick<Witnessed, "area" | "place" | "commune" | "province"> => ({
    area,
    place: places.area(area),
    commune: places.commune(area),
    province: places.province(area),
  });

  const correct = ({ report, changes }: Pick<CorrectionFact, "report" | "changes">): void => {
    const known = reports.get(report);
    if (known === undefined) return;
    const { seen } = known;
    if (changes.services !== undefined) seen.services = bitsOf(changes.services);
    if (changes.area !== undefined) Object.assign(seen, placed(changes.area));
    if (changes.status !== undefined) seen.status = changes.status;
    if (changes.onset !== undefined) {
      seen.onset = changes.onset;
      seen.onsetBy = onsetByOf(changes.onset, changes.onsetPrecision ?? seen.onsetPrecision);
    }
    if (known.operator !== null) rewriteIn(of(known.operator), seen);
    const { operator } = changes;
    if (operator === undefined || operator === known.operator) return;
    if (known.operator !== null) dropFrom(of(known.operator), seen);
    known.operator = operator;
    if (operator !== null) addTo(of(operator), seen);
  };

  /** Takes it out of the evidence of its operator, or back into it. */
  const settle = (id: ReportId, known: Known): void => {
    const isAside = known.local || known.triaged;
    if ((known.aside !== null) === isAside) return;
    const { operator, aside } = known;
    correct({ report: id, changes: { operator: isAside ? null : aside } });
    known.aside = isAside ? operator : null;
  };

  return {
    places,
    of,
    report: (id) => reports.get(id)?.seen,
    operatorOf: (id) => reports.get(id)?.operator ?? null,
    addReport(fact) {
      if (reports.has(fact.report)) return;
      const seen: Witnessed = {
        id: fact.report,
        key: fact.witness,
        onsetPrecision: fact.onsetPrecision,
        saidAt: fact.saidAt,
        firstHand: fact.firstHand,
        still: fact.still === true,
        witness: witnessNumber(fact.witness),
        services: bitsOf(fact.services),
        ...placed(fact.area),
        onset: fact.onset,
        onsetBy: onsetByOf(fact.onset, fact.onsetPrecision),
        status: fact.status,
        erased: false,
      };
      reports.set(fact.report, {
        seen,
        operator: fact.operator,
        aside: null,
        local: false,
        triaged: false,
      });
      if (fact.operator !== null) addTo(of(fact.operator), seen);
    },
    correct,
    setAside(id, local) {
      const known = reports.get(id);
      if (known === undefined) return;
      known.local = local;
      settle(id, known);
    },
    triage(id, aside) {
      const known = reports.get(id);
      if (known === undefined) return;
      known.triaged = aside;
      settle(id, known);
    },
    erase(id) {
      const known = reports.get(id);
      // What stays of an erased report is counted on; it is only not cited any more.
      if (known !== undefined) known.seen.erased = true;
    },
    forget(before) {
      forgotten ??= before;
      if (before - forgotten < DAY_MS) return;
      forgotten = before;
      witnesses = 0;
      witnessNumbers.clear();
      for (const [id, { seen }] of reports) {
        if (seen.saidAt >= before) {
          seen.witness = witnessNumber(seen.key);
          continue;
        }
        reports.delete(id);
        askings.delete(id);
      }
      for (const evidence of operators.values()) {
        evidence.rewrites += 1;
        evidence.reports.splice(0, firstFrom(evidence.reports, before));
        evidence.columns.rebuild(evidence.reports);
        evidence.views.clear();
        const kept = evidence.answers.filter(({ report }) => report.saidAt >= before);
        evidence.answers = kept;
      }
    },
    asked(id, at) {
      const asking = askings.get(id);
      if (asking === undefined) askings.set(id, { at: [at], answers: [] });
      else asking.at.push(at);
    },
    answer({ report, status, saidAt }) {
      const known = reports.get(report);
      const asking = askings.get(report);
      if (known === undefined || known.operator === null || asking === undefined) return;
      const last = asking.answers.at(-1);
      const asked = asking.at.some(
        (at) => at <= saidAt && (last === undefined || at > last.saidAt),
      );
      if (!asked) return;
      const answer: Answered = { report: known.seen, status, saidAt };
      asking.answers.push(answer);
      const evidence = of(known.operator);
      const index = insertBySaidAt(evidence.answers, answer);
      if (index < evidence.answers.length - 1) evidence.rewrites += 1;
      evidence.version += 1;
    },
    answersOf: (id) => askings.get(id)?.answers ?? [],
    work: () => [...operators.values()].reduce((sum, { work }) => sum + work.rows, 0),
  };
}
