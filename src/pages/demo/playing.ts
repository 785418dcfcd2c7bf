import type { IncidentId, Instant, OperatorId } from "../../model/ids.ts";

/** Moments a visitor may jump to; found in any scenario. */
export const MOMENT_KINDS = [
  "before",
  "confirmed",
  "resolved",
  "contradicted",
  "night",
  "last",
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment {
  readonly kind: MomentKind;
  readonly at: Instant;
}

/** How the showing stands; the page's own `now` is the scenario's. */
export interface PlayingView {
  readonly playing: boolean;
  readonly ended: boolean;
  /** Of the showing, in `POSITIONS` parts. */
  readonly position: number;
  readonly lengthMs: number;
  /** When the scenario begins: names its day. */
  readonly from: Instant;
  readonly moments: readonly Moment[];
  /** Whom the scenario is about; null when it is about several. */
  readonly operator: OperatorId | null;
  /** The incident to follow; null until there is one. */
  readonly incident: IncidentId | null;
}

/** The way from an empty desk to the demonstration beside it. */
export interface DemoOffer {
  readonly href: string;
  /** When its scenario begins. */
  readonly from: Instant;
  readonly seconds: number;
}

/** Steps of the slider. */
export const POSITIONS = 1000;
