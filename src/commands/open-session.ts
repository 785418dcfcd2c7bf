import type { Actor } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { JournalError } from "../journal/port.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import { failed } from "./failed.ts";
import { SESSION_MS } from "./limits.ts";
import { base64url, hashOf, sameSecret } from "./secrets.ts";

const SECRET_BYTES = 32;

export interface OpenSession {
  /** From the one-time link that is printed at the start. */
  readonly setupToken: string;
}

export interface OpenedSession {
  /** Only the browser keeps it; the journal has its hash. */
  readonly secret: string;
  readonly expiresAt: Instant;
  readonly seq: number;
}

/**
 * Uses up the one-time set-up token for an editor's session. Of two that use it at once, one gets in.
 * @throws DeskError `unauthorised` for a wrong token, `gone` for a used one, `unavailable`
 */
export async function openSession(
  deps: CommandDeps,
  actor: Actor,
  input: OpenSession,
): Promise<OpenedSession> {
  const setupToken = hashOf(input.setupToken);
  if (deps.store.setupTokenUsed(setupToken)) throw used();
  const expected = deps.setupTokenHash();
  if (expected === null || !sameSecret(setupToken, expected))
    throw new DeskError("unauthorised", "wrong set-up token");
  const secret = base64url(deps.random(SECRET_BYTES));
  const expiresAt = deps.clock() + SESSION_MS;
  const session = hashOf(secret);
  const body = {
    kind: "session",
    session,
    role: "admin",
    expiresAt,
    setupToken,
    method: "setup",
  } as const;
  try {
    const [appended] = await deps.journal.append([{ key: `setup:${setupToken}`, actor, body }]);
    return { secret, expiresAt, seq: appended?.seq ?? 0 };
  } catch (error) {
    if (error instanceof JournalError && error.code === "conflict") throw used();
    throw failed(error);
  }
}

const used = (): DeskError => new DeskError("gone", "the set-up link was used already");
