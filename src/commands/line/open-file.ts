import type { Actor } from "../../model/entry.ts";
import { asLineFileId } from "../../model/ids.ts";
import type { LineFileId } from "../../model/ids.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";
import type { RawFields } from "../fields.ts";
import { base64url, hashOf } from "../secrets.ts";
import { checkRecord } from "./check-record.ts";
import { sealRecord } from "./sealed-record.ts";

const SECRET_BYTES = 24;
const ID_BYTES = 12;

/** Whoever knows a file's secret: the journal needs no more of them. */
export const OWNER: Actor = { role: "witness", id: null };

export interface OpenedFile {
  readonly file: LineFileId;
  /** The one key to the file. The desk keeps only its hash: it is shown once and cannot be asked for again. */
  readonly secret: string;
  readonly seq: number;
}

/**
 * A file for the lines of one business: anybody may open one, without account or password. Entry one
 * is the business itself (`name`, `place?`, `street?`, `phone?`).
 * @throws DeskError `invalid`, `unavailable`
 */
export async function openLineFile(deps: CommandDeps, said: RawFields): Promise<OpenedFile> {
  const { at, body } = checkRecord(deps, { ...said, kind: "business", at: null });
  const secret = base64url(deps.random(SECRET_BYTES));
  const file = asLineFileId(`f${base64url(deps.random(ID_BYTES))}`);
  const notice = base64url(deps.random(ID_BYTES));
  const id = deps.secrets.tag("line-record", `${file}\0first`);
  const sealed = await sealRecord(deps, file, { id, at, body });
  const request = deps.secrets.requestHash(id, "first");
  try {
    const appended = await deps.journal.append(
      [
        {
          key: `line_file:${file}`,
          actor: OWNER,
          body: { kind: "line_file", file, secret: hashOf(secret), notice },
        },
        {
          key: `line_record:${id}`,
          actor: OWNER,
          body: { kind: "line_record", file, request, ...sealed },
        },
      ],
      { alone: true },
    );
    return { file, secret, seq: appended.at(-1)?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
