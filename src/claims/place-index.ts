import type { AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";

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

export function createPlaceIndex(tree: AreaTree): PlaceIndex {
  const numbers = new Map<AreaCode, number>();
  const codes: AreaCode[] = [];
  const communes = new Map<AreaCode, number>();
  const provinces = new Map<AreaCode, number>();

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
  return {
    area: (area) => (area === null ? -1 : number(area)),
    commune: (area) =>
      cached(communes, area, (code) => {
        const commune = tree.commune(code);
        return commune === null ? -1 : number(commune);
      }),
    province: (area) => cached(provinces, area, findProvince),
    code: (place) => codes[place],
    size: () => codes.length,
  };
}
