import { Secret, TOTP } from "otpauth";

import type { Instant } from "../../model/ids.ts";

const STEP_MS = 30_000;
const SECRET_BYTES = 20;

const totp = (secret: string, label = ""): TOTP =>
  new TOTP({ issuer: "Vigie", label, secret: Secret.fromBase32(secret), period: STEP_MS / 1000 });

/** Base32, as authenticators take it. */
export const newCodeSecret = (random: (bytes: number) => Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(random(SECRET_BYTES)).buffer }).base32;

/** `otpauth://` address, for a QR code. */
export const codeAddress = (secret: string, label: string): string =>
  totp(secret, label).toString();

/**
 * The step (RFC 6238) a code of six digits belongs to, one step early or late allowed; null: wrong.
 * Each step may be used once: its number is the caller's to remember.
 */
export function codeStep(secret: string, code: string, now: Instant): number | null {
  const digits = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp(secret).validate({ token: digits, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / STEP_MS) + delta;
}
