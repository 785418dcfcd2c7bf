import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { CorrectionFact, Entry } from "../../model/entry.ts";
import type { Instant, OperatorId, ReportId } from "../../model/ids.ts";
import { settledAt } from "../../model/triage.ts";
import type { TriageDeed, TriageFact } from "../../model/triage.ts";
import { COUNTED, countedReport } from "../counted-report.ts";
import type { ReportColumns } from "../report-columns.ts";
import type { Topic } from "../store.ts";
import { FLAGS, statusNumber } from "./queue-columns.ts";
import type { QueueProjection } from "./queue-projection.ts";

interface Effect {
  readonly flag: number;
  readonly on: boolean;
  /** Changes what counts, and so waits until it can no longer be taken back. */
  readonly counts: boolean;
}

const EFFECTS: Readonly<Record<TriageDeed, Effect>> = {
  aside: { flag: FLAGS.aside, on: true, counts: true },
  back: { flag: FLAGS.aside, on: false, counts: true },
  call: { flag: FLAGS.call, on: true, counts: false },
  called: { flag: FLAGS.call, on: false, counts: false },
  // A report may be corrected twice: the flag alone tells nothing of what waits.
  correct: { flag: 0, on: true, counts: true },
};

export interface TriageParts {
  readonly db: DatabaseSync;
  readonly reports: ReportColumns;
  readonly queue: QueueProjection;
  readonly touched: (operator: OperatorId) => readonly Topic[];
  /** Takes a correction into rows and columns. */
  readonly correct: (fact: CorrectionFact, topics: Set<Topic>) => void;
}

/** Editors' deeds: the desk sees them at once, public pages when they can no longer be taken back. */
export class TriageProjection {
  readonly #parts: TriageParts;
  readonly #insert: StatementSync;
  readonly #find: StatementSync;
  readonly #setState: StatementSync;
  readonly #waiting: StatementSync;
  readonly #quarantine: StatementSync;
  readonly #report: StatementSync;
  /** When the next one is due; infinite: none waits. */
  #next: Instant;

  constructor(parts: TriageParts) {
    const { db } = parts;
    this.#parts = parts;
    this.#insert = db.prepare(
      `INSERT OR IGNORE INTO triages (triage, seq, at, due, editor, deed, why, reports, state, changes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#find = db.prepare("SELECT deed, due, reports, state FROM triages WHERE triage = ?");
    this.#setState = db.prepare("UPDATE triages SET state = ? WHERE triage = ?");
    this.#waiting = db.prepare(
      "SELECT triage, seq, deed, due, reports, changes FROM triages WHERE state = 0 ORDER BY due, seq",
    );
    this.#quarantine = db.prepare("UPDATE reports SET quarantined = ? WHERE report = ?");
    this.#report = db.prepare(`${COUNTED} WHERE report = ?`);
    this.#next = this.#nextDue();
  }

  #nextDue(): Instant {
    const row = this.#waiting.get();
    return row === undefined ? Number.POSITIVE_INFINITY : Number(row["due"]);
  }

  apply(entry: Entry, topics: Set<Topic>): void {
    const { body, at, seq } = entry;
    // Taken back first: an entry at the very moment comes too late, as it does for the rules.
    if (body.kind === "untriage") this.#takeBack(body.triage, { at, seq });
    if (at >= this.#next) this.#settle(at, topics);
    if (body.kind === "triage") this.#make(entry, body);
  }

  #make({ seq, at, actor }: Entry, { triage, deed, reports, why, changes }: TriageFact): void {
    const { flag, on, counts } = EFFECTS[deed];
    const { queue } = this.#parts;
    const changed = reports.filter((report) => queue.has(report, flag) === !on);
    const due = settledAt(at);
    const list = JSON.stringify(changed);
    this.#insert.run(
      triage,
      seq,
      at,
      due,
      actor.account ?? null,
      deed,
      why,
      list,
      0,
      changes === undefined ? null : JSON.stringify(changes),
    );
    for (const report of changed) queue.change(report, seq, on ? { on: flag } : { off: flag });
    if (counts || changed.length > 0) this.#next = Math.min(this.#next, due);
  }

  #takeBack(triage: string, { at, seq }: { readonly at: Instant; readonly seq: number }): void {
    const row = this.#find.get(triage);
    if (row === undefined || row["state"] !== 0 || at >= Number(row["due"])) return;
    const { flag, on } = EFFECTS[String(row["deed"]) as TriageDeed];
    for (const report of JSON.parse(String(row["reports"])) as ReportId[])
      this.#parts.queue.change(report, seq, on ? { off: flag } : { on: flag });
    this.#setState.run(2, triage);
    this.#next = this.#nextDue();
  }

  #settle(at: Instant, topics: Set<Topic>): void {
    for (const row of this.#waiting.all()) {
      if (Number(row["due"]) > at) break;
      this.#setState.run(1, String(row["triage"]));
      const { on, counts } = EFFECTS[String(row["deed"]) as TriageDeed];
      if (!counts) continue;
      if (row["changes"] !== null) {
        this.#correct(row, topics);
        continue;
      }
      for (const report of JSON.parse(String(row["reports"])) as ReportId[])
        this.#count(report, on, topics);
    }
    this.#next = this.#nextDue();
  }

  #correct(row: Readonly<Record<string, unknown>>, topics: Set<Topic>): void {
    const changes = JSON.parse(String(row["changes"])) as CorrectionFact["changes"];
    const { correct, queue } = this.#parts;
    const { status } = changes;
    const now = status === undefined ? {} : { status: statusNumber(status) };
    for (const report of JSON.parse(String(row["reports"])) as ReportId[]) {
      correct({ kind: "correction", report, changes }, topics);
      queue.change(report, Number(row["seq"]), { on: FLAGS.corrected, ...now });
    }
  }

  #count(report: ReportId, aside: boolean, topics: Set<Topic>): void {
    this.#quarantine.run(aside ? 1 : 0, report);
    const row = this.#report.get(report);
    if (row === undefined) return;
    this.#parts.reports.set(countedReport(row));
    topics.add("all");
    const operator = row["operator"];
    if (typeof operator === "string")
      for (const topic of this.#parts.touched(operator as OperatorId)) topics.add(topic);
  }
}
