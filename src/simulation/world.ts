import type { Area, AreaTree } from "../model/area.ts";
import { type AreaCode, asAreaCode } from "../model/ids.ts";
import { Random } from "./random.ts";
import type { ScenarioSpec } from "./spec.ts";

/** The places of a simulated country, and who lives there. */
export interface World {
  readonly tree: AreaTree;
  readonly areas: readonly Area[];
  readonly communes: readonly Area[];
  readonly provinces: readonly AreaCode[];
  readonly arrondissements: readonly AreaCode[];
  /** Indices into `communes` of those in an area. */
  communesIn(code: AreaCode): readonly number[];
}

/** Populations of communes vary log-normally by this much. */
const PEOPLE_SIGMA = 0.9;

export function buildWorld(spec: ScenarioSpec, seed: number): World {
  const random = new Random(seed, "world");
  const areas: Area[] = [];
  const { tree, country } = spec;
  const add = (kind: Area["kind"], n: number, parent: AreaCode | null): AreaCode => {
    const letter = {
      country: "",
      region: "R",
      province: "P",
      arrondissement: "A",
      commune: "C",
      locality: "L",
    };
    const number = String(n + 1).padStart(kind === "commune" ? 5 : 2, "0");
    const code = asAreaCode(kind === "country" ? country : `${country}-${letter[kind]}${number}`);
    const name = kind === "country" ? country : `${kind} ${String(n + 1)}`;
    areas.push({ code, name, country, kind, parent, population: 0, lat: null, lon: null });
    return code;
  };
  const root = add("country", 0, null);
  const regions = Array.from({ length: tree.regions }, (_, n) => add("region", n, root));
  const provinces = spread(tree.provinces, regions).map((parent, n) => add("province", n, parent));
  const arrondissements = spread(tree.arrondissements, provinces).map((parent, n) =>
    add("arrondissement", n, parent),
  );
  const weights = Array.from({ length: tree.communes }, () => random.logNormal(1, PEOPLE_SIGMA));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const homes = [...arrondissements];
  while (homes.length < tree.communes) homes.push(random.pick(arrondissements));
  homes.slice(0, tree.communes).forEach((parent, n) => {
    const code = add("commune", n, parent);
    const people = Math.max(50, Math.round(((weights[n] ?? 0) / total) * tree.people));
    const area = areas.at(-1);
    if (area?.code === code) areas[areas.length - 1] = { ...area, population: people };
  });
  return worldOf(summed(areas));
}

/** Gives each of `count` parts a parent, evenly. */
const spread = (count: number, parents: readonly AreaCode[]): AreaCode[] =>
  Array.from({ length: count }, (_, n) => {
    const parent = parents[Math.floor((n * parents.length) / count)];
    if (parent === undefined) throw new RangeError("a level of the tree is empty");
    return parent;
  });

function summed(areas: readonly Area[]): Area[] {
  const people = new Map(areas.map(({ code, population }) => [code, population]));
  for (const { code, parent } of areas.toReversed()) {
    if (parent !== null) people.set(parent, (people.get(parent) ?? 0) + (people.get(code) ?? 0));
  }
  return areas.map((area) => ({ ...area, population: people.get(area.code) ?? 0 }));
}

/** A world from areas that are given, parents before or after their children. */
export function worldOf(areas: readonly Area[]): World {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const children = new Map<AreaCode, AreaCode[]>();
  for (const { code, parent } of areas) {
    if (parent === null) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [code]);
    else list.push(code);
  }
  const path = (code: AreaCode): AreaCode[] => {
    const up: AreaCode[] = [];
    for (let area = byCode.get(code); area !== undefined;) {
      up.push(area.code);
      area = area.parent === null ? undefined : byCode.get(area.parent);
    }
    return up;
  };
  const communes = areas.filter(({ kind }) => kind === "commune");
  const within = new Map<AreaCode, number[]>();
  communes.forEach(({ code }, index) => {
    for (const outer of path(code)) {
      const list = within.get(outer);
      if (list === undefined) within.set(outer, [index]);
      else list.push(index);
    }
  });
  return {
    areas,
    communes,
    provinces: codesOf(areas, "province"),
    arrondissements: codesOf(areas, "arrondissement"),
    communesIn: (code) => within.get(code) ?? [],
    tree: {
      get: (code) => byCode.get(code),
      children: (code) => children.get(code) ?? [],
      path,
      contains: (outer, inner) => path(inner).includes(outer),
      roots: () => codesOf(areas, "country"),
      commune: (code) => path(code).find((up) => byCode.get(up)?.kind === "commune") ?? null,
    },
  };
}

const codesOf = (areas: readonly Area[], kind: Area["kind"]): AreaCode[] =>
  areas.filter((area) => area.kind === kind).map(({ code }) => code);
