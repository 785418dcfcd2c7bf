import type { AccountId } from "../../model/ids.ts";
import type { AccountView } from "../../store/queries/accounts.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";

/** A passkey (WebAuthn credential). */
export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  /** COSE public key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly label: string;
}

/** What only the vault holds of an account; gone for good once it is closed. */
export interface AccountSecrets {
  /** Shown at the desk and under what the person signs. */
  readonly name: string;
  readonly login: string;
  /** PHC string; null: signs in with passkeys only. */
  readonly password: string | null;
  /** Base32 secret of an authenticator; null: none. */
  readonly code: string | null;
  readonly passkeys: readonly Passkey[];
}

/** @throws DeskError `unavailable` */
export async function sealSecrets(
  deps: Pick<CommandDeps, "vault">,
  account: AccountId,
  secrets: AccountSecrets,
): Promise<string> {
  try {
    return await deps.vault.seal(account, Buffer.from(JSON.stringify(secrets), "utf8"));
  } catch (error) {
    throw failed(error);
  }
}

/** Null for a closed account. @throws DeskError `unavailable` */
export async function openSecrets(
  deps: Pick<CommandDeps, "vault">,
  { account, sealed }: Pick<AccountView, "account" | "sealed">,
): Promise<AccountSecrets | null> {
  if (sealed === null) return null;
  try {
    const plain = await deps.vault.open(account, sealed);
    if (plain === null) return null;
    return JSON.parse(Buffer.from(plain).toString("utf8")) as AccountSecrets;
  } catch (error) {
    throw failed(error);
  }
}
