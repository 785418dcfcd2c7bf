import type { FastifyReply, FastifyRequest } from "fastify";

import { plainLogin } from "../commands/accounts/check-account.ts";
import { joinDesk, makeOwnAccount } from "../commands/accounts/make-account.ts";
import { codeAddress, newCodeSecret } from "../commands/accounts/one-time-code.ts";
import {
  changePassword,
  proveAgain,
  signOut,
  switchCodeOff,
  switchCodeOn,
} from "../commands/accounts/own-account.ts";
import { PASSWORD_CHARS_MIN } from "../commands/accounts/password.ts";
import { PASSKEY_LABEL_CHARS_MAX } from "../commands/accounts/own-passkeys.ts";
import { ownAccount } from "../commands/accounts/save-account.ts";
import { signIn } from "../commands/accounts/sign-in.ts";
import { DeskError, TooMany } from "../commands/desk-error.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import type { OpenedSession } from "../commands/open-session.ts";
import { isFresh } from "../commands/permit.ts";
import { hashOf } from "../commands/secrets.ts";
import type { Actor } from "../model/entry.ts";
import { ownAccountPage, type OwnAccountView } from "../pages/desk/accounts/own-account.ts";
import { joinPage, proofPage, signInPage } from "../pages/desk/accounts/sign-in.ts";
import { EMPTY_FORM, type FormState } from "../pages/fields.ts";
import { addPeopleRoutes } from "./people-routes.ts";
import { deskContext, deskTarget, queryText, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { passkeyHost } from "./passkey-host.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { keepSession, needOwnForm, needSession, SESSION_COOKIE, sessionOf } from "./session.ts";

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const stateOf = (door: Door, request: FastifyRequest, error: DeskError): FormState => ({
  values: {},
  problems: problemsByField(error.problems, deskContext(door, request).wording),
});

/** Keeps the session that was opened and goes on. */
export async function enter(
  door: Door,
  answer: Answer,
  { opened, to }: { readonly opened: OpenedSession; readonly to: string },
): Promise<FastifyReply> {
  await foldedOrLate(door.commands, opened.seq);
  keepSession(door, answer, opened);
  return seeOther(answer.reply, deskTarget(door.site.base, to));
}

async function postSignIn(door: Door, { request, reply }: Answer): Promise<FastifyReply> {
  const form = formBody(request.body);
  const old = request.cookies[SESSION_COOKIE];
  try {
    const opened = await signIn(door.commands, {
      login: form.text("login"),
      password: form.text("password"),
      code: form.text("code"),
      client: door.clients.of(request.raw),
      replaces: old === undefined || old === "" ? null : hashOf(old),
    });
    return await enter(door, { request, reply }, { opened, to: form.text("to") });
  } catch (error) {
    return drawRefusedSignIn(door, { request, reply }, { form, error, refused: "password" });
  }
}

/** The page to sign in on once more. @throws what is no refusal */
export function drawRefusedSignIn(
  door: Door,
  { request, reply }: Answer,
  {
    form,
    error,
    refused,
  }: { readonly form: Form; readonly error: unknown; readonly refused: "password" | "passkey" },
): FastifyReply {
  const isRefused = error instanceof DeskError && error.code === "unauthorised";
  if (!isRefused && !(error instanceof TooMany)) throw error;
  const { status, retryAfter } = refusalOf(error);
  if (retryAfter !== null) reply.header("retry-after", String(retryAfter));
  const page = signInPage(deskContext(door, request), {
    form: { ...EMPTY_FORM, values: { login: plainLogin(form.text("login")) } },
    to: form.text("to"),
    refused,
    later: retryAfter === null ? null : Math.ceil(retryAfter / 60),
    passkeys: passkeyHost(door, request.raw) !== null,
  });
  return sendPage(reply, status, page);
}

type Section = keyof OwnAccountView["forms"];

interface Refused {
  readonly section: Section;
  readonly error: DeskError;
  readonly form: Form;
}

export async function drawAccount(
  door: Door,
  { request, reply }: Answer,
  refused: Refused | null,
): Promise<FastifyReply> {
  const { actor, csrf } = needSession(door, request);
  const own = actor.account ? await ownAccount(door.commands, actor) : null;
  const kept = refused?.form.text("secret") ?? "";
  const secret = /^[A-Z2-7]{32}$/.test(kept) ? kept : newCodeSecret(door.commands.random);
  const state = refused === null ? EMPTY_FORM : stateOf(door, request, refused.error);
  const values =
    refused?.section === "make"
      ? { name: refused.form.text("name"), login: refused.form.text("login") }
      : { label: refused?.form.text("label") };
  const form = (section: Section): FormState =>
    refused?.section === section ? { ...state, values } : EMPTY_FORM;
  const page = ownAccountPage(deskContext(door, request), {
    csrf,
    account: own && {
      name: own.secrets.name,
      login: own.secrets.login,
      role: own.account.role,
      code: own.account.code,
    },
    code: { secret, address: codeAddress(secret, own?.secrets.login ?? "") },
    forms: {
      make: form("make"),
      password: form("password"),
      code: form("code"),
      passkeys: form("passkeys"),
    },
    passkeys: {
      keys: (own?.secrets.passkeys ?? []).map(({ id, label }) => ({ id, label })),
      offer: passkeyOffer(door, request, actor),
      labelMax: PASSKEY_LABEL_CHARS_MAX,
    },
    passwordMin: PASSWORD_CHARS_MIN,
    done: (request.query as { readonly done?: unknown }).done !== undefined,
  });
  return sendPage(reply, refused === null ? 200 : refusalOf(refused.error).status, page);
}

function passkeyOffer(
  door: Door,
  request: FastifyRequest,
  actor: Actor,
): OwnAccountView["passkeys"]["offer"] {
  if (passkeyHost(door, request.raw) === null) return "elsewhere";
  return isFresh(door.commands, actor) ? "here" : "prove";
}

/** Runs a form of the account page; a refusal is shown beside its fields. */
async function postOwn(
  door: Door,
  { request, reply, section }: Answer & { readonly section: Section },
  work: (form: Form, actor: ReturnType<typeof needSession>["actor"]) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  try {
    return await work(form, actor);
  } catch (error) {
    return drawAccount(door, { request, reply }, { section, error: shownInForm(error), form });
  }
}

function addOwnRoutes(...[app, door]: Parameters<AddRoutes>): void {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { commands } = door;
  const done = `${door.site.base}/desk/account?done=1`;
  app.get("/desk/account", (request, reply) => drawAccount(door, { request, reply }, null));
  app.post("/desk/account", body, (request, reply) =>
    postOwn(door, { request, reply, section: "make" }, async (form, actor) => {
      const wanted = {
        name: form.text("name"),
        login: form.text("login"),
        password: form.text("password"),
      };
      const opened = await makeOwnAccount(commands, actor, wanted);
      return enter(door, { request, reply }, { opened, to: done });
    }),
  );
  app.post("/desk/account/password", body, (request, reply) =>
    postOwn(door, { request, reply, section: "password" }, async (form, actor) => {
      const asked = { password: form.text("password"), wanted: form.text("wanted") };
      const opened = await changePassword(commands, actor, asked);
      return enter(door, { request, reply }, { opened, to: done });
    }),
  );
  const change = async (reply: FastifyReply, seq: number): Promise<FastifyReply> => {
    await foldedOrLate(commands, seq);
    return seeOther(reply, done);
  };
  app.post("/desk/account/code-on", body, (request, reply) =>
    postOwn(door, { request, reply, section: "code" }, async (form, actor) => {
      const password = form.text("password");
      const asked = { secret: form.text("secret"), code: form.text("code"), password };
      return change(reply, await switchCodeOn(commands, actor, asked));
    }),
  );
  app.post("/desk/account/code-off", body, (request, reply) =>
    postOwn(door, { request, reply, section: "code" }, async (form, actor) =>
      change(reply, await switchCodeOff(commands, actor, { password: form.text("password") })),
    ),
  );
  app.post("/desk/sign-out", body, async (request, reply) => {
    const { actor } = needOwnForm(door, request, formBody(request.body).text("csrf"));
    await foldedOrLate(commands, await signOut(commands, actor));
    reply.clearCookie(SESSION_COOKIE, { path: `${door.site.base}/` });
    return seeOther(reply, `${door.site.base}/desk/sign-in`);
  });
}

export async function drawProof(
  door: Door,
  { request, reply }: Answer,
  { to, error }: { readonly to: string; readonly error: DeskError | null },
): Promise<FastifyReply> {
  const { actor, csrf } = needSession(door, request);
  const { account, secrets } = await ownAccount(door.commands, actor);
  const form = error === null ? EMPTY_FORM : stateOf(door, request, error);
  const passkeys = secrets.passkeys.length > 0 && passkeyHost(door, request.raw) !== null;
  const view = { form, csrf, to, code: account.code, passkeys };
  const page = proofPage(deskContext(door, request), view);
  return sendPage(reply, error === null ? 200 : refusalOf(error).status, page);
}

/** `/desk/again`: proves who is signed in, then goes back. */
function addProofRoutes(...[app, door]: Parameters<AddRoutes>): void {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<{ Querystring: { to?: unknown } }>("/desk/again", (request, reply) =>
    drawProof(door, { request, reply }, { to: queryText(request.query.to), error: null }),
  );
  app.post("/desk/again", body, async (request, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    const to = form.text("to");
    try {
      const proof = { password: form.text("password"), code: form.text("code") };
      const opened = await proveAgain(door.commands, actor, proof);
      return await enter(door, { request, reply }, { opened, to });
    } catch (error) {
      return drawProof(door, { request, reply }, { to, error: shownInForm(error) });
    }
  });
}

function addJoinRoutes(...[app, door]: Parameters<AddRoutes>): void {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const draw = (
    { request, reply }: Answer,
    {
      token,
      form,
      status,
    }: { readonly token: string; readonly form: FormState; readonly status: number },
  ): FastifyReply => {
    const context = deskContext(door, request);
    const found = door.commands.store.accounts.invitation(hashOf(token), context.now);
    const role = found === null ? null : context.wording.say(`account.role.${found.role}`);
    const view = { token, form, role, passwordMin: PASSWORD_CHARS_MIN };
    return sendPage(reply, role === null ? 410 : status, joinPage(context, view));
  };
  app.get<{ Querystring: { token?: unknown } }>("/desk/join", (request, reply) =>
    draw(
      { request, reply },
      { token: queryText(request.query.token), form: EMPTY_FORM, status: 200 },
    ),
  );
  app.post("/desk/join", body, async (request, reply) => {
    const form = formBody(request.body);
    const token = form.text("token");
    const { name, login } = { name: form.text("name"), login: form.text("login") };
    const wanted = { name, login, password: form.text("password") };
    try {
      const client = door.clients.of(request.raw);
      const opened = await joinDesk(door.commands, { token, wanted, client });
      return await enter(door, { request, reply }, { opened, to: "" });
    } catch (error) {
      if (error instanceof DeskError && error.code === "gone") {
        return draw({ request, reply }, { token, form: EMPTY_FORM, status: 410 });
      }
      const state = { ...stateOf(door, request, shownInForm(error)), values: { name, login } };
      return draw({ request, reply }, { token, form: state, status: refusalOf(error).status });
    }
  });
}

/** Signing in and out, one's own account, and those of others. */
export const addAccountRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.get<{ Querystring: { to?: unknown } }>("/desk/sign-in", (request, reply) => {
    const to = queryText(request.query.to);
    if (sessionOf(door, request) !== null) return seeOther(reply, deskTarget(door.site.base, to));
    const passkeys = passkeyHost(door, request.raw) !== null;
    const view = { form: EMPTY_FORM, to, refused: null, later: null, passkeys };
    return sendPage(reply, 200, signInPage(deskContext(door, request), view));
  });
  app.post("/desk/sign-in", body, (request, reply) => postSignIn(door, { request, reply }));
  addOwnRoutes(app, door);
  addProofRoutes(app, door);
  addJoinRoutes(app, door);
  addPeopleRoutes(app, door);
};
