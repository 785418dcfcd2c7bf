import type { AreaCode, Instant } from "../model/ids.ts";
import type { IncidentReason } from "../model/incident.ts";
import type { IncidentState } from "../model/vocabulary.ts";
import type { Bar, IncidentCard, ShownCount } from "./views.ts";

/** What one decision about an incident was computed from, as it was decided. */
export interface AlarmStep {
  readonly at: Instant;
  readonly state: IncidentState;
  readonly reason: IncidentReason;
  readonly area: AreaCode;
  readonly from: Instant;
  readonly to: Instant;
  /** Counted reports: one per source in six hours; above commune level one per commune and hour. */
  readonly observed: ShownCount;
  readonly expected: number;
  /** Distinct sources, and the communes they wrote from. */
  readonly sources: ShownCount;
  readonly communes: ShownCount;
  readonly score: number;
  readonly threshold: number;
  readonly recurrenceWeeks: number | null;
}

export interface AlarmCommune {
  readonly area: AreaCode;
  /** Distinct witnesses in the window of the step. */
  readonly witnesses: ShownCount;
}

/** Why an incident was opened: shown in full to editors, with counts of persons hidden to everybody else. */
export interface Explanation {
  readonly card: IncidentCard;
  readonly reason: IncidentReason;
  /** Its opening, its confirmation, relapses, and the numbers as they stood last; empty when no count opened it. */
  readonly steps: readonly AlarmStep[];
  /** Of the step that opened it widest: distinct witnesses in the alarmed area against the usual level. */
  readonly bars: readonly Bar[];
  /** Length of a bar. */
  readonly barMs: number;
  /** Area of the bars. */
  readonly barsArea: AreaCode | null;
  /** Communes of that step, most witnesses first; none before the incident is confirmed, except for editors. */
  readonly communes: readonly AlarmCommune[];
  /** How many communes are not named, because fewer than three witnesses wrote from there. */
  readonly held: number;
}
