import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError, TooMany } from "../commands/desk-error.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { permit } from "../commands/permit.ts";
import { setMail } from "../commands/settings/set-mail.ts";
import type { Diagnosis } from "../model/mail-diagnosis.ts";
import { shownMailSettings, type TestAnswer } from "../model/mail-settings.ts";
import { EMPTY_FORM, type FormState } from "../pages/fields.ts";
import { type MailSetupView, setupMailPage } from "../pages/desk/setup/mail.ts";
import { deskContext, newKey, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface MailState {
  readonly status: number;
  /** Of the test message. */
  readonly form?: FormState;
  readonly answers?: readonly TestAnswer[];
  readonly diagnoses?: readonly Diagnosis[];
  readonly refused?: FormState;
  readonly done?: "saved" | "off" | null;
}

const MAIL_FIELDS = ["from", "host", "port", "security", "user", "pass", "selector", "origin"];

function setupView(door: Door, refused: FormState | null): MailSetupView | null {
  const setup = door.mail?.setup ?? null;
  if (setup === null) return null;
  const settings = setup.settings();
  return {
    settings: settings === null ? null : shownMailSettings(settings),
    needsOrigin: setup.needsOrigin,
    dkimRecord: setup.dkimRecord(),
    refused,
    key: newKey(door),
  };
}

async function drawMail(
  door: Door,
  { request, reply }: Answer,
  { status, form, answers, diagnoses, refused, done }: MailState,
): Promise<FastifyReply> {
  const { actor, csrf } = needSession(door, request);
  await permit(door.commands, actor, "set_up_desk");
  const { mail } = door;
  const ways = mail?.state().ways ?? [];
  const shown =
    mail === undefined || ways.length === 0
      ? null
      : { sender: mail.sender, relays: ways.map(({ name }) => name) };
  const page = setupMailPage(deskContext(door, request), {
    csrf,
    mail: shown,
    setup: setupView(door, refused ?? null),
    form: form ?? EMPTY_FORM,
    answers: answers ?? [],
    diagnoses: diagnoses ?? [],
    done: done ?? null,
  });
  return sendPage(reply, status, page);
}

async function postTest(door: Door, { request, reply }: Answer): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  await permit(door.commands, actor, "set_up_desk");
  const to = form.text("to");
  const { guards, clock } = door.commands;
  // As often as somebody may try a login: a test is no way to write to strangers.
  const wait = guards.logins.take(`mail-test:${actor.id ?? ""}`, clock());
  if (wait > 0) throw new TooMany("too many test messages", wait);
  const context = deskContext(door, request);
  const [answers = [], diagnoses = []] = await Promise.all([
    door.mail?.test(to, context.lang),
    door.mail?.diagnose(),
  ]);
  const taken = answers.length > 0;
  const problems = taken ? {} : { to: context.wording.say("problem.not_a_contact") };
  return drawMail(
    door,
    { request, reply },
    {
      status: taken ? 200 : 422,
      form: { values: { to }, problems },
      answers,
      diagnoses: taken ? diagnoses : [],
    },
  );
}

async function change(
  door: Door,
  request: FastifyRequest,
  { form, off }: { readonly form: Form; readonly off: boolean },
): Promise<void> {
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const { seq } = await setMail(door.commands, actor, {
    key: form.text("key") === "" ? null : form.text("key"),
    said: Object.fromEntries(MAIL_FIELDS.map((name) => [name, form.text(name)])),
    setup: door.mail?.setup ?? null,
    off,
  });
  await foldedOrLate(door.commands, seq);
}

async function postSettings(
  door: Door,
  { request, reply }: Answer,
  off: boolean,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  try {
    await change(door, request, { form, off });
    const done = off ? "off" : "saved";
    return seeOther(reply, `${door.site.base}/desk/setup/mail?done=${done}`);
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== "invalid") throw error;
    const { wording } = deskContext(door, request);
    const problems = problemsByField(shownInForm(error).problems, wording);
    const { pass: _never, ...values } = formValues(form);
    return drawMail(door, { request, reply }, { status: 422, refused: { values, problems } });
  }
}

const DONE = ["saved", "off"] as const;

/** `/desk/setup/mail`: how mail leaves, and a test of it. */
export const addSetupMailRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<{ Querystring: { done?: string } }>("/desk/setup/mail", (request, reply) => {
    const done = DONE.find((one) => one === request.query.done) ?? null;
    return drawMail(door, { request, reply }, { status: 200, done });
  });
  app.post("/desk/setup/mail", body, (request, reply) => postTest(door, { request, reply }));
  app.post("/desk/setup/mail/settings", body, (request, reply) =>
    postSettings(door, { request, reply }, false),
  );
  app.post("/desk/setup/mail/off", body, (request, reply) =>
    postSettings(door, { request, reply }, true),
  );
};
