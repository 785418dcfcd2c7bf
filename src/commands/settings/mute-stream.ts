import type { Actor } from "../../model/entry.ts";
import type { Instant } from "../../model/ids.ts";
import type { Mute } from "../../model/setting.ts";
import { SERVICES } from "../../model/vocabulary.ts";
import { MUTES_MAX } from "../../detection/muting.ts";
import { checkOperator, checkPlace } from "../check-report.ts";
import type { CommandDeps } from "../deps.ts";
import { DeskError, Problems } from "../desk-error.ts";
import { checkInstant, checkWord, given } from "../fields.ts";
import type { RawFields } from "../fields.ts";
import { MUTE_MS_MAX } from "../limits.ts";
import { permit } from "../permit.ts";
import { appendSetting, checkWhy, settingId } from "./append-setting.ts";
import type { MadeSetting, SettingInput } from "./append-setting.ts";

/** What is muted: `operator`, `service?`, and `area` or `place`; a brand stands for its network. */
export function checkMuted(
  deps: CommandDeps,
  said: RawFields,
  problems: Problems,
): Pick<Mute, "operator" | "service" | "area"> | null {
  const operator = checkOperator(deps, said, problems);
  if (!given(said["operator"])) problems.add({ field: "operator", problem: "empty" });
  const service = checkWord(said, { field: "service", words: SERVICES }, problems);
  const place = checkPlace(deps, said, problems);
  if (place !== null && place.area === null)
    problems.add({ field: "place", problem: "unknown_place" });
  if (operator === null) return null;
  return { operator: deps.operators.network(operator), service, area: place?.area ?? null };
}

function checkUntil(said: RawFields, now: Instant, problems: Problems): Instant | null {
  const until = checkInstant(said, "until", problems);
  const field = "until";
  if (!given(said[field])) return problems.add({ field, problem: "empty" });
  if (until === null) return null;
  if (until <= now) return problems.add({ field, problem: "too_early" });
  if (until > now + MUTE_MS_MAX) return problems.add({ field, problem: "out_of_range" });
  return until;
}

/**
 * Nothing is opened publicly of one operator's stream until then; what would have been is said at the desk.
 * `said`: `operator`, `service?`, `area?` or `place?`, `until`, `why`, `basis?`.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict` (also beyond 100 mutes), `unavailable`
 */
export async function muteStream(
  deps: CommandDeps,
  actor: Actor,
  { key, said }: SettingInput,
): Promise<MadeSetting> {
  await permit(deps, actor, "change_settings");
  const problems = new Problems();
  const now = deps.clock();
  const id = settingId(deps, key);
  // A repeated request is the same fact even when its end has come meanwhile.
  const first = key === null ? undefined : await deps.journal.find(`setting:${id}`);
  const muted = checkMuted(deps, said, problems);
  const until = checkUntil(said, first === undefined ? now : first.at, problems);
  const why = checkWhy(said, problems);
  problems.refuse("mute");
  if (muted === null || until === null) throw new Error("a required field passed unseen");
  const { mutes } = deps.store.settings(now);
  if (first === undefined && mutes.length >= MUTES_MAX)
    throw new DeskError("conflict", `${MUTES_MAX} mutes are in force: end one first`);
  const change = { what: "mute", mute: { id, ...muted, until } } as const;
  return appendSetting(deps, actor, { id, change, why, said });
}
