import type { LineRecordBody } from "../../model/line-record.ts";
import type { LineFileView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import type { RawFields } from "../fields.ts";
import { checkKey } from "../submit-report.ts";
import { appendRecord, type AppendedRecord } from "./append-record.ts";
import { checkRecord } from "./check-record.ts";

export interface AddRecord {
  readonly file: LineFileView;
  /** Idempotency key: however often it is sent, it is one entry. Null: the desk draws one. */
  readonly key: string | null;
  readonly said: RawFields;
  /** IANA zone of the business: days and their parts are its own. Absent: the desk's. */
  readonly zone?: string;
}

export type AddedRecord = AppendedRecord & { readonly body: LineRecordBody };

/**
 * Adds one entry to the diary of a file; none is ever changed. Resolves once it is on disk.
 * @throws DeskError `invalid`, and those of `appendRecord`
 */
export async function addLineRecord(deps: CommandDeps, input: AddRecord): Promise<AddedRecord> {
  checkKey(input.key);
  const { zone = deps.defaults.zone } = input;
  const defaults = { ...deps.defaults, zone };
  const { at, body } = checkRecord({ ...deps, defaults }, input.said);
  const appended = await appendRecord(deps, {
    file: input.file.file,
    key: input.key ?? deps.secrets.freshKey(),
    at,
    body,
    // An entry that says no moment takes it from the desk's clock, which differs from try to try.
    asked: [body, input.said["at"] ?? null],
  });
  return { ...appended, body };
}
