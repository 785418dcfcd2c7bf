import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/**
 * Signatures in the form of C2SP signed notes (c2sp.org/signed-note), which other tools check too: a line
 * `— <name> <base64 of key hash (4 bytes) ‖ Ed25519 signature (64)>`; a verifier key is
 * `<name>+<key hash, hex>+<base64 of 1 ‖ public key (32)>`.
 */
const ED25519 = 1;
const KEY_BYTES = 32;
const HASH_BYTES = 4;
const SIGNATURE_BYTES = 64;
const LINE = /^— ([^\s+]+) ([\w+/]+={0,2})$/;
/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410). */
const SPKI_START = Buffer.from("302a300506032b6570032100", "hex");

/** What a desk signs its statements with. */
export interface Signer {
  /** Verifier key, for everybody. */
  readonly key: string;
  /** The signature line of these bytes, without a newline. */
  sign(bytes: string | Uint8Array): string;
}

const keyHash = (name: string, publicKey: Uint8Array): Buffer =>
  createHash("sha256")
    .update(`${name}\n`, "utf8")
    .update(Buffer.of(ED25519))
    .update(publicKey)
    .digest()
    .subarray(0, HASH_BYTES);

const asBytes = (bytes: string | Uint8Array): Uint8Array =>
  typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;

/** `pem`: an Ed25519 private key (PKCS 8). The name holds part of the public key: no two desks share one. */
export function createSigner(pem: string): Signer {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("the signing key is no Ed25519 key");
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  const raw = spki.subarray(SPKI_START.length);
  const name = `vigie/${createHash("sha256").update(raw).digest("hex").slice(0, 12)}`;
  const hash = keyHash(name, raw);
  return {
    key: `${name}+${hash.toString("hex")}+${Buffer.concat([Buffer.of(ED25519), raw]).toString("base64")}`,
    sign: (bytes) =>
      `— ${name} ${Buffer.concat([hash, sign(null, asBytes(bytes), key)]).toString("base64")}`,
  };
}

/** A new Ed25519 private key, PEM. */
export const freshSigningKey = (): string =>
  String(generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }));

interface Verifier {
  readonly name: string;
  readonly hash: Buffer;
  readonly key: KeyObject;
}

/** Null: the text is no verifier key. */
export function verifierOf(text: string): Verifier | null {
  const [, name = "", hash = "", base64 = ""] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([\w+/]+={0,2})$/.exec(text) ?? [];
  const bytes = Buffer.from(base64, "base64");
  const raw = bytes.subarray(1);
  if (bytes.length !== 1 + KEY_BYTES || bytes[0] !== ED25519) return null;
  if (keyHash(name, raw).toString("hex") !== hash) return null;
  const der = Buffer.concat([SPKI_START, raw]);
  return {
    name,
    hash: Buffer.from(hash, "hex"),
    key: createPublicKey({ key: der, format: "der", type: "spki" }),
  };
}

/** Whether the holder of a verifier key signed these bytes with this line. */
export function isSigned(bytes: string | Uint8Array, line: string, verifierKey: string): boolean {
  const verifier = verifierOf(verifierKey);
  const [, name = "", base64 = ""] = LINE.exec(line) ?? [];
  const signature = Buffer.from(base64, "base64");
  // One way only to write it: no byte of the line may be another.
  if (verifier === null || name !== verifier.name || signature.toString("base64") !== base64)
    return false;
  if (signature.length !== HASH_BYTES + SIGNATURE_BYTES) return false;
  if (!signature.subarray(0, HASH_BYTES).equals(verifier.hash)) return false;
  return verify(null, asBytes(bytes), verifier.key, signature.subarray(HASH_BYTES));
}
