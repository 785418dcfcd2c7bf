import type { AreaCode, IncidentId, OperatorId, ReportId } from "./ids.ts";
import type { Service } from "./vocabulary.ts";

/** How people are told and answer. */
export const CHANNELS = ["email"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What somebody asks to be told about. */
export type Interest =
  | {
      readonly kind: "subject";
      readonly operator: OperatorId;
      /** Null: every service. */
      readonly service: Service | null;
      /** Null: everywhere. */
      readonly area: AreaCode | null;
    }
  | { readonly kind: "incident"; readonly incident: IncidentId }
  /** What was reported: its operator, services and place. */
  | { readonly kind: "report"; readonly report: ReportId };

/** Minutes of the local day, 0..1439; `from` after `until` spans midnight. Nothing is sent meanwhile. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}
