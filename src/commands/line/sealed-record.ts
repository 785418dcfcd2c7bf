import { textDigest } from "../../journal/evidence/text-digest.ts";
import type { Instant, LineFileId } from "../../model/ids.ts";
import type { LineRecordFact } from "../../model/line-file.ts";
import type { LineRecord, LineRecordBody } from "../../model/line-record.ts";
import type { SealedRecord } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";
import { base64url } from "../secrets.ts";

const NONCE_BYTES = 16;

/** What is inside the seal of an entry. */
export interface Plain {
  readonly id: string;
  readonly at: Instant;
  readonly body: LineRecordBody;
}

const toBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), "utf8");

/** @throws DeskError `gone` once the file was erased, `unavailable` */
export async function sealPlain(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  plain: { readonly label: string },
): Promise<string> {
  try {
    return await deps.vault.seal(file, toBytes(plain));
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Seals an entry together with random bytes, so that its digest, which stands in clear, tells nothing of
 * words that could be guessed.
 * @throws DeskError `gone` once the file was erased, `unavailable`
 */
export async function sealRecord(
  deps: Pick<CommandDeps, "vault" | "random">,
  file: LineFileId,
  plain: Plain,
): Promise<Pick<LineRecordFact, "sealed" | "digest">> {
  const bytes = toBytes({ ...plain, nonce: base64url(deps.random(NONCE_BYTES)) });
  try {
    return { sealed: await deps.vault.seal(file, bytes), digest: textDigest(bytes) };
  } catch (error) {
    throw failed(error);
  }
}

/** What an entry says, byte by byte as it was sealed; null once the file was erased. @throws DeskError `unavailable` */
export async function openText(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  sealed: string,
): Promise<string | null> {
  try {
    const bytes = await deps.vault.open(file, sealed);
    return bytes === null ? null : Buffer.from(bytes).toString("utf8");
  } catch (error) {
    throw failed(error);
  }
}

export function recordOf(text: string, { seq, at }: Pick<SealedRecord, "seq" | "at">): LineRecord {
  const { id, at: happened, body } = JSON.parse(text) as Plain;
  return { id, at: happened, body, writtenAt: at, seq };
}

/** Null once the file was erased. @throws DeskError `unavailable` */
export async function openRecord(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  record: SealedRecord,
): Promise<LineRecord | null> {
  const text = await openText(deps, file, record.sealed);
  return text === null ? null : recordOf(text, record);
}

/** For whom a link was made; empty once the file was erased. @throws DeskError `unavailable` */
export async function openLabel(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  sealed: string,
): Promise<string> {
  const text = await openText(deps, file, sealed);
  return text === null ? "" : (JSON.parse(text) as { readonly label: string }).label;
}
