import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;

const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();
const encoded = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

export interface Asked {
  readonly challenge: string;
  readonly origin: string;
  readonly rpId: string;
}

/** A security key in software (WebAuthn level 2), to answer as no browser would. */
export class Authenticator {
  readonly id: string = encoded(randomBytes(16));
  /** What it shows next; 0 for one that does not count. */
  counter = 0;
  verifiesUser = true;
  /** Id of its owner, as the desk gave it. */
  user = "";
  readonly #private: KeyObject;
  readonly #public: { readonly x: string; readonly y: string };

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#private = privateKey;
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.#public = { x, y };
  }

  #data(rpId: string, flags: number, more: Uint8Array): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const verified = this.verifiesUser ? USER_VERIFIED : 0;
    const flag = Buffer.from([flags | USER_PRESENT | verified]);
    return Buffer.concat([sha256(rpId), flag, count, more]);
  }

  #client(type: string, { challenge, origin }: Asked): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** The answer to `navigator.credentials.create`, as JSON. */
  make(asked: Asked): string {
    const point = (text: string): Buffer => Buffer.from(text, "base64url");
    // COSE (RFC 9053): EC2, ES256, P-256, x, y.
    const key = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      point(this.#public.x),
      Buffer.from("225820", "hex"),
      point(this.#public.y),
    ]);
    const id = Buffer.from(this.id, "base64url");
    const made = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const data = this.#data(asked.rpId, HAS_KEY, made);
    // CBOR (RFC 8949): {fmt: "none", attStmt: {}, authData: data}.
    const attestation = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
      Buffer.from([data.length]),
      data,
    ]);
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: encoded(this.#client("webauthn.create", asked)),
        attestationObject: encoded(attestation),
      },
    });
  }

  /** The answer to `navigator.credentials.get`, as JSON. */
  use(asked: Asked): string {
    if (this.counter > 0) this.counter += 1;
    const data = this.#data(asked.rpId, 0, Buffer.alloc(0));
    const client = this.#client("webauthn.get", asked);
    const signature = sign("sha256", Buffer.concat([data, sha256(client)]), this.#private);
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: encoded(client),
        authenticatorData: encoded(data),
        signature: encoded(signature),
        userHandle: encoded(Buffer.from(this.user, "utf8")),
      },
    });
  }
}
