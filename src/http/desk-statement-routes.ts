import type { FastifyReply, FastifyRequest } from "fastify";
import { asStatementId } from "../model/ids.ts";
import type { OperatorId } from "../model/ids.ts";
import { namesPerson } from "../pages/names-person.ts";
import { reviewFinding } from "../commands/review-finding.ts";
import type { Claim, Statement } from "../model/statement.ts";
import { statementFormPage } from "../pages/desk/statements.ts";
import type { StatementFormView } from "../pages/desk/statements.ts";
import { DeskError } from "../commands/desk-error.ts";
import type { FieldProblem } from "../commands/desk-error.ts";
import { checkStatement, enterStatement } from "../commands/enter-statement.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { toldRows } from "./desk-told-routes.ts";
import { keptClaims, keptRows, statementFields, typedClaims } from "./desk-fields.ts";
import { deskContext, newKey, shownInForm } from "./desk-shared.ts";
import { langOf } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";

const RECENT_STATEMENTS = 30;

/** Problems of kept claims under the number of their row. */
const atRows = (
  problems: readonly FieldProblem[],
  rows: readonly number[],
): readonly FieldProblem[] =>
  problems.map((problem) => ({
    ...problem,
    field: problem.field.replace(/^claims\.(\d+)/, (_all, kept: string) => {
      return `claims.${rows[Number(kept)] ?? kept}`;
    }),
  }));

const EVIDENCE_SHOWN = 6;
const AROUND_MS = 2 * 86_400_000;

/** What the desk sees of the operator around then. */
function evidenceOf(
  { commands }: Door,
  { operator, at }: Pick<Statement, "operator" | "at">,
): NonNullable<StatementFormView["evidence"]> {
  const { store, operators, clock } = commands;
  const lines = store.incidents(
    { operator: operators.network(operator), from: at - 30 * AROUND_MS, to: at + AROUND_MS },
    { offset: 0, limit: 50 },
  ).rows;
  const then = lines.filter(({ endedAt }) => endedAt === null || endedAt >= at - AROUND_MS);
  const ids = then.slice(0, EVIDENCE_SHOWN).map(({ incident }) => incident);
  return store.cards(ids, clock());
}

/** Findings an editor may let be seen, those that wait first. */
function findingsToReview({ commands, site }: Door): NonNullable<StatementFormView["findings"]> {
  const named = (operator: OperatorId): string => site.operators.get(operator)?.name ?? operator;
  return commands.store
    .reviewable()
    .filter(
      ({ finding, view }) =>
        finding.doubtful || namesPerson(view.statement.speaker, named(view.statement.operator)),
    )
    .toSorted((a, b) => Number(a.reviewed) - Number(b.reviewed))
    .slice(0, RECENT_STATEMENTS);
}

async function postReview(
  door: Door,
  request: FastifyRequest<{ Params: { id: string; index: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const { id: statement, index } = request.params;
  const claimIndex = /^\d{1,3}$/.test(index) ? Number(index) : -1;
  const shown = form.text("do") === "show";
  const said = { verdict: form.text("verdict") };
  const input = { statement, claimIndex, shown, said };
  const { seq } = await reviewFinding(door.commands, actor, input);
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, `${door.site.base}/desk/statements#review`);
}

interface Drawn {
  readonly statement?: Pick<Statement, "operator" | "at">;
  readonly form: Form;
  readonly csrf: string;
  readonly claims: readonly Claim[] | null;
  readonly error: DeskError | null;
}

/** The form with what was typed. */
function drawForm(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { form, csrf, claims, error, statement }: Drawn,
): FastifyReply {
  const context = deskContext(door, request);
  const problems = error === null ? [] : atRows(error.problems, keptRows(form));
  const replaces = form.text("replaces");
  const view: StatementFormView = {
    csrf,
    key: form.text("key") || newKey(door),
    replaces: replaces === "" ? null : asStatementId(replaces),
    claims,
    ...(statement === undefined ? {} : { evidence: evidenceOf(door, statement) }),
    values: formValues(form),
    problems: problemsByField(problems, context.wording),
  };
  const status = error === null ? 200 : refusalOf(error).status;
  return sendPage(reply, status, statementFormPage(context, view));
}

async function postRead(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { csrf } = needOwnForm(door, request, form.text("csrf"));
  const plain = form.without((name) => name === "claims" || name.startsWith("claim."));
  try {
    const { statement } = checkStatement(door.commands, statementFields(form, door.site.zone));
    const drawn = { form: plain, csrf, claims: statement.claims, error: null, statement };
    return drawForm(door, { request, reply }, drawn);
  } catch (error) {
    const drawn = { form: plain, csrf, claims: null, error: shownInForm(error) };
    return drawForm(door, { request, reply }, drawn);
  }
}

async function postStatement(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor, csrf } = needOwnForm(door, request, form.text("csrf"));
  const { zone, base } = door.site;
  const claims = keptClaims(form, zone);
  const said = { ...statementFields(form, zone), ...(claims === null ? {} : { claims }) };
  try {
    const key = form.text("key") === "" ? null : form.text("key");
    const { statement, seq } = await enterStatement(door.commands, actor, { key, said });
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${base}/${langOf(door, request.raw)}/statements/${statement.id}`);
  } catch (error) {
    const drawn = { form, csrf, claims: claims && typedClaims(form), error: shownInForm(error) };
    return drawForm(door, { request, reply }, drawn);
  }
}

/** A new version begins with the words of the old one. */
function valuesOf(statement: Statement, at: string): StatementFormView["values"] {
  return {
    operator: statement.operator,
    speaker: statement.speaker ?? "",
    saidBy: statement.saidBy,
    at,
    publishedIn: statement.publishedIn ?? "",
    text: statement.text,
    lang: statement.lang ?? "",
  };
}

/** What operators say: entered with speaker, time and place of publication, claims read or given. */
export const addStatementRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get("/desk/statements", async (request, reply) => {
    const { csrf } = needSession(door, request);
    const context = deskContext(door, request);
    const values = { at: context.wording.times(context.zone, context.now).input(context.now) };
    const part = { offset: 0, limit: RECENT_STATEMENTS };
    const lists = {
      told: await toldRows(door),
      recent: door.commands.store.statements(null, part).rows,
    };
    const empty = { csrf, key: newKey(door), replaces: null, claims: null, problems: {} };
    const findings = findingsToReview(door);
    return sendPage(reply, 200, statementFormPage(context, { ...empty, values, lists, findings }));
  });
  app.get<{ Params: { id: string } }>("/desk/statements/:id", (request, reply) => {
    const { csrf } = needSession(door, request);
    const context = deskContext(door, request);
    const known = door.commands.store.statement(asStatementId(request.params.id));
    if (known === null) throw new DeskError("not_found", "no such statement");
    const { statement } = known;
    // The words changed now, unless the editor knows better.
    const at = context.wording.times(context.zone, context.now).input(context.now);
    const values = valuesOf(statement, at);
    const { id: replaces, claims } = statement;
    const evidence = evidenceOf(door, statement);
    const view = { csrf, key: newKey(door), replaces, claims, values, problems: {}, evidence };
    return sendPage(reply, 200, statementFormPage(context, view));
  });
  app.post<{ Params: { id: string; index: string } }>(
    "/desk/findings/:id/:index",
    body,
    (request, reply) => postReview(door, request, reply),
  );
  app.post("/desk/statements/read", body, (request, reply) => postRead(door, request, reply));
  app.post("/desk/statements", body, (request, reply) => postStatement(door, request, reply));
};
