import type { Instant } from "../model/ids.ts";
import { type Country, contains, isLeaf } from "./country.ts";
import { DAYS_LEARNED_MIN, type Extent } from "./decide.ts";
import { maskOf } from "./extent.ts";
import type { IncidentState } from "./incident-state.ts";
import { EXCEPT_MAX, heardShare, topmost } from "./publish-extent.ts";
import type { DetectorSettings } from "./settings.ts";

/** Silence speaks against a part when its counts are e^3 times likelier without an outage there. */
const SILENCE_ODDS = 3;
/** A single report counts where at least this share of the people around live in parts that are out. */
const AROUND_MIN = 0.3;
/** The province speaks for its communes, the whole country half as loudly. */
const COUNTRY_WEIGHT = 0.5;
/** A report from a part that is out is at least so many times as likely as one from elsewhere. */
const FACTOR_MIN = 3;
/** A province: the unit whose parts tell how things are around a commune. */
const PROVINCE_LEVEL = 2;

interface Around {
  readonly incident: IncidentState;
  readonly settings: DetectorSettings;
  readonly at: Instant;
}

/**
 * The outline that the tree programme found now, and what witnesses said before: a place in the
 * outline of which somebody wrote does not leave it because time passed, only because somebody there
 * says that it works, or because so many reports would be usual that their absence says so. Places
 * heard of for the first time join a wide outage where their surroundings are out.
 */
export function remembered(now: Extent, around: Around): Extent {
  const { incident } = around;
  if (incident.decision.parent !== null || incident.counts.size === 0) return now;
  const { country } = incident.stream.key;
  const mask = maskOf(country, now);
  const before = maskOf(country, published(incident));
  const heard = heardShare({ country, counts: incident.counts });
  const silence = silenceOf(now, around);
  const units = incident.decision.areas
    .flatMap((code) => country.number.get(code) ?? [])
    .filter((node) => !isLeaf(country, node) && mask[node] !== 1)
    .filter((node) => speaksFor(country, heard, { node, settings: around.settings }))
    .filter((node) => !silence(node));
  const missing = [...incident.counts]
    .filter(([node, count]) => count > 0 && isLeaf(country, node) && mask[node] !== 1)
    .map(([node]) => node)
    .filter((node) => !hasReturned(incident, node) && !silence(node));
  const kept = missing.filter((node) => before[node] === 1);
  const known = [...units, ...kept];
  const joins = joinTest({ ...now, units: [...now.units, ...known] }, around);
  const joined = missing.filter((node) => before[node] !== 1 && joins(node));
  const all = together(country, now, topmost(country, [...known, ...joined]));
  return withoutReturned(all, incident);
}

/**
 * Leaves out what came back: single communes, and a few of a unit that is told with its exceptions.
 * Where a rate was measured the programme's own outline stands as what was hit: towards an end the
 * answers of a few witnesses would take it apart commune by commune.
 */
function withoutReturned(extent: Extent, incident: IncidentState): Extent {
  const { country } = incident.stream.key;
  if (isMeasured(incident)) return extent;
  const back = [...incident.returns.keys()].filter(
    (node) => isLeaf(country, node) && hasReturned(incident, node),
  );
  if (back.length === 0) return extent;
  const except = new Set(extent.except);
  for (const unit of extent.units) {
    const inside = back.filter((node) => node !== unit && contains(country, unit, node));
    if (inside.length <= EXCEPT_MAX) for (const node of inside) except.add(node);
  }
  const gone = new Set(back);
  const units = extent.units.filter((unit) => !gone.has(unit));
  if (units.length === 0) return extent;
  return { ...extent, units, except: [...except].toSorted((a, b) => a - b) };
}

const isMeasured = ({ stream }: IncidentState): boolean =>
  stream.baseline.daysLearned >= DAYS_LEARNED_MIN;

/** What the last decision named, as nodes. */
function published(incident: IncidentState): { taken: number[]; cut: number[] } {
  const { number } = incident.stream.key.country;
  const { areas, except } = incident.decision;
  return {
    taken: areas.flatMap((code) => number.get(code) ?? []),
    cut: except.flatMap((code) => number.get(code) ?? []),
  };
}

/** Witnesses of communes with most of its people wrote: the unit was named for what they said. */
function speaksFor(
  country: Country,
  heard: ReadonlyMap<number, number>,
  unit: { readonly node: number; readonly settings: DetectorSettings },
): boolean {
  const people = country.share[unit.node] ?? 0;
  return people > 0 && (heard.get(unit.node) ?? 0) / people >= unit.settings.wholeUnitShareMin;
}

/** More sources say that it works there than say, since, that it does not. */
function hasReturned(incident: IncidentState, node: number): boolean {
  const said = incident.returns.get(node);
  return said !== undefined && said.back.size > said.down.size;
}

/**
 * Whether the usual rate tells that a node outside the outline is not out: in the widest unit around
 * it that has no part in the outline, c ln q - (q - 1) b <= -3. Never before a rate was measured.
 */
function silenceOf(now: Extent, around: Around): (node: number) => boolean {
  const { incident, at } = around;
  const { stream, counts, decision } = incident;
  const { country } = stream.key;
  if (!isMeasured(incident)) return () => false;
  const mask = maskOf(country, now);
  const factor = Math.max(FACTOR_MIN, now.factor);
  const known = new Map<number, boolean>();
  const speaks = (unit: number): boolean => {
    let count = 0;
    let expected = stream.expected(unit, decision.onset, at);
    if (isLeaf(country, unit)) {
      count = counts.get(unit) ?? 0;
    } else {
      for (const [node, reports] of counts) {
        if (contains(country, unit, node) && mask[node] !== 1) count += reports;
      }
      for (const node of now.taken) {
        if (contains(country, unit, node)) expected -= stream.expected(node, decision.onset, at);
      }
    }
    return count * Math.log(factor) - (factor - 1) * expected <= -SILENCE_ODDS;
  };
  return (node) => {
    let unit = node;
    for (let v = country.parent[node] ?? -1; v >= 0; v = country.parent[v] ?? -1) {
      if (mask[v] !== 0) break;
      unit = v;
    }
    let told = known.get(unit);
    if (told === undefined) {
      told = speaks(unit);
      known.set(unit, told);
    }
    return told;
  };
}

/**
 * Whether a first report of a commune is more likely a part of the outage than background: the odds
 * that its surroundings are out, times how much likelier a report is then.
 */
function joinTest(now: Extent, around: Around): (node: number) => boolean {
  const { incident, at } = around;
  const { stream, counts, decision } = incident;
  const { country } = stream.key;
  if (incident.confirmedAt === null) return () => false;
  const touched = touchedShare(country, now.units);
  const factor = Math.max(FACTOR_MIN, now.factor);
  const wide = touched(0);
  return (node) => {
    const share = (touched(provinceOf(country, node)) + COUNTRY_WEIGHT * wide) / 1.5;
    if (share < AROUND_MIN) return false;
    const expected = stream.expected(node, decision.onset, at);
    const report = (counts.get(node) ?? 0) * Math.log(factor) - (factor - 1) * expected;
    return Math.log(share / Math.max(1e-9, 1 - share)) + report > 0;
  };
}

/** Share of a unit's people who live in parts of it (its children) that the outline touches. */
function touchedShare(country: Country, units: readonly number[]): (unit: number) => number {
  const touched = new Set<number>();
  for (const unit of units) {
    for (let v = unit; v >= 0; v = country.parent[v] ?? -1) touched.add(v);
  }
  const known = new Map<number, number>();
  const inside = maskOf(country, { taken: units, cut: [] });
  return (unit) => {
    if (inside[unit] === 1) return 1;
    const before = known.get(unit);
    if (before !== undefined) return before;
    let people = 0;
    for (const node of touched) {
      if (country.parent[node] === unit) people += country.share[node] ?? 0;
    }
    const share = Math.min(1, people / Math.max(1e-9, country.share[unit] ?? 0));
    known.set(unit, share);
    return share;
  };
}

/** The province around a node; the widest unit below the country where a tree has none. */
function provinceOf(country: Country, node: number): number {
  let found = 0;
  for (let v = node; v > 0; v = country.parent[v] ?? -1) {
    if (v !== node) found = v;
    if ((country.level[v] ?? 0) <= PROVINCE_LEVEL && v !== node) return v;
  }
  return found;
}

function together(country: Country, now: Extent, more: readonly number[]): Extent {
  if (more.length === 0) return now;
  const within = (node: number): boolean => more.some((outer) => contains(country, outer, node));
  const units = topmost(country, [...now.units, ...more]).toSorted((a, b) => a - b);
  return {
    ...now,
    taken: [...now.taken.filter((node) => !within(node)), ...more],
    units,
    except: now.except.filter((node) => !within(node)),
  };
}
