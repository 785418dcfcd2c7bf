import type { Actor } from "../../model/entry.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import type { OpenedSession } from "../open-session.ts";
import { recordRefusal } from "../permit.ts";
import { checkPassword } from "./check-account.ts";
import { newSession } from "./new-session.ts";
import { codeStep } from "./one-time-code.ts";
import { hashPassword, isPassword } from "./password.ts";
import { accountDraft, appendAll, ownAccount } from "./save-account.ts";
import type { AccountSecrets } from "./secrets-of.ts";
import { takeTry } from "./sign-in.ts";

const wrong = (field: string, problem: "wrong_password" | "wrong_code"): DeskError =>
  new DeskError("invalid", `${field} refused`, [{ field, problem }]);

async function provePassword(
  deps: CommandDeps,
  actor: Actor,
  { secrets, password }: { readonly secrets: AccountSecrets; readonly password: string },
): Promise<void> {
  takeTry(deps, null, deps.secrets.tag("login", secrets.login));
  if (await isPassword(deps.guards, password, secrets.password)) return;
  const account = actor.account ?? null;
  await recordRefusal(deps, actor, { command: "prove", reason: "password", account });
  throw wrong("password", "wrong_password");
}

export interface Proof {
  readonly password: string;
  readonly code: string;
}

/**
 * Proves again who is signed in, before what cannot be undone; a new session takes the place of the
 * one there was.
 * @throws DeskError `invalid`, `forbidden` for a session without account, `too_many`, `unavailable`
 */
export async function proveAgain(
  deps: CommandDeps,
  actor: Actor,
  { password, code }: Proof,
): Promise<OpenedSession> {
  const { account, secrets } = await ownAccount(deps, actor);
  await provePassword(deps, actor, { secrets, password });
  const step = secrets.code === null ? null : codeStep(secrets.code, code, deps.clock());
  if (secrets.code !== null && step === null) throw wrong("code", "wrong_code");
  const once = step === null ? null : `code:${account.account}:${step}`;
  const session = newSession(deps, { account, method: "password", replaces: actor.id, once });
  try {
    return { ...session.opened, seq: await appendAll(deps, [session.draft]) };
  } catch (error) {
    if (error instanceof DeskError && error.code === "conflict") throw wrong("code", "wrong_code");
    throw error;
  }
}

/**
 * A new password; every session of the account ends but a new one for this browser.
 * @throws DeskError `invalid`, `forbidden`, `conflict`, `too_many`, `unavailable`
 */
export async function changePassword(
  deps: CommandDeps,
  actor: Actor,
  { password, wanted }: { readonly password: string; readonly wanted: string },
): Promise<OpenedSession> {
  const { account, secrets } = await ownAccount(deps, actor);
  await provePassword(deps, actor, { secrets, password });
  const problems = new Problems();
  checkPassword(wanted, secrets.login, problems);
  if (problems.found.length > 0) {
    const renamed = problems.found.map((problem) => ({ ...problem, field: "wanted" }));
    throw new DeskError("invalid", "password refused", renamed);
  }
  const changed = { ...secrets, password: await hashPassword(deps.guards, wanted) };
  const { role } = account;
  const draft = await accountDraft(deps, actor, { account, role, secrets: changed });
  const session = newSession(deps, { account, method: "password", replaces: actor.id, once: null });
  const others = deps.store.accounts.sessionsOf(account.account).filter((one) => one !== actor.id);
  const ends = others.map((one) => ({
    key: `session-end:${one}`,
    actor,
    body: { kind: "session_end", session: one } as const,
  }));
  return { ...session.opened, seq: await appendAll(deps, [draft, ...ends, session.draft]) };
}

export interface CodeOn {
  /** Base32, as it was shown. */
  readonly secret: string;
  /** What the authenticator shows: proves that it has the secret. */
  readonly code: string;
  readonly password: string;
}

/** From now on a code is asked for beside the password. @throws DeskError as `changePassword` */
export async function switchCodeOn(
  deps: CommandDeps,
  actor: Actor,
  { secret, code, password }: CodeOn,
): Promise<number> {
  const { account, secrets } = await ownAccount(deps, actor);
  await provePassword(deps, actor, { secrets, password });
  if (!/^[A-Z2-7]{32}$/.test(secret) || codeStep(secret, code, deps.clock()) === null) {
    throw wrong("code", "wrong_code");
  }
  const { role } = account;
  const changed = { ...secrets, code: secret };
  return appendAll(deps, [await accountDraft(deps, actor, { account, role, secrets: changed })]);
}

/** @throws DeskError as `changePassword` */
export async function switchCodeOff(
  deps: CommandDeps,
  actor: Actor,
  { password }: { readonly password: string },
): Promise<number> {
  const { account, secrets } = await ownAccount(deps, actor);
  await provePassword(deps, actor, { secrets, password });
  const { role } = account;
  const changed = { ...secrets, code: null };
  return appendAll(deps, [await accountDraft(deps, actor, { account, role, secrets: changed })]);
}

/** Ends the session of this browser. @throws DeskError `unavailable` */
export async function signOut(deps: CommandDeps, actor: Actor): Promise<number> {
  if (actor.id === null) return 0;
  const body = { kind: "session_end", session: actor.id } as const;
  return appendAll(deps, [{ key: `session-end:${actor.id}`, actor, body }]);
}
