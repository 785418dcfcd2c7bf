import { type AreaCode, asAreaCode, type Instant } from "../model/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { Random } from "./random.ts";
import {
  OUTAGE_SIZES,
  type OutageSize,
  type OutageSpec,
  type ScenarioSpec,
  startOf,
} from "./spec.ts";
import type { World } from "./world.ts";

/** What really happens: who is cut off where, from when until when. */
export interface Outage {
  readonly operator: string;
  readonly service: string;
  readonly size: OutageSize;
  readonly areas: readonly AreaCode[];
  readonly start: Instant;
  readonly end: Instant;
  /** Communes (by index) that stay cut off longer. */
  readonly pockets: ReadonlyMap<number, Instant>;
  /** When the operator says "resolved"; null when it says nothing. */
  readonly resolvedAt: Instant | null;
  /** "Only here", one hour after the onset. */
  readonly scope: readonly AreaCode[];
  /** Multiplies how many of those affected report. */
  readonly zeal: number;
}

const MEDIAN_MS = 3 * HOUR_MS;
const DURATION_SIGMA = 0.8;
const DURATION_MIN_MS = 20 * MINUTE_MS;
const POCKET_SHARE = 0.07;
const PREMATURE_SHARE = 0.3;
/** People of a small place report more of what only they have. */
const ZEAL: Readonly<Record<OutageSize, number>> = {
  local: 15,
  arrondissement: 4,
  province: 1,
  provinces: 1,
  country: 1,
};

/** All outages of a scenario, in order. */
export function planOutages(spec: ScenarioSpec, world: World, seed: number): Outage[] {
  const random = new Random(seed, "outages");
  const wanted: readonly OutageSpec[] =
    typeof spec.outages === "number" ? evenly(spec, random, spec.outages) : spec.outages;
  return wanted
    .map((outage) => planOutage(spec, world, { outage, random }))
    .toSorted((a, b) => a.start - b.start);
}

/** One in each equal part of the time, all sizes equally often, with room for its end. */
function evenly(spec: ScenarioSpec, random: Random, count: number): OutageSpec[] {
  const part = (spec.days * DAY_MS) / count;
  return Array.from({ length: count }, (_, n) => ({
    size: OUTAGE_SIZES[n % OUTAGE_SIZES.length] ?? "province",
    start: new Date(
      startOf(spec) + n * part + random.next() * Math.min(DAY_MS, part / 2),
    ).toISOString(),
  }));
}

function planOutage(
  spec: ScenarioSpec,
  world: World,
  given: { readonly outage: OutageSpec; readonly random: Random },
): Outage {
  const { outage, random } = given;
  const size = outage.size ?? "province";
  const areas = outage.areas?.map(asAreaCode) ?? drawAreas(world, size, random);
  const start =
    outage.start === undefined
      ? startOf(spec) + random.next() * Math.max(0, spec.days - 1) * DAY_MS
      : Date.parse(outage.start);
  const drawn = Math.max(DURATION_MIN_MS, random.logNormal(MEDIAN_MS, DURATION_SIGMA));
  const end = start + (outage.minutes === undefined ? drawn : outage.minutes * MINUTE_MS);
  const large = size !== "local" && size !== "arrondissement";
  const hasPockets = outage.pockets ?? (large && random.chance(0.5));
  const pockets = new Map<number, Instant>();
  const until = end + 2 * HOUR_MS + random.exponential(4 * HOUR_MS);
  if (hasPockets)
    for (const commune of drawPockets(world, areas, random)) pockets.set(commune, until);
  const resolvedAt = drawResolved(outage, { start, end }, random);
  const narrow = large && random.chance(0.5);
  const shares = Object.entries(spec.operators);
  return {
    operator: outage.operator ?? random.pick(shares)[0],
    service: outage.service ?? random.pick(spec.services),
    size,
    areas,
    start,
    end,
    pockets,
    resolvedAt,
    scope: narrow ? narrowed(world, areas) : areas,
    zeal: ZEAL[size],
  };
}

function drawAreas(world: World, size: OutageSize, random: Random): AreaCode[] {
  switch (size) {
    case "local": {
      const home = random.pick(world.arrondissements);
      const communes = world.communesIn(home).flatMap((index) => world.communes[index]?.code ?? []);
      return random.sample(communes, 1 + random.below(3)).toSorted();
    }
    case "arrondissement":
      return [random.pick(world.arrondissements)];
    case "province":
      return [random.pick(world.provinces)];
    case "provinces":
      return random.sample(world.provinces, 3).toSorted();
    case "country": {
      const spared = new Set(random.sample(world.provinces, 2));
      return world.provinces.filter((code) => !spared.has(code));
    }
  }
}

/** Communes that stay out: neighbours (numbers follow one another within an arrondissement) or scattered. */
function drawPockets(world: World, areas: readonly AreaCode[], random: Random): number[] {
  const hit = areas.flatMap((area) => world.communesIn(area));
  const wanted = Math.max(1, Math.round(hit.length * POCKET_SHARE));
  if (random.chance(0.5)) return random.sample(hit, wanted);
  const homes = areas.flatMap((area) =>
    world.arrondissements.filter((code) => world.tree.contains(area, code)),
  );
  const found: number[] = [];
  for (const home of random.sample(homes, homes.length)) {
    found.push(...world.communesIn(home).slice(0, wanted - found.length));
    if (found.length >= wanted) break;
  }
  return found;
}

function drawResolved(
  outage: OutageSpec,
  span: { readonly start: Instant; readonly end: Instant },
  random: Random,
): Instant | null {
  const given = outage.resolved_early_minutes;
  if (given === null) return null;
  if (given !== undefined) return span.end - given * MINUTE_MS;
  if (!random.chance(PREMATURE_SHARE)) return span.end + random.exponential(15 * MINUTE_MS);
  const early = random.between(0.5, 4) * HOUR_MS;
  return Math.max(span.start + 20 * MINUTE_MS, span.end - early);
}

/** A false "only here": half of the provinces really hit, or one arrondissement of the only one. */
function narrowed(world: World, areas: readonly AreaCode[]): AreaCode[] {
  if (areas.length > 1) return areas.slice(0, Math.floor(areas.length / 2));
  const [area] = areas;
  return world.tree.children(area ?? ("" as AreaCode)).slice(0, 1);
}
