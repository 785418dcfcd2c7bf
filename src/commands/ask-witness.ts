import type { Actor } from "../model/entry.ts";
import type { ReportId } from "../model/ids.ts";
import { QUESTIONS_MAX } from "../model/question.ts";
import type { QuestionView } from "../store/queries/questions.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { findLivingReport, permitReport } from "./find-report.ts";
import type { ReportRef } from "./find-report.ts";
import { QUESTION_CHARS_MAX } from "./limits.ts";
import { base64url } from "./secrets.ts";

interface Asking {
  readonly ref: ReportRef;
  readonly key: string | null;
  /** `question` (the words), or `answer` */
  readonly said: RawFields;
}

function wordsOf(said: RawFields, field: "question" | "answer"): string {
  const problems = new Problems();
  const text = checkText(said, { field, max: QUESTION_CHARS_MAX }, problems);
  if (text === null && problems.found.length === 0) problems.add({ field, problem: "empty" });
  problems.refuse(field);
  if (text === null) throw new Error("a required field passed unseen");
  return text;
}

const sealed = (deps: CommandDeps, report: ReportId, words: string): Promise<string> =>
  deps.vault.seal(report, Buffer.from(words, "utf8"));

/**
 * An editor asks the witness of a report.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `gone`, `invalid`, `unavailable`
 */
export async function askWitness(
  deps: CommandDeps,
  actor: Actor,
  { ref, key, said }: Asking,
): Promise<{ readonly question: string; readonly seq: number }> {
  const report = await permitReport(deps, actor, { ref, command: "ask_witness" });
  await findLivingReport(deps, report);
  const words = wordsOf(said, "question");
  const question = deps.secrets.tag("question", key ?? base64url(deps.random(16)));
  try {
    // Sealed anew, the second press of a button would be another entry.
    const first = await deps.journal.find(`question:${question}`);
    if (first !== undefined) return { question, seq: first.seq };
    if (deps.store.questions(report).length >= QUESTIONS_MAX)
      throw new DeskError("invalid", "too many questions", [
        { field: "question", problem: "too_many", max: QUESTIONS_MAX },
      ]);
    const body = { kind: "question", question, report, sealed: await sealed(deps, report, words) };
    const draft = {
      key: `question:${question}`,
      actor,
      body: { ...body, kind: "question" } as const,
    };
    const [appended] = await deps.journal.append([draft]);
    return { question, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw error instanceof DeskError ? error : failed(error);
  }
}

/**
 * The witness answers; the first answer to a question stands.
 * @throws DeskError `not_found`, `gone`, `invalid`, `unavailable`
 */
export async function answerQuestion(
  deps: CommandDeps,
  actor: Actor,
  { ref, question, said }: Omit<Asking, "key"> & { readonly question: string },
): Promise<{ readonly seq: number }> {
  const report = await permitReport(deps, actor, { ref, command: "ask_witness" });
  await findLivingReport(deps, report);
  if (!deps.store.questions(report).some((known) => known.question === question))
    throw new DeskError("not_found", `no question ${question}`);
  const words = wordsOf(said, "answer");
  const key = `question_answer:${question}`;
  try {
    const first = await deps.journal.find(key);
    if (first !== undefined) return { seq: first.seq };
    const sealedWords = await sealed(deps, report, words);
    const body = { kind: "question_answer", question, report, sealed: sealedWords } as const;
    const [appended] = await deps.journal.append([{ key, actor, body }]);
    return { seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}

/** A question with its words, as they are shown. */
export interface OpenedQuestion extends Pick<QuestionView, "question" | "at" | "answeredAt"> {
  readonly text: string;
  readonly answer: string | null;
}

/** Questions to a witness, oldest first; none once the report was erased. */
export async function openQuestions(
  deps: Pick<CommandDeps, "vault" | "store">,
  report: ReportId,
): Promise<readonly OpenedQuestion[]> {
  const opened = deps.store.questions(report).map(async (view): Promise<OpenedQuestion[]> => {
    const open = async (words: string | null): Promise<string | null> => {
      const plain = words === null ? null : await deps.vault.open(report, words);
      return plain === null ? null : Buffer.from(plain).toString("utf8");
    };
    const text = await open(view.sealed);
    const { question, at, answeredAt } = view;
    return text === null
      ? []
      : [{ question, at, answeredAt, text, answer: await open(view.answer) }];
  });
  return (await Promise.all(opened)).flat();
}
