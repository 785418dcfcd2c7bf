import type { RefusalFact } from "../model/account.ts";
import type { Actor } from "../model/entry.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { type CommandName, isPermitted, needsFresh } from "./permissions.ts";
import { base64url } from "./secrets.ts";

/** How long a proof of who somebody is counts for what cannot be undone. */
export const FRESH_MS: number = 10 * 60_000;

/** Whoever is at the machine itself, beside a desk that is stopped. */
export const COMMAND_LINE: Actor = { role: "admin", id: "command-line" };

/**
 * Appends that somebody was refused. Bounded per client: what a flood of refusals adds beyond is not
 * worth an entry each.
 */
export async function recordRefusal(
  deps: CommandDeps,
  actor: Actor,
  refusal: Omit<RefusalFact, "kind">,
): Promise<void> {
  if (deps.guards.refusals.take(actor.id ?? "", deps.clock()) > 0) return;
  const key = `refusal:${base64url(deps.random(16))}`;
  try {
    await deps.journal.append([{ key, actor, body: { kind: "refusal", ...refusal } }]);
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Lets pass whoever the table of permissions allows the command; a refusal of somebody signed in is an
 * entry of the journal.
 * @throws DeskError `unauthorised` without session or key, `forbidden`, `reauthenticate`
 */
export async function permit(deps: CommandDeps, actor: Actor, command: CommandName): Promise<void> {
  if (actor.role === "witness" || actor.id === null) {
    throw new DeskError("unauthorised", `${command} needs a session`);
  }
  const account = actor.account ?? null;
  if (!isPermitted(actor.role, command)) {
    await recordRefusal(deps, actor, { command, reason: "role", account });
    throw new DeskError("forbidden", `${actor.role} may not ${command}`);
  }
  if (needsFresh(command) && actor !== COMMAND_LINE) await needFresh(deps, actor, command);
}

/**
 * Lets pass whoever proved lately who they are; a refusal is an entry of the journal.
 * @throws DeskError `reauthenticate`
 */
export async function needFresh(deps: CommandDeps, actor: Actor, command: string): Promise<void> {
  if (isFresh(deps, actor)) return;
  const account = actor.account ?? null;
  await recordRefusal(deps, actor, { command, reason: "reauthenticate", account });
  throw new DeskError("reauthenticate", `${command} needs a proof of who you are`);
}

/** Whether who they are was proved within `FRESH_MS`. */
export function isFresh(deps: CommandDeps, actor: Actor): boolean {
  const now = deps.clock();
  const session = actor.id === null ? null : deps.store.accounts.session(actor.id, now);
  return session !== null && now - session.provedAt <= FRESH_MS;
}
