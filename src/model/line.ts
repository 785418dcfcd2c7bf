import type { AreaCode, Instant, LineId, OperatorId } from "./ids.ts";
import type { LineState, Service, VisitOutcome, VisitVerdict } from "./vocabulary.ts";

/** Result of one automatic check, or of a subscriber's tap. */
export interface Measurement {
  readonly line: LineId;
  readonly operator: OperatorId | null;
  readonly service: Service;
  readonly area: AreaCode | null;
  readonly state: LineState;
  /** What was measured, e.g. `dns`, `mail_round_trip`, `person`. */
  readonly probe: string | null;
}

export interface Visit {
  readonly line: LineId;
  readonly promised: Instant | null;
  readonly arrived: Instant | null;
  readonly left: Instant | null;
  /** Who came: `operator`, `subcontractor`, `subscriber`, or a name. */
  readonly by: string;
  readonly said: string | null;
  readonly outcome: VisitOutcome | null;
}

/** A visit with what came of it. */
export type JudgedVisit = Visit & {
  readonly verdict: VisitVerdict | null;
  /** How long the line worked after it, until it failed again; null while it holds or never worked. */
  readonly heldMs?: number | null;
};

/** Private record of one line's trouble; one source is enough. The last decision is the present state. */
export interface LineFaultDecision {
  readonly line: LineId;
  readonly operator: OperatorId | null;
  readonly service: Service;
  readonly area: AreaCode | null;
  readonly onset: Instant;
  readonly overAt: Instant | null;
  readonly state: LineState;
  readonly states: readonly { readonly state: LineState; readonly at: Instant }[];
  readonly commonCauseWith: readonly LineId[];
  readonly visits: readonly JudgedVisit[];
}
