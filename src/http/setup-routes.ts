import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../commands/desk-error.ts";
import type { RawFields } from "../commands/fields.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { openSession } from "../commands/open-session.ts";
import { permit } from "../commands/permit.ts";
import { DESK_PARTS, type DeskPart, setUpDesk } from "../commands/settings/set-up-desk.ts";
import { NO_DESK_SETTINGS } from "../model/desk-settings.ts";
import type { FormState } from "../pages/fields.ts";
import { setupDonePage } from "../pages/desk/setup/last-steps.ts";
import { setupPage } from "../pages/desk/setup/link.ts";
import { setupPartPage } from "../pages/desk/setup/part.ts";
import { nextStep } from "../pages/desk/setup/steps.ts";
import { deskContext, newKey, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { addSetupMailRoutes } from "./setup-mail-routes.ts";
import { keepSession, needOwnForm, needSession } from "./session.ts";

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A desk nobody has said anything of yet is set up first; every step can be skipped. */
const isNew = ({ commands: { store } }: Door): boolean =>
  store.deskSettings() === NO_DESK_SETTINGS && store.accounts.all().length === 0;

async function postSetup(door: Door, { request, reply }: Answer): Promise<FastifyReply> {
  const token = formBody(request.body).text("token");
  try {
    const actor = { role: "desk", id: null } as const;
    const opened = await openSession(door.commands, actor, { setupToken: token });
    await foldedOrLate(door.commands, opened.seq);
    keepSession(door, { request, reply }, opened);
    const path = isNew(door) ? "setup/country" : "";
    return seeOther(reply, `${door.site.base}/desk/${path}`);
  } catch (error) {
    if (!(error instanceof DeskError) || error.code === "unavailable") throw error;
    const page = setupPage(deskContext(door, request), { token: "", refused: true });
    return sendPage(reply, refusalOf(error).status, page);
  }
}

/** The form of one part under the names of the command. */
function saidOf(form: Form, part: DeskPart): RawFields {
  if (part === "operators") return { operators: form.all("operators") };
  const fields = Object.fromEntries([...form.entries()].map(([name]) => [name, form.text(name)]));
  return { ...fields, languages: form.all("languages") };
}

async function drawPart(
  door: Door,
  { request, reply }: Answer,
  { part, refused }: { readonly part: DeskPart; readonly refused: FormState | null },
): Promise<FastifyReply> {
  const { actor, csrf } = needSession(door, request);
  await permit(door.commands, actor, "set_up_desk");
  const context = deskContext(door, request);
  const operators = door.site.operators.inCountry(door.site.country);
  const view = { part, csrf, key: newKey(door), operators, refused };
  return sendPage(reply, refused === null ? 200 : 422, setupPartPage(context, view));
}

async function postPart(
  door: Door,
  { request, reply }: Answer,
  part: DeskPart,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  try {
    const key = form.text("key") === "" ? null : form.text("key");
    const { seq } = await setUpDesk(door.commands, actor, { part, key, said: saidOf(form, part) });
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/desk/setup/${nextStep(part)}`);
  } catch (error) {
    const { wording } = deskContext(door, request);
    const problems = problemsByField(shownInForm(error).problems, wording);
    return drawPart(
      door,
      { request, reply },
      { part, refused: { values: formValues(form), problems } },
    );
  }
}

/** `/desk/setup`: the one-time link, and what a new desk is asked, a page each. */
export const addSetupRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<{ Querystring: { token?: string } }>("/desk/setup", (request, reply) => {
    const { token } = request.query;
    const view = { token: typeof token === "string" ? token : "", refused: false };
    return sendPage(reply, 200, setupPage(deskContext(door, request), view));
  });
  app.post("/desk/setup", body, (request, reply) => postSetup(door, { request, reply }));
  for (const part of DESK_PARTS) {
    app.get(`/desk/setup/${part}`, (request, reply) =>
      drawPart(door, { request, reply }, { part, refused: null }),
    );
    app.post(`/desk/setup/${part}`, body, (request, reply) =>
      postPart(door, { request, reply }, part),
    );
  }
  addSetupMailRoutes(app, door);
  app.get("/desk/setup/page", async (request, reply) => {
    const { actor } = needSession(door, request);
    await permit(door.commands, actor, "set_up_desk");
    const hasAccount = actor.account !== undefined && actor.account !== null;
    return sendPage(reply, 200, setupDonePage(deskContext(door, request), { hasAccount }));
  });
};
