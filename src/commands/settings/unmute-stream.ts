import type { Actor } from "../../model/entry.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { checkText } from "../fields.ts";
import { WORDS_CHARS_MAX } from "../limits.ts";
import { permit } from "../permit.ts";
import { appendSetting, settingId } from "./append-setting.ts";
import type { MadeSetting, SettingInput } from "./append-setting.ts";

/**
 * Ends a mute before its time. `said`: `why?`.
 * @throws DeskError `unauthorised`, `forbidden`, `not_found` for one that is not in force, `invalid`, `unavailable`
 */
export async function unmuteStream(
  deps: CommandDeps,
  actor: Actor,
  { mute, key, said }: SettingInput & { readonly mute: string },
): Promise<MadeSetting> {
  await permit(deps, actor, "change_settings");
  const problems = new Problems();
  const why = checkText(said, { field: "why", max: WORDS_CHARS_MAX }, problems) ?? "";
  problems.refuse("mute");
  const id = settingId(deps, key);
  const again = key !== null && (await deps.journal.find(`setting:${id}`)) !== undefined;
  const known = deps.store.settings(deps.clock()).mutes.some((one) => one.id === mute);
  if (!known && !again) throw new DeskError("not_found", `no mute ${mute} is in force`);
  const change = { what: "unmute", mute } as const;
  return appendSetting(deps, actor, { id, change, why, said });
}
