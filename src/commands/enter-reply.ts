import type { Actor } from "../model/entry.ts";
import { asStatementId } from "../model/ids.ts";
import type { Reply } from "../model/register.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import { JournalError } from "../journal/port.ts";
import type { StatementView } from "../store/views.ts";
import { checkPast } from "./check-report.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { REPLY_TEXT_CHARS_MAX, WORDS_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface EnterReply {
  readonly key: string | null;
  /** Id of the statement whose finding is answered. */
  readonly statement: string;
  /** `claim` (position, from 0), `text, speaker?, at?, published_in?, lang?` */
  readonly said: RawFields;
}

export interface EnteredReply {
  readonly reply: Reply;
  readonly seq: number;
}

/** Position of a claim that has a finding; a form sends it as digits. */
function checkClaim(raw: RawFields, view: StatementView, problems: Problems): number {
  const value = raw["claim"];
  const index = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : value;
  if (!given(value)) problems.add({ field: "claim", problem: "empty" });
  else if (typeof index !== "number") problems.add({ field: "claim", problem: "wrong_type" });
  else if (view.statement.claims[index] === undefined)
    problems.add({ field: "claim", problem: "unknown_value" });
  else if ((view.findings[index] ?? null) === null)
    problems.add({ field: "claim", problem: "no_finding" });
  else return index;
  return -1;
}

/** The reply of a known key, when it says the same; the verdict may have moved since. */
async function sameReply(deps: CommandDeps, reply: Reply): Promise<EnteredReply | null> {
  const entry = await deps.journal.find(`reply:${reply.id}`);
  if (entry?.body.kind !== "reply") return null;
  const first = entry.body.reply;
  const fields = ["statement", "claimIndex", "speaker", "publishedIn", "text"] as const;
  return fields.every((field) => first[field] === reply[field])
    ? { reply: first, seq: entry.seq }
    : null;
}

/**
 * The operator's answer to a finding, entered by an editor. It is shown beside the finding and
 * changes no verdict; it is never edited.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `conflict`, `unavailable`
 */
export async function enterReply(
  deps: CommandDeps,
  actor: Actor,
  input: EnterReply,
): Promise<EnteredReply> {
  await permit(deps, actor, "enter_statement");
  const { said } = input;
  const view = deps.store.statement(asStatementId(input.statement));
  if (view === null) throw new DeskError("not_found", `no statement ${input.statement}`);
  const problems = new Problems();
  const claimIndex = checkClaim(said, view, problems);
  const text = checkText(said, { field: "text", max: REPLY_TEXT_CHARS_MAX }, problems);
  if (!given(said["text"])) problems.add({ field: "text", problem: "empty" });
  const words = (field: string): string | null =>
    checkText(said, { field, max: WORDS_CHARS_MAX }, problems);
  const [speaker, publishedIn] = [words("speaker"), words("published_in")];
  const now = deps.clock();
  const at = checkPast(said, { field: "at", now }, problems) ?? now;
  const lang = checkWord(said, { field: "lang", words: LANGUAGES }, problems);
  problems.refuse("reply");
  const verdict = view.findings[claimIndex]?.verdict;
  if (text === null || verdict === undefined) throw new Error("a required field passed unseen");
  const reply: Reply = {
    id: deps.secrets.replyId(input.key ?? base64url(deps.random(16))),
    statement: view.statement.id,
    claimIndex,
    operator: view.statement.operator,
    speaker,
    at,
    publishedIn,
    text,
    lang,
    verdict,
  };
  const draft = { key: `reply:${reply.id}`, actor, body: { kind: "reply", reply } } as const;
  try {
    const [appended] = await deps.journal.append([draft]);
    return { reply, seq: appended?.seq ?? 0 };
  } catch (error) {
    if (error instanceof JournalError && error.code === "conflict") {
      const first = await sameReply(deps, reply);
      if (first !== null) return first;
    }
    throw failed(error);
  }
}
