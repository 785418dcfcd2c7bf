import { type DeskSettings, NO_DESK_SETTINGS } from "../../model/desk-settings.ts";
import type { Instant, OperatorId } from "../../model/ids.ts";
import type { IncidentDecision } from "../../model/incident.ts";
import {
  type AlarmSettings,
  DEFAULT_ALARM_SETTINGS,
  type HeldAlarm,
  type Mute,
  type SettingChange,
} from "../../model/setting.ts";
import { SERVICES, type Service } from "../../model/vocabulary.ts";
import { poissonAtMost } from "../../statistics/poisson.ts";
import type { StoreDeps } from "../deps.ts";
import type { ReportColumns } from "../report-columns.ts";
import type {
  MuteView,
  SettingsPage,
  SettingView,
  StreamLearning,
  WeekOfAlarms,
} from "../settings-views.ts";
import { LEARNING_SHOWN_MAX } from "../settings-views.ts";
import { type Database, number, type Row, text } from "./database.ts";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const WEEKS_SHOWN = 8;
const CHANGES_SHOWN_MAX = 50;
/** From here on a baseline rests on its own days alone. */
const LEARNED_DAYS = 28;
const CHANCE = 0.975;
const INCIDENTS_READ_MAX = 5_000;

const editorOf = (row: Row): string | null => (row["editor"] === null ? null : text(row, "editor"));

const viewOf = (row: Row): SettingView => ({
  seq: number(row, "seq"),
  at: number(row, "at"),
  editor: editorOf(row),
  change: JSON.parse(text(row, "change")) as SettingChange,
  why: text(row, "why"),
});

function alarmsOf(db: Database): AlarmSettings {
  const row = db.get("SELECT change FROM settings WHERE what = 'alarms' ORDER BY seq DESC LIMIT 1");
  if (row === undefined) return DEFAULT_ALARM_SETTINGS;
  const { alarmBudgetPerWeek, sourcesMin } = JSON.parse(text(row, "change")) as AlarmSettings;
  return { alarmBudgetPerWeek, sourcesMin };
}

/** The last one said, in whole. */
export function deskSettingsOf(db: Database): DeskSettings {
  const row = db.get("SELECT change FROM settings WHERE what = 'desk' ORDER BY seq DESC LIMIT 1");
  if (row === undefined) return NO_DESK_SETTINGS;
  const { what: _, ...settings } = JSON.parse(text(row, "change")) as DeskSettings & {
    readonly what: string;
  };
  return settings;
}

/** Mutes that have neither run out nor been ended. */
export function mutesOf(db: Database, now: Instant): MuteView[] {
  const rows = db.all(
    `SELECT seq, at, editor, change, why FROM settings AS made WHERE what = 'mute' AND until > ?
     AND NOT EXISTS (SELECT 1 FROM settings WHERE mute = made.mute AND what = 'unmute')
     ORDER BY until, seq`,
    now,
  );
  return rows.map((row) => {
    const { mute } = JSON.parse(text(row, "change")) as { readonly mute: Mute };
    const held = db.get("SELECT count(*) AS held FROM held WHERE mute = ?", mute.id);
    const last = db.get(
      "SELECT at, body FROM held WHERE mute = ? ORDER BY seq DESC LIMIT 1",
      mute.id,
    );
    return {
      ...mute,
      since: number(row, "at"),
      editor: editorOf(row),
      why: text(row, "why"),
      held: held === undefined ? 0 : number(held, "held"),
      last:
        last === undefined
          ? null
          : { at: number(last, "at"), alarm: JSON.parse(text(last, "body")) as HeldAlarm },
    };
  });
}

function weeksOf(db: Database, now: Instant): WeekOfAlarms[] {
  const since = now - WEEKS_SHOWN * WEEK;
  const confirmed = db
    .all(
      `SELECT confirmed_at, decision FROM incidents WHERE confirmed_at > ? AND parent IS NULL
       ORDER BY confirmed_at DESC LIMIT ${INCIDENTS_READ_MAX}`,
      since,
    )
    .filter((row) => (JSON.parse(text(row, "decision")) as IncidentDecision).spillOverOf === null)
    .map((row) => number(row, "confirmed_at"));
  const timesOf = (sql: string): number[] =>
    db.all(`${sql} LIMIT ${INCIDENTS_READ_MAX}`, since).map((row) => number(row, "at"));
  const lapsed = timesOf(
    "SELECT changed_at AS at FROM incidents WHERE changed_at > ? AND state = 'lapsed' AND standing IS NULL",
  );
  const held = timesOf("SELECT at FROM held WHERE at > ? ORDER BY seq DESC");
  return Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const to = now - index * WEEK;
    const from = to - WEEK;
    const within = (times: readonly number[]): number =>
      times.filter((at) => at > from && at <= to).length;
    return {
      from,
      to,
      confirmed: within(confirmed),
      lapsed: within(lapsed),
      held: within(held),
    };
  });
}

/** The smallest count that a Poisson of this mean stays at or below in 39 of 40 cases. */
export function chanceMax(mean: number): number {
  let count = 0;
  while (poissonAtMost(count, mean) < CHANCE) count += 1;
  return count;
}

/** Every network × service that somebody wrote about since then. */
function heardOf(columns: ReportColumns, since: Instant): { network: OperatorId; mask: number }[] {
  const found = new Set<number>();
  for (let row = columns.firstRow(since); row < columns.length; row += 1) {
    const network = columns.network[row] ?? -1;
    if (network >= 0) found.add(network * 256 + (columns.services[row] ?? 0));
  }
  return [...found].map((key) => ({
    network: (columns.nameOf(Math.floor(key / 256)) ?? "") as OperatorId,
    mask: key % 256,
  }));
}

function streamsOf(db: Database, deps: StoreDeps, now: Instant): StreamLearning[] {
  const streams = new Map<string, { operator: OperatorId; service: Service | null }>();
  for (const { network, mask } of heardOf(db.columns, now - LEARNED_DAYS * DAY)) {
    const named = SERVICES.filter((_, bit) => (mask & (1 << bit)) !== 0);
    for (const service of named.length === 0 ? [null] : named)
      streams.set(`${network} ${service ?? ""}`, { operator: network, service });
  }
  return [...streams.values()].map((stream) => ({ ...stream, days: deps.baselineDays(stream) }));
}

export function settingsPage(db: Database, deps: StoreDeps, now: Instant): SettingsPage {
  const alarms = alarmsOf(db);
  const changes = db
    .all(
      `SELECT seq, at, editor, change, why FROM settings ORDER BY seq DESC LIMIT ${CHANGES_SHOWN_MAX}`,
    )
    .map(viewOf);
  const streams = streamsOf(db, deps, now);
  return {
    alarms,
    basis: changes[0]?.seq ?? 0,
    mutes: mutesOf(db, now),
    changes,
    weeks: weeksOf(db, now),
    chanceMax: chanceMax(alarms.alarmBudgetPerWeek * WEEKS_SHOWN),
    streams: streams.length,
    learning: streams
      .filter(({ days }) => days < LEARNED_DAYS)
      .toSorted(
        (a, b) =>
          a.days - b.days ||
          (a.operator < b.operator ? -1 : a.operator > b.operator ? 1 : 0) ||
          ((a.service ?? "") < (b.service ?? "") ? -1 : 1),
      )
      .slice(0, LEARNING_SHOWN_MAX),
  };
}
