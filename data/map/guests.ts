import type { AreaCode } from "../../src/model/ids.ts";
import type { Gazetteer } from "../../src/places/gazetteer.ts";
import { bearerArea, bearerSort } from "../../src/places/name-table.ts";
import { NAME_SORTS } from "../../src/places/layout.ts";

/** Communes that share a postcode with each commune. */
export const postcodeMates = (
  gazetteer: Gazetteer,
): ReadonlyMap<AreaCode, ReadonlySet<AreaCode>> => {
  const mates = new Map<AreaCode, Set<AreaCode>>();
  const { names, areas } = gazetteer;
  for (let key = 0; key < names.columns.count; key += 1) {
    const [from, to] = names.bearerRange(key);
    const bearers = [...names.columns.bearers.subarray(from, to)]
      .filter((bearer) => NAME_SORTS[bearerSort(bearer)] === "postcode")
      .map((bearer) => areas.codeAt(bearerArea(bearer)));
    for (const bearer of bearers) {
      const known = mates.get(bearer) ?? new Set();
      for (const mate of bearers) if (mate !== bearer) known.add(mate);
      mates.set(bearer, known);
    }
  }
  return mates;
};

/**
 * The commune whose cell one without a known point shares: the most populated of those with the same
 * postcode in the same unit, else with the same postcode, else in the same unit, else in the unit above.
 */
export const hostOf = (
  gazetteer: Gazetteer,
  commune: AreaCode,
  { mates, hosts }: { mates: ReadonlySet<AreaCode>; hosts: ReadonlySet<AreaCode> },
): AreaCode | null => {
  const population = (code: AreaCode): number => gazetteer.get(code)?.population ?? 0;
  const best = (candidates: readonly AreaCode[]): AreaCode | undefined =>
    candidates
      .filter((code) => hosts.has(code))
      .toSorted((a, b) => population(b) - population(a) || (a < b ? -1 : 1))[0];
  const within = (unit: AreaCode): readonly AreaCode[] => {
    const found = [unit];
    for (const at of found) {
      if (gazetteer.get(at)?.kind !== "commune") found.push(...gazetteer.children(at));
    }
    return found;
  };
  const [, unit, ...above] = gazetteer.path(commune);
  if (unit === undefined) return null;
  const near = [...mates];
  const sameUnit = near.filter((code) => gazetteer.contains(unit, code));
  const known = best(sameUnit) ?? best(near) ?? best(within(unit));
  if (known !== undefined) return known;
  for (const outer of above) {
    const host = best(within(outer));
    if (host !== undefined) return host;
  }
  return null;
};
