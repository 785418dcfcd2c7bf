import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

import { TooMany } from "../desk-error.ts";
import type { Guards } from "../guards.ts";

/** The second recommendation of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;
/** Each takes 19 MB. */
export const AT_ONCE_MAX = 8;

export const PASSWORD_CHARS_MIN = 12;
export const PASSWORD_CHARS_MAX = 200;

const derive = promisify(argon2) as (
  algorithm: "argon2id",
  parameters: Argon2Parameters,
) => Promise<Buffer>;

/** Bounded: a flood of sign-ins must not take the memory of the desk. @throws DeskError `too_many` */
async function hashed(guards: Guards, password: string, salt: Uint8Array): Promise<Buffer> {
  if (guards.hashing.running >= AT_ONCE_MAX) {
    throw new TooMany("too many passwords are being checked", 5);
  }
  guards.hashing.running += 1;
  try {
    // Typed on different keyboards, one letter has several forms.
    return await derive("argon2id", { message: password.normalize("NFKC"), nonce: salt, ...COST });
  } finally {
    guards.hashing.running -= 1;
  }
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("base64").replace(/=+$/, "");

/** PHC string of argon2id. */
export async function hashPassword(guards: Guards, password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await hashed(guards, password, salt);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/** Never true for null, but takes as long: how long an answer takes must not tell which logins exist. */
export async function isPassword(
  guards: Guards,
  password: string,
  phc: string | null,
): Promise<boolean> {
  const [, , , , salt = "", tag = ""] = (phc ?? "").split("$");
  const expected = Buffer.from(tag, "base64");
  const given = await hashed(
    guards,
    password,
    phc === null ? Buffer.alloc(SALT_BYTES) : Buffer.from(salt, "base64"),
  );
  return phc !== null && expected.length === given.length && timingSafeEqual(expected, given);
}
