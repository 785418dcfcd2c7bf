import type { Actor } from "../model/entry.ts";
import { asIncidentId } from "../model/ids.ts";
import { appendEditorial } from "./append-editorial.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError, Problems } from "./desk-error.ts";
import { checkText, given } from "./fields.ts";
import type { RawFields } from "./fields.ts";
import { NOTE_CHARS_MAX } from "./limits.ts";
import { permit } from "./permit.ts";
import { base64url } from "./secrets.ts";

export interface WriteNote {
  /** Null: about the desk as a whole. */
  readonly incident: string | null;
  readonly key: string | null;
  /** `text` */
  readonly said: RawFields;
}

/** A note for those who work here next. @throws DeskError `unauthorised`, `forbidden`, `not_found`, `invalid`, `unavailable` */
export async function writeNote(
  deps: CommandDeps,
  actor: Actor,
  { incident: id, key, said }: WriteNote,
): Promise<{ readonly seq: number }> {
  await permit(deps, actor, "write_note");
  const incident = id === null ? null : asIncidentId(id);
  if (incident !== null && deps.store.cards([incident], deps.clock()).length === 0)
    throw new DeskError("not_found", `no incident ${id}`);
  const problems = new Problems();
  const text = checkText(said, { field: "text", max: NOTE_CHARS_MAX }, problems);
  if (!given(said["text"])) problems.add({ field: "text", problem: "empty" });
  problems.refuse("note");
  if (text === null) throw new Error("a required field passed unseen");
  const note = deps.secrets.tag("note", key ?? base64url(deps.random(16)));
  const body = { kind: "note", note, incident, text } as const;
  return appendEditorial(deps, actor, { key: `note:${note}`, body });
}
