import type { IncidentDecision } from "../model/incident.ts";
import type { IncidentId, Instant, OperatorId } from "../model/ids.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import { nodesOf, SplitBook } from "./bounds.ts";
import { overlap } from "./country.ts";
import { restartEndTest } from "./end-test.ts";
import { sortRemains, tally } from "./evidence.ts";
import {
  covers,
  holds,
  type IncidentState,
  isOpen,
  newIncidentState,
  setOutline,
} from "./incident-state.ts";
import type { Stream } from "./stream.ts";

/** Closed incidents stay known this long: for relapses, pockets and late answers. */
const KEPT_MS = 2 * DAY_MS;
/** Incidents one stream may have open; beyond it an alarm joins the oldest. */
export const OPEN_PER_STREAM_MAX = 12;

/** Incidents as decided: changed by adopted decisions only; what is heard adds evidence to them. */
export class Registry {
  readonly #all: Map<IncidentId, IncidentState> = new Map();
  readonly #byStream: Map<Stream, IncidentState[]> = new Map();
  /** What editors split. */
  readonly splits: SplitBook = new SplitBook();

  get(id: IncidentId): IncidentState | undefined {
    return this.#all.get(id);
  }

  /** Oldest first. */
  get all(): Iterable<IncidentState> {
    return this.#all.values();
  }

  get size(): number {
    return this.#all.size;
  }

  of(stream: Stream): readonly IncidentState[] {
    return this.#byStream.get(stream) ?? [];
  }

  openOf(stream: Stream): readonly IncidentState[] {
    return this.of(stream).filter(isOpen);
  }

  /** How many parts of an incident were named as still out. */
  pocketsOf(parent: IncidentId): number {
    let count = 0;
    for (const { decision } of this.#all.values()) if (decision.parent === parent) count += 1;
    return count;
  }

  /** An incident with what it is a pocket of, and all pockets of that. */
  *family(incident: IncidentState): Generator<IncidentState> {
    const whole = incident.decision.parent ?? incident.id;
    for (const other of this.of(incident.stream))
      if (other.id === whole || other.decision.parent === whole) yield other;
  }

  /** Open incidents of an operator over all its services. */
  *ofOperator(operator: OperatorId): Generator<IncidentState> {
    for (const incident of this.#all.values()) {
      if (incident.stream.key.operator === operator) yield incident;
    }
  }

  /** Confirmed incidents of other operators, same service and country: their callers may land here. */
  *neighbours(stream: Stream): Generator<IncidentState> {
    for (const incident of this.#all.values()) {
      const { operator, service, country } = incident.stream.key;
      if (operator === stream.key.operator || country !== stream.key.country) continue;
      if (service !== stream.key.service || incident.confirmedAt === null) continue;
      yield incident;
    }
  }

  adopt(decision: IncidentDecision, stream: Stream, at: Instant): IncidentState {
    const known = this.#all.get(decision.incident);
    const incident = known ?? this.#add(newIncidentState(stream, decision, at));
    const before = incident.decision;
    const fresh = known === undefined;
    incident.decision = decision;
    incident.decidedAt = at;
    const origin = this.splits.originOf(decision.incident);
    const bounds = this.splits.of(decision.incident);
    const isCut = incident.bounds !== bounds;
    incident.bounds = bounds;
    if (isCut && !fresh) cutDown(incident);
    else if (fresh || before.onset !== decision.onset)
      recount(
        incident,
        this.openOf(stream).filter(({ id }) => id !== origin),
      );
    if (fresh && decision.parent !== null) inherit(incident, this.#all.get(decision.parent));
    else if (fresh && origin !== null) inherit(incident, this.#all.get(origin));
    if (fresh || before.state !== decision.state) this.#enter(incident, at);
    return incident;
  }

  #add(incident: IncidentState): IncidentState {
    this.#all.set(incident.id, incident);
    const list = this.#byStream.get(incident.stream);
    if (list === undefined) this.#byStream.set(incident.stream, [incident]);
    else list.push(incident);
    return incident;
  }

  #enter(incident: IncidentState, at: Instant): void {
    const { state } = incident.decision;
    if (state === "confirmed" || state === "reopened") {
      if (incident.confirmedAt === null) incident.silenceTo = at;
      incident.confirmedAt ??= at;
    }
    if (state === "reopened") {
      restartEndTest(incident.end, at);
      incident.reopenedAt = at;
      incident.relapses += 1;
      incident.silenceTo = at;
      incident.remains.clear();
    }
    // What an editor rejected does not come back by the reports it was suspected from.
    if (state === "lapsed" && incident.decision.reason === "editor") {
      if (this.openOf(incident.stream).length === 0) incident.stream.restart();
    }
    if (state === "over") {
      incident.overAt = at;
      incident.silenceTo = at;
      sortRemains(incident, incident.decision.endedAt ?? at);
      if (this.openOf(incident.stream).length === 0) incident.stream.restart();
    } else {
      incident.overAt = null;
    }
  }

  /** Drops what has been closed for long. */
  forget(at: Instant): void {
    for (const incident of this.#all.values()) {
      const lapsed = incident.decision.state === "lapsed";
      if (isOpen(incident) || at - incident.decidedAt < (lapsed ? HOUR_MS : KEPT_MS)) continue;
      this.#all.delete(incident.id);
      this.splits.forget(incident.id);
      const rest = this.of(incident.stream).filter((other) => other !== incident);
      if (rest.length === 0) this.#byStream.delete(incident.stream);
      else this.#byStream.set(incident.stream, rest);
    }
  }
}

/** A pocket's witnesses were asked as the parent's: what they were asked and answered goes along. */
function inherit(pocket: IncidentState, parent: IncidentState | undefined): void {
  for (const [source, witness] of parent?.witnesses ?? []) {
    if (!covers(pocket, witness.node)) continue;
    pocket.witnesses.set(source, { ...witness });
    if (witness.reachable) pocket.byReport.set(witness.report, source);
  }
  pocket.censusAt = parent?.censusAt ?? null;
  pocket.end.peakRatio = parent?.end.peakRatio ?? 0;
}

/** What belongs to another part from now on is forgotten here. */
function cutDown(incident: IncidentState): void {
  const { areas, except } = nodesOf(incident.stream.key.country, incident.decision);
  setOutline(incident, areas, except);
  for (const [source, { node, report }] of incident.witnesses) {
    if (holds(incident, node)) continue;
    incident.witnesses.delete(source);
    incident.byReport.delete(report);
  }
  for (const [node, count] of incident.counts) {
    if (holds(incident, node)) continue;
    incident.counts.delete(node);
    incident.reports -= count;
  }
}

/** Counts again what came since the onset and belongs to no other incident. */
function recount(incident: IncidentState, others: readonly IncidentState[]): void {
  incident.counts.clear();
  incident.reports = 0;
  const since = incident.decision.onset;
  const elsewhere = others.filter(
    (other) => other !== incident && other.openedAt <= incident.openedAt,
  );
  for (const report of incident.stream.recent.since(since)) {
    if (report.saidAt < since) continue;
    if (elsewhere.some((other) => covers(other, report.node))) continue;
    tally(incident, report);
  }
}

/** The operator's open incident that a report without a service belongs to; null when there is none there. */
export function hostOf(
  registry: Registry,
  at: { operator: OperatorId; stream: Stream; node: number },
): IncidentState | null {
  for (const incident of registry.ofOperator(at.operator)) {
    if (!isOpen(incident) || incident.stream.key.country !== at.stream.key.country) continue;
    if (incident.stream.key.service === null || !covers(incident, at.node)) continue;
    return incident;
  }
  return null;
}

export const touches = (incident: IncidentState, node: number): boolean =>
  holds(incident, node) &&
  incident.taken.some((taken) => overlap(incident.stream.key.country, taken, node));
