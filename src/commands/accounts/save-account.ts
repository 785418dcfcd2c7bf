import type { AccountFact, Role } from "../../model/account.ts";
import type { Actor, EntryDraft } from "../../model/entry.ts";
import { asAccountId } from "../../model/ids.ts";
import { JournalError } from "../../journal/port.ts";
import type { AccountView } from "../../store/queries/accounts.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { base64url } from "../secrets.ts";
import { type AccountSecrets, openSecrets, sealSecrets } from "./secrets-of.ts";

const ID_BYTES = 12;

export const newAccountId = (deps: CommandDeps): AccountView["account"] =>
  asAccountId(`a${base64url(deps.random(ID_BYTES))}`);

interface Next {
  readonly account: Pick<AccountView, "account" | "version">;
  readonly role: Role;
  readonly secrets: AccountSecrets;
  readonly invitation?: string;
}

/** The next version of an account, ready to append. @throws DeskError `unavailable` */
export async function accountDraft(
  deps: CommandDeps,
  actor: Actor,
  { account: { account, version }, role, secrets, invitation }: Next,
): Promise<EntryDraft> {
  const body: AccountFact = {
    kind: "account",
    account,
    version: version + 1,
    role,
    open: true,
    login: deps.secrets.tag("login", secrets.login),
    sealed: await sealSecrets(deps, account, secrets),
    code: secrets.code !== null,
    passkeys: secrets.passkeys.length,
    invitation: invitation ?? null,
  };
  return { key: `account:${account}:${version + 1}`, actor, body };
}

/** @throws DeskError `conflict` when somebody changed the account meanwhile, `unavailable` */
export async function appendAll(deps: CommandDeps, drafts: readonly EntryDraft[]): Promise<number> {
  try {
    const appended = await deps.journal.append(drafts);
    return appended.at(-1)?.seq ?? 0;
  } catch (error) {
    if (error instanceof JournalError && error.code === "conflict") {
      throw new DeskError("conflict", "the account was changed meanwhile");
    }
    throw failed(error);
  }
}

/** An account that is open, with what only the vault holds. @throws DeskError `not_found`, `unavailable` */
export async function findAccount(
  deps: CommandDeps,
  id: string,
): Promise<{ readonly account: AccountView; readonly secrets: AccountSecrets }> {
  const account = deps.store.accounts.account(asAccountId(id));
  const secrets = account?.open === true ? await openSecrets(deps, account) : null;
  if (account === null || secrets === null) throw new DeskError("not_found", `no account ${id}`);
  return { account, secrets };
}

/** The account of whoever is signed in. @throws DeskError `forbidden` for a session without account */
export async function ownAccount(
  deps: CommandDeps,
  actor: Actor,
): Promise<{ readonly account: AccountView; readonly secrets: AccountSecrets }> {
  if (actor.account === undefined || actor.account === null) {
    throw new DeskError("forbidden", "this session belongs to no account");
  }
  return findAccount(deps, actor.account);
}
