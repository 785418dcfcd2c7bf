import type { Actor } from "../../model/entry.ts";
import type { AlarmSettings } from "../../model/setting.ts";
import type { CommandDeps } from "../deps.ts";
import { Problems } from "../desk-error.ts";
import type { RawFields } from "../fields.ts";
import { ALARM_BUDGET_RANGE, SOURCES_MIN_RANGE } from "../limits.ts";
import { permit } from "../permit.ts";
import { appendSetting, checkWhy, settingId } from "./append-setting.ts";
import type { MadeSetting, SettingInput } from "./append-setting.ts";
import { checkNumber } from "./check-number.ts";

/** `alarm_budget_per_week?`, `sources_min?`: what is not given stays as it is. */
export function checkAlarms(
  said: RawFields,
  present: AlarmSettings,
  problems: Problems,
): AlarmSettings {
  const budget = { field: "alarm_budget_per_week", range: ALARM_BUDGET_RANGE };
  const sources = { field: "sources_min", range: SOURCES_MIN_RANGE, whole: true };
  return {
    alarmBudgetPerWeek: checkNumber(said, budget, problems) ?? present.alarmBudgetPerWeek,
    sourcesMin: checkNumber(said, sources, problems) ?? present.sourcesMin,
  };
}

/**
 * How many false alarms a week may cost, and how many sources an incident needs, from now on.
 * `said`: `alarm_budget_per_week?`, `sources_min?`, `why`, `basis?`.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `conflict`, `unavailable`
 */
export async function setAlarms(
  deps: CommandDeps,
  actor: Actor,
  { key, said }: SettingInput,
): Promise<MadeSetting> {
  await permit(deps, actor, "change_settings");
  const problems = new Problems();
  const alarms = checkAlarms(said, deps.store.settings(deps.clock()).alarms, problems);
  const why = checkWhy(said, problems);
  problems.refuse("setting");
  const change = { what: "alarms", ...alarms } as const;
  return appendSetting(deps, actor, { id: settingId(deps, key), change, why, said });
}
