import { createHash, hash } from "node:crypto";

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
/** Longer texts are hashed piecewise rather than kept in a buffer of their own. */
const TEXT_BYTES_MAX = 4096;

/** A key of at most one block, each byte combined with `pad` (RFC 2104). */
function padded(key: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES).fill(pad);
  for (const [index, byte] of key.entries()) block[index] = byte ^ pad;
  return block;
}

/**
 * HMAC-SHA-256 (RFC 2104) of texts under one key, as base64url. The same values as `createHmac`, from
 * two one-shot hashes: an HMAC object costs ten times as much, and each report needs several.
 */
export function keyedHash(key: Uint8Array): (text: string) => string {
  const short = key.length > BLOCK_BYTES ? createHash("sha256").update(key).digest() : key;
  const inner = Buffer.alloc(BLOCK_BYTES + TEXT_BYTES_MAX);
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES);
  inner.set(padded(short, 0x36));
  outer.set(padded(short, 0x5c));
  const innerHash = (text: string): Uint8Array => {
    // A UTF-16 unit is at most 3 bytes.
    if (text.length * 3 > TEXT_BYTES_MAX) {
      return createHash("sha256").update(inner.subarray(0, BLOCK_BYTES)).update(text).digest();
    }
    const bytes = inner.write(text, BLOCK_BYTES, "utf8");
    return hash("sha256", inner.subarray(0, BLOCK_BYTES + bytes), "buffer");
  };
  return (text) => {
    outer.set(innerHash(text), BLOCK_BYTES);
    return hash("sha256", outer, "base64url");
  };
}
