import type { Actor, AnswerFact } from "../model/entry.ts";
import { ANSWER_CAUSES, ANSWER_STATUSES } from "../model/vocabulary.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkWord } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { findLivingReport, permitReport, witnessOf } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";
import { base64url } from "./secrets.ts";
import { JournalError } from "../journal/port.ts";

export interface AnswerReport {
  readonly ref: ReportRef;
  readonly key: string | null;
  /** `status`: up, down or degraded; `cause`: local, or left out. */
  readonly said: RawFields;
}

export interface Answered {
  readonly answer: AnswerFact;
  readonly seq: number;
}

/**
 * "It's back" or "still down" from the witness of a report. It is never a new report.
 * @throws DeskError `not_found`, `gone`, `invalid`, `conflict`, `unavailable`
 */
export async function answerReport(
  deps: CommandDeps,
  actor: Actor,
  input: AnswerReport,
): Promise<Answered> {
  const report = await permitReport(deps, actor, { ref: input.ref, command: "edit_report" });
  await findLivingReport(deps, report);
  const said = checkAnswer(input.said);
  const given = input.key ?? base64url(deps.random(16));
  const key = `answer:${report}:${deps.secrets.requestHash(given, report)}`;
  try {
    const witness = await witnessOf(deps, report);
    const answer: AnswerFact = { kind: "answer", report, witness, ...said, saidAt: deps.clock() };
    return await append(deps, { key, actor, body: answer });
  } catch (error) {
    throw failed(error);
  }
}

function checkAnswer(said: RawFields): Pick<AnswerFact, "status" | "cause"> {
  const problems = new Problems();
  const status = checkWord(said, { field: "status", words: ANSWER_STATUSES }, problems);
  const cause = checkWord(said, { field: "cause", words: ANSWER_CAUSES }, problems);
  problems.refuse("answer");
  if (status !== null) return cause === null ? { status } : { status, cause };
  throw new DeskError("invalid", "an answer without status", [
    { field: "status", problem: "empty" },
  ]);
}

async function append(
  deps: CommandDeps,
  draft: { readonly key: string; readonly actor: Actor; readonly body: AnswerFact },
): Promise<Answered> {
  try {
    const [appended] = await deps.journal.append([draft]);
    return { answer: draft.body, seq: appended?.seq ?? 0 };
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "conflict") throw error;
    // The second press of the same button came later: only its time differs.
    const first = await deps.journal.find(draft.key);
    if (first?.body.kind !== "answer" || first.body.status !== draft.body.status) throw error;
    if (first.body.cause !== draft.body.cause) throw error;
    return { answer: first.body, seq: first.seq };
  }
}
