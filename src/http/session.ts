import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../model/entry.ts";
import { DeskError } from "../commands/desk-error.ts";
import type { OpenedSession } from "../commands/open-session.ts";
import { hashOf, sameSecret } from "../commands/secrets.ts";
import type { Door } from "./door.ts";

/** Sets the cookie of a session just opened. */
export function keepSession(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  opened: Pick<OpenedSession, "secret" | "expiresAt">,
): void {
  reply.setCookie(SESSION_COOKIE, opened.secret, {
    path: `${door.site.base}/`,
    httpOnly: true,
    sameSite: "lax",
    secure: door.clients.secure(request.raw),
    expires: new Date(opened.expiresAt),
  });
}

export const SESSION_COOKIE = "vigie_session";
/** Tells two reports of one browser from those of two people; holds nothing else. */
export const DEVICE_COOKIE = "vigie_device";
const SECRET_CHARS_MAX = 100;

export interface Session {
  readonly actor: Actor;
  /** Every form of this session carries it. */
  readonly csrf: string;
}

function actorOf(door: Pick<Door, "commands">, secret: string | undefined): Actor | null {
  if (secret === undefined || secret === "" || secret.length > SECRET_CHARS_MAX) return null;
  const hash = hashOf(secret);
  const { accounts } = door.commands.store;
  const session = accounts.session(hash, door.commands.clock());
  return session === null ? null : { role: session.role, id: hash, account: session.account };
}

/** The program whose key this is. */
function keyActorOf(door: Pick<Door, "commands">, secret: string | undefined): Actor | null {
  if (secret === undefined || secret === "" || secret.length > SECRET_CHARS_MAX) return null;
  const hash = hashOf(secret);
  const key = door.commands.store.accounts.apiKey(hash, door.commands.clock());
  return key === null ? null : { role: key.role, id: hash };
}

/** The editor whose browser this is; null without a session. */
export function sessionOf(door: Door, request: FastifyRequest): Session | null {
  const secret = request.cookies[SESSION_COOKIE];
  const actor = actorOf(door, secret);
  if (actor === null || secret === undefined) return null;
  return { actor, csrf: door.commands.secrets.csrf(secret) };
}

/** @throws DeskError `unauthorised` */
export function needSession(door: Door, request: FastifyRequest): Session {
  const session = sessionOf(door, request);
  if (session === null) throw new DeskError("unauthorised", "an editor's session is needed");
  return session;
}

/** For a post from the desk: the session, and its token in the form. @throws DeskError */
export function needOwnForm(door: Door, request: FastifyRequest, csrf: string): Session {
  const session = needSession(door, request);
  if (!sameSecret(csrf, session.csrf))
    throw new DeskError("forbidden", "the form does not belong to this session");
  return session;
}

/** The writer behind `Authorization: Bearer`. @throws DeskError `unauthorised` */
export function bearerOf(door: Door, request: IncomingMessage): Actor {
  const [scheme = "", secret] = (request.headers.authorization ?? "").split(" ", 2);
  const isBearer = scheme.toLowerCase() === "bearer";
  const actor = isBearer ? (actorOf(door, secret) ?? keyActorOf(door, secret)) : null;
  if (actor === null) throw new DeskError("unauthorised", "a key is needed");
  return actor;
}
