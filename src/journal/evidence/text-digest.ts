import { createHash } from "node:crypto";

/** SHA-256, base64url. */
export const textDigest = (text: string | Uint8Array): string =>
  createHash("sha256").update(text).digest("base64url");
