import type { Instant, LineFileId } from "../../model/ids.ts";
import type { LineRecord, LineRecordBody } from "../../model/line-record.ts";
import type { SealedRecord } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";

/** What is inside the seal of an entry. */
interface Plain {
  readonly id: string;
  readonly at: Instant;
  readonly body: LineRecordBody;
}

const toBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), "utf8");

/** @throws DeskError `gone` once the file was erased, `unavailable` */
export async function sealPlain(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  plain: Plain | { readonly label: string },
): Promise<string> {
  try {
    return await deps.vault.seal(file, toBytes(plain));
  } catch (error) {
    throw failed(error);
  }
}

async function openPlain(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  sealed: string,
): Promise<unknown> {
  try {
    const bytes = await deps.vault.open(file, sealed);
    return bytes === null ? null : JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (error) {
    throw failed(error);
  }
}

/** Null once the file was erased. @throws DeskError `unavailable` */
export async function openRecord(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  { seq, at, sealed }: SealedRecord,
): Promise<LineRecord | null> {
  const plain = (await openPlain(deps, file, sealed)) as Plain | null;
  return plain === null ? null : { ...plain, writtenAt: at, seq };
}

/** For whom a link was made; empty once the file was erased. @throws DeskError `unavailable` */
export async function openLabel(
  deps: Pick<CommandDeps, "vault">,
  file: LineFileId,
  sealed: string,
): Promise<string> {
  const plain = (await openPlain(deps, file, sealed)) as { readonly label: string } | null;
  return plain?.label ?? "";
}
