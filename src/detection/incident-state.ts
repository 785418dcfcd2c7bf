import type { IncidentDecision } from "../model/incident.ts";
import type { AreaCode, IncidentId, Instant, ReportId, StatementId } from "../model/ids.ts";
import { type Bounds, mayHold } from "./bounds.ts";
import { type EndTest, newEndTest, widen } from "./end-test.ts";
import { maskOf } from "./extent.ts";
import { LazyIndex } from "./lazy-index.ts";
import { RemainsBook } from "./remains.ts";
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

/** Sources of one place by what they said last. */
export interface Returns {
  readonly back: Set<string>;
  readonly down: Set<string>;
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
  /** Last relapse, and how many there were. */
  reopenedAt: Instant | null;
  relapses: number;
  /** Node with the strongest alarm, and that alarm. */
  hit: Hit | null;
  /** Outline that reports and answers are held against, by node. */
  taken: readonly number[];
  cut: readonly number[];
  /** Where it may be since an editor split it; null: anywhere. */
  bounds: Bounds | null;
  /** Per node: 1 inside the outline, 2 a wider node that the outline is a part of, 0 elsewhere. */
  mask: Uint8Array;
  /** Reports since the onset by the node they name. */
  readonly counts: Map<number, number>;
  reports: number;
  readonly witnesses: Map<string, WitnessState>;
  /** Witnesses by the report they may be asked about. */
  readonly byReport: LazyIndex<ReportId, string>;
  readonly end: EndTest;
  /** Reports of the last half hour in the outline, by minute. */
  readonly minutes: number[];
  silenceTo: Instant;
  /** A statement that asks for a census which was not yet made. */
  claim: { statement: StatementId; at: Instant; askedAt: Instant | null } | null;
  readonly remains: RemainsBook;
  /** While it is open: who said last that it works, or that it does not, by place. */
  readonly returns: Map<number, Returns>;
  returnsNew: boolean;
  /** Reports of the last hour before the estimated end, by node (children included) and in all. */
  readonly lastHour: Map<number, number>;
  lastHourTotal: number;
  extentAt: Instant;
  /** Reports that the last outline rested on. */
  outlined: number;
  lastReportAt: Instant;
  /** Last census; null before the first. */
  censusAt: Instant | null;
  /** Nobody is sought to be asked before; only a claim does not wait. */
  askAgainAt: Instant;
  /** When it was last looked which parts are still out. */
  remainsLookedAt: Instant;
}

export function newIncidentState(
  stream: Stream,
  decision: IncidentDecision,
  at: Instant,
): IncidentState {
  const { country } = stream.key;
  const numbers = (codes: readonly AreaCode[]): number[] =>
    codes.flatMap((code) => country.number.get(code) ?? []);
  const taken = numbers(decision.areas);
  const cut = numbers(decision.except);
  return {
    id: decision.incident,
    stream,
    decision,
    openedAt: at,
    decidedAt: at,
    confirmedAt: null,
    overAt: null,
    reopenedAt: null,
    relapses: 0,
    hit: null,
    taken,
    cut,
    bounds: null,
    mask: maskOf(country, { taken, cut }),
    counts: new Map(),
    reports: 0,
    witnesses: new Map(),
    byReport: new LazyIndex(),
    end: newEndTest(at),
    minutes: [],
    silenceTo: at,
    claim: null,
    remains: new RemainsBook(country),
    returns: new Map(),
    returnsNew: false,
    lastHour: new Map(),
    lastHourTotal: 0,
    extentAt: Number.NEGATIVE_INFINITY,
    outlined: -1,
    lastReportAt: at,
    censusAt: null,
    askAgainAt: Number.NEGATIVE_INFINITY,
    remainsLookedAt: Number.NEGATIVE_INFINITY,
  };
}

export const isOpen = (incident: IncidentState): boolean =>
  incident.decision.state !== "over" && incident.decision.state !== "lapsed";

/** Whether a report from there may belong to it at all. */
export const holds = ({ bounds, stream }: IncidentState, node: number): boolean =>
  mayHold(stream.key.country, bounds, node);

/** Share of the stream's usual reports that come from the outline. */
function usualShare({ stream, taken, cut }: IncidentState): number {
  const { share } = stream.baseline;
  let sum = 0;
  for (const node of taken) sum += share[node] ?? 0;
  for (const node of cut) sum -= share[node] ?? 0;
  return sum;
}

export function setOutline(
  incident: IncidentState,
  taken: readonly number[],
  cut: readonly number[],
): void {
  const before = usualShare(incident);
  incident.taken = taken;
  incident.cut = cut;
  const times = usualShare(incident) / before;
  if (times > 1 && before > 0) widen(incident.end, times);
  incident.mask = maskOf(incident.stream.key.country, { taken, cut });
}

/** Inside the outline, or a wider node that the outline is a part of (a report without a place). */
export const covers = (incident: IncidentState, node: number): boolean => incident.mask[node] !== 0;
