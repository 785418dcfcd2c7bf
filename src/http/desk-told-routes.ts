import type { FastifyReply, FastifyRequest } from "fastify";
import { asReportId, asStatementId } from "../model/ids.ts";
import { replyFormPage } from "../pages/desk/reply.ts";
import { statementFormPage } from "../pages/desk/statements.ts";
import type { ToldRow } from "../pages/desk/statement-lists.ts";
import { DeskError } from "../commands/desk-error.ts";
import { checkStatement } from "../commands/enter-statement.ts";
import { enterReply } from "../commands/enter-reply.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { openWords } from "../commands/words.ts";
import type { ReportView } from "../store/views.ts";
import { toIso } from "../time/to-iso.ts";
import { deskContext, newKey, shownInForm } from "./desk-shared.ts";
import { langOf } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues, momentIso } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";

const TOLD_LOOKED_AT = 100;
const TOLD_SHOWN = 30;

/** One statement for each report, however often its form is sent. */
export const toldKey = (report: string): string => `told:${report}`;

const isRecorded = (door: Door, { report }: ReportView): boolean =>
  door.commands.store.statement(door.commands.secrets.statementId(toldKey(report))) !== null;

async function toldRow(door: Door, report: ReportView): Promise<ToldRow | null> {
  const words = await openWords(door.commands, report);
  const told = words?.statement ?? null;
  return told === null ? null : { report, told, text: words?.text ?? null };
}

/** What witnesses say the operator said, newest first, without what an editor has recorded. */
export async function toldRows(door: Door): Promise<readonly ToldRow[]> {
  const { store, clock } = door.commands;
  const waiting = store
    .toldReports(TOLD_LOOKED_AT, clock())
    .filter((report) => !report.erased && !isRecorded(door, report))
    .slice(0, TOLD_SHOWN);
  const rows = await Promise.all(waiting.map((report) => toldRow(door, report)));
  return rows.filter((row) => row !== null);
}

async function drawTold(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { id, csrf }: { readonly id: string; readonly csrf: string },
): Promise<FastifyReply> {
  const context = deskContext(door, request);
  const report = door.commands.store.report(asReportId(id), context.now);
  const row = report === null || report.erased ? null : await toldRow(door, report);
  if (row === null) throw new DeskError("not_found", "this report tells nothing of an operator");
  const { operator, lang, saidAt } = row.report;
  const said = {
    operator,
    text: row.told,
    said_by: "operator_as_told_by_witness",
    at: toIso(saidAt, door.site.zone),
    lang,
  };
  // An operator nobody named is for the editor to choose; then the claims are read again.
  const claims = operator === null ? null : checkStatement(door.commands, said).statement.claims;
  const values = {
    operator: operator ?? "",
    text: row.told,
    saidBy: said.said_by,
    at: context.wording.times(context.zone, context.now).input(saidAt),
    lang,
  };
  const view = { csrf, key: toldKey(id), replaces: null, claims, values, problems: {}, told: row };
  return sendPage(reply, 200, statementFormPage(context, view));
}

interface ReplyDrawn {
  readonly csrf: string;
  readonly id: string;
  readonly refused: { readonly form: Form; readonly error: DeskError } | null;
}

function drawReply(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { csrf, id, refused }: ReplyDrawn,
): FastifyReply {
  const context = deskContext(door, request);
  const statement = door.commands.store.statement(asStatementId(id));
  if (statement === null) throw new DeskError("not_found", "no such statement");
  const at = context.wording.times(context.zone, context.now).input(context.now);
  const view = {
    csrf,
    key: refused?.form.text("key") || newKey(door),
    statement,
    values: refused === null ? { at } : formValues(refused.form),
    problems: refused === null ? {} : problemsByField(refused.error.problems, context.wording),
  };
  const status = refused === null ? 200 : refusalOf(refused.error).status;
  return sendPage(reply, status, replyFormPage(context, view));
}

type OnStatement = FastifyRequest<{ Params: { id: string } }>;

async function postReply(
  door: Door,
  request: OnStatement,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor, csrf } = needOwnForm(door, request, form.text("csrf"));
  const { id } = request.params;
  const said = {
    claim: form.text("claim"),
    text: form.text("text"),
    speaker: form.text("speaker"),
    at: momentIso(form.text("at"), door.site.zone),
    published_in: form.text("publishedIn"),
    lang: form.text("lang"),
  };
  try {
    const input = { key: form.text("key") || null, statement: id, said };
    const { reply: entered, seq } = await enterReply(door.commands, actor, input);
    await foldedOrLate(door.commands, seq);
    const page = `${door.site.base}/${langOf(door, request.raw)}/statements/${entered.statement}`;
    return seeOther(reply, `${page}#claim-${entered.claimIndex}`);
  } catch (error) {
    const refused = { form, error: shownInForm(error) };
    return drawReply(door, { request, reply }, { csrf, id, refused });
  }
}

/** Statements from witnesses' words, and operators' replies to findings. */
export const addToldRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<{ Params: { report: string } }>("/desk/statements/told/:report", (request, reply) => {
    const { csrf } = needSession(door, request);
    return drawTold(door, { request, reply }, { id: request.params.report, csrf });
  });
  app.get<{ Params: { id: string } }>("/desk/statements/:id/reply", (request, reply) => {
    const { csrf } = needSession(door, request);
    return drawReply(door, { request, reply }, { csrf, id: request.params.id, refused: null });
  });
  app.post<{ Params: { id: string } }>("/desk/statements/:id/reply", body, (request, reply) =>
    postReply(door, request, reply),
  );
};
