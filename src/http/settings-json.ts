import type { Instant } from "../model/ids.ts";
import type { AlarmSettings, Mute, SettingChange } from "../model/setting.ts";
import type { TriedAlarm, WhatIfResult } from "../model/what-if.ts";
import type { WhatIfJob } from "../commands/settings/what-if.ts";
import type { SettingsPage } from "../store/settings-views.ts";
import { toIso } from "../time/to-iso.ts";
import { areaJson } from "./to-json.ts";
import type { JsonDeps } from "./to-json.ts";

const iso = (deps: JsonDeps, at: Instant | null): string | null =>
  at === null ? null : toIso(at, deps.zone);

const alarmsJson = ({ alarmBudgetPerWeek, sourcesMin }: AlarmSettings): object => ({
  alarm_budget_per_week: alarmBudgetPerWeek,
  sources_min: sourcesMin,
});

const mutedJson = (
  deps: JsonDeps,
  { operator, service, area }: Pick<Mute, "operator" | "service" | "area">,
): object => ({ operator, service, area: area === null ? null : areaJson(deps, area) });

const muteJson = (deps: JsonDeps, mute: Mute): object => ({
  id: mute.id,
  ...mutedJson(deps, mute),
  until: iso(deps, mute.until),
});

/** One change as it was recorded. */
export function changeJson(deps: JsonDeps, change: SettingChange): object {
  switch (change.what) {
    case "alarms":
      return { what: change.what, ...alarmsJson(change) };
    case "mute":
      return { what: change.what, mute: muteJson(deps, change.mute) };
    case "unmute":
      return { what: change.what, mute: { id: change.mute } };
    case "mail":
      return { what: change.what, mail: { from: change.from, relay: change.relay } };
    case "desk": {
      const { what, operatorsFirst, ...desk } = change;
      return { what, desk: { ...desk, operators_first: operatorsFirst } };
    }
  }
}

export const settingsJson = (deps: JsonDeps, page: SettingsPage): object => ({
  ...alarmsJson(page.alarms),
  basis: page.basis,
  mutes: page.mutes.map((mute) => ({
    ...muteJson(deps, mute),
    since: iso(deps, mute.since),
    why: mute.why,
    held: mute.held,
    last_held_at: iso(deps, mute.last?.at ?? null),
  })),
  changes: page.changes.map(({ at, change, why }) => ({
    at: iso(deps, at),
    why,
    ...changeJson(deps, change),
  })),
  weeks: page.weeks.map(({ from, to, confirmed, lapsed, held }) => ({
    from: iso(deps, from),
    to: iso(deps, to),
    confirmed,
    lapsed,
    held,
  })),
  chance_max: page.chanceMax,
  streams: page.streams,
  learning: page.learning,
});

const triedJson = (deps: JsonDeps, alarm: TriedAlarm | null): object | null =>
  alarm === null
    ? null
    : {
        suspected_at: iso(deps, alarm.suspectedAt),
        confirmed_at: iso(deps, alarm.confirmedAt),
        over_at: iso(deps, alarm.overAt),
        areas: alarm.areas.map((code) => areaJson(deps, code)),
        witnesses: alarm.witnesses,
      };

export const resultJson = (deps: JsonDeps, result: WhatIfResult): object => ({
  from: iso(deps, result.from),
  to: iso(deps, result.to),
  learned_from: iso(deps, result.learnedFrom),
  present: alarmsJson(result.present),
  reports: result.reports,
  counts: result.counts,
  suspicions: result.suspicions,
  rows: result.rows.map(({ effect, operator, services, present, tried }) => ({
    effect,
    operator,
    services,
    present: triedJson(deps, present),
    tried: triedJson(deps, tried),
  })),
});

export function whatIfJson(deps: JsonDeps, { id, question, startedAt, state }: WhatIfJob): object {
  const result = state.kind === "done" ? state.result : null;
  return {
    id,
    started_at: iso(deps, startedAt),
    state: state.kind,
    progress: state.kind === "running" ? state.progress : null,
    failure: state.kind === "failed" ? state.reason : null,
    proposed: alarmsJson(question.proposed),
    mute: question.mute === null ? null : mutedJson(deps, question.mute),
    weeks: question.weeks,
    result: result === null ? null : resultJson(deps, result),
  };
}
