import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";

import type { Actor, EntryDraft } from "../../model/entry.ts";
import { asAccountId } from "../../model/ids.ts";
import type { AccountView } from "../../store/queries/accounts.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import type { OpenedSession } from "../open-session.ts";
import { recordRefusal } from "../permit.ts";
import {
  checkPasskey,
  claimedAccount,
  passkeys,
  type PasskeyAnswer,
  type RelyingParty,
} from "./check-passkey.ts";
import { newSession } from "./new-session.ts";
import { CHALLENGE_MS, type ChallengeUse, newChallenge } from "./passkey-challenge.ts";
import { accountDraft, appendAll, ownAccount } from "./save-account.ts";
import { type AccountSecrets, openSecrets } from "./secrets-of.ts";
import { takeTry } from "./sign-in.ts";

/** What the browser is asked to sign; it offers the keys it has for this desk. */
const optionsFor = async (
  deps: CommandDeps,
  use: ChallengeUse,
  { party, keys }: { readonly party: RelyingParty; readonly keys: readonly { id: string }[] },
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await passkeys()).generateAuthenticationOptions({
    rpID: party.id,
    challenge: newChallenge(deps, use),
    timeout: CHALLENGE_MS,
    userVerification: "required",
    ...(keys.length === 0 ? {} : { allowCredentials: keys.map(({ id }) => ({ id })) }),
  });

/** `holder`: hash of a cookie of this browser. */
export const passkeyToSignIn = (
  deps: CommandDeps,
  { party, holder }: { readonly party: RelyingParty; readonly holder: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  optionsFor(deps, { purpose: "sign_in", holder }, { party, keys: [] });

/** @throws DeskError `forbidden` for a session without account */
export async function passkeyToProve(
  deps: CommandDeps,
  actor: Actor,
  { party }: { readonly party: RelyingParty },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { secrets } = await ownAccount(deps, actor);
  const use = { purpose: "prove", holder: actor.id ?? "" } as const;
  return optionsFor(deps, use, { party, keys: secrets.passkeys });
}

interface Known {
  readonly account: AccountView;
  readonly secrets: AccountSecrets;
}

interface Opening extends PasskeyAnswer {
  readonly use: ChallengeUse;
  readonly replaces: string | null;
}

/** A session for whoever holds one of the account's keys; null when nobody proved that. */
async function opened(
  deps: CommandDeps,
  { account, secrets }: Known,
  { use, replaces, ...answer }: Opening,
): Promise<OpenedSession | null> {
  const id = claimedAccount(answer.response)?.key;
  const passkey = secrets.passkeys.find((one) => one.id === id);
  if (passkey === undefined) return null;
  const checked = await checkPasskey(deps, use, { ...answer, passkey });
  if (checked === null) return null;
  const { once, counter } = checked;
  const session = newSession(deps, { account, method: "passkey", replaces, once });
  const drafts: EntryDraft[] = [session.draft];
  // Keys that count tell a copy of themselves: the count is kept in the same durable step.
  if (counter !== passkey.counter) {
    const passkeys = secrets.passkeys.map((one) => (one === passkey ? { ...one, counter } : one));
    const actor = session.draft.actor;
    const { role } = account;
    const next = { account, role, secrets: { ...secrets, passkeys } };
    drafts.unshift(await accountDraft(deps, actor, next));
  }
  try {
    return { ...session.opened, seq: await appendAll(deps, drafts) };
  } catch (error) {
    // The challenge was used, or the account changed meanwhile.
    if (error instanceof DeskError && error.code === "conflict") return null;
    throw error;
  }
}

export interface PasskeySignIn extends PasskeyAnswer {
  readonly holder: string;
  readonly client: string | null;
  readonly replaces: string | null;
}

/**
 * Opens a session with a passkey, which takes the place of password and code.
 * @throws DeskError `unauthorised` (the same for every reason), `too_many`, `unavailable`
 */
export async function signInWithPasskey(
  deps: CommandDeps,
  { holder, client, replaces, party, response }: PasskeySignIn,
): Promise<OpenedSession> {
  const claimed = claimedAccount(response)?.account ?? "";
  takeTry(deps, client, `passkey:${claimed.slice(0, 100)}`);
  const account = deps.store.accounts.account(asAccountId(claimed));
  const secrets = account?.open === true ? await openSecrets(deps, account) : null;
  const use = { purpose: "sign_in", holder } as const;
  const session =
    account === null || secrets === null
      ? null
      : await opened(deps, { account, secrets }, { use, replaces, party, response });
  if (session !== null) return session;
  const nobody = { role: "witness", id: null } as const;
  const reason = "passkey";
  await recordRefusal(deps, nobody, {
    command: "sign_in",
    reason,
    account: account?.account ?? null,
  });
  throw new DeskError("unauthorised", "sign-in refused: passkey");
}

/**
 * Proves again who is signed in, as `proveAgain` does with the password.
 * @throws DeskError `invalid`, `forbidden` for a session without account, `too_many`, `unavailable`
 */
export async function proveWithPasskey(
  deps: CommandDeps,
  actor: Actor,
  answer: PasskeyAnswer,
): Promise<OpenedSession> {
  const { account, secrets } = await ownAccount(deps, actor);
  takeTry(deps, null, `passkey:${account.account}`);
  const use = { purpose: "prove", holder: actor.id ?? "" } as const;
  const opening = { ...answer, use, replaces: actor.id };
  const session = await opened(deps, { account, secrets }, opening);
  if (session !== null) return session;
  const refusal = { command: "prove", reason: "passkey", account: account.account } as const;
  await recordRefusal(deps, actor, refusal);
  throw new DeskError("invalid", "passkey refused", [
    { field: "passkey", problem: "wrong_passkey" },
  ]);
}
