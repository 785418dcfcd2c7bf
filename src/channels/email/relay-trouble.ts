import type { RelayTrouble } from "../../model/mail-diagnosis.ts";
import type { Answer } from "../../outbox/port.ts";

/** What nodemailer, Node's sockets and servers (RFC 4954, 5321) say, the surest first. */
const SIGNS: readonly (readonly [RelayTrouble, RegExp])[] = [
  [
    "login",
    /invalid login|missing credentials|\b(535|534|530)\b|authentication (failed|required)/i,
  ],
  ["certificate", /certificate|self.signed|altname|unable to verify/i],
  ["encryption", /starttls|wrong version number|ssl routines|tls (alert|handshake)|upgrade/i],
  ["host", /enotfound|eai_again|getaddrinfo|edns/i],
  ["port", /econnrefused|ehostunreach|enetunreach|econnreset|closed unexpectedly/i],
  ["silent", /timeout|timed out|no answer in time|greeting never/i],
  ["sender", /\b5\d\d\b.*(sender|mail from|not owned|spf|dmarc|from address)/i],
];

/** Why a server did not take a message; null when it did. */
export function relayTrouble({ kind, answer }: Answer): RelayTrouble | null {
  if (kind === "accepted") return null;
  const sign = SIGNS.find(([, pattern]) => pattern.test(answer));
  if (sign !== undefined) return sign[0];
  return kind === "refused" ? "recipient" : "other";
}
