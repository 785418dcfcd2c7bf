import type { SessionFact, SignInMethod } from "../../model/account.ts";
import type { EntryDraft } from "../../model/entry.ts";
import type { AccountView } from "../../store/queries/accounts.ts";
import type { CommandDeps } from "../deps.ts";
import { SESSION_MS } from "../limits.ts";
import type { OpenedSession } from "../open-session.ts";
import { base64url, hashOf } from "../secrets.ts";

const SECRET_BYTES = 32;

export interface NewSession {
  readonly account: Pick<AccountView, "account" | "role">;
  readonly method: SignInMethod;
  /** Hash of the session of this browser, which ends: nobody who planted or saw it comes in with it. */
  readonly replaces: string | null;
  /** Idempotency key that may be used once; null: any. */
  readonly once: string | null;
}

/** A session nobody had before, ready to append. */
export function newSession(
  deps: CommandDeps,
  { account, method, replaces, once }: NewSession,
): { readonly draft: EntryDraft; readonly opened: Omit<OpenedSession, "seq"> } {
  const secret = base64url(deps.random(SECRET_BYTES));
  const session = hashOf(secret);
  const expiresAt = deps.clock() + SESSION_MS;
  const body: SessionFact = {
    kind: "session",
    session,
    role: account.role,
    expiresAt,
    setupToken: null,
    account: account.account,
    method,
    replaces,
  };
  const actor = { role: account.role, id: session, account: account.account } as const;
  return {
    draft: { key: once ?? `session:${session}`, actor, body },
    opened: { secret, expiresAt },
  };
}
