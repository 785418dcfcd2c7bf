import type { FastifyReply, FastifyRequest } from "fastify";
import { asReportId } from "../model/ids.ts";
import { callsPage } from "../pages/desk/calls.ts";
import { deskHomePage } from "../pages/desk/home.ts";
import { importPage } from "../pages/desk/import.ts";
import type { ReportWithWords } from "../pages/desk/report-table.ts";
import { correctReport } from "../commands/correct-report.ts";
import { DeskError } from "../commands/desk-error.ts";
import { enterCall } from "../commands/enter-call.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { openWords } from "../commands/words.ts";
import type { ReportView } from "../store/views.ts";
import { addAccountRoutes } from "./account-routes.ts";
import { addImportRoutes } from "./desk-import-routes.ts";
import { deskContext, deskTarget, newKey, queryText, shownInForm } from "./desk-shared.ts";
import { addMailRoutes } from "./desk-mail-routes.ts";
import { addSettingsRoutes } from "./desk-settings-routes.ts";
import { addEditorialRoutes } from "./desk-editorial-routes.ts";
import { addIncidentShapeRoutes } from "./incident-shape-routes.ts";
import { addRegisterRoutes } from "./desk-register-routes.ts";
import { addStatementRoutes } from "./desk-statement-routes.ts";
import { addHandoverRoutes } from "./handover-routes.ts";
import { addQueueRoutes } from "./queue-routes.ts";
import { addToldRoutes } from "./desk-told-routes.ts";
import type { AddRoutes, Door } from "./door.ts";
import { correctionFields, formValues, momentIso } from "./form-fields.ts";
import { addPasskeyRoutes } from "./passkey-routes.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";
import { addSetupRoutes } from "./setup-routes.ts";
import { addWhyRoutes } from "./why-pages.ts";
import type { Session } from "./session.ts";

const RECENT_REPORTS = 50;
async function withWords(door: Door, report: ReportView): Promise<ReportWithWords> {
  const words = await openWords(door.commands, report);
  return { report, text: words?.text ?? words?.place ?? null };
}

const recent = (door: Door): Promise<readonly ReportWithWords[]> =>
  Promise.all(
    door.commands.store.recentReports(RECENT_REPORTS).map((report) => withWords(door, report)),
  );

async function home(
  door: Door,
  request: FastifyRequest<{ Querystring: { accepted?: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { csrf } = needSession(door, request);
  const context = deskContext(door, request);
  const { down, checking } = door.commands.store.home(context.now);
  const accepted = Number.parseInt(request.query.accepted ?? "", 10);
  const page = deskHomePage(context, {
    csrf,
    key: newKey(door),
    open: [...down, ...checking],
    recent: await recent(door),
    accepted: Number.isNaN(accepted) ? null : accepted,
  });
  return sendPage(reply, 200, page);
}

interface CallsState {
  readonly session: Session;
  readonly last?: string | undefined;
  readonly refused?: { readonly form: Form; readonly error: DeskError };
}

async function drawCalls(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { session, last, refused }: CallsState,
): Promise<FastifyReply> {
  const context = deskContext(door, request);
  const report =
    last === undefined ? null : door.commands.store.report(asReportId(last), context.now);
  const page = callsPage(context, {
    csrf: session.csrf,
    key: refused?.form.text("key") || newKey(door),
    last: report === null ? null : await withWords(door, report),
    recent: await recent(door),
    values: refused === undefined ? {} : formValues(refused.form),
    problems: refused === undefined ? {} : problemsByField(refused.error.problems, context.wording),
  });
  return sendPage(reply, refused === undefined ? 200 : refusalOf(refused.error).status, page);
}

async function postCall(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const session = needOwnForm(door, request, form.text("csrf"));
  const said = {
    text: form.text("text"),
    said_at: momentIso(form.text("saidAt"), door.site.zone),
  };
  try {
    const { fact, seq } = await enterCall(door.commands, session.actor, {
      key: form.text("key") === "" ? null : form.text("key"),
      said,
    });
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/desk/calls?last=${fact.report}`);
  } catch (error) {
    const refused = { form, error: shownInForm(error) };
    return drawCalls(door, { request, reply }, { session, refused });
  }
}

type OnReport = FastifyRequest<{ Params: { report: string }; Querystring: { to?: string } }>;

async function postCorrection(
  door: Door,
  request: OnReport,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const session = needOwnForm(door, request, form.text("csrf"));
  const report = asReportId(request.params.report);
  try {
    const said = correctionFields(form, door.site.zone);
    const input = { ref: { report }, key: null, said };
    const { seq } = await correctReport(door.commands, session.actor, input);
    await foldedOrLate(door.commands, seq);
    const to = queryText(request.query.to);
    const back = to === "" ? `${door.site.base}/desk/calls?last=${report}` : to;
    return seeOther(reply, deskTarget(door.site.base, back));
  } catch (error) {
    const refused = { form, error: shownInForm(error) };
    return drawCalls(door, { request, reply }, { session, last: report, refused });
  }
}

/** The editors' pages: a session for each, its token in every form. */
export const addDeskRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { base } = door.site;
  app.get("/desk", (_request, reply) =>
    reply.code(308).header("location", `${base}/desk/`).send(""),
  );
  app.get<{ Querystring: { accepted?: string } }>("/desk/", (request, reply) =>
    home(door, request, reply),
  );
  app.get<{ Querystring: { last?: string } }>("/desk/calls", (request, reply) => {
    const { last } = request.query;
    const session = needSession(door, request);
    return drawCalls(door, { request, reply }, { session, last });
  });
  app.post("/desk/calls", body, (request, reply) => postCall(door, request, reply));
  app.post<{ Params: { report: string }; Querystring: { to?: string } }>(
    "/desk/reports/:report/correct",
    body,
    (request, reply) => postCorrection(door, request, reply),
  );
  app.get("/desk/import", (request, reply) => {
    const { csrf } = needSession(door, request);
    const view = { csrf, nothing: false, values: {}, problems: {} };
    return sendPage(reply, 200, importPage(deskContext(door, request), view));
  });
  addImportRoutes(app, door);
  addStatementRoutes(app, door);
  addMailRoutes(app, door);
  addAccountRoutes(app, door);
  addPasskeyRoutes(app, door);
  addSetupRoutes(app, door);
  addSettingsRoutes(app, door);
  addToldRoutes(app, door);
  addQueueRoutes(app, door);
  addHandoverRoutes(app, door);
  addRegisterRoutes(app, door);
  addIncidentShapeRoutes(app, door);
  addEditorialRoutes(app, door);
  addWhyRoutes(app, door);
};
