import type { AccountId, Instant, ReportId } from "../../model/ids.ts";
import { type Database, number, numberOrNull, text } from "./database.ts";

/** A question to a witness, sealed. */
export interface QuestionView {
  readonly question: string;
  readonly at: Instant;
  readonly account: AccountId | null;
  readonly sealed: string;
  readonly answeredAt: Instant | null;
  readonly answer: string | null;
}

/** Oldest first. */
export const questionsOf = (db: Database, report: ReportId): readonly QuestionView[] =>
  db
    .all(
      "SELECT question, at, account, sealed, answered_at, answer FROM questions WHERE report = ? ORDER BY seq",
      report,
    )
    .map((row) => ({
      question: text(row, "question"),
      at: number(row, "at"),
      account: row["account"] as AccountId | null,
      sealed: text(row, "sealed"),
      answeredAt: numberOrNull(row, "answered_at"),
      answer: row["answer"] as string | null,
    }));
