import type { AreaCode, Instant } from "../model/ids.ts";
import { beginOf, shareOf, usualOf } from "./claim-case.ts";
import type { ClaimCase, Window } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import { distinctSince } from "./first-reports.ts";
import type { Distinct } from "./first-reports.ts";
import { SCOPE_WINDOW_MS, SPARED_WINDOW_MS } from "./limits.ts";

/** One place that was said not to be hit. */
export interface PlaceSeen {
  readonly area: AreaCode;
  /** Distinct first-hand witnesses there. */
  readonly witnesses: number;
  readonly usual: number;
  /** Share of the stream's usual reports that come from there. */
  readonly share: number;
}

export interface ScopeSeen {
  /** All distinct witnesses of the outage with a known place, first-hand or not. */
  readonly witnesses: number;
  readonly inside: number;
  readonly insideShare: number;
  readonly outside: number;
  /** In the rest of provinces that lie partly in the claimed areas. */
  readonly around: number;
  readonly aroundShare: number;
  /** Distinct first-hand witnesses in the claimed areas. */
  readonly insideFirstHand: number;
  readonly insideCited: () => readonly Witnessed[];
  /** The newest of some provinces together. */
  readonly citedIn: (provinces: readonly AreaCode[]) => readonly Witnessed[];
  readonly places: readonly PlaceSeen[];
  readonly lastAt: Instant | null;
}

/** "Only there" is about the extent at the time; "spared" is about the whole outage. */
const windowOf = (item: ClaimCase): Window => {
  const { claim, statement, nextTrouble } = item;
  const spared = claim.kind === "scope" && claim.spared === true;
  const to = statement.at + (spared ? SPARED_WINDOW_MS : SCOPE_WINDOW_MS);
  return {
    from: beginOf(item, statement.at),
    to: nextTrouble === null ? to : Math.min(to, nextTrouble),
  };
};

/** Provinces that have nothing in common with the claimed areas. */
const isApart = (item: ClaimCase, province: AreaCode, areas: readonly AreaCode[]): boolean => {
  const { tree } = item.deps;
  return areas.every((area) => !tree.contains(area, province) && !tree.contains(province, area));
};

/** Provinces that hold some claimed area, once each. */
const partlyIn = (item: ClaimCase, areas: readonly AreaCode[]): ReadonlySet<AreaCode> => {
  const found = new Set<AreaCode>();
  for (const area of areas) {
    const province = item.book.places.code(item.book.places.province(area));
    found.add(province ?? area);
  }
  return found;
};

/** Witnesses counted where the first report was made. */
interface Spread {
  readonly seen: Distinct;
  readonly inside: number;
  /** By the number of the province, outside of the areas only. */
  readonly provinces: ReadonlyMap<number, number>;
}

const spreadOf = (
  item: ClaimCase,
  { areas, window, firstHand }: { areas: readonly AreaCode[]; window: Window; firstHand: boolean },
): Spread => {
  const view = { services: item.services, firstHand, areas: [] };
  const seen = distinctSince(item, view, window);
  const isInside = item.book.places.within(areas);
  const { places } = item.book;
  const provinces = new Map<number, number>();
  let inside = areas.length === 0 ? seen.count : 0;
  for (const place of seen.places) {
    const count = seen.at(place);
    if (count === 0) continue;
    const province = places.provinceOf(place);
    if (!isInside(place)) {
      if (province >= 0) provinces.set(province, (provinces.get(province) ?? 0) + count);
    } else if (areas.length > 0) inside += count;
  }
  return { seen, inside, provinces };
};

/** Reports in- and outside of the claimed areas; `places` are the provinces wholly outside that reported. */
export const gatherScope = (item: ClaimCase, areas: readonly AreaCode[]): ScopeSeen => {
  const window = windowOf(item);
  const everybody = spreadOf(item, { areas, window, firstHand: false });
  const firstHand = spreadOf(item, { areas, window, firstHand: true });
  const { lastAt, count: all } = everybody.seen;
  const seenWindow = { from: window.from, to: lastAt ?? window.from };
  const { places: index } = item.book;
  const isInside = item.book.places.within(areas);
  const places: PlaceSeen[] = [];
  let around = 0;
  for (const [number, witnesses] of firstHand.provinces) {
    const area = index.code(number);
    if (area === undefined) continue;
    if (!isApart(item, area, areas)) {
      around += witnesses;
      continue;
    }
    const usual = usualOf(item, seenWindow, [area]);
    places.push({ area, witnesses, usual, share: shareOf(item, area) });
  }
  let insideShare = 0;
  for (const area of areas) insideShare += shareOf(item, area);
  let aroundShare = 0;
  for (const area of partlyIn(item, areas)) aroundShare += shareOf(item, area);
  return {
    witnesses: all,
    inside: everybody.inside,
    insideShare: Math.min(1, insideShare),
    outside: all - everybody.inside,
    around,
    aroundShare: Math.max(0, aroundShare - Math.min(1, insideShare)),
    insideFirstHand: firstHand.inside,
    insideCited: () => firstHand.seen.newest(isInside),
    citedIn: (provinces) => {
      const wanted = new Set(provinces.map((area) => index.province(area)));
      return firstHand.seen.newest((place, province) => wanted.has(province) && !isInside(place));
    },
    places: places.toSorted((a, b) => b.witnesses - a.witnesses || (a.area < b.area ? -1 : 1)),
    lastAt,
  };
};

/** The claimed areas together, as one place that was said to be spared. */
export const sparedPlace = (
  item: ClaimCase,
  areas: readonly AreaCode[],
  seen: ScopeSeen,
): Omit<PlaceSeen, "area"> => ({
  witnesses: seen.insideFirstHand,
  usual: usualOf(
    item,
    { from: windowOf(item).from, to: seen.lastAt ?? windowOf(item).from },
    areas,
  ),
  share: seen.insideShare,
});
