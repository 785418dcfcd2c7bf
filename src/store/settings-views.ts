/** What the desk's page of settings is made from; every number of it is a fact of the journal or counted from them. */
import type { Instant, OperatorId } from "../model/ids.ts";
import type { AlarmSettings, HeldAlarm, Mute, SettingChange } from "../model/setting.ts";
import type { Service } from "../model/vocabulary.ts";

/** Streams that learn are listed up to here. */
export const LEARNING_SHOWN_MAX = 200;

export interface SettingView {
  /** Sequence of its entry. */
  readonly seq: number;
  readonly at: Instant;
  /** Account of who made it, or else the session or key, hashed; null for the desk itself. */
  readonly editor: string | null;
  readonly change: SettingChange;
  readonly why: string;
}

export interface MuteView extends Mute {
  readonly since: Instant;
  readonly editor: string | null;
  readonly why: string;
  /** How often it held something back, and what last. */
  readonly held: number;
  readonly last: { readonly at: Instant; readonly alarm: HeldAlarm } | null;
}

/** Seven days, the last of them ending now. */
export interface WeekOfAlarms {
  readonly from: Instant;
  readonly to: Instant;
  /** Incidents confirmed by alarms of their own: neither pockets nor another operator's callers. */
  readonly confirmed: number;
  /** Suspicions that went away. */
  readonly lapsed: number;
  readonly held: number;
}

export interface StreamLearning {
  readonly operator: OperatorId;
  /** Null: reports that name no service. */
  readonly service: Service | null;
  /** Days of own history, 0 to 27. */
  readonly days: number;
}

export interface SettingsPage {
  readonly alarms: AlarmSettings;
  /** Sequence of the newest setting, 0 without any: a form says on which it was drawn. */
  readonly basis: number;
  /** In force now, the one that ends first first. */
  readonly mutes: readonly MuteView[];
  /** Newest first, at most 50. */
  readonly changes: readonly SettingView[];
  /** Newest first. */
  readonly weeks: readonly WeekOfAlarms[];
  /** The most that chance alone gives in all of these weeks together, in 39 of 40 cases. */
  readonly chanceMax: number;
  /** Streams heard of in the last 28 days: all of them, and those that still learn, fewest days first. */
  readonly streams: number;
  readonly learning: readonly StreamLearning[];
}
