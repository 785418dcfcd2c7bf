import type { FastifyRequest } from "fastify";
import type { PageContext } from "../pages/context.ts";
import { DeskError } from "../commands/desk-error.ts";
import { base64url } from "../commands/secrets.ts";
import { langOf } from "./door.ts";
import type { Door } from "./door.ts";
import { contextOf } from "./site.ts";

const KEY_BYTES = 16;

/** An idempotency key for a form that is drawn for one editor. */
export const newKey = (door: Door): string => base64url(door.commands.random(KEY_BYTES));

/** Desk pages have no language in their address: they take the browser's. */
export const deskContext = (door: Door, request: FastifyRequest): PageContext =>
  contextOf(door.site, langOf(door, request.raw), door.commands.clock());

/** One value of a query; empty when it is absent or stands several times. */
export const queryText = (value: unknown): string => (typeof value === "string" ? value : "");

/** A page of this desk, and nothing else: an address from outside must not lead elsewhere. */
export function deskTarget(base: string, to: string): string {
  const home = `${base}/desk/`;
  const isOurs = to.startsWith(home) && !to.includes("//") && /^[\w./?=&%~:+*-]*$/.test(to);
  return isOurs ? to : home;
}

/** An error the form can show beside its fields; any other passes on. */
export function shownInForm(error: unknown): DeskError {
  if (error instanceof DeskError && error.problems.length > 0) return error;
  throw error;
}
