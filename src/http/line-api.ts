import type { IncomingMessage } from "node:http";
import { addLineRecord, type AddedRecord } from "../commands/line/add-record.ts";
import { fileOfOwner } from "../commands/line/find-file.ts";
import type { RawFields } from "../commands/fields.ts";
import { hashOf } from "../commands/secrets.ts";
import type { LineFileView } from "../store/queries/line-files.ts";
import type { Door } from "./door.ts";

/** What a measurement calls what a person taps; for a till an unusable line is a dead one. */
const TAP_OF: Readonly<Record<string, string>> = {
  up: "works",
  unusable: "dead",
  down: "dead",
};

const bearer = (request: IncomingMessage): string =>
  /^bearer +([\w-]{32})$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";

/** The file whose secret a program sends as its key; null: it is another sort of key. @throws DeskError `gone` */
export function fileOfBearer(door: Door, request: IncomingMessage): LineFileView | null {
  const secret = bearer(request);
  if (secret === "" || door.commands.store.lineFiles.bySecret(hashOf(secret)) === null) return null;
  return fileOfOwner(door.commands, secret);
}

/** A program's state of one line of a file; any other entry by its `kind`. @throws DeskError */
export function recordInFile(
  door: Door,
  file: LineFileView,
  {
    key,
    line,
    said,
  }: { readonly key: string | null; readonly line: string; readonly said: RawFields },
): Promise<AddedRecord> {
  const { state } = said;
  const tap = typeof state === "string" ? (TAP_OF[state] ?? state) : state;
  const fields =
    state === undefined
      ? { line, lines: [line], ...said }
      : { kind: "state", at: said["at"], lines: [line], state: tap };
  return addLineRecord(door.commands, { file, key, said: fields });
}
