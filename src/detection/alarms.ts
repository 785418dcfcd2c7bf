import type { IncidentDecision, IncidentReason } from "../model/incident.ts";
import type { IncidentId, Instant } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { contains, overlap } from "./country.ts";
import {
  affectedLow,
  type AlarmEvidence,
  changed,
  citedReports,
  evidenceOf,
  numbersOf,
  type NumbersContext,
  opened,
} from "./decide.ts";
import { expectedWithin } from "./evidence.ts";
import { incidentId } from "./incident-id.ts";
import { type IncidentState, isOpen } from "./incident-state.ts";
import { standAlone } from "./first-hand.ts";
import type { LineBook, LinesSeen } from "./line-book.ts";
import { isRelapse } from "./pockets.ts";
import { OPEN_PER_STREAM_MAX, type Registry, touches } from "./registry.ts";
import type { DetectorSettings } from "./settings.ts";
import type { Hit, Stream } from "./stream.ts";

/** Alarms with onsets this near belong together even before their outlines meet. */
const SAME_ONSET_MS = HOUR_MS;
/** A wider alarm that began this much later than an open local incident is a new outage. */
const NEW_OUTAGE_MS = 2 * HOUR_MS;
const NEW_OUTAGE_SHARE = 0.75;
/** An alarm in the outline of an incident that ended this recently is a relapse. */
const RELAPSE_MS = 6 * HOUR_MS;
/** Incidents of one operator that began this near each other are linked. */
const LINK_MS = 2 * HOUR_MS;
/** Lines report every few minutes: a burst began at most so long ago. */
const BURST_WINDOW_MS = 15 * MINUTE_MS;
/** Lines fail one by one as well: among many that work a few that are down say nothing of the others. */
const LINES_DOWN_SHARE_MIN = 0.1;
const SPILL_AFTER_END_MS = 2 * HOUR_MS;

export interface AlarmContext extends NumbersContext {
  readonly registry: Registry;
  readonly lines: LineBook;
  readonly settings: DetectorSettings;
  readonly cause: { readonly seq: number; readonly at: Instant };
  /** The second whose reports were counted. */
  readonly at: Instant;
}

/** What an alarm of one stream makes due: nothing, a suspicion, a confirmation, a relapse. */
export function onHit(stream: Stream, hit: Hit, context: AlarmContext): IncidentDecision[] {
  const host = hostOf(stream, hit, context);
  if (host !== null) return onHosted(host, hit, context);
  const evidence = evidenceOf(stream, hit);
  if (evidence.sources < context.settings.sourcesMin) return [];
  const relapsed = relapseOf(stream, hit, context);
  const reason = confirmable(stream, { hit, evidence }, context);
  if (relapsed !== null) {
    if (reason === null || isEcho(relapsed, hit, context.at)) return [];
    return [{ ...changed(relapsed, "reopened", "relapse"), endedAt: null }];
  }
  const origin = spillOrigin(stream, hit, context);
  if (origin !== null && hit.margin < 0) return [];
  const first = openingOf(stream, { hit, evidence }, context);
  if (origin !== null) return [{ ...first, reason: "spill_over", spillOverOf: origin.id }];
  return reason === null ? [first] : [first, { ...first, state: "confirmed", reason }];
}

export interface Burst {
  readonly node: number;
  readonly seen: LinesSeen;
}

/** A burst as an alarm: as many lines as went down where none is usual. */
export function hitOfBurst({ node, seen }: Burst, at: Instant): Hit {
  const window = { score: 0, since: at - BURST_WINDOW_MS, observed: seen.down, expected: 0 };
  return { node, margin: 0, window };
}

/**
 * Many lines of one operator went silent together: an alarm of its own, confirmed by being measured.
 * Lines fall silent one after the other: the next ones widen the incident of the first.
 */
export function onBurst(stream: Stream, burst: Burst, context: AlarmContext): IncidentDecision[] {
  const { at } = context;
  const hit = hitOfBurst(burst, at);
  const host = hostOf(stream, hit, context);
  if (host !== null) return onHostedBurst(host, hit);
  const evidence = evidenceOf(stream, hit);
  const first = openingOf(stream, { hit, evidence }, context);
  const areas = [stream.key.country.codes[burst.node] ?? stream.key.country.root];
  const since = hit.window.since;
  const times = { onset: since, onsetLow: since, onsetHigh: at };
  const measured = { ...first, ...times, areas, except: [], reason: "measurement" as const };
  return [measured, { ...measured, state: "confirmed" }];
}

function onHostedBurst(incident: IncidentState, hit: Hit): IncidentDecision[] {
  const { country } = incident.stream.key;
  const known = incident.hit?.node ?? null;
  if (known === null || (known !== hit.node && contains(country, hit.node, known))) {
    // Where no reports draw an outline the lines do.
    incident.hit = incident.hit === null || isMeasured(incident.hit) ? hit : incident.hit;
    incident.outlined = -1;
  }
  if (incident.decision.state !== "suspected") return [];
  return [{ ...changed(incident, "confirmed", "measurement"), spillOverOf: null }];
}

/** An alarm of lines: nothing of that kind is usual. */
const isMeasured = (hit: Hit): boolean => hit.window.expected === 0;

interface Alarm {
  readonly hit: Hit;
  readonly evidence: AlarmEvidence;
}

function openingOf(stream: Stream, alarm: Alarm, context: AlarmContext): IncidentDecision {
  const counts = new Map<number, number>();
  for (const { node } of alarm.evidence.reports) counts.set(node, (counts.get(node) ?? 0) + 1);
  const { hit, evidence } = alarm;
  const id = incidentId(stream.key, context.cause);
  const first = opened(
    { id, stream, hit, evidence, counts, at: context.at },
    context,
    context.settings,
  );
  return { ...first, linked: linksOf(stream, first, context.registry) };
}

/** Other incidents of the same operator that began about then and overlap. */
function linksOf(stream: Stream, decision: IncidentDecision, registry: Registry): IncidentId[] {
  const { country, operator } = stream.key;
  const nodes = decision.areas.flatMap((code) => country.number.get(code) ?? []);
  const links: IncidentId[] = [];
  for (const other of registry.ofOperator(operator)) {
    if (other.stream.key.country !== country || !isOpen(other)) continue;
    if (Math.abs(other.decision.onset - decision.onset) > LINK_MS) continue;
    if (nodes.some((node) => touches(other, node))) links.push(other.id);
  }
  return links;
}

/** Why it may be called confirmed; null while it may not. */
function confirmable(stream: Stream, alarm: Alarm, context: AlarmContext): IncidentReason | null {
  const { settings, lines, at } = context;
  if (alarm.hit.margin < 0 || alarm.evidence.sources < settings.sourcesMin) return null;
  const measured = lines.stateOf(stream, alarm.hit.node, { since: alarm.hit.window.since, at });
  if (measured.up >= 3 && measured.down === 0) return null;
  const share = measured.down / Math.max(1, measured.down + measured.up);
  if (share >= LINES_DOWN_SHARE_MIN) return "measurement";
  if (alarm.evidence.firstHand < settings.firstHandMin) return null;
  return standAlone(stream, alarm, context) ? "first_hand_reports" : null;
}

/** The open incident of the stream that an alarm is a part of. */
function hostOf(stream: Stream, hit: Hit, context: AlarmContext): IncidentState | null {
  const open = context.registry.openOf(stream);
  let near: IncidentState | null = open.length >= OPEN_PER_STREAM_MAX ? (open[0] ?? null) : null;
  for (const incident of open) {
    if (touches(incident, hit.node)) {
      if (!isNewOutage(incident, hit)) return incident;
    } else if (
      incident.decision.parent === null &&
      Math.abs(hit.window.since - incident.decision.onset) <= SAME_ONSET_MS
    ) {
      near ??= incident;
    }
  }
  return near;
}

/** A wide alarm over an old local incident, made of reports from elsewhere. */
function isNewOutage(incident: IncidentState, hit: Hit): boolean {
  if (hit.margin < 0) return false;
  const { stream } = incident;
  if (
    !incident.taken.every(
      (node) => node !== hit.node && contains(stream.key.country, hit.node, node),
    )
  ) {
    return false;
  }
  const start = incident.confirmedAt ?? incident.openedAt;
  if (hit.window.since - start < NEW_OUTAGE_MS) return false;
  const { reports } = evidenceOf(stream, hit);
  const outside = reports.filter(({ node }) => !touches(incident, node)).length;
  return outside >= NEW_OUTAGE_SHARE * reports.length;
}

function onHosted(incident: IncidentState, hit: Hit, context: AlarmContext): IncidentDecision[] {
  if (incident.hit === null || hit.margin >= incident.hit.margin) incident.hit = hit;
  if (incident.decision.state !== "suspected" || hit.margin < 0) return [];
  const evidence = evidenceOf(incident.stream, hit);
  const reason = confirmable(incident.stream, { hit, evidence }, context);
  if (reason === null) return [];
  const origin = spillOrigin(incident.stream, hit, context);
  if (origin !== null) {
    if (incident.decision.spillOverOf !== null) return [];
    return [{ ...changed(incident, "suspected", "spill_over"), spillOverOf: origin.id }];
  }
  const fresh = openingOf(incident.stream, { hit, evidence }, context);
  // Its own suspicion is among those that began about then.
  const linked = fresh.linked.filter((id) => id !== incident.id);
  return [{ ...fresh, incident: incident.id, state: "confirmed", reason, linked }];
}

/** The confirmed incident of another operator whose callers these may be. */
function spillOrigin(stream: Stream, hit: Hit, context: AlarmContext): IncidentState | null {
  const { settings, registry, at } = context;
  const excess = hit.window.observed - hit.window.expected;
  for (const other of registry.neighbours(stream)) {
    if (other.overAt !== null && at - other.overAt > SPILL_AFTER_END_MS) continue;
    if (other.decision.spillOverOf !== null || !touches(other, hit.node)) continue;
    if (hit.window.since < other.decision.onset - 15 * MINUTE_MS) continue;
    const enough = (excess - 1) / settings.spillShareMax;
    let theirs = 0;
    for (const report of other.stream.recent.since(hit.window.since - HOUR_MS)) {
      if (report.admitted && overlap(stream.key.country, hit.node, report.node)) theirs += 1;
      if (theirs >= enough) break;
    }
    if (theirs >= enough) return other;
  }
  return null;
}

/** An incident lately declared over whose outline the alarm lies in. */
function relapseOf(stream: Stream, hit: Hit, context: AlarmContext): IncidentState | null {
  for (const incident of context.registry.of(stream)) {
    if (incident.overAt === null || incident.confirmedAt === null) continue;
    if (context.at - incident.overAt > RELAPSE_MS) continue;
    if (touches(incident, hit.node)) return incident;
  }
  return null;
}

/** After an end people still write about it: an excess that began within the hour is no relapse by itself. */
function isEcho(incident: IncidentState, hit: Hit, at: Instant): boolean {
  if (hit.window.since >= (incident.overAt ?? at) + HOUR_MS) return false;
  const since = incident.decision.endedAt ?? at;
  return !isRelapse(incident, expectedWithin(incident, since, at), at - since);
}

/** Numbers and evidence of an incident as its alarm stands now. */
export function refreshedNumbers(
  incident: IncidentState,
  context: NumbersContext & { settings: DetectorSettings },
  at: Instant,
): Pick<IncidentDecision, "numbers" | "evidence" | "affectedLow"> {
  const { decision, hit, stream } = incident;
  const low = affectedLow(incident.reports, context.settings) ?? decision.affectedLow;
  if (hit === null)
    return { numbers: decision.numbers, evidence: decision.evidence, affectedLow: low };
  const { reports } = evidenceOf(stream, hit);
  return {
    numbers: numbersOf(stream, hit, { ...context, at }),
    evidence: reports.length > 0 ? citedReports(reports) : decision.evidence,
    affectedLow: low,
  };
}
