import type { LineRecordFact } from "../../model/line-file.ts";
import type { Instant, LineFileId } from "../../model/ids.ts";
import type { LineRecordBody } from "../../model/line-record.ts";
import { JournalError } from "../../journal/port.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { LINE_RECORDS_MAX } from "./limits.ts";
import { OWNER } from "./open-file.ts";
import { sealRecord } from "./sealed-record.ts";

export interface NewRecord {
  readonly file: LineFileId;
  /** Idempotency key, unique within the file. */
  readonly key: string;
  readonly at: Instant;
  readonly body: LineRecordBody;
  /** What was asked, as far as the same request must be the same: the moment only when it was said. */
  readonly asked: unknown;
}

export interface AppendedRecord {
  readonly id: string;
  readonly seq: number;
  readonly duplicate: boolean;
}

/** Where the first entry of a key stands, when it was the same request. @throws DeskError `conflict` */
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
 * Seals one entry and appends it. Resolves once it is on disk.
 * @throws DeskError `conflict` (the key is known with another content, or the file is full), `gone`,
 * `unavailable`
 */
export async function appendRecord(
  deps: CommandDeps,
  { file, key: said, at, body, asked }: NewRecord,
): Promise<AppendedRecord> {
  const id = deps.secrets.tag("line-record", `${file}\0${said}`);
  const key = `line_record:${id}`;
  const request = deps.secrets.requestHash(id, JSON.stringify(asked));
  const fact = { kind: "line_record", file, request, digest: "", sealed: "" } as const;
  try {
    const known = await firstOf(deps, key, fact);
    if (known !== null) return { id, seq: known, duplicate: true };
    if (deps.store.lineFiles.recordCount(file) >= LINE_RECORDS_MAX)
      throw new DeskError("conflict", `a file has at most ${LINE_RECORDS_MAX} entries`);
    const sealed = await sealRecord(deps, file, { id, at, body });
    const [appended] = await deps.journal.append(
      [{ key, actor: OWNER, body: { ...fact, ...sealed } }],
      { alone: true },
    );
    return { id, seq: appended?.seq ?? 0, duplicate: false };
  } catch (error) {
    if (!(error instanceof JournalError) || error.code !== "conflict") throw failed(error);
    // Two tries of one request met: the seals differ, what they hold does not.
    const seq = await firstOf(deps, key, fact);
    return { id, seq: seq ?? 0, duplicate: true };
  }
}
