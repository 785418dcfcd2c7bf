import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";

import type { Actor, EntryDraft } from "../../model/entry.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { checkText } from "../fields.ts";
import type { OpenedSession } from "../open-session.ts";
import { needFresh } from "../permit.ts";
import {
  checkNewPasskey,
  PASSKEY_ALGORITHMS,
  passkeys as library,
  type PasskeyAnswer,
  type RelyingParty,
} from "./check-passkey.ts";
import { newSession } from "./new-session.ts";
import { CHALLENGE_MS, newChallenge } from "./passkey-challenge.ts";
import { accountDraft, appendAll, ownAccount } from "./save-account.ts";

export const PASSKEYS_MAX = 20;
export const PASSKEY_LABEL_CHARS_MAX = 60;

const refused = (): DeskError =>
  new DeskError("invalid", "passkey refused", [{ field: "passkey", problem: "wrong_passkey" }]);

const holderOf = (actor: Actor): string => actor.id ?? "";

/**
 * What the browser is asked to make a passkey with.
 * @throws DeskError `forbidden` for a session without account, `reauthenticate`, `conflict` beyond 20
 */
export async function passkeyToMake(
  deps: CommandDeps,
  actor: Actor,
  { party, deskName }: { readonly party: RelyingParty; readonly deskName: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { account, secrets } = await ownAccount(deps, actor);
  await needFresh(deps, actor, "own_account");
  if (secrets.passkeys.length >= PASSKEYS_MAX) throw full();
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: deskName,
    rpID: party.id,
    userName: secrets.login,
    userDisplayName: secrets.name,
    userID: new Uint8Array(Buffer.from(account.account, "utf8")),
    challenge: newChallenge(deps, { purpose: "register", holder: holderOf(actor) }),
    timeout: CHALLENGE_MS,
    attestationType: "none",
    supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
    excludeCredentials: secrets.passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

const full = (): DeskError =>
  new DeskError("conflict", `an account has at most ${PASSKEYS_MAX} passkeys: remove one first`);

/**
 * Keeps a passkey that was just made; a new session takes the place of this one.
 * @throws DeskError `invalid`, `forbidden`, `reauthenticate`, `conflict`, `unavailable`
 */
export async function addPasskey(
  deps: CommandDeps,
  actor: Actor,
  { label, ...answer }: PasskeyAnswer & { readonly label: string },
): Promise<OpenedSession> {
  const { account, secrets } = await ownAccount(deps, actor);
  await needFresh(deps, actor, "own_account");
  const problems = new Problems();
  const rule = { field: "label", max: PASSKEY_LABEL_CHARS_MAX };
  const named = checkText({ label }, rule, problems);
  if (named === null && problems.found.length === 0)
    problems.add({ field: "label", problem: "empty" });
  problems.refuse("passkey");
  if (secrets.passkeys.length >= PASSKEYS_MAX) throw full();
  const use = { purpose: "register", holder: holderOf(actor) } as const;
  const made = await checkNewPasskey(deps, use, answer);
  if (made === null || secrets.passkeys.some(({ id }) => id === made.id)) throw refused();
  const { role } = account;
  const passkeys = [...secrets.passkeys, { ...made, label: named ?? "" }];
  const draft = await accountDraft(deps, actor, {
    account,
    role,
    secrets: { ...secrets, passkeys },
  });
  const session = newSession(deps, {
    account,
    method: "passkey",
    replaces: actor.id,
    once: null,
  });
  return { ...session.opened, seq: await appendAll(deps, [draft, session.draft]) };
}

/**
 * A key that is lost opens nothing any more, and every other session of the account ends.
 * @throws DeskError `forbidden`, `reauthenticate`, `not_found`, `conflict`, `unavailable`
 */
export async function removePasskey(
  deps: CommandDeps,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<number> {
  const { account, secrets } = await ownAccount(deps, actor);
  await needFresh(deps, actor, "own_account");
  const passkeys = secrets.passkeys.filter((one) => one.id !== id);
  if (passkeys.length === secrets.passkeys.length) throw new DeskError("not_found", "no such key");
  const { role } = account;
  const draft = await accountDraft(deps, actor, {
    account,
    role,
    secrets: { ...secrets, passkeys },
  });
  const others = deps.store.accounts.sessionsOf(account.account).filter((one) => one !== actor.id);
  const ends = others.map((session): EntryDraft => ({
    key: `session-end:${session}`,
    actor,
    body: { kind: "session_end", session },
  }));
  return appendAll(deps, [draft, ...ends]);
}
