import { type AccountFact, type Role, ROLES } from "../../model/account.ts";
import type { Actor } from "../../model/entry.ts";
import type { Instant } from "../../model/ids.ts";
import { asAccountId } from "../../model/ids.ts";
import type { AccountView } from "../../store/queries/accounts.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { permit } from "../permit.ts";
import { base64url, hashOf } from "../secrets.ts";
import { accountDraft, appendAll, findAccount } from "./save-account.ts";
import { openSecrets } from "./secrets-of.ts";

const TOKEN_BYTES = 24;
export const INVITATION_MS: number = 7 * 86_400_000;
/** One entry of a desk's staff list each. */
export const ACCOUNTS_MAX = 500;
export const KEYS_MAX = 500;
export const LABEL_CHARS_MAX = 100;

/** @throws DeskError `invalid` */
export function checkRole(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role !== undefined) return role;
  throw new DeskError("invalid", `no role ${text}`, [
    { field: "role", problem: "unknown_value", allowed: ROLES },
  ]);
}

/** A link that makes one account. @throws DeskError `forbidden`, `reauthenticate`, `invalid`, `conflict` */
export async function invite(
  deps: CommandDeps,
  actor: Actor,
  { role }: { readonly role: string },
): Promise<{ readonly token: string; readonly expiresAt: Instant; readonly seq: number }> {
  await permit(deps, actor, "manage_accounts");
  const wanted = checkRole(role);
  if (deps.store.accounts.all().filter(({ open }) => open).length >= ACCOUNTS_MAX) {
    throw new DeskError("conflict", `this desk has ${ACCOUNTS_MAX} accounts: close one first`);
  }
  const token = base64url(deps.random(TOKEN_BYTES));
  const invitation = hashOf(token);
  const expiresAt = deps.clock() + INVITATION_MS;
  const body = { kind: "account_invitation", invitation, role: wanted, expiresAt } as const;
  const seq = await appendAll(deps, [{ key: `invitation:${invitation}`, actor, body }]);
  return { token, expiresAt, seq };
}

/** Somebody who can let others in must stay. */
function keepOneAdmin(deps: CommandDeps, leaving: AccountView): void {
  const admins = deps.store.accounts.all().filter(({ open, role }) => open && role === "admin");
  if (admins.some(({ account }) => account !== leaving.account)) return;
  throw new DeskError("conflict", "the last administrator stays one");
}

/** Takes effect at once, in sessions that are open too. @throws DeskError as `invite`, `not_found` */
export async function changeRole(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly account: string; readonly role: string },
): Promise<number> {
  await permit(deps, actor, "manage_accounts");
  const role = checkRole(input.role);
  const { account, secrets } = await findAccount(deps, input.account);
  if (account.role === "admin" && role !== "admin") keepOneAdmin(deps, account);
  return appendAll(deps, [await accountDraft(deps, actor, { account, role, secrets })]);
}

/**
 * Ends its sessions and destroys the key of its name, login and password. What it wrote stays, under
 * its number. @throws DeskError as `changeRole`
 */
export async function closeAccount(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly account: string },
): Promise<number> {
  await permit(deps, actor, "manage_accounts");
  const account = deps.store.accounts.account(asAccountId(input.account));
  if (account === null) throw new DeskError("not_found", `no account ${input.account}`);
  if (account.open && account.role === "admin") keepOneAdmin(deps, account);
  const version = account.version + 1;
  const body: AccountFact = {
    kind: "account",
    account: account.account,
    version,
    role: account.role,
    open: false,
    login: null,
    sealed: null,
    code: false,
    passkeys: 0,
    invitation: null,
  };
  const key = `account:${account.account}:${version}`;
  const seq = account.open ? await appendAll(deps, [{ key, actor, body }]) : 0;
  try {
    await deps.vault.erase(account.account);
  } catch (error) {
    throw failed(error);
  }
  return seq;
}

/** A key for a program; shown once. @throws DeskError as `invite` */
export async function makeKey(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly role: string; readonly label: string },
): Promise<{ readonly secret: string; readonly seq: number }> {
  await permit(deps, actor, "manage_keys");
  const role = checkRole(input.role);
  const label = input.label.trim();
  if (label === "" || label.length > LABEL_CHARS_MAX) {
    const problem = label === "" ? "empty" : "too_long";
    throw new DeskError("invalid", "label refused", [
      { field: "label", problem, ...(label === "" ? {} : { max: LABEL_CHARS_MAX }) },
    ]);
  }
  if (deps.store.accounts.apiKeys().filter(({ ended }) => !ended).length >= KEYS_MAX) {
    throw new DeskError("conflict", `this desk has ${KEYS_MAX} keys: revoke one first`);
  }
  const secret = `vigie_${base64url(deps.random(TOKEN_BYTES))}`;
  const apiKey = hashOf(secret);
  const body = { kind: "api_key", apiKey, role, label, expiresAt: null } as const;
  const seq = await appendAll(deps, [{ key: `api-key:${apiKey}`, actor, body }]);
  return { secret, seq };
}

/** Again is the same. @throws DeskError `forbidden`, `reauthenticate`, `not_found` */
export async function endKey(
  deps: CommandDeps,
  actor: Actor,
  { apiKey }: { readonly apiKey: string },
): Promise<number> {
  await permit(deps, actor, "manage_keys");
  if (!deps.store.accounts.apiKeys().some((key) => key.apiKey === apiKey)) {
    throw new DeskError("not_found", "no such key");
  }
  const body = { kind: "api_key_end", apiKey } as const;
  return appendAll(deps, [{ key: `api-key-end:${apiKey}`, actor, body }]);
}

export interface NamedAccount extends AccountView {
  /** Null once closed. */
  readonly name: string | null;
  readonly login: string | null;
}

/** Every account with the name the vault holds. @throws DeskError `unavailable` */
/** What to call who did something: the name of an account, as far as it is known. */
export const accountNames = async (deps: CommandDeps): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await namedAccounts(deps)).map(({ account, name }) => [account as string, name ?? account]),
  );

export const namedAccounts = (deps: CommandDeps): Promise<readonly NamedAccount[]> =>
  Promise.all(
    deps.store.accounts.all().map(async (account) => {
      const secrets = await openSecrets(deps, account);
      return { ...account, name: secrets?.name ?? null, login: secrets?.login ?? null };
    }),
  );
