import type { ReportId } from "./ids.ts";

/** Questions to one witness; a further one is refused. */
export const QUESTIONS_MAX = 5;

/** The desk asks a witness something: on the witness's own page, and by mail where an address was left. */
export interface QuestionFact {
  readonly kind: "question";
  readonly question: string;
  readonly report: ReportId;
  /** The words, sealed with the report's key (base64url). */
  readonly sealed: string;
}

/** What the witness answered; the first answer stands. */
export interface QuestionAnswerFact {
  readonly kind: "question_answer";
  readonly question: string;
  readonly report: ReportId;
  readonly sealed: string;
}
