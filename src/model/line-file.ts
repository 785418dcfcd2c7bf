import type { Instant, LineFileId } from "./ids.ts";

/** Somebody opened the file of a business's lines. Whoever has its secret address is the owner. */
export interface LineFileFact {
  readonly kind: "line_file";
  readonly file: LineFileId;
  /** Hash of the secret in the address. */
  readonly secret: string;
  /** Names its public page; tells nothing of the business. */
  readonly notice: string;
}

/**
 * One entry of a file's diary. Everything it says, its time and kind too, is sealed with the file's
 * key: once that is destroyed nothing of it can be read.
 */
export interface LineRecordFact {
  readonly kind: "line_record";
  readonly file: LineFileId;
  /** Keyed hash of what was sent under its idempotency key: the same again is the same entry. */
  readonly request: string;
  /** SHA-256 (base64url) of what is sealed, which holds 16 random bytes: proves words once somebody shows them. */
  readonly digest: string;
  readonly sealed: string;
  /** Hex SHA-256 of the sealed photo that lies beside the entry; tells nothing of the picture. Absent: none. */
  readonly photo?: string;
}

/** A link that lets somebody read the file until it runs out. */
export interface LineShareFact {
  readonly kind: "line_share";
  readonly file: LineFileId;
  /** Hash of the secret in its address. */
  readonly share: string;
  readonly expiresAt: Instant;
  /** For whom, sealed with the file's key. */
  readonly sealed: string;
}

export interface LineShareEndFact {
  readonly kind: "line_share_end";
  readonly file: LineFileId;
  readonly share: string;
}

/** Somebody read the file through a link; at most one entry a link and ten minutes. */
export interface LineReadFact {
  readonly kind: "line_read";
  readonly file: LineFileId;
  readonly share: string;
}

/** Another address of a file, made by whoever opened a link that was sent to its mailbox. */
export interface LineKeyFact {
  readonly kind: "line_key";
  readonly file: LineFileId;
  /** Hash of the secret in the address. */
  readonly secret: string;
}

/** Where such links may be asked for from now on. */
export interface LineAccessFact {
  readonly kind: "line_access";
  readonly file: LineFileId;
  /** Keyed hash of the mailbox; null: at none. */
  readonly mailbox: string | null;
}

/** The key of the file was destroyed. */
export interface LineErasureFact {
  readonly kind: "line_erasure";
  readonly file: LineFileId;
}

export type LineFact =
  | LineFileFact
  | LineRecordFact
  | LineShareFact
  | LineShareEndFact
  | LineReadFact
  | LineKeyFact
  | LineAccessFact
  | LineErasureFact;

const KINDS: readonly string[] = [
  "line_file",
  "line_record",
  "line_share",
  "line_share_end",
  "line_read",
  "line_key",
  "line_access",
  "line_erasure",
] satisfies readonly LineFact["kind"][];

/** Of one business's own file; private, and evidence of nothing in public. */
export const isLineFact = (body: { readonly kind: string }): body is LineFact =>
  KINDS.includes(body.kind);
