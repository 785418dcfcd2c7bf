import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Entry, ReportFact } from "../../model/entry.ts";
import type { ReportId } from "../../model/ids.ts";
import type { ReportColumns } from "../report-columns.ts";
import { FLAGS, flagsOf, type QueueColumns, sourceNumber, statusNumber } from "./queue-columns.ts";

/** What changes of one row of the queue. */
interface Change {
  readonly on?: number;
  readonly off?: number;
  readonly status?: number;
}

/** The rows the desk's queue is drawn from. Runs right after `Projection`, on the same entries. */
export class QueueProjection {
  readonly #reports: ReportColumns;
  readonly #columns: QueueColumns;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #seqOf: StatementSync;
  readonly #eraseTrace: StatementSync;

  constructor(db: DatabaseSync, reports: ReportColumns, columns: QueueColumns) {
    this.#reports = reports;
    this.#columns = columns;
    this.#insert = db.prepare(
      "INSERT OR REPLACE INTO queue (seq, source, status, flags, touched, trace) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#update = db.prepare("UPDATE queue SET status = ?, flags = ?, touched = ? WHERE seq = ?");
    this.#seqOf = db.prepare("SELECT seq FROM reports WHERE report = ?");
    this.#eraseTrace = db.prepare(
      "UPDATE queue SET trace = NULL WHERE seq = (SELECT seq FROM reports WHERE report = ?)",
    );
    const rows = db.prepare("SELECT source, status, flags, touched FROM queue ORDER BY seq");
    for (const row of rows.iterate())
      columns.set(columns.length, {
        source: Number(row["source"]),
        status: Number(row["status"]),
        flags: Number(row["flags"]),
        touched: Number(row["touched"]),
      });
  }

  apply({ seq, body }: Entry): void {
    if (body.kind === "report") this.#add(seq, body);
    else if (body.kind === "correction") {
      const { status } = body.changes;
      const on = FLAGS.corrected;
      this.change(
        body.report,
        seq,
        status === undefined ? { on } : { on, status: statusNumber(status) },
      );
    } else if (body.kind === "photo") this.change(body.report, seq, { on: FLAGS.photo });
    else if (body.kind === "answer") this.change(body.report, seq, {});
    else if (body.kind === "question")
      this.change(body.report, seq, { on: FLAGS.asked, off: FLAGS.answered });
    else if (body.kind === "question_answer")
      this.change(body.report, seq, { on: FLAGS.answered, off: FLAGS.asked });
    else if (body.kind === "erasure") {
      this.#eraseTrace.run(body.report);
      this.change(body.report, seq, { on: FLAGS.erased, off: FLAGS.photo });
    }
  }

  #add(seq: number, fact: ReportFact): void {
    const at = this.#reports.rowOf(seq);
    const row = {
      source: sourceNumber(fact.source),
      status: statusNumber(fact.status),
      flags: flagsOf(fact),
      touched: seq,
    };
    const trace = fact.trace === null ? null : JSON.stringify(fact.trace);
    const { source, status, flags } = row;
    this.#insert.run(seq, source, status, flags, seq, trace);
    this.#columns.set(at, row);
  }

  has(report: ReportId, flag: number): boolean {
    const found = this.#seqOf.get(report);
    if (found === undefined) return false;
    return ((this.#columns.flags[this.#reports.rowOf(Number(found["seq"]))] ?? 0) & flag) !== 0;
  }

  change(report: ReportId, touched: number, { on = 0, off = 0, status }: Change): void {
    const found = this.#seqOf.get(report);
    if (found === undefined) return;
    const seq = Number(found["seq"]);
    const at = this.#reports.rowOf(seq);
    const columns = this.#columns;
    const flags = ((columns.flags[at] ?? 0) | on) & ~off;
    columns.flags[at] = flags;
    columns.status[at] = status ?? columns.status[at] ?? 0;
    columns.touched[at] = touched;
    this.#update.run(columns.status[at] ?? 0, flags, touched, seq);
  }
}
