import type { AreaTree } from "../model/area.ts";
import type { AnswerFact, CorrectionFact, ReportFact } from "../model/entry.ts";
import type { AreaCode, Instant, OperatorId, ReportId } from "../model/ids.ts";
import type { AnswerStatus, OnsetPrecision, Status } from "../model/vocabulary.ts";
import { createPlaceIndex } from "./place-index.ts";
import type { PlaceIndex } from "./place-index.ts";
import { bitsOf } from "./service-bits.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import { firstFrom } from "./first-from.ts";

/** A report as the claim tests see it. Numbers stand for witnesses, communes and provinces: they are counted often. */
export interface Witnessed {
  readonly id: ReportId;
  readonly fact: ReportFact;
  readonly saidAt: Instant;
  readonly firstHand: boolean;
  readonly still: boolean;
  /** Who said it; a report without a witness key is its own witness. */
  witness: number;
  services: number;
  area: AreaCode | null;
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
  answers: Answered[];
  /** Grows with every change. */
  version: number;
  /** Grows when what was already counted changed: a correction, a report that came late. */
  rewrites: number;
}

export interface EvidenceBook {
  readonly places: PlaceIndex;
  of(operator: OperatorId): OperatorEvidence;
  report(id: ReportId): Witnessed | undefined;
  operatorOf(id: ReportId): OperatorId | null;
  addReport(fact: ReportFact): void;
  correct(fact: CorrectionFact): void;
  erase(id: ReportId): void;
  /** Drops what was said before; does its work at most once a day of the journal's time. */
  forget(before: Instant): void;
  asked(id: ReportId, at: Instant): void;
  /** Counts only an answer to a question: whoever answers unasked is not a random witness. */
  answer(fact: AnswerFact): void;
  /** Counted answers of one report's witness, oldest first. */
  answersOf(id: ReportId): readonly Answered[];
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

/** Keeps a list in the order things were said; nearly all come in order. True when one did not. */
const insertBySaidAt = <T extends { readonly saidAt: Instant }>(list: T[], item: T): boolean => {
  let index = list.length;
  while (index > 0 && (list[index - 1]?.saidAt ?? 0) > item.saidAt) index -= 1;
  const late = index < list.length;
  if (late) list.splice(index, 0, item);
  else list.push(item);
  return late;
};

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
  const reports = new Map<ReportId, { seen: Witnessed; operator: OperatorId | null }>();
  const witnessNumbers = new Map<string, number>();
  const askings = new Map<ReportId, Asking>();
  let witnesses = 0;
  let forgotten: Instant | null = null;

  const of = (operator: OperatorId): OperatorEvidence => {
    const key = network(operator);
    let evidence = operators.get(key);
    if (evidence === undefined) {
      evidence = { reports: [], answers: [], version: 0, rewrites: 0 };
      operators.set(key, evidence);
    }
    return evidence;
  };
  const witnessNumber = (fact: ReportFact): number => {
    const known = fact.witness === null ? undefined : witnessNumbers.get(fact.witness);
    if (known !== undefined) return known;
    const number = witnesses;
    witnesses += 1;
    if (fact.witness !== null) witnessNumbers.set(fact.witness, number);
    return number;
  };
  const touch = (operator: OperatorId | null, rewritten: boolean): void => {
    if (operator === null) return;
    const evidence = of(operator);
    evidence.version += 1;
    if (rewritten) evidence.rewrites += 1;
  };
  const placed = (area: AreaCode | null): Pick<Witnessed, "area" | "commune" | "province"> => ({
    area,
    commune: places.commune(area),
    province: places.province(area),
  });
  const drop = (seen: Witnessed, operator: OperatorId): void => {
    const evidence = of(operator);
    const index = evidence.reports.indexOf(seen);
    if (index >= 0) evidence.reports.splice(index, 1);
    const kept = evidence.answers.filter((answer) => answer.report !== seen);
    evidence.answers = kept;
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
        fact,
        saidAt: fact.saidAt,
        firstHand: fact.firstHand,
        still: fact.still === true,
        witness: witnessNumber(fact),
        services: bitsOf(fact.services),
        ...placed(fact.area),
        onset: fact.onset,
        onsetBy: onsetByOf(fact.onset, fact.onsetPrecision),
        status: fact.status,
        erased: false,
      };
      reports.set(fact.report, { seen, operator: fact.operator });
      if (fact.operator === null) return;
      touch(fact.operator, insertBySaidAt(of(fact.operator).reports, seen));
    },
    correct({ report, changes }) {
      const known = reports.get(report);
      if (known === undefined) return;
      const { seen } = known;
      if (changes.services !== undefined) seen.services = bitsOf(changes.services);
      if (changes.area !== undefined) Object.assign(seen, placed(changes.area));
      if (changes.status !== undefined) seen.status = changes.status;
      if (changes.onset !== undefined) {
        seen.onset = changes.onset;
        seen.onsetBy = onsetByOf(changes.onset, changes.onsetPrecision ?? seen.fact.onsetPrecision);
      }
      touch(known.operator, true);
      const { operator } = changes;
      if (operator === undefined || operator === known.operator) return;
      if (known.operator !== null) drop(seen, known.operator);
      known.operator = operator;
      if (operator === null) return;
      insertBySaidAt(of(operator).reports, seen);
      touch(operator, true);
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
          seen.witness = witnessNumber(seen.fact);
          continue;
        }
        reports.delete(id);
        askings.delete(id);
      }
      for (const evidence of operators.values()) {
        evidence.rewrites += 1;
        evidence.reports.splice(0, firstFrom(evidence.reports, before));
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
      insertBySaidAt(of(known.operator).answers, answer);
      touch(known.operator, false);
    },
    answersOf: (id) => askings.get(id)?.answers ?? [],
  };
}
