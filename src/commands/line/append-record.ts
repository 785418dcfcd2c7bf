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
  /** Hash of the sealed photo that lies beside it. */
  readonly photo?: string;
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

type Asked = Pick<NewRecord, "file" | "key" | "asked">;

function draftOf({ secrets }: CommandDeps, { file, key: said, asked }: Asked) {
  const id = secrets.tag("line-record", `${file}\0${said}`);
  const request = secrets.requestHash(id, JSON.stringify(asked));
  const fact = { kind: "line_record", file, request, digest: "", sealed: "" } as const;
  return { id, key: `line_record:${id}`, fact };
}

/** The entry of a key that was there before; null: none. @throws DeskError `conflict`, `unavailable` */
export async function knownRecord(deps: CommandDeps, asked: Asked): Promise<AppendedRecord | null> {
  const { id, key, fact } = draftOf(deps, asked);
  try {
    const seq = await firstOf(deps, key, fact);
    return seq === null ? null : { id, seq, duplicate: true };
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Seals one entry and appends it. Resolves once it is on disk.
 * @throws DeskError `conflict` (the key is known with another content, or the file is full), `gone`,
 * `unavailable`
 */
export async function appendRecord(deps: CommandDeps, record: NewRecord): Promise<AppendedRecord> {
  const { file, at, body, photo } = record;
  const known = await knownRecord(deps, record);
  if (known !== null) return known;
  const { id, key, fact } = draftOf(deps, record);
  try {
    if (deps.store.lineFiles.recordCount(file) >= LINE_RECORDS_MAX)
      throw new DeskError("conflict", `a file has at most ${LINE_RECORDS_MAX} entries`);
    const sealed = await sealRecord(deps, file, { id, at, body });
    const beside = photo === undefined ? {} : { photo };
    const [appended] = await deps.journal.append(
      [{ key, actor: OWNER, body: { ...fact, ...sealed, ...beside } }],
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
