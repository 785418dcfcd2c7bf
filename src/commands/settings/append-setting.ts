import type { Actor, EntryDraft } from "../../model/entry.ts";
import type { SettingChange } from "../../model/setting.ts";
import { JournalError } from "../../journal/port.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError } from "../desk-error.ts";
import type { Problems } from "../desk-error.ts";
import { failed } from "../failed.ts";
import { checkText, given } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { WORDS_CHARS_MAX } from "../limits.ts";
import { base64url } from "../secrets.ts";

export interface SettingInput {
  readonly key: string | null;
  readonly said: RawFields;
}

export interface MadeSetting {
  readonly change: SettingChange;
  readonly seq: number;
}

/** Id of the entry of an idempotency key; a fresh one without. */
export const settingId = (deps: CommandDeps, key: string | null): string =>
  deps.secrets.requestHash(key ?? base64url(deps.random(16)), "setting").slice(0, 22);

/** The editor's reason; required, for it is what later readers of the journal have. */
export function checkWhy(said: RawFields, problems: Problems): string {
  const why = checkText(said, { field: "why", max: WORDS_CHARS_MAX }, problems);
  if (why === null && !problems.found.some(({ field }) => field === "why"))
    problems.add({ field: "why", problem: "empty" });
  return why ?? "";
}

/**
 * Refuses a change that was drawn on settings which are no longer the newest (`basis`, when given).
 * @throws DeskError `conflict`
 */
function checkBasis(deps: CommandDeps, said: RawFields): void {
  if (!given(said["basis"])) return;
  if (Number(said["basis"]) === deps.store.settings(deps.clock()).basis) return;
  throw new DeskError("conflict", "the settings were changed meanwhile");
}

/** @throws DeskError `conflict`, `unavailable` */
export async function appendSetting(
  deps: CommandDeps,
  actor: Actor,
  made: { readonly id: string; readonly change: SettingChange; readonly why: string } & {
    readonly said: RawFields;
  },
): Promise<MadeSetting> {
  const { id, change, why, said } = made;
  const key = `setting:${id}`;
  const draft: EntryDraft = { key, actor, body: { kind: "setting", change, why } };
  try {
    const first = await deps.journal.find(key);
    if (first === undefined) checkBasis(deps, said);
    const [appended] = await deps.journal.append([draft]);
    return { change, seq: appended?.seq ?? 0 };
  } catch (error) {
    throw error instanceof JournalError ? failed(error) : error;
  }
}
