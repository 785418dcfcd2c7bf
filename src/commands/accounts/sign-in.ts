import type { RefusalFact } from "../../model/account.ts";
import type { AccountView } from "../../store/queries/accounts.ts";
import { JournalError } from "../../journal/port.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, TooMany } from "../desk-error.ts";
import { failed } from "../failed.ts";
import type { OpenedSession } from "../open-session.ts";
import { recordRefusal } from "../permit.ts";
import { plainLogin } from "./check-account.ts";
import { newSession } from "./new-session.ts";
import { codeStep } from "./one-time-code.ts";
import { isPassword, PASSWORD_CHARS_MAX } from "./password.ts";
import { type AccountSecrets, openSecrets } from "./secrets-of.ts";

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Of an authenticator; empty when none was given. */
  readonly code: string;
  /** The sender's address; null: this machine. */
  readonly client: string | null;
  /** Hash of the session this browser had. */
  readonly replaces: string | null;
}

type Reason = RefusalFact["reason"];

/** @throws TooMany */
export function takeTry(deps: CommandDeps, client: string | null, login: string): void {
  const now = deps.clock();
  const { addresses, logins } = deps.guards;
  const wait = Math.max(client === null ? 0 : addresses.take(client, now), logins.take(login, now));
  if (wait > 0) throw new TooMany("too many sign-ins were tried", wait);
}

/** The same words whatever was wrong: nobody learns which logins exist. */
async function refuse(
  deps: CommandDeps,
  account: AccountView | null,
  reason: Reason,
): Promise<never> {
  const actor = { role: "witness", id: null } as const;
  await recordRefusal(deps, actor, {
    command: "sign_in",
    reason,
    account: account?.account ?? null,
  });
  throw new DeskError("unauthorised", `sign-in refused: ${reason}`);
}

/** The step of the code, or why it is refused; null where no code is asked for. */
function stepOf(deps: CommandDeps, secrets: AccountSecrets, code: string): number | Reason | null {
  if (secrets.code === null) return null;
  return codeStep(secrets.code, code, deps.clock()) ?? "code";
}

/**
 * Opens a session with login, password and, where the account has an authenticator, its code, which
 * counts once. The session this browser had ends.
 * @throws DeskError `unauthorised` (the same for every reason), `too_many`, `unavailable`
 */
export async function signIn(deps: CommandDeps, input: SignIn): Promise<OpenedSession> {
  const login = deps.secrets.tag("login", plainLogin(input.login.slice(0, PASSWORD_CHARS_MAX)));
  takeTry(deps, input.client, login);
  const account = deps.store.accounts.byLogin(login);
  const secrets = account === null ? null : await openSecrets(deps, account);
  const password = input.password.slice(0, PASSWORD_CHARS_MAX + 1);
  const known = await isPassword(deps.guards, password, secrets?.password ?? null);
  if (!known || account === null || secrets === null) return refuse(deps, account, "password");
  const step = stepOf(deps, secrets, input.code);
  if (typeof step === "string") return refuse(deps, account, step);
  const once = step === null ? null : `code:${account.account}:${step}`;
  const { replaces } = input;
  const { draft, opened } = newSession(deps, { account, method: "password", replaces, once });
  try {
    const [appended] = await deps.journal.append([draft]);
    return { ...opened, seq: appended?.seq ?? 0 };
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "conflict") throw failed(error);
    return refuse(deps, account, "code_used");
  }
}
