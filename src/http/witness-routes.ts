import type { FastifyReply, FastifyRequest } from "fastify";
import type { Instant } from "../model/ids.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import type { Actor } from "../model/entry.ts";
import { parseIso } from "../time/parse-iso.ts";
import { reportPage } from "../pages/public/report.ts";
import { witnessPage } from "../pages/public/witness.ts";
import type { WitnessView } from "../pages/public/witness.ts";
import { answerQuestion, openQuestions } from "../commands/ask-witness.ts";
import { answerReport } from "../commands/answer-report.ts";
import { correctReport } from "../commands/correct-report.ts";
import { DeskError } from "../commands/desk-error.ts";
import { eraseReport } from "../commands/erase-report.ts";
import { findReport, foldedOrLate, permitReport } from "../commands/find-report.ts";
import { base64url } from "../commands/secrets.ts";
import { submitReport } from "../commands/submit-report.ts";
import { openWords } from "../commands/words.ts";
import { correctionFields, formValues, reportFields } from "./form-fields.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import type { Form } from "./form.ts";
import { problemsByField } from "./form-problems.ts";
import { HttpError } from "./http-error.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { subjectOf } from "./public-pages.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { refuse, wantsJson } from "./refuse.ts";
import { reportAnswer } from "./report-answer.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { DEVICE_COOKIE } from "./session.ts";
import { contextOf } from "./site.ts";

const WITNESS: Actor = { role: "witness", id: null };
const DEVICE_BYTES = 16;
const DEVICE_SECONDS = 400 * 86_400;
const DEVICE_SHAPE = /^[\w-]{16,64}$/;
/** A report that waited on a phone for longer counts as said when it came. */
const WAITED_MS_MAX = 7 * 86_400_000;
/** So soon after sending, the page says thank you. */
const FRESH_MS = 120_000;

type InLanguage = FastifyRequest<{ Params: { lang: string } }>;
type OnOwnPage = FastifyRequest<{ Params: { lang: string; token: string } }>;

/** @throws DeskError `not_found` */
export function languageOf(request: InLanguage): Language {
  const lang = LANGUAGES.find((known) => known === request.params.lang);
  if (lang === undefined) throw new DeskError("not_found", "no such language");
  return lang;
}

/** The browser's token, drawn on its first report. */
function deviceOf(door: Door, request: FastifyRequest, reply: FastifyReply): string {
  const known = request.cookies[DEVICE_COOKIE];
  if (known !== undefined && DEVICE_SHAPE.test(known)) return known;
  const device = base64url(door.commands.random(DEVICE_BYTES));
  reply.setCookie(DEVICE_COOKIE, device, {
    path: `${door.site.base}/`,
    httpOnly: true,
    sameSite: "lax",
    secure: door.clients.secure(request.raw),
    maxAge: DEVICE_SECONDS,
  });
  return device;
}

interface RefusedForm {
  readonly request: FastifyRequest;
  readonly form: Form;
  readonly lang: Language;
  readonly error: unknown;
}

/** The form again with what was typed; an error of another kind is told by the error page, with the words. */
function drawAgain(
  door: Door,
  reply: FastifyReply,
  { request, form, lang, error }: RefusedForm,
): FastifyReply {
  if (!(error instanceof DeskError) || error.problems.length === 0) {
    reply.hijack();
    const kept = { request: request.raw, response: reply.raw, keptText: form.text("text") };
    refuse(door, kept, error);
    return reply;
  }
  const wording = door.site.wording(lang);
  const { status } = refusalOf(error);
  const [operator, area] = [form.text("operator"), form.text("area")];
  const named = [operator, "all", ...(area === "" ? [] : [area])];
  const view = {
    values: formValues(form),
    problems: problemsByField(error.problems, wording),
    subject: operator === "" ? null : subjectOf(door.site, named),
    key: form.text("key"),
  };
  const context = contextOf(door.site, lang, door.commands.clock());
  return sendPage(reply, status, reportPage(context, view));
}

/** When a report that waited on the phone was written; a clock that is far off is not believed. */
function saidAt(text: string, now: Instant): { saidAt?: Instant } {
  const at = parseIso(text);
  return at === null || at < now - WAITED_MS_MAX ? {} : { saidAt: at };
}

async function postReport(
  door: Door,
  request: InLanguage,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request);
  const form = formBody(request.body);
  admit(door, request.raw);
  try {
    const { fact, token, seq } = await submitReport(door.commands, WITNESS, {
      key: form.text("key") === "" ? null : form.text("key"),
      source: "web",
      said: reportFields(form, door.site.zone),
      device: deviceOf(door, request, reply),
      ...saidAt(form.text("said_at"), door.commands.clock()),
      lang,
      suspicious: form.flag("website"),
    });
    if (wantsJson(door, request.raw))
      return await reply
        .code(201)
        .header("content-type", JSON_TYPE)
        .send(JSON.stringify(reportAnswer(door.site, fact, token)));
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/${lang}/me/${token}`);
  } catch (error) {
    if (wantsJson(door, request.raw)) throw error;
    return drawAgain(door, reply, { request, form, lang, error });
  }
}

/** Everything a witness's own page shows. @throws DeskError `not_found`, `unavailable` */
export async function witnessView(door: Door, token: string): Promise<WitnessView> {
  const { commands } = door;
  const now = commands.clock();
  const report = await findReport(
    commands,
    await permitReport(commands, WITNESS, { ref: { token }, command: "edit_report" }),
  );
  const words = await openWords(commands, report);
  const { operator, services, area } = report;
  const service = services.length === 1 ? (services[0] ?? null) : null;
  const subject =
    operator === null ? null : commands.store.subject({ operator, service, area }, now);
  return {
    token,
    report,
    text: words?.text ?? words?.place ?? null,
    subject,
    incident: report.incident === null ? null : commands.store.incident(report.incident, now),
    statements: subject?.statements ?? [],
    fresh: now - report.receivedAt < FRESH_MS,
    questions: await openQuestions(commands, report.report),
    problems: {},
  };
}

async function ownPage(door: Door, request: OnOwnPage, reply: FastifyReply): Promise<FastifyReply> {
  const lang = languageOf(request);
  const view = await witnessView(door, request.params.token);
  const context = contextOf(door.site, lang, door.commands.clock());
  return sendPage(reply, view.report.erased ? 410 : 200, witnessPage(context, view));
}

const backTo = (door: Door, request: OnOwnPage, reply: FastifyReply): FastifyReply =>
  seeOther(reply, `${door.site.base}/${languageOf(request)}/me/${request.params.token}`);

async function postAnswer(
  door: Door,
  request: OnOwnPage,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  admit(door, request.raw);
  const { seq } = await answerReport(door.commands, WITNESS, {
    ref: { token: request.params.token },
    key: form.text("key") === "" ? null : form.text("key"),
    said: {
      status: form.text("status"),
      ...(form.text("cause") === "" ? {} : { cause: form.text("cause") }),
    },
  });
  await foldedOrLate(door.commands, seq);
  return backTo(door, request, reply);
}

async function postCorrection(
  door: Door,
  request: OnOwnPage,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request);
  const form = formBody(request.body);
  admit(door, request.raw);
  const { token } = request.params;
  try {
    const said = correctionFields(form, door.site.zone);
    const { seq } = await correctReport(door.commands, WITNESS, {
      ref: { token },
      key: null,
      said,
    });
    await foldedOrLate(door.commands, seq);
    return backTo(door, request, reply);
  } catch (error) {
    const shown = error instanceof DeskError && error.problems.length > 0;
    if (!shown || wantsJson(door, request.raw)) throw error;
    const problems = problemsByField(error.problems, door.site.wording(lang));
    const view = { ...(await witnessView(door, token)), fresh: false, problems };
    const context = contextOf(door.site, lang, door.commands.clock());
    return sendPage(reply, refusalOf(error).status, witnessPage(context, view));
  }
}

/** What the desk asked, answered. */
async function postQuestionAnswer(
  door: Door,
  request: FastifyRequest<{ Params: { lang: string; token: string; question: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request);
  const form = formBody(request.body);
  admit(door, request.raw);
  const { token, question } = request.params;
  const said = { answer: form.text(`answer.${form.text("row")}`) };
  try {
    const { seq } = await answerQuestion(door.commands, WITNESS, {
      ref: { token },
      question,
      said,
    });
    await foldedOrLate(door.commands, seq);
    return backTo(door, request, reply);
  } catch (error) {
    if (!(error instanceof DeskError) || error.problems.length === 0) throw error;
    const problems = problemsByField(error.problems, door.site.wording(lang));
    const view = { ...(await witnessView(door, token)), fresh: false, problems };
    const context = contextOf(door.site, lang, door.commands.clock());
    return sendPage(reply, refusalOf(error).status, witnessPage(context, view));
  }
}

async function postErasure(
  door: Door,
  request: OnOwnPage,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  if (!form.flag("confirm"))
    throw new HttpError(422, "not confirmed", {
      problems: [{ field: "confirm", problem: "confirm_first" }],
    });
  const { seq } = await eraseReport(door.commands, WITNESS, {
    ref: { token: request.params.token },
  });
  await foldedOrLate(door.commands, seq);
  return backTo(door, request, reply);
}

/** The report form and each witness's own page. */
export const addWitnessRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.post<{ Params: { lang: string } }>("/:lang/report", body, (request, reply) =>
    postReport(door, request, reply),
  );
  type Own = { Params: { lang: string; token: string } };
  app.get<Own>("/:lang/me/:token", (request, reply) => ownPage(door, request, reply));
  app.post<Own>("/:lang/me/:token/answer", body, (request, reply) =>
    postAnswer(door, request, reply),
  );
  app.post<Own>("/:lang/me/:token/correct", body, (request, reply) =>
    postCorrection(door, request, reply),
  );
  app.post<{ Params: { lang: string; token: string; question: string } }>(
    "/:lang/me/:token/questions/:question",
    body,
    (request, reply) => postQuestionAnswer(door, request, reply),
  );
  app.post<Own>("/:lang/me/:token/erase", body, (request, reply) =>
    postErasure(door, request, reply),
  );
};
