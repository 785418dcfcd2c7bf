import { textDigest } from "./text-digest.ts";
import type { Signer } from "./signed-note.ts";

export const DIARY_FORMAT = "vigie-diary";
export const DIARY_VERSION = 1;

/** Where an entry of a diary stands in the journal's chain, and what was sealed there. */
export interface DiaryLink {
  readonly seq: number;
  /** Hex: the hash before its batch, and the one after it. */
  readonly previous: string;
  readonly hash: string;
  /** The batch's own bytes: `hash = SHA-256(previous ‖ batch)`. Null: others wrote in it too. */
  readonly batch: string | null;
  /** The bytes that were sealed; their SHA-256 is the `digest` of the entry. */
  readonly text: string;
}

export interface DiaryProof {
  /** Verifier key of the desk; compare it with the one the desk publishes. */
  readonly key: string;
  readonly checkpoint: string;
  readonly links: readonly DiaryLink[];
}

/** SHA-256 (base64url) over `<seq> <hash>` line by line: what a checkpoint states of a diary. */
export const linksDigest = (links: readonly Pick<DiaryLink, "seq" | "hash">[]): string =>
  textDigest(links.map(({ seq, hash }) => `${seq} ${hash}\n`).join(""));

const BEFORE_SIGNATURE = ',\n "signature": "';
const AFTER_SIGNATURE = '"\n}\n';

/** A JSON object whose last field signs every byte before it. */
export function signedJson(value: object, signer: Pick<Signer, "sign">): string {
  const text = JSON.stringify(value, null, 1).slice(0, -"\n}".length);
  return `${text}${BEFORE_SIGNATURE}${signer.sign(text)}${AFTER_SIGNATURE}`;
}

/** The signed bytes and their signature line; null: the text does not end as `signedJson` does. */
export function splitSigned(
  text: string,
): { readonly signed: string; readonly line: string } | null {
  const at = text.lastIndexOf(BEFORE_SIGNATURE);
  if (at < 0 || !text.endsWith(AFTER_SIGNATURE)) return null;
  const line = text.slice(at + BEFORE_SIGNATURE.length, -AFTER_SIGNATURE.length);
  return { signed: text.slice(0, at), line };
}
