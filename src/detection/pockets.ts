import { LEVELS } from "./country.ts";
import type { IncidentState, Remains } from "./incident-state.ts";
import { excessLikelihood } from "./likelihood.ts";
import type { Instant } from "../model/ids.ts";
import { MINUTE_MS } from "../time/units.ts";

const ARRONDISSEMENT = LEVELS.indexOf("arrondissement");
/** After the end the extent still has this many times the usual reports. */
const REST_FACTOR = 1.3;
const DOWN_WEIGHT = Math.log(10);
const BACK_WEIGHT = Math.log(0.5 / 0.95);
const EVIDENCE_MIN = 2;
/**
 * A single commune: answers weigh as much as witnesses are right (97 %), against the odds that this
 * very one is a pocket (7 % of the communes after every second large outage).
 */
const COMMUNE_ANSWER_WEIGHT = Math.log(0.97 / 0.03);
const COMMUNE_PRIOR = Math.log(0.035);
const COMMUNE_SCORE_MIN = 2.5;
/** Reports alone, without anybody who was asked: more of them, and clearer. */
const REPORTS_ALONE_MIN = 3;
const REPORTS_ALONE_MORE = 3;
/** Background comes in clumps after an end as before. */
const DISPERSION = 15;
/** The more parts an outline has, the more of them look out by chance; the score is for so many. */
const PARTS_USUAL = 44;
/** Pockets named of one incident. */
export const POCKETS_MAX = 30;
const ECHO_SHARE = 0.1;
const ECHO_MEAN_MS = 30 * MINUTE_MS;
const STALE_SHARE = 0.06;
const SCORE_MIN = 5;
/** Taking back a published end asks for more than naming a pocket. */
const RELAPSE_SOURCES_MIN = 4;
const RELAPSE_SCORE_MIN = 8;
const RELAPSE_ECHO_SHARE = 0.5;

/** The arrondissement a node lies in; the node itself where the tree has no such level above it. */
export function pocketUnit(incident: IncidentState, node: number): number {
  const { country } = incident.stream.key;
  let unit = node;
  for (let v = node; v >= 0; v = country.parent[v] ?? -1) {
    if ((country.level[v] ?? 0) >= ARRONDISSEMENT) unit = v;
    else break;
  }
  return unit;
}

/** Odds (log) that a part is still out, from what came after the estimated end only. */
export function pocketScore(remains: Remains, expected: number): number {
  return (
    excess(remains, expected) + remains.down.size * DOWN_WEIGHT + remains.back.size * BACK_WEIGHT
  );
}

const excess = (remains: Remains, expected: number): number =>
  excessLikelihood(remains.reports.size, REST_FACTOR * expected, DISPERSION);

const communeScore = (remains: Remains, expected: number): number =>
  excess(remains, expected) +
  (remains.down.size - remains.back.size) * COMMUNE_ANSWER_WEIGHT +
  COMMUNE_PRIOR;

/**
 * Reports that still come after an end without anything being out: written late, repeated from the
 * news (spread over everybody), or stale.
 */
function echoOf(incident: IncidentState, node: number, passedMs: number): number {
  const own = incident.lastHour.get(node) ?? 0;
  const share = incident.stream.baseline.share[node] ?? 0;
  const faded = 1 - Math.exp(-passedMs / ECHO_MEAN_MS);
  return ECHO_SHARE * faded * (own + incident.lastHourTotal * share) + STALE_SHARE * own;
}

/** A part of an incident declared over that is still out: an arrondissement, and where in it. */
export interface Pocket {
  readonly unit: number;
  readonly nodes: readonly number[];
  /** Sources that say so. */
  readonly sources: readonly string[];
}

export function pocketsOf(incident: IncidentState, at: Instant): readonly Pocket[] {
  const byUnit = new Map<number, number[]>();
  for (const node of incident.remains.keys()) {
    const unit = pocketUnit(incident, node);
    if ((incident.stream.key.country.level[unit] ?? 0) < ARRONDISSEMENT) continue;
    const list = byUnit.get(unit);
    if (list === undefined) byUnit.set(unit, [node]);
    else list.push(node);
  }
  const more = Math.max(0, Math.log(byUnit.size / PARTS_USUAL));
  const found: Pocket[] = [];
  for (const [unit, nodes] of byUnit) {
    const out = stillOut(incident, { unit, nodes, at, more });
    if (out.length === 0) continue;
    const sources = nodes.flatMap((node) => sayingSo(incident.remains.get(node)));
    found.push({ unit, nodes: out, sources: [...new Set(sources)].toSorted() });
  }
  return found.toSorted((a, b) => a.unit - b.unit);
}

const sayingSo = (remains: Remains | undefined): readonly string[] =>
  remains === undefined ? [] : [...remains.reports, ...remains.down];

/** The whole arrondissement, single communes of it, or nothing. */
function stillOut(
  incident: IncidentState,
  part: {
    readonly unit: number;
    readonly nodes: readonly number[];
    readonly at: Instant;
    readonly more: number;
  },
): readonly number[] {
  const since = incident.decision.endedAt ?? part.at;
  const expectedAt = (node: number): number =>
    incident.stream.expected(node, since, part.at) + echoOf(incident, node, part.at - since);
  const all = merged(part.nodes.flatMap((node) => incident.remains.get(node) ?? []));
  if (sayingSo(all).length < EVIDENCE_MIN) return [];
  const alone = all.down.size === 0;
  if (alone && all.reports.size < REPORTS_ALONE_MIN) return [];
  const wanted = SCORE_MIN + (alone ? REPORTS_ALONE_MORE : 0) + part.more;
  if (pocketScore(all, expectedAt(part.unit)) > wanted) return [part.unit];
  return part.nodes.filter((node) => {
    const remains = incident.remains.get(node);
    if (remains === undefined || remains.down.size === 0) return false;
    if (sayingSo(remains).length < EVIDENCE_MIN) return false;
    return communeScore(remains, expectedAt(node)) > COMMUNE_SCORE_MIN + part.more;
  });
}

function merged(parts: readonly Remains[]): Remains {
  const all: Remains = { reports: new Set(), down: new Set(), back: new Set() };
  for (const { reports, down, back } of parts) {
    for (const source of reports) all.reports.add(source);
    for (const source of down) all.down.add(source);
    for (const source of back) all.back.add(source);
  }
  return all;
}

/** Whether the whole outline, taken together, is still or again out. */
export function isRelapse(incident: IncidentState, expected: number, passedMs: number): boolean {
  const all = merged([...incident.remains.values()]);
  const sources = new Set([...all.reports, ...all.down]).size;
  // Pockets are a few among many who say that it works; a relapse is the other way round.
  if (sources < RELAPSE_SOURCES_MIN || all.down.size < all.back.size) return false;
  const faded = 1 - Math.exp(-passedMs / ECHO_MEAN_MS);
  const echo = (RELAPSE_ECHO_SHARE * faded + STALE_SHARE) * incident.lastHourTotal;
  return pocketScore(all, expected + echo) > RELAPSE_SCORE_MIN;
}

/** What is known of a place since the end. */
export function remainsOf(incident: IncidentState, node: number): Remains {
  let remains = incident.remains.get(node);
  incident.remainsNew = true;
  if (remains === undefined) {
    remains = { reports: new Set(), down: new Set(), back: new Set() };
    incident.remains.set(node, remains);
  }
  return remains;
}

/** An outline within one arrondissement has no pockets: what remains of it is the outage itself. */
export function mayHavePockets(incident: IncidentState): boolean {
  const units = new Set(incident.taken.map((node) => pocketUnit(incident, node)));
  if (units.size > 1) return true;
  const { country } = incident.stream.key;
  return incident.taken.some((node) => (country.level[node] ?? 0) < ARRONDISSEMENT);
}
