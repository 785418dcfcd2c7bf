import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";

import type { CommandDeps } from "../deps.ts";
import { base64url, hashOf } from "../secrets.ts";
import { type ChallengeUse, isChallenge } from "./passkey-challenge.ts";
import type { Passkey } from "./secrets-of.ts";

/** 250 files: fetched by the first passkey, not at the start of every desk. */
export const passkeys = (): Promise<typeof import("@simplewebauthn/server")> =>
  import("@simplewebauthn/server");

/** Where a browser thinks it is, which no page elsewhere can claim. */
export interface RelyingParty {
  /** Host without port. */
  readonly id: string;
  /** `https://desk.example` */
  readonly origin: string;
}

export interface PasskeyAnswer {
  readonly party: RelyingParty;
  /** What the browser gave, as JSON. */
  readonly response: string;
}

/**
 * Ed25519, ECDSA with P-256, RSA (COSE, RFC 9053): what authenticators have. Named, because the
 * library would else ask this Node for signatures it still calls experimental.
 */
export const PASSKEY_ALGORITHMS: readonly number[] = [-8, -7, -257];

/** An answer is a few hundred bytes; those of some security keys carry certificates. */
export const RESPONSE_CHARS_MAX = 20_000;

/** Null for what is no JSON object of a few kilobytes. */
export function parsedAnswer(response: string): Readonly<Record<string, unknown>> | null {
  if (response.length > RESPONSE_CHARS_MAX) return null;
  try {
    const parsed: unknown = JSON.parse(response);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    return parsed as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

const textOf = (encoded: string): string => Buffer.from(encoded, "base64url").toString("utf8");

interface Seen {
  challenge: string;
}

const expecting =
  (deps: CommandDeps, use: ChallengeUse, seen: Seen) =>
  (encoded: string): boolean => {
    seen.challenge = textOf(encoded);
    return isChallenge(deps, use, seen.challenge);
  };

/** Idempotency key of the one entry a challenge may lead to. */
const onceKey = ({ challenge }: Seen): string => `challenge:${hashOf(challenge)}`;

/** A new key that somebody proved to have; null for anything else. Its session ends with it, and so its challenge. */
export async function checkNewPasskey(
  deps: CommandDeps,
  use: ChallengeUse,
  { party, response }: PasskeyAnswer,
): Promise<Omit<Passkey, "label"> | null> {
  const parsed = parsedAnswer(response);
  if (parsed === null) return null;
  const seen: Seen = { challenge: "" };
  try {
    const { verifyRegistrationResponse } = await passkeys();
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: parsed as unknown as RegistrationResponseJSON,
      expectedChallenge: expecting(deps, use, seen),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { id, publicKey: base64url(publicKey), counter };
  } catch {
    // The library throws for everything that does not fit; why does not help whoever tries.
    return null;
  }
}

/** The counter a known key shows now; null when the answer is not its own, or its counter ran back. */
export async function checkPasskey(
  deps: CommandDeps,
  use: ChallengeUse,
  { party, response, passkey }: PasskeyAnswer & { readonly passkey: Passkey },
): Promise<{ readonly counter: number; readonly once: string } | null> {
  const parsed = parsedAnswer(response);
  if (parsed === null) return null;
  const seen: Seen = { challenge: "" };
  try {
    const { verifyAuthenticationResponse } = await passkeys();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: parsed as unknown as AuthenticationResponseJSON,
      expectedChallenge: expecting(deps, use, seen),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    });
    return verified ? { counter: authenticationInfo.newCounter, once: onceKey(seen) } : null;
  } catch {
    return null;
  }
}

/** The account a discoverable key says it is of; checked only by the signature. */
export function claimedAccount(response: string): { account: string; key: string } | null {
  const parsed = parsedAnswer(response);
  const inner = parsed?.["response"];
  const handle =
    typeof inner === "object" && inner !== null && "userHandle" in inner ? inner.userHandle : null;
  const key = parsed?.["id"];
  if (typeof handle !== "string" || typeof key !== "string") return null;
  return { account: textOf(handle), key };
}
