import type { LineRecord } from "../../model/line-record.ts";
import { lineFile, type LineFile } from "../../lines/line-file.ts";
import type { LineFileView, ShareView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { hashOf } from "../secrets.ts";
import { READ_NOTED_MS } from "./limits.ts";
import { OWNER } from "./open-file.ts";
import { openRecord } from "./sealed-record.ts";

const SECRET_SHAPE = /^[\w-]{32}$/;

/**
 * The file that a secret opens; only the owner has it.
 * @throws DeskError `not_found` for a secret this desk never gave, `gone` once the file was erased
 */
export function fileOfOwner(deps: Pick<CommandDeps, "store">, secret: string): LineFileView {
  const view = SECRET_SHAPE.test(secret) ? deps.store.lineFiles.bySecret(hashOf(secret)) : null;
  if (view === null) throw new DeskError("not_found", "no such file");
  if (view.erased) throw new DeskError("gone", "the file was erased");
  return view;
}

/**
 * The file that a link lets read; that it was read is noted.
 * @throws DeskError `not_found` for a link that has run out, was ended, or was never made, `unavailable`
 */
export async function fileOfReader(
  deps: CommandDeps,
  secret: string,
): Promise<{ readonly file: LineFileView; readonly share: ShareView }> {
  const now = deps.clock();
  const found = SECRET_SHAPE.test(secret)
    ? deps.store.lineFiles.byShare(hashOf(secret), now)
    : null;
  if (found === null) throw new DeskError("not_found", "no such link");
  const { file, share } = found;
  const body = { kind: "line_read", file: file.file, share: share.share } as const;
  const key = `line_read:${share.share}:${Math.floor(now / READ_NOTED_MS)}`;
  try {
    await deps.journal.append([{ key, actor: OWNER, body }]);
  } catch (error) {
    throw failed(error);
  }
  return found;
}

/** Everything a file says, in clear, as it stands now. @throws DeskError `unavailable` */
export async function readLineFile(
  deps: Pick<CommandDeps, "store" | "vault">,
  view: Pick<LineFileView, "file">,
): Promise<LineFile> {
  const records: LineRecord[] = [];
  for (const sealed of deps.store.lineFiles.records(view.file)) {
    const record = await openRecord(deps, view.file, sealed);
    if (record !== null) records.push(record);
  }
  return lineFile(records);
}
