import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomFillSync,
} from "node:crypto";

import { JournalError } from "./port.ts";

/** Sealed text: base64url of version (1 byte), nonce (12), AES-256-GCM ciphertext, tag (16). */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** The report's id is authenticated with the words: a text cannot be moved to another report. */
export const sealWith = (key: Uint8Array, report: string, plain: Uint8Array): string => {
  const nonce = freshBytes(NONCE_BYTES);
  // A key object: Node takes eight times as long to find out that plain bytes are not one.
  const cipher = createCipheriv("aes-256-gcm", createSecretKey(key), nonce);
  cipher.setAAD(Buffer.from(report, "utf8"));
  const parts = [Buffer.of(VERSION), nonce, cipher.update(plain), cipher.final()];
  return Buffer.concat([...parts, cipher.getAuthTag()]).toString("base64url");
};

/** Throws `damaged` when the text was not sealed with this key for this report. */
export const openWith = (key: Uint8Array, report: string, sealed: string): Uint8Array => {
  const bytes = Buffer.from(sealed, "base64url");
  const damaged = () =>
    new JournalError("damaged", `The sealed text of report ${report} does not belong to its key.`);
  if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw damaged();
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const secret = createSecretKey(key);
  const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(report, "utf8"));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const start = decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES));
  try {
    return Uint8Array.from(Buffer.concat([start, decipher.final()]));
  } catch {
    throw damaged();
  }
};

/** Random bytes drawn ahead in one go: a draw costs the same for 12 bytes as for thousands. */
const ahead = new Uint8Array(4096);
let taken = ahead.length;

/** Random bytes nobody else was given; their place is emptied as they leave. */
const freshBytes = (count: number): Uint8Array => {
  if (taken + count > ahead.length) {
    randomFillSync(ahead);
    taken = 0;
  }
  const bytes = ahead.slice(taken, taken + count);
  ahead.fill(0, taken, taken + count);
  taken += count;
  return bytes;
};

export const freshKey = (): Uint8Array => freshBytes(KEY_BYTES);

export const saltedKey = (salt: Uint8Array, contact: string): string =>
  createHmac("sha256", salt).update(contact, "utf8").digest("base64url");

/** Salts change with the UTC year: a boundary that needs no zone. */
export const saltYear = (at: number): number => new Date(at).getUTCFullYear();
