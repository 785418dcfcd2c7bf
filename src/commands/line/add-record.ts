import type { LineRecordFact } from "../../model/line-file.ts";
import type { LineRecordBody } from "../../model/line-record.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import { JournalError } from "../../journal/port.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import type { RawFields } from "../fields.ts";
import { checkKey } from "../submit-report.ts";
import { checkRecord } from "./check-record.ts";
import { LINE_RECORDS_MAX } from "./limits.ts";
import { OWNER } from "./open-file.ts";
import { sealPlain } from "./sealed-record.ts";

export interface AddRecord {
  readonly file: LineFileView;
  /** Idempotency key: however often it is sent, it is one entry. Null: the desk draws one. */
  readonly key: string | null;
  readonly said: RawFields;
}

export interface AddedRecord {
  readonly id: string;
  readonly body: LineRecordBody;
  readonly seq: number;
  readonly duplicate: boolean;
}

/** What the first entry of a key was, when it was the same request. */
async function firstOf(
  deps: CommandDeps,
  key: string,
  fact: LineRecordFact,
): Promise<number | null> {
  const entry = await deps.journal.find(key);
  if (entry === undefined) return null;
  const { body } = entry;
  if (body.kind === "line_record" && body.request === fact.request) return entry.seq;
  throw new DeskError("conflict", "another entry stands under this key");
}

/**
 * Adds one entry to the diary of a file; none is ever changed. Resolves once it is on disk.
 * @throws DeskError `invalid`, `conflict` (the key is known with another content, or the file is full),
 * `gone`, `unavailable`
 */
export async function addLineRecord(deps: CommandDeps, input: AddRecord): Promise<AddedRecord> {
  const { file } = input.file;
  checkKey(input.key);
  const { at, body } = checkRecord(deps, input.said);
  const said = input.key ?? deps.secrets.freshKey();
  const id = deps.secrets.tag("line-record", `${file}\0${said}`);
  const key = `line_record:${id}`;
  // Without the moment, which an entry that says none takes from the desk's clock.
  const request = deps.secrets.requestHash(id, JSON.stringify([body, input.said["at"] ?? null]));
  const fact = { kind: "line_record", file, request, sealed: "" } as const;
  try {
    const known = await firstOf(deps, key, fact);
    if (known !== null) return { id, body, seq: known, duplicate: true };
    if (deps.store.lineFiles.recordCount(file) >= LINE_RECORDS_MAX)
      throw new DeskError("conflict", `a file has at most ${LINE_RECORDS_MAX} entries`);
    const sealed = await sealPlain(deps, file, { id, at, body });
    const [appended] = await deps.journal.append([
      { key, actor: OWNER, body: { ...fact, sealed } },
    ]);
    return { id, body, seq: appended?.seq ?? 0, duplicate: false };
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "conflict") throw failed(error);
    // Two tries of one request met: the seals differ, what they hold does not.
    const seq = await firstOf(deps, key, fact);
    return { id, body, seq: seq ?? 0, duplicate: true };
  }
}
