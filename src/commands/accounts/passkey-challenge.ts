import type { CommandDeps } from "../deps.ts";
import { base64url, sameSecret } from "../secrets.ts";

/** How long somebody may take to find the key. */
export const CHALLENGE_MS: number = 5 * 60_000;
const NONCE_BYTES = 16;

export interface ChallengeUse {
  readonly purpose: "register" | "sign_in" | "prove";
  /** Hash of the session, or of the cookie of a browser without one: it answers in nobody else's. */
  readonly holder: string;
}

type Deps = Pick<CommandDeps, "secrets" | "clock" | "random">;

const signed = ({ secrets }: Deps, { purpose, holder }: ChallengeUse, start: string): string =>
  secrets.tag(`passkey:${purpose}`, `${holder}\0${start}`);

/**
 * What a passkey signs. Nothing is kept of it: it carries its end and a keyed hash of what it is for,
 * and becomes the key of the entry it leads to, so that it counts once.
 */
export function newChallenge(deps: Deps, use: ChallengeUse): string {
  const end = (deps.clock() + CHALLENGE_MS).toString(36);
  const start = `${end}.${base64url(deps.random(NONCE_BYTES))}`;
  return `${start}.${signed(deps, use, start)}`;
}

/** Whether this desk gave it, for this, and it still counts. */
export function isChallenge(deps: Deps, use: ChallengeUse, challenge: string): boolean {
  const [end = "", nonce = "", mac = "", ...rest] = challenge.split(".");
  if (rest.length > 0 || !sameSecret(mac, signed(deps, use, `${end}.${nonce}`))) return false;
  return deps.clock() <= Number.parseInt(end, 36);
}
