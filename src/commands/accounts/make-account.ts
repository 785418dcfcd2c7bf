import type { Role } from "../../model/account.ts";
import type { Actor } from "../../model/entry.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import type { OpenedSession } from "../open-session.ts";
import { hashOf } from "../secrets.ts";
import { takeTry } from "./sign-in.ts";
import { checkWanted, type Wanted } from "./check-account.ts";
import { newSession } from "./new-session.ts";
import { hashPassword } from "./password.ts";
import { accountDraft, appendAll, newAccountId } from "./save-account.ts";

interface Making {
  readonly wanted: Wanted;
  readonly role: Role;
  /** Hash of the session of this browser, which ends. */
  readonly replaces: string | null;
  /** Hash of the invitation, which is used up. */
  readonly invitation: string | null;
}

async function make(deps: CommandDeps, actor: Actor, making: Making): Promise<OpenedSession> {
  const { name, login, password } = checkWanted(making.wanted);
  if (deps.store.accounts.byLogin(deps.secrets.tag("login", login)) !== null) {
    throw new DeskError("invalid", "the login is taken", [
      { field: "login", problem: "guessable" },
    ]);
  }
  const phc = await hashPassword(deps.guards, password);
  const { role, invitation, replaces } = making;
  const account = { account: newAccountId(deps), version: 0, role };
  const secrets = { name, login, password: phc, code: null, passkeys: [] };
  const used = invitation === null ? {} : { invitation };
  const draft = await accountDraft(deps, actor, { account, role, secrets, ...used });
  // The key of the invitation: of two who use it at once, one gets in.
  const made = invitation === null ? draft : { ...draft, key: `invitation-used:${invitation}` };
  const method = invitation === null ? "setup" : "invitation";
  const session = newSession(deps, { account, method, replaces, once: null });
  const seq = await appendAll(deps, [made, session.draft]);
  return { ...session.opened, seq };
}

/**
 * The account of whoever came in by the set-up link; the session of the link ends.
 * @throws DeskError `forbidden` for any other session, `invalid`, `unavailable`
 */
export async function makeOwnAccount(
  deps: CommandDeps,
  actor: Actor,
  wanted: Wanted,
): Promise<OpenedSession> {
  const session = actor.id === null ? null : deps.store.accounts.session(actor.id, deps.clock());
  if (session === null || session.account !== null || session.role !== "admin") {
    throw new DeskError("forbidden", "only a session of the set-up link makes its own account");
  }
  return make(deps, actor, { wanted, role: "admin", replaces: actor.id, invitation: null });
}

export interface Join {
  readonly token: string;
  readonly wanted: Wanted;
  readonly client: string | null;
}

/**
 * An account from an invitation, which is used up.
 * @throws DeskError `gone` for an invitation that is used, ended or was never made, `invalid`, `too_many`
 */
export async function joinDesk(deps: CommandDeps, input: Join): Promise<OpenedSession> {
  const invitation = hashOf(input.token);
  takeTry(deps, input.client, invitation);
  const found = deps.store.accounts.invitation(invitation, deps.clock());
  if (found === null) throw new DeskError("gone", "the invitation was used or has run out");
  const actor = { role: "witness", id: null } as const;
  const { wanted } = input;
  try {
    return await make(deps, actor, { wanted, role: found.role, replaces: null, invitation });
  } catch (error) {
    if (error instanceof DeskError && error.code === "conflict") {
      throw new DeskError("gone", "the invitation was used meanwhile");
    }
    throw error;
  }
}
