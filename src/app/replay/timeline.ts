import type { Fact, ReportFact } from "../../model/entry.ts";
import type { Instant } from "../../model/ids.ts";
import { instant } from "../scenario/claim-row.ts";
import {
  answerOf,
  type FactDeps,
  measurementOfRow,
  reportOfRow,
  statementOfRow,
  visitOfRow,
} from "../scenario/facts.ts";
import type { ScenarioFolder } from "../scenario/read-scenario.ts";
import type { JsonRow } from "../scenario/rows.ts";

/** Something the desk would have learned at `at`. `fact` is made when its time comes: null when it then counts for nothing. */
export interface TimelineItem {
  readonly at: Instant;
  readonly fact: () => Fact | null;
}

/** Who was asked and who answered, so that an answer nobody asked for is not counted. */
export class AskedBook {
  readonly #reports = new Map<string, ReportFact>();
  readonly #asked = new Map<string, Instant>();
  readonly #answered = new Map<string, Instant>();

  received(report: ReportFact): void {
    this.#reports.set(report.report, report);
  }

  #witness(report: string): string {
    return this.#reports.get(report)?.witness ?? report;
  }

  ask(report: string, at: Instant): void {
    this.#asked.set(this.#witness(report), at);
  }

  /** The report answered for, when its witness was asked before `at` and after the previous answer. */
  answer(report: string, at: Instant): ReportFact | null {
    const witness = this.#witness(report);
    const asked = this.#asked.get(witness);
    if (asked === undefined || asked > at) return null;
    if ((this.#answered.get(witness) ?? Number.NEGATIVE_INFINITY) >= asked) return null;
    const known = this.#reports.get(report);
    if (known === undefined) return null;
    this.#answered.set(witness, at);
    return known;
  }
}

const visitTime = (row: JsonRow): Instant => {
  const times = ["left", "arrived", "promised"].filter((field) => row.has(field));
  const [field] = times;
  return field === undefined
    ? row.fail("arrived", "given (or left, or promised)")
    : instant(row, field);
};

/** All items of a scenario in order of time; those of one instant keep the order of the files. */
export function timelineOf(
  folder: ScenarioFolder,
  deps: FactDeps,
  asked: AskedBook,
): TimelineItem[] {
  const items: TimelineItem[] = [
    ...folder.statements.map((row) => ({
      at: instant(row, "at"),
      fact: () => statementOfRow(row, deps),
    })),
    ...folder.visits.map((row) => ({ at: visitTime(row), fact: () => visitOfRow(row) })),
    ...folder.measurements.map((row) => ({
      at: instant(row, "at"),
      fact: () => measurementOfRow(row, deps),
    })),
    ...folder.messages.map(({ receivedAt, row }) => ({
      at: receivedAt,
      fact: () => {
        const report = reportOfRow(row(), deps);
        asked.received(report);
        return report;
      },
    })),
    ...folder.answers.map(({ at, message, status }) => ({
      at,
      fact: () => {
        const report = asked.answer(message, at);
        return report === null ? null : answerOf(report, status, at);
      },
    })),
  ];
  return items.toSorted((a, b) => a.at - b.at);
}
