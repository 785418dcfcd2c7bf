import { ARRONDISSEMENT_LEVEL, type Country } from "./country.ts";
import type { IncidentState } from "./incident-state.ts";
import { excessLikelihood } from "./likelihood.ts";
import type { Instant } from "../model/ids.ts";
import { MINUTE_MS } from "../time/units.ts";
import { pocketUnit, type Remains, type UnitRemains } from "./remains.ts";

/** After the end the extent still has this many times the usual reports. */
const REST_FACTOR = 1.3;
const DOWN_WEIGHT = Math.log(10);
/** The same witness asked again who says again that it is still out: no misreading. */
const STILL_WEIGHT = Math.log(3);
const BACK_WEIGHT = Math.log(0.5 / 0.95);
const EVIDENCE_MIN = 2;
/**
 * A single commune: answers weigh as much as witnesses are right (97 %), against the odds that this
 * very one is a pocket (7 % of the communes after every second large outage).
 */
const COMMUNE_ANSWER_WEIGHT = Math.log(0.97 / 0.03);
const COMMUNE_PRIOR = Math.log(0.035);
const COMMUNE_SCORE_MIN = 0.5;
/** Reports alone, without anybody who was asked and said "down", must be clearer. */
const REPORTS_ALONE_MORE = 1;
/** Background comes in clumps after an end as before. */
const DISPERSION = 15;
/** The more parts an outline has, the more of them look out by chance; the score is for so many. */
const PARTS_USUAL = 44;
/** Pockets named of one incident. */
export const POCKETS_MAX = 30;
const ECHO_SHARE = 0.1;
const ECHO_MEAN_MS = 30 * MINUTE_MS;
const STALE_SHARE = 0.06;
const SCORE_MIN = 2.8;
/** Taking back a published end asks for more than naming a pocket. */
const RELAPSE_SOURCES_MIN = 4;
const RELAPSE_SCORE_MIN = 8;
const RELAPSE_ECHO_SHARE = 0.5;

/** Odds (log) that a part is still out, from what came after the estimated end only. */
export function pocketScore(remains: Remains, expected: number): number {
  return (
    excess(remains, expected) +
    remains.down.size * DOWN_WEIGHT +
    remains.still.size * STILL_WEIGHT +
    remains.back.size * BACK_WEIGHT
  );
}

const excess = (remains: Remains, expected: number): number =>
  excessLikelihood(remains.reports.size, REST_FACTOR * expected, DISPERSION);

const communeScore = (remains: Remains, expected: number): number =>
  excess(remains, expected) +
  remains.still.size * STILL_WEIGHT +
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
  const { units, parts } = incident.remains;
  const { level } = incident.stream.key.country;
  const more = Math.log(Math.max(1, parts) / PARTS_USUAL);
  const found: Pocket[] = [];
  for (const part of units.values()) {
    if ((level[part.unit] ?? 0) < ARRONDISSEMENT_LEVEL) continue;
    const nodes = stillOut(incident, part, { at, more });
    if (nodes.length === 0) continue;
    const sources = new Set([...part.reports, ...part.down]);
    found.push({ unit: part.unit, nodes, sources: [...sources].toSorted() });
  }
  return found.toSorted((a, b) => a.unit - b.unit);
}

const saying = ({ reports, down, still }: Remains): number => reports.size + down.size + still.size;

/** How many arrondissements (or what a tree has instead) an outline touches. */
export function partsOf(country: Country, mask: Uint8Array): number {
  const units = new Set<number>();
  for (let node = 0; node < country.nodes; node += 1) {
    if (mask[node] !== 1 || (country.level[node] ?? 0) < ARRONDISSEMENT_LEVEL) continue;
    units.add(pocketUnit(country, node));
  }
  return units.size;
}

/** The whole arrondissement, single communes of it, or nothing. */
function stillOut(
  incident: IncidentState,
  part: UnitRemains,
  look: { readonly at: Instant; readonly more: number },
): readonly number[] {
  if (saying(part) < EVIDENCE_MIN) return [];
  const alone = part.down.size === 0;
  const since = incident.decision.endedAt ?? look.at;
  const expectedAt = (node: number): number =>
    incident.stream.expected(node, since, look.at) + echoOf(incident, node, look.at - since);
  const wanted = SCORE_MIN + (alone ? REPORTS_ALONE_MORE : 0) + look.more;
  if (pocketScore(part, expectedAt(part.unit)) > wanted) return [part.unit];
  if (alone) return [];
  return part.nodes.filter((node) => {
    const remains = incident.remains.of(node);
    if (remains === undefined || remains.down.size === 0) return false;
    if (saying(remains) < EVIDENCE_MIN) return false;
    return communeScore(remains, expectedAt(node)) > COMMUNE_SCORE_MIN + look.more;
  });
}

/** Reports, "down" and "back" of all parts; sources that say so counted once in each part. */
function totalOf(incident: IncidentState): Record<"sources" | "reports" | "down" | "back", number> {
  const total = { sources: 0, reports: 0, down: 0, back: 0 };
  for (const { reports, down, back } of incident.remains.units.values()) {
    total.reports += reports.size;
    total.down += down.size;
    total.back += back.size;
    total.sources += reports.size;
    for (const source of down) if (!reports.has(source)) total.sources += 1;
  }
  return total;
}

/** Whether the whole outline, taken together, is still or again out. */
export function isRelapse(incident: IncidentState, expected: number, passedMs: number): boolean {
  const all = totalOf(incident);
  // Pockets are a few among many who say that it works; a relapse is the other way round.
  if (all.sources < RELAPSE_SOURCES_MIN || all.down < all.back) return false;
  const faded = 1 - Math.exp(-passedMs / ECHO_MEAN_MS);
  const echo = (RELAPSE_ECHO_SHARE * faded + STALE_SHARE) * incident.lastHourTotal;
  const reports = excessLikelihood(all.reports, REST_FACTOR * (expected + echo), DISPERSION);
  return reports + all.down * DOWN_WEIGHT + all.back * BACK_WEIGHT > RELAPSE_SCORE_MIN;
}

/** An outline within one arrondissement has no pockets: what remains of it is the outage itself. */
export function mayHavePockets(incident: IncidentState): boolean {
  const units = new Set(
    incident.taken.map((node) => pocketUnit(incident.stream.key.country, node)),
  );
  if (units.size > 1) return true;
  const { country } = incident.stream.key;
  return incident.taken.some((node) => (country.level[node] ?? 0) < ARRONDISSEMENT_LEVEL);
}
