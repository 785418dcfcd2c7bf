import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import { type BlobName } from "./blobs.ts";
import { JournalError, type Vault } from "./port.ts";

/**
 * A sealed blob: version (1 byte), length of the wrapped key (2 bytes, big endian), the blob's own
 * key wrapped by the vault with the report's key (base64url as ASCII), nonce (12), AES-256-GCM
 * ciphertext, tag (16). So a large blob never passes through the vault, and what erases the report's
 * key makes the blob unreadable too.
 */
const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 3;

/** A blob cannot be moved to another report, nor to another name of its own. */
const named = ({ owner, name }: BlobName): Buffer => Buffer.from(`${owner}/${name}`, "utf8");

/** `vault.seal` with `blob.owner` as the report. @throws JournalError `erased`, `unavailable` */
export async function sealBlob(
  vault: Pick<Vault, "seal">,
  blob: BlobName,
  plain: Uint8Array,
): Promise<Uint8Array> {
  const key = randomBytes(KEY_BYTES);
  const wrapped = Buffer.from(await vault.seal(blob.owner, key), "ascii");
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(named(blob));
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(VERSION, 0);
  head.writeUInt16BE(wrapped.length, 1);
  const sealed = [head, wrapped, nonce, cipher.update(plain), cipher.final()];
  key.fill(0);
  return Buffer.concat([...sealed, cipher.getAuthTag()]);
}

/** Null once the report was erased. @throws JournalError `damaged`, `unavailable` */
export async function openBlob(
  vault: Pick<Vault, "open">,
  blob: BlobName,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const damaged = (): JournalError =>
    new JournalError("damaged", `The blob ${blob.owner}/${blob.name} is not what was written.`);
  if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION) throw damaged();
  const keyEnd = HEAD_BYTES + bytes.readUInt16BE(1);
  const start = keyEnd + NONCE_BYTES;
  if (bytes.length < start + TAG_BYTES) throw damaged();
  const key = await vault.open(blob.owner, bytes.toString("ascii", HEAD_BYTES, keyEnd));
  if (key === null) return null;
  if (key.byteLength !== KEY_BYTES) throw damaged();
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(keyEnd, start), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(named(blob));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(start, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw damaged();
  } finally {
    key.fill(0);
  }
}
