import type { FastifyReply, FastifyRequest } from "fastify";
import { MUTES_MAX } from "../detection/muting.ts";
import { settingsPage } from "../pages/desk/settings.ts";
import type { SettingsNotice } from "../pages/desk/settings.ts";
import { whatIfPage } from "../pages/desk/what-if.ts";
import { DeskError } from "../commands/desk-error.ts";
import type { RawFields } from "../commands/fields.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { muteStream } from "../commands/settings/mute-stream.ts";
import { setAlarms } from "../commands/settings/set-alarms.ts";
import { unmuteStream } from "../commands/settings/unmute-stream.ts";
import { accountNames } from "../commands/accounts/manage-accounts.ts";
import { cancelWhatIf, findWhatIf, startWhatIf } from "../commands/settings/what-if.ts";
import { deskContext, newKey, queryText } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues, momentIso } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";
import type { Session } from "./session.ts";

type OfOne = FastifyRequest<{ Params: { id: string } }>;

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const DONE = ["alarms", "mute", "unmute"] as const;

/** A desk's two forms of settings under the names of the contract; only the mute's has the field `mute`. */
function settingFields(form: Form, zone: string): RawFields {
  const basis = form.text("basis");
  if (!form.flag("mute"))
    return {
      basis,
      alarm_budget_per_week: form.text("alarm_budget_per_week"),
      sources_min: form.text("sources_min"),
      weeks: form.text("weeks"),
      why: form.text("why"),
    };
  return {
    basis,
    mute: true,
    operator: form.text("operator"),
    service: form.text("service"),
    place: form.text("place"),
    until: momentIso(form.text("until"), zone),
    why: form.text("muteWhy"),
  };
}

interface Refused {
  readonly form: Form;
  readonly error: DeskError;
  readonly notice: SettingsNotice | null;
}

async function drawSettings(
  door: Door,
  { request, reply }: Answer,
  state: {
    readonly session: Session;
    readonly done?: string | undefined;
    readonly refused?: Refused;
    /** Filled in for a mute that somebody came for. */
    readonly mute?: Readonly<Record<"operator" | "service", string>>;
  },
): Promise<FastifyReply> {
  const context = deskContext(door, request);
  const { session, refused } = state;
  const { whatIf, store } = door.commands;
  const problems =
    refused === undefined ? {} : { ...problemsByField(refused.error.problems, context.wording) };
  const ofMute = refused?.form.flag("mute") === true;
  const named = Object.fromEntries(
    Object.entries(problems).map(([field, text]) => [
      ofMute && field === "why" ? "muteWhy" : field,
      text,
    ]),
  );
  const page = settingsPage(context, {
    csrf: session.csrf,
    key: newKey(door),
    settings: store.settings(context.now),
    names: await accountNames(door.commands),
    notice: refused?.notice ?? DONE.find((done) => done === state.done) ?? null,
    trial: whatIf?.latest()?.id ?? null,
    canTry: whatIf !== undefined,
    values: refused === undefined ? (state.mute ?? {}) : formValues(refused.form),
    problems: named,
  });
  return sendPage(reply, refused === undefined ? 200 : refusalOf(refused.error).status, page);
}

/** Why the newest settings could not be changed by this form. */
function conflictNotice(door: Door, form: Form): SettingsNotice {
  if (!form.flag("mute")) return "changed";
  const { mutes } = door.commands.store.settings(door.commands.clock());
  return mutes.length >= MUTES_MAX ? "full" : "changed";
}

/** A refusal that the form can show, with what was typed; any other passes on. */
function redraw(
  door: Door,
  answer: Answer,
  refusal: {
    readonly session: Session;
    readonly form: Form;
    readonly error: unknown;
    readonly conflict: SettingsNotice;
  },
): Promise<FastifyReply> {
  const { session, form, error, conflict } = refusal;
  if (!(error instanceof DeskError)) throw error;
  if (error.code !== "conflict" && error.problems.length === 0) throw error;
  const notice = error.code === "conflict" ? conflict : null;
  return drawSettings(door, answer, { session, refused: { form, error, notice } });
}

async function postSetting(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const session = needOwnForm(door, request, form.text("csrf"));
  const said = settingFields(form, door.site.zone);
  const input = { key: form.text("key") === "" ? null : form.text("key"), said };
  try {
    const make = form.flag("mute") ? muteStream : setAlarms;
    const { change, seq } = await make(door.commands, session.actor, input);
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/desk/settings?done=${change.what}`);
  } catch (error) {
    const conflict = conflictNotice(door, form);
    return redraw(door, { request, reply }, { session, form, error, conflict });
  }
}

async function postEnd(door: Door, request: OfOne, reply: FastifyReply): Promise<FastifyReply> {
  const form = formBody(request.body);
  const session = needOwnForm(door, request, form.text("csrf"));
  const { seq } = await unmuteStream(door.commands, session.actor, {
    mute: request.params.id,
    key: form.text("key") === "" ? null : form.text("key"),
    said: { why: form.text("why") },
  });
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, `${door.site.base}/desk/settings?done=unmute`);
}

async function postTry(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const session = needOwnForm(door, request, form.text("csrf"));
  try {
    const said = settingFields(form, door.site.zone);
    const { id } = await startWhatIf(door.commands, session.actor, said);
    return seeOther(reply, `${door.site.base}/desk/settings/what-if/${id}`);
  } catch (error) {
    return redraw(door, { request, reply }, { session, form, error, conflict: "busy" });
  }
}

async function drawWhatIf(door: Door, request: OfOne, reply: FastifyReply): Promise<FastifyReply> {
  const session = needSession(door, request);
  const context = deskContext(door, request);
  const job = await findWhatIf(door.commands, session.actor, request.params.id);
  const { basis } = door.commands.store.settings(context.now);
  const view = { csrf: session.csrf, key: newKey(door), basis, job };
  return sendPage(reply, 200, whatIfPage(context, view));
}

async function postCancel(door: Door, request: OfOne, reply: FastifyReply): Promise<FastifyReply> {
  const session = needOwnForm(door, request, formBody(request.body).text("csrf"));
  const { id } = await cancelWhatIf(door.commands, session.actor, request.params.id);
  return seeOther(reply, `${door.site.base}/desk/settings/what-if/${id}`);
}

/** How detection runs: shown, changed, and tried on the past. */
export const addSettingsRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<{ Querystring: Record<string, unknown> }>("/desk/settings", (request, reply) => {
    const session = needSession(door, request);
    const [done, operator, service] = ["done", "operator", "service"].map((name) =>
      queryText(request.query[name]),
    );
    const mute = { operator: operator ?? "", service: service ?? "" };
    return drawSettings(door, { request, reply }, { session, done, mute });
  });
  app.post("/desk/settings", body, (request, reply) => postSetting(door, request, reply));
  app.post("/desk/settings/mutes", body, (request, reply) => postSetting(door, request, reply));
  app.post<{ Params: { id: string } }>("/desk/settings/mutes/:id/end", body, (request, reply) =>
    postEnd(door, request, reply),
  );
  app.post("/desk/settings/try", body, (request, reply) => postTry(door, request, reply));
  app.get<{ Params: { id: string } }>("/desk/settings/what-if/:id", (request, reply) =>
    drawWhatIf(door, request, reply),
  );
  app.post<{ Params: { id: string } }>(
    "/desk/settings/what-if/:id/cancel",
    body,
    (request, reply) => postCancel(door, request, reply),
  );
};
