import type { FastifyReply, FastifyRequest } from "fastify";

import type { RelyingParty } from "../commands/accounts/check-passkey.ts";
import { addPasskey, passkeyToMake, removePasskey } from "../commands/accounts/own-passkeys.ts";
import {
  passkeyToProve,
  passkeyToSignIn,
  proveWithPasskey,
  signInWithPasskey,
} from "../commands/accounts/passkey-sign-in.ts";
import { DeskError } from "../commands/desk-error.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { base64url, hashOf } from "../commands/secrets.ts";
import { drawAccount, drawProof, drawRefusedSignIn, enter } from "./account-routes.ts";
import { shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { passkeyHost } from "./passkey-host.ts";
import { formBody } from "./read-body.ts";
import { seeOther } from "./send-page.ts";
import { needOwnForm, SESSION_COOKIE } from "./session.ts";

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Ties what is to be signed to the browser that asked for it; holds nothing else. */
const ASKED_COOKIE = "vigie_passkey";
const COOKIE_BYTES = 16;
const COOKIE_CHARS_MAX = 100;
const COOKIE_S = 600;

/** @throws DeskError `conflict` where there can be no passkeys */
function partyOf(door: Door, request: FastifyRequest): RelyingParty {
  const id = passkeyHost(door, request.raw);
  if (id === null) throw new DeskError("conflict", "passkeys need a host name");
  const scheme = door.clients.secure(request.raw) ? "https" : "http";
  return { id, origin: door.site.origin ?? new URL(`${scheme}://${request.host}`).origin };
}

/** Hash of this browser's cookie; set anew for each question. */
function newHolder(door: Door, { request, reply }: Answer): string {
  const secret = base64url(door.commands.random(COOKIE_BYTES));
  reply.setCookie(ASKED_COOKIE, secret, {
    path: `${door.site.base}/desk/`,
    httpOnly: true,
    sameSite: "strict",
    secure: door.clients.secure(request.raw),
    maxAge: COOKIE_S,
  });
  return hashOf(secret);
}

const holderOf = (request: FastifyRequest): string =>
  hashOf((request.cookies[ASKED_COOKIE] ?? "").slice(0, COOKIE_CHARS_MAX));

const sendOptions = (reply: FastifyReply, options: object): FastifyReply =>
  reply
    .header("content-type", "application/json; charset=utf-8")
    .header("cache-control", "no-store")
    .send(JSON.stringify(options));

async function postSignIn(door: Door, { request, reply }: Answer): Promise<FastifyReply> {
  const form = formBody(request.body);
  const old = request.cookies[SESSION_COOKIE];
  const holder = holderOf(request);
  // The cookie has done its work, whatever comes of it.
  reply.clearCookie(ASKED_COOKIE, { path: `${door.site.base}/desk/` });
  try {
    const opened = await signInWithPasskey(door.commands, {
      party: partyOf(door, request),
      response: form.text("response"),
      holder,
      client: door.clients.of(request.raw),
      replaces: old === undefined || old === "" ? null : hashOf(old),
    });
    return await enter(door, { request, reply }, { opened, to: form.text("to") });
  } catch (error) {
    return drawRefusedSignIn(door, { request, reply }, { form, error, refused: "passkey" });
  }
}

async function postProof(door: Door, { request, reply }: Answer): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const to = form.text("to");
  try {
    const answer = { party: partyOf(door, request), response: form.text("response") };
    const opened = await proveWithPasskey(door.commands, actor, answer);
    return await enter(door, { request, reply }, { opened, to });
  } catch (error) {
    return drawProof(door, { request, reply }, { to, error: shownInForm(error) });
  }
}

async function postAdd(door: Door, { request, reply }: Answer): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const answer = { party: partyOf(door, request), response: form.text("response") };
  try {
    const opened = await addPasskey(door.commands, actor, {
      ...answer,
      label: form.text("label"),
    });
    const to = `${door.site.base}/desk/account?done=1`;
    return await enter(door, { request, reply }, { opened, to });
  } catch (error) {
    const refused = { section: "passkeys", error: shownInForm(error), form } as const;
    return drawAccount(door, { request, reply }, refused);
  }
}

/** Passkeys: made and removed on one's own account, and used in the place of password and code. */
export const addPasskeyRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { commands } = door;
  app.post("/desk/sign-in/passkey/options", body, async (request, reply) => {
    const party = partyOf(door, request);
    const holder = newHolder(door, { request, reply });
    return sendOptions(reply, await passkeyToSignIn(commands, { party, holder }));
  });
  app.post("/desk/sign-in/passkey", body, (request, reply) => postSignIn(door, { request, reply }));
  app.post("/desk/again/passkey/options", body, async (request, reply) => {
    const { actor } = needOwnForm(door, request, formBody(request.body).text("csrf"));
    const party = partyOf(door, request);
    return sendOptions(reply, await passkeyToProve(commands, actor, { party }));
  });
  app.post("/desk/again/passkey", body, (request, reply) => postProof(door, { request, reply }));
  app.post("/desk/account/passkeys/options", body, async (request, reply) => {
    const { actor } = needOwnForm(door, request, formBody(request.body).text("csrf"));
    const asked = { party: partyOf(door, request), deskName: door.site.deskName };
    return sendOptions(reply, await passkeyToMake(commands, actor, asked));
  });
  app.post("/desk/account/passkeys", body, (request, reply) => postAdd(door, { request, reply }));
  app.post("/desk/account/passkeys/remove", body, async (request, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    await foldedOrLate(commands, await removePasskey(commands, actor, { id: form.text("id") }));
    return seeOther(reply, `${door.site.base}/desk/account?done=1`);
  });
};
