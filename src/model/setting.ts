import type { DeskSettings } from "./desk-settings.ts";
import type { AreaCode, Instant, OperatorId } from "./ids.ts";
import type { AlarmNumbers } from "./incident.ts";
import type { IncidentState, Service } from "./vocabulary.ts";

/** What a desk may change of detection while it runs. */
export interface AlarmSettings {
  /** False alarms a week that all streams and places share. */
  readonly alarmBudgetPerWeek: number;
  /** Distinct sources an incident needs. */
  readonly sourcesMin: number;
}

/** In force until a desk says otherwise. */
export const DEFAULT_ALARM_SETTINGS: AlarmSettings = { alarmBudgetPerWeek: 0.25, sourcesMin: 3 };

/** What is not opened publicly for a while: one operator's stream, everywhere or in one area. */
export interface Mute {
  /** Derived from the key of its entry. */
  readonly id: string;
  /** The network: its brands are counted there. */
  readonly operator: OperatorId;
  /** Null: all services, and reports that name none. */
  readonly service: Service | null;
  /** Null: everywhere. */
  readonly area: AreaCode | null;
  /** Exclusive. */
  readonly until: Instant;
}

/** Each is whole in itself, so that the last one of its kind is what is in force. */
export type SettingChange =
  | ({ readonly what: "alarms" } & AlarmSettings)
  | { readonly what: "mute"; readonly mute: Mute }
  | { readonly what: "unmute"; readonly mute: Mute["id"] }
  | ({ readonly what: "desk" } & DeskSettings)
  /** By which server mail leaves; null: none. Its password and key are in no journal. */
  | { readonly what: "mail"; readonly from: string | null; readonly relay: string | null };

/** An alarm that was not opened publicly because of a mute; decided at most once an hour for each stream. */
export interface HeldAlarm {
  readonly mute: Mute["id"];
  readonly operator: OperatorId;
  readonly services: readonly Service[];
  /** What would have been opened, and where. */
  readonly state: IncidentState;
  readonly areas: readonly AreaCode[];
  readonly witnesses: number;
  readonly numbers: AlarmNumbers | null;
}
