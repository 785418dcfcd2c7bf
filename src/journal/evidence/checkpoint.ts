import { isSigned, type Signer } from "./signed-note.ts";

/**
 * What a desk states of its journal at a moment, as a signed note:
 *
 *     vigie/journal
 *     <sequence of the newest entry>
 *     <base64 of the hash of the batch that holds it>
 *     time <ISO 8601>
 *     diary <file> <entries> <digest of their links>     (in the evidence of a diary)
 *
 *     — <name> <signature>
 *
 * Whoever keeps one can show later that the desk changed nothing before it: the hash is over all.
 */
export interface Checkpoint {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  /** ISO 8601. */
  readonly time: string;
  readonly diary: {
    readonly file: string;
    readonly entries: number;
    readonly digest: string;
  } | null;
}

const ORIGIN = "vigie/journal";
const SHAPE =
  /^vigie\/journal\n(\d{1,16})\n([\w+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n(?:diary ([\w-]+) (\d{1,6}) ([\w-]{43})\n)?$/;

/** A whole note, its signature line included. */
export function signedCheckpoint(
  { seq, hash, time, diary }: Checkpoint,
  signer: Pick<Signer, "sign">,
): string {
  const lines = [ORIGIN, seq, Buffer.from(hash, "hex").toString("base64"), `time ${time}`];
  if (diary !== null) lines.push(`diary ${diary.file} ${diary.entries} ${diary.digest}`);
  const text = `${lines.join("\n")}\n`;
  return `${text}\n${signer.sign(text)}\n`;
}

/** Null: the note is none, or was not signed with that key. */
export function openCheckpoint(note: string, verifierKey: string): Checkpoint | null {
  const split = note.lastIndexOf("\n\n— ");
  const text = note.slice(0, split + 1);
  const line = note.slice(split + 2, -1);
  if (split < 0 || !note.endsWith("\n") || !isSigned(text, line, verifierKey)) return null;
  const [whole, seq = "", hash = "", time = "", file, entries = "", digest = ""] =
    SHAPE.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    seq: Number(seq),
    hash: Buffer.from(hash, "base64").toString("hex"),
    time,
    diary: file === undefined ? null : { file, entries: Number(entries), digest },
  };
}
