import type { IncidentDecision } from "../model/incident.ts";
import type { IncidentId, Instant, ReportId, StatementId } from "../model/ids.ts";
import { contains } from "./country.ts";
import { type EndTest, newEndTest } from "./end-test.ts";
import { isHit } from "./extent.ts";
import type { Hit, Stream } from "./stream.ts";

/** Witnesses remembered per incident; later ones are counted but not asked. */
export const WITNESSES_MAX = 50_000;

/** One source of an incident, and what was asked and answered. */
export interface WitnessState {
  readonly report: ReportId;
  readonly reachable: boolean;
  readonly node: number;
  readonly saidAt: Instant;
  readonly firstHand: boolean;
  asked: number;
  askedAt: Instant | null;
  answeredAt: Instant | null;
  back: boolean | null;
}

/** Evidence of one place after the estimated end. */
export interface Remains {
  readonly reports: Set<string>;
  readonly down: Set<string>;
  readonly back: Set<string>;
}

/** An incident as the detector works on it: the last decision, and what came since. */
export interface IncidentState {
  readonly id: IncidentId;
  readonly stream: Stream;
  decision: IncidentDecision;
  readonly openedAt: Instant;
  decidedAt: Instant;
  confirmedAt: Instant | null;
  overAt: Instant | null;
  /** Node with the strongest alarm, and that alarm. */
  hit: Hit | null;
  /** Outline that reports and answers are held against, by node. */
  taken: readonly number[];
  cut: readonly number[];
  /** Reports since the onset by the node they name. */
  readonly counts: Map<number, number>;
  reports: number;
  readonly witnesses: Map<string, WitnessState>;
  /** Witnesses by the report they may be asked about. */
  readonly byReport: Map<ReportId, string>;
  readonly end: EndTest;
  /** Reports of the last half hour in the outline, by minute. */
  readonly minutes: number[];
  silenceTo: Instant;
  /** A statement that asks for a census which was not yet made. */
  claim: { statement: StatementId; at: Instant; askedAt: Instant | null } | null;
  readonly remains: Map<number, Remains>;
  /** Evidence came since it was last weighed; time alone only weakens it. */
  remainsNew: boolean;
  /** Reports of the last hour before the estimated end, by node (children included) and in all. */
  readonly lastHour: Map<number, number>;
  lastHourTotal: number;
  extentAt: Instant;
  lastReportAt: Instant;
  /** Last census; null before the first. */
  censusAt: Instant | null;
}

export function newIncidentState(
  stream: Stream,
  decision: IncidentDecision,
  at: Instant,
): IncidentState {
  const taken = decision.areas.flatMap((code) => stream.key.country.number.get(code) ?? []);
  return {
    id: decision.incident,
    stream,
    decision,
    openedAt: at,
    decidedAt: at,
    confirmedAt: null,
    overAt: null,
    hit: null,
    taken,
    cut: decision.except.flatMap((code) => stream.key.country.number.get(code) ?? []),
    counts: new Map(),
    reports: 0,
    witnesses: new Map(),
    byReport: new Map(),
    end: newEndTest(at),
    minutes: [],
    silenceTo: at,
    claim: null,
    remains: new Map(),
    remainsNew: false,
    lastHour: new Map(),
    lastHourTotal: 0,
    extentAt: Number.NEGATIVE_INFINITY,
    lastReportAt: at,
    censusAt: null,
  };
}

export const isOpen = (incident: IncidentState): boolean =>
  incident.decision.state !== "over" && incident.decision.state !== "lapsed";

/** Inside the outline, or a wider node that the outline is a part of (a report without a place). */
export function covers(incident: IncidentState, node: number): boolean {
  const { country } = incident.stream.key;
  if (isHit(country, incident, node)) return true;
  return incident.taken.some((taken) => taken !== node && contains(country, node, taken));
}
