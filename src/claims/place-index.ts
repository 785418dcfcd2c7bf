import type { AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";

export type PlaceTest = (place: number) => boolean;

/** Sets of areas whose tests are kept: claims about the same places share them. */
export const PLACE_TESTS_MAX = 64;

/** Areas as small numbers, so that distinct places are counted without building strings or sets. */
export interface PlaceIndex {
  /** Number of the area itself; -1 for none. */
  area(area: AreaCode | null): number;
  /** Number of the commune an area lies in; -1 when it is wider than a commune or unknown. */
  commune(area: AreaCode | null): number;
  /**
   * Number of the unit in which "only there" is tested: the province, where a country has none the
   * arrondissement's parent, else the region; -1 for anything wider.
   */
  province(area: AreaCode | null): number;
  code(place: number): AreaCode | undefined;
  /** `commune` and `province` by the number of the place: one look into a table. */
  communeOf(place: number): number;
  provinceOf(place: number): number;
  /** Whether a place, by its number, lies in some of the areas (none: everywhere); asked once of each place. */
  within(areas: readonly AreaCode[]): PlaceTest;
  /** How many numbers were given so far. */
  size(): number;
}

/** The kinds that serve as province, in order of preference. */
const PROVINCE_KINDS = ["province", "arrondissement", "region"] as const;

const cached = (
  cache: Map<AreaCode, number>,
  area: AreaCode | null,
  find: (area: AreaCode) => number,
): number => {
  if (area === null) return -1;
  let known = cache.get(area);
  if (known === undefined) {
    known = find(area);
    cache.set(area, known);
  }
  return known;
};

const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;

/** A test of places that remembers its answers in a table. */
const remembering = (size: () => number, isInside: PlaceTest): PlaceTest => {
  let known = new Uint8Array(size());
  return (place) => {
    if (place < 0) return false;
    if (place >= known.length) {
      const wider = new Uint8Array(Math.max(place + 1, size()));
      wider.set(known);
      known = wider;
    }
    if (known[place] === UNKNOWN) known[place] = isInside(place) ? INSIDE : OUTSIDE;
    return known[place] === INSIDE;
  };
};

export function createPlaceIndex(tree: AreaTree): PlaceIndex {
  const numbers = new Map<AreaCode, number>();
  const codes: AreaCode[] = [];
  const communes = new Map<AreaCode, number>();
  const provinces = new Map<AreaCode, number>();
  const provinceOf: number[] = [];
  const communeOf: number[] = [];

  const number = (code: AreaCode): number => {
    let known = numbers.get(code);
    if (known === undefined) {
      known = codes.length;
      numbers.set(code, known);
      codes.push(code);
    }
    return known;
  };
  const findProvince = (area: AreaCode): number => {
    const path = tree.path(area);
    for (const kind of PROVINCE_KINDS) {
      const found = path.find((code) => tree.get(code)?.kind === kind);
      if (found !== undefined) {
        // A region is a unit only where nothing lies between it and its communes.
        const split =
          kind === "region" &&
          tree.children(found).some((child) => tree.get(child)?.kind === "province");
        return split ? -1 : number(found);
      }
    }
    return -1;
  };
  const tests = new Map<string, PlaceTest>();
  const within = (areas: readonly AreaCode[]): PlaceTest => {
    if (areas.length === 0) return () => true;
    const key = areas.join(" ");
    const test =
      tests.get(key) ??
      remembering(
        () => codes.length,
        (place) => {
          const code = codes[place];
          return code !== undefined && areas.some((outer) => tree.contains(outer, code));
        },
      );
    // The one asked for longest ago goes first.
    tests.delete(key);
    tests.set(key, test);
    const [oldest] = tests.keys();
    if (tests.size > PLACE_TESTS_MAX && oldest !== undefined) tests.delete(oldest);
    return test;
  };
  const commune = (area: AreaCode | null): number =>
    cached(communes, area, (code) => {
      const found = tree.commune(code);
      return found === null ? -1 : number(found);
    });
  return {
    area: (area) => (area === null ? -1 : number(area)),
    commune,
    province: (area) => cached(provinces, area, findProvince),
    code: (place) => codes[place],
    within,
    communeOf: (place) => (communeOf[place] ??= commune(codes[place] ?? null)),
    provinceOf: (place) =>
      (provinceOf[place] ??= cached(provinces, codes[place] ?? null, findProvince)),
    size: () => codes.length,
  };
}
