import { hash, randomFillSync, randomUUID, timingSafeEqual } from "node:crypto";
import { asLinkId, asQuoteId, asReplyId, asReportId, asStatementId } from "../model/ids.ts";
import type { LinkId, QuoteId, ReplyId, ReportId, StatementId } from "../model/ids.ts";
import { keyedHash } from "./keyed-hash.ts";

const ID_CHARS = 22;
const REPORT_PREFIX = "r";
const ID_BYTES = 16;
/** Ids drawn at a time: one draw a report costs more than its share of a large one. */
const IDS_AHEAD = 256;
const REPORT_CHARS = REPORT_PREFIX.length + ID_CHARS;

/** Ids and tokens that derive from the desk's secret, so that the same key gives the same answer a day later. */
export interface Secrets {
  /** The report an idempotency key stands for; does not reveal the key. */
  reportId(key: string): ReportId;
  /** The id of a report that came without a key: 128 random bits. */
  freshReportId(): ReportId;
  statementId(key: string): StatementId;
  replyId(key: string): ReplyId;
  linkId(key: string): LinkId;
  quoteId(key: string): QuoteId;
  /** Opens the witness's own page; cannot be computed from the public report id. */
  reportToken(report: ReportId): string;
  /** Null for a token this desk never gave. */
  reportOf(token: string): ReportId | null;
  /** An idempotency key nobody else has, for a report that came without one. It need not be secret: ids are keyed hashes of it. */
  freshKey(): string;
  /** Keyed hash of a request under its idempotency key: without the key nobody can confirm a guess of its words. */
  requestHash(key: string, request: string): string;
  /** Keyed hash of any text for one purpose, 22 characters of base64url. */
  tag(purpose: string, text: string): string;
  /** Token that every form of a session carries. */
  csrf(sessionSecret: string): string;
}

/** Hex SHA-256, as sessions and set-up tokens are kept. */
export const hashOf = (secret: string): string => hash("sha256", secret, "hex");

export const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** Compares without telling by its duration where two texts differ. */
export function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** `secret`: at least 32 random bytes that outlive the process. */
export function createSecrets(secret: Uint8Array): Secrets {
  if (secret.length < 32) throw new Error("the desk's secret has fewer than 32 bytes");
  const keyed = keyedHash(secret);
  // Unlike a draw for each report, one draw and a count cost nothing under load.
  const start = randomUUID();
  const ahead = Buffer.alloc(IDS_AHEAD * ID_BYTES);
  let taken = ahead.length;
  let drawn = 0;
  // The purpose stands before a NUL, which no purpose contains, so that no two purposes collide.
  const mac = (purpose: string, text: string): string =>
    keyed(`${purpose}\0${text}`).slice(0, ID_CHARS);
  const reportToken = (report: ReportId): string => report + mac("token", report);
  return {
    reportId: (idempotencyKey) => asReportId(REPORT_PREFIX + mac("report", idempotencyKey)),
    freshReportId: () => {
      if (taken === ahead.length) {
        randomFillSync(ahead);
        taken = 0;
      }
      const id = ahead.toString("base64url", taken, taken + ID_BYTES);
      taken += ID_BYTES;
      return asReportId(REPORT_PREFIX + id);
    },
    statementId: (idempotencyKey) => asStatementId(`s${mac("statement", idempotencyKey)}`),
    replyId: (idempotencyKey) => asReplyId(`a${mac("reply", idempotencyKey)}`),
    linkId: (idempotencyKey) => asLinkId(`l${mac("link", idempotencyKey)}`),
    quoteId: (idempotencyKey) => asQuoteId(`q${mac("quote", idempotencyKey)}`),
    reportToken,
    reportOf: (token) => {
      if (token.length !== REPORT_CHARS + ID_CHARS) return null;
      const report = asReportId(token.slice(0, REPORT_CHARS));
      return sameSecret(token, reportToken(report)) ? report : null;
    },
    freshKey: () => {
      drawn += 1;
      return `${start}:${drawn}`;
    },
    requestHash: (idempotencyKey, request) => mac("request", `${idempotencyKey}\0${request}`),
    tag: (purpose, text) => mac(`tag:${purpose}`, text),
    csrf: (sessionSecret) => mac("csrf", sessionSecret),
  };
}
