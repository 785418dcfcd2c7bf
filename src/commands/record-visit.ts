import type { Actor } from "../model/entry.ts";
import { asLineId } from "../model/ids.ts";
import type { Visit } from "../model/line.ts";
import { VISIT_OUTCOMES } from "../model/vocabulary.ts";
import { checkPast } from "./check-report.ts";
import type { CommandDeps } from "./deps.ts";
import { Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkInstant, checkText, checkWord } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { LINE_CHARS_MAX, WORDS_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface RecordVisit {
  readonly key: string | null;
  /** `line, by, promised?, arrived?, left?, said?, outcome?` */
  readonly said: RawFields;
}

export interface RecordedVisit {
  readonly visit: Visit;
  readonly seq: number;
}

/**
 * Somebody came to repair a line, or had promised to. Only what was promised may lie ahead.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function recordVisit(
  deps: CommandDeps,
  actor: Actor,
  input: RecordVisit,
): Promise<RecordedVisit> {
  await permit(deps, actor, "record_line");
  const { said } = input;
  const problems = new Problems();
  const now = deps.clock();
  const line = checkText(said, { field: "line", max: LINE_CHARS_MAX }, problems);
  if (line === null) problems.add({ field: "line", problem: "empty" });
  const by = checkText(said, { field: "by", max: LINE_CHARS_MAX }, problems);
  if (by === null) problems.add({ field: "by", problem: "empty" });
  const promised = checkInstant(said, "promised", problems);
  const arrived = checkPast(said, { field: "arrived", now }, problems);
  const left = checkPast(said, { field: "left", now }, problems);
  if (arrived !== null && left !== null && left < arrived)
    problems.add({ field: "left", problem: "too_early" });
  const words = checkText(said, { field: "said", max: WORDS_CHARS_MAX }, problems);
  const outcome = checkWord(said, { field: "outcome", words: VISIT_OUTCOMES }, problems);
  problems.refuse("visit");
  if (line === null || by === null) throw new Error("a required field passed unseen");
  const visit: Visit = { line: asLineId(line), promised, arrived, left, by, said: words, outcome };
  const key = `visit:${deps.secrets.requestHash(input.key ?? base64url(deps.random(16)), line)}`;
  try {
    const [appended] = await deps.journal.append([{ key, actor, body: { kind: "visit", visit } }]);
    return { visit, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
