import type { Actor } from "../model/entry.ts";
import type { Instant, OperatorId, StatementId } from "../model/ids.ts";
import { asStatementId } from "../model/ids.ts";
import type { StatementReading } from "../model/reading.ts";
import type { Claim, Statement } from "../model/statement.ts";
import { LANGUAGES, SAID_BY } from "../model/vocabulary.ts";
import { JournalError } from "../journal/port.ts";
import { checkClaims } from "./check-claims.ts";
import { checkOperator, checkPast } from "./check-report.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { checkText, checkWord, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { STATEMENT_TEXT_CHARS_MAX, WORDS_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface EnterStatement {
  readonly key: string | null;
  /** `operator, speaker?, said_by?, at?, published_in?, text, lang?, claims?, replaces?` */
  readonly said: RawFields;
}

export interface EnteredStatement {
  readonly statement: Statement;
  readonly seq: number;
}

/** Everything of a statement but its id; `reading` when its claims came from its text. */
export interface CheckedStatement {
  readonly statement: Omit<Statement, "id">;
  readonly reading: StatementReading | null;
}

/** A version is of the same operator's words, and not older than what it replaces. */
function checkReplaces(
  deps: CommandDeps,
  raw: RawFields,
  { operator, at, problems }: { operator: OperatorId | null; at: Instant; problems: Problems },
): StatementId | null {
  const id = checkText(raw, { field: "replaces", max: WORDS_CHARS_MAX }, problems);
  if (id === null) return null;
  const known = deps.store.statement(asStatementId(id))?.statement;
  const network = (one: OperatorId): OperatorId => deps.operators.network(one);
  if (known === undefined) return problems.add({ field: "replaces", problem: "unknown_value" });
  if (operator !== null && network(known.operator) !== network(operator))
    return problems.add({ field: "operator", problem: "unknown_value" });
  if (at < known.at) return problems.add({ field: "at", problem: "before_replaced" });
  return known.id;
}

/** @throws DeskError `invalid` when another version has replaced it: two would stand side by side. */
function refuseFork(deps: CommandDeps, { id, replaces }: Statement): void {
  const next = replaces === null ? null : (deps.store.statement(replaces)?.replacedBy ?? null);
  if (next === null || next === id) return;
  throw new DeskError("invalid", `${replaces ?? ""} was replaced by ${next}`, [
    { field: "replaces", problem: "replaced_already" },
  ]);
}

function read(deps: CommandDeps, text: string, at: Instant): StatementReading {
  const { country, zone } = deps.defaults;
  return deps.reader.statement(text, { publishedAt: at, country, zone });
}

/**
 * Checks a statement; without `claims` they are read from the text.
 * @throws DeskError `invalid`
 */
export function checkStatement(deps: CommandDeps, said: RawFields): CheckedStatement {
  const problems = new Problems();
  const now = deps.clock();
  const operator = checkOperator(deps, said, problems);
  if (!given(said["operator"])) problems.add({ field: "operator", problem: "empty" });
  const text = checkText(said, { field: "text", max: STATEMENT_TEXT_CHARS_MAX }, problems);
  if (!given(said["text"])) problems.add({ field: "text", problem: "empty" });
  const words = (field: string): string | null =>
    checkText(said, { field, max: WORDS_CHARS_MAX }, problems);
  const [speaker, publishedIn] = [words("speaker"), words("published_in")];
  const at = checkPast(said, { field: "at", now }, problems) ?? now;
  const saidBy = checkWord(said, { field: "said_by", words: SAID_BY }, problems) ?? "operator";
  const lang = checkWord(said, { field: "lang", words: LANGUAGES }, problems);
  const replaces = checkReplaces(deps, said, { operator, at, problems });
  const claimsGiven = given(said["claims"]);
  const claims = claimsGiven ? checkClaims(deps, said["claims"], problems) : null;
  problems.refuse("statement");
  if (operator === null || text === null) throw new Error("a required field passed unseen");
  const reading = claims === null ? read(deps, text, at) : null;
  return {
    reading,
    statement: {
      operator,
      speaker,
      saidBy,
      at,
      publishedIn,
      text,
      replaces,
      lang: lang ?? reading?.lang ?? null,
      claims: claims ?? reading?.claims ?? [],
    },
  };
}

/**
 * An operator's words with speaker, time and place of publication. They are never edited: a change
 * is a new statement whose `replaces` points to the old one.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function enterStatement(
  deps: CommandDeps,
  actor: Actor,
  input: EnterStatement,
): Promise<EnteredStatement> {
  await permit(deps, actor, "enter_statement");
  const checked = checkStatement(deps, input.said);
  const id = deps.secrets.statementId(input.key ?? base64url(deps.random(16)));
  const statement: Statement = { id, ...checked.statement };
  refuseFork(deps, statement);
  const key = `statement:${id}`;
  try {
    const [appended] = await deps.journal.append([
      { key, actor, body: { kind: "statement", statement } },
    ]);
    return { statement, seq: appended?.seq ?? 0 };
  } catch (error) {
    if (error instanceof JournalError && error.code === "conflict") {
      const first = await sameButTime(deps, statement, given(input.said["at"]));
      if (first !== null) return first;
    }
    throw failed(error);
  }
}

/** A statement without a time of its own was said "now": a repeated key differs by that alone. */
async function sameButTime(
  deps: CommandDeps,
  statement: Statement,
  timeGiven: boolean,
): Promise<EnteredStatement | null> {
  if (timeGiven) return null;
  const entry = await deps.journal.find(`statement:${statement.id}`);
  if (entry?.body.kind !== "statement") return null;
  const first = entry.body.statement;
  const fields: readonly (keyof Statement)[] = [
    "operator",
    "speaker",
    "saidBy",
    "publishedIn",
    "text",
    "replaces",
  ];
  const same = fields.every((field) => first[field] === statement[field]);
  return same && claimKinds(first.claims) === claimKinds(statement.claims)
    ? { statement: first, seq: entry.seq }
    : null;
}

const claimKinds = (claims: readonly Claim[]): string => claims.map(({ kind }) => kind).join();
