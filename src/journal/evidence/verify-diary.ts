import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { recordJson } from "../../lines/record-json.ts";
import type { Entry } from "../../model/entry.ts";
import type { LineRecord } from "../../model/line-record.ts";
import type { Verification } from "../check-chain.ts";
import { verifyExport } from "../verify.ts";
import { type Checkpoint, openCheckpoint } from "./checkpoint.ts";
import {
  DIARY_FORMAT,
  DIARY_VERSION,
  type DiaryLink,
  type DiaryProof,
  linksDigest,
  splitSigned,
} from "./diary-file.ts";
import { isSigned } from "./signed-note.ts";
import { textDigest } from "./text-digest.ts";

export interface DiaryVerified {
  readonly ok: true;
  readonly what: "diary";
  readonly file: string;
  readonly entries: number;
  /** Entries whose bytes were hashed into the journal's chain here. */
  readonly linked: number;
  /** Of the journal, as the desk signed it. */
  readonly head: Pick<Checkpoint, "seq" | "hash" | "time">;
  /** Who signed; "given": compared with the key that was given. */
  readonly key: string;
  readonly key_is: "given" | "in the file: compare it with the one the desk publishes";
  /** Whether each entry was found in an export of the journal. */
  readonly in_journal: boolean;
}

export type DiaryVerification = DiaryVerified | Extract<Verification, { ok: false }>;

export interface DiaryCheck {
  /** Verifier key that must have signed; null: the one in the file. */
  readonly key: string | null;
  /** An export of the journal to find every entry in. */
  readonly journal: AsyncIterable<Uint8Array> | null;
}

/** `record`: the entry from 1 on; 0: the file itself. */
class DiaryFault extends Error {
  override readonly name = "DiaryFault";
  readonly record: number;
  constructor(record: number, reason: string) {
    super(reason);
    this.record = record;
  }
}

interface DiaryJson {
  readonly format: unknown;
  readonly version: unknown;
  readonly file: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly proof: DiaryProof;
}

const CHANGED = "the signature does not match: at least one byte of the file was changed";

function parse(text: string): DiaryJson {
  let diary: DiaryJson;
  try {
    diary = JSON.parse(text) as DiaryJson;
  } catch {
    throw new DiaryFault(0, "the file is no JSON: it was changed or cut");
  }
  const { format, version, entries, proof } = diary;
  if (format !== DIARY_FORMAT || version !== DIARY_VERSION)
    throw new DiaryFault(0, `no ${DIARY_FORMAT} of version ${DIARY_VERSION}`);
  if (!Array.isArray(entries) || typeof proof?.key !== "string" || !Array.isArray(proof.links))
    throw new DiaryFault(0, "entries or their proof are missing");
  return diary;
}

/** The journal's entry of a link, once its batch is seen to follow the hash before it; null: not shown. */
function chained(link: DiaryLink, record: number): Entry | null {
  if (link.batch === null) return null;
  const hash = createHash("sha256")
    .update(Buffer.from(link.previous, "hex"))
    .update(link.batch, "utf8")
    .digest("hex");
  if (hash !== link.hash)
    throw new DiaryFault(record, "the hash does not match the entry and the hash before it");
  const found = (JSON.parse(link.batch) as Entry[]).find(({ seq }) => seq === link.seq);
  if (found === undefined) throw new DiaryFault(record, `entry ${link.seq} is not in its batch`);
  return found;
}

/** What is shown of an entry must be what was sealed, and that must be what the journal's entry names. */
function checkEntry(
  { file, entries }: DiaryJson,
  link: DiaryLink,
  { record, entry }: { readonly record: number; readonly entry: Entry | null },
): void {
  const shown = entries.find(({ journal_seq }) => journal_seq === link.seq);
  if (shown === undefined) throw new DiaryFault(record, `entry ${link.seq} is not shown`);
  if (entry !== null) {
    const { body } = entry;
    if (body.kind !== "line_record" || body.file !== file)
      throw new DiaryFault(record, `entry ${link.seq} is not of this diary`);
    if (body.digest !== textDigest(link.text))
      throw new DiaryFault(
        record,
        "what is shown is not what the journal's entry is the digest of",
      );
  }
  const plain = JSON.parse(link.text) as Pick<LineRecord, "id" | "at" | "body">;
  const writtenAt = entry?.at ?? Date.parse(String(shown["written_at"]));
  const said = recordJson({ ...plain, writtenAt, seq: link.seq });
  for (const [name, value] of Object.entries(said))
    if (!isDeepStrictEqual(shown[name], value))
      throw new DiaryFault(record, `"${name}" is not what was written down`);
}

function checkLinks(diary: DiaryJson): number {
  const { links } = diary.proof;
  let linked = 0;
  let before: DiaryLink | null = null;
  for (const [index, link] of links.entries()) {
    const record = index + 1;
    if (before !== null && link.seq <= before.seq)
      throw new DiaryFault(record, `entry ${link.seq} is out of order`);
    const entry = chained(link, record);
    if (entry !== null) linked += 1;
    checkEntry(diary, link, { record, entry });
    before = link;
  }
  if (links.length !== diary.entries.length)
    throw new DiaryFault(0, `${diary.entries.length} entries, ${links.length} proofs`);
  return linked;
}

function checkStatement(diary: DiaryJson, key: string): Checkpoint {
  const { links, checkpoint } = diary.proof;
  const stated = openCheckpoint(checkpoint, key);
  if (stated === null || stated.diary === null)
    throw new DiaryFault(0, "the checkpoint is not signed with this key");
  const { file, entries, digest } = stated.diary;
  if (file !== diary.file || entries !== links.length || digest !== linksDigest(links))
    throw new DiaryFault(0, "the checkpoint is not about these entries");
  if (stated.seq < (links.at(-1)?.seq ?? 0))
    throw new DiaryFault(0, "the checkpoint is older than the entries");
  return stated;
}

/** Every entry in its place in an export, and none of this diary left out. */
async function checkJournal(
  { file, proof }: DiaryJson,
  { stated, journal }: { readonly stated: Checkpoint; readonly journal: AsyncIterable<Uint8Array> },
): Promise<void> {
  const hashes = new Map<number, string>();
  const wanted = new Set([...proof.links.map(({ seq }) => seq), stated.seq]);
  const own: number[] = [];
  const result = await verifyExport(journal, (entries, hash) => {
    for (const { seq, body } of entries) {
      if (wanted.has(seq)) hashes.set(seq, hash);
      if (body.kind === "line_record" && body.file === file && seq <= stated.seq) own.push(seq);
    }
  });
  if (!result.ok) throw new DiaryFault(0, `the journal itself does not hold: ${result.reason}`);
  for (const [index, { seq, hash }] of proof.links.entries())
    if (hashes.get(seq) !== hash)
      throw new DiaryFault(index + 1, `entry ${seq} is not in this journal`);
  const seen = new Set(proof.links.map(({ seq }) => seq));
  const left = own.find((seq) => !seen.has(seq));
  if (left !== undefined) throw new DiaryFault(0, `entry ${left} of this diary was left out`);
  if (hashes.get(stated.seq) !== stated.hash)
    throw new DiaryFault(0, "the checkpoint is not of this journal");
}

async function checkDiary(text: string, check: DiaryCheck): Promise<DiaryVerified> {
  const diary = parse(text);
  const key = check.key ?? diary.proof.key;
  const linked = checkLinks(diary);
  const stated = checkStatement(diary, key);
  const split = splitSigned(text);
  if (split === null || !isSigned(split.signed, split.line, key)) throw new DiaryFault(0, CHANGED);
  if (check.journal !== null) await checkJournal(diary, { stated, journal: check.journal });
  const { seq, hash, time } = stated;
  return {
    ok: true,
    what: "diary",
    file: diary.file,
    entries: diary.entries.length,
    linked,
    head: { seq, hash, time },
    key,
    key_is:
      check.key === null ? "in the file: compare it with the one the desk publishes" : "given",
    in_journal: check.journal !== null,
  };
}

/**
 * Checks the exported diary of a file (`diary-file.ts`): each entry shown is what was sealed, its digest
 * stands in a batch that follows the hash before it, the desk signed where all of them stand in its
 * journal, and no byte of the file was changed since.
 */
export async function verifyDiary(text: string, check: DiaryCheck): Promise<DiaryVerification> {
  try {
    return await checkDiary(text, check);
  } catch (error) {
    if (error instanceof DiaryFault)
      return { ok: false, record: error.record, reason: error.message };
    if (error instanceof SyntaxError || error instanceof TypeError)
      return { ok: false, record: 0, reason: "a part of the proof cannot be read" };
    throw error;
  }
}
