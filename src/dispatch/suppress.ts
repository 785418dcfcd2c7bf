import type { Instant } from "../model/ids.ts";
import { DAY_MS } from "../time/units.ts";

/** An address that does not exist is left alone for so long; then its holder may ask again. */
const BOUNCED_MS = 90 * DAY_MS;
export const FOR_EVER: Instant = 8_640_000_000_000_000;

/** The mailbox does not exist, moved, or takes no mail: enhanced status x.1.n or x.2.1 (RFC 3463). */
const NO_MAILBOX = /\b5\.(1\.\d{1,3}|2\.1)\b/;
/** The same by the plain code, from servers that give no enhanced status. */
const PLAIN = /^(550|551|553)\b(?!.*\b\d\.\d{1,3}\.\d{1,3}\b)/;

/** Until when nothing is sent to an address that gave this permanent answer; null: it may be sent to. */
export const suppressedUntil = (answer: string, at: Instant): Instant | null =>
  NO_MAILBOX.test(answer) || PLAIN.test(answer) ? at + BOUNCED_MS : null;
