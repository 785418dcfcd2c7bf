import type { AreaCode, Instant } from "../model/ids.ts";
import { beginOf, placeTest, shareOf, usualOf } from "./claim-case.ts";
import type { ClaimCase, Window } from "./claim-case.ts";
import type { Witnessed } from "./evidence-book.ts";
import { SCOPE_WINDOW_MS, SPARED_WINDOW_MS } from "./limits.ts";
import { createMarks } from "./marks.ts";
import { addRecent, createRecent } from "./recent.ts";
import type { Recent } from "./recent.ts";
import { tallied } from "./tally.ts";
import type { Tally } from "./tally.ts";

/** One place that was said not to be hit. */
export interface PlaceSeen {
  readonly area: AreaCode;
  /** Distinct first-hand witnesses there. */
  readonly witnesses: number;
  readonly usual: number;
  /** Share of the stream's usual reports that come from there. */
  readonly share: number;
  readonly cited: readonly Witnessed[];
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
  readonly insideCited: readonly Witnessed[];
  readonly places: readonly PlaceSeen[];
  readonly lastAt: Instant | null;
}

interface Province {
  readonly number: number;
  readonly said: Recent;
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

interface Counted {
  readonly witnesses: number;
  readonly inside: number;
  readonly within: Recent;
  readonly provinces: Iterable<Province>;
  readonly lastAt: Instant | null;
}

const createScopeTally = (item: ClaimCase, areas: readonly AreaCode[]): Tally<Counted> => {
  const isInside = placeTest(item, areas);
  const heard = createMarks();
  const firstHand = createMarks();
  const provinces = new Map<number, Province>();
  const within = createRecent();
  let witnesses = 0;
  let inside = 0;
  let lastAt: Instant | null = null;
  return {
    visit(report) {
      lastAt = report.saidAt;
      const claimed = isInside(report.area);
      if (heard.add(report.witness)) {
        witnesses += 1;
        if (claimed) inside += 1;
      }
      if (!report.firstHand || !firstHand.add(report.witness)) return;
      if (claimed) addRecent(within, report);
      if (claimed || report.province < 0) return;
      let province = provinces.get(report.province);
      if (province === undefined) {
        province = { number: report.province, said: createRecent() };
        provinces.set(report.province, province);
      }
      addRecent(province.said, report);
    },
    read: () => ({ witnesses, inside, within, provinces: provinces.values(), lastAt }),
  };
};

/** Reports in- and outside of the claimed areas; `places` are the provinces wholly outside that reported. */
export const gatherScope = (item: ClaimCase, areas: readonly AreaCode[]): ScopeSeen => {
  const window = windowOf(item);
  const seen = tallied(item, {
    name: "scope",
    window,
    depends: areas,
    create: () => createScopeTally(item, areas),
  });
  const seenWindow = { from: window.from, to: seen.lastAt ?? window.from };
  const places: PlaceSeen[] = [];
  let around = 0;
  for (const { number, said } of seen.provinces) {
    const area = item.book.places.code(number);
    if (area === undefined) continue;
    if (!isApart(item, area, areas)) {
      around += said.count;
      continue;
    }
    const usual = usualOf(item, seenWindow, [area]);
    const share = shareOf(item, area);
    places.push({ area, witnesses: said.count, usual, share, cited: said.newest });
  }
  let insideShare = 0;
  for (const area of areas) insideShare += shareOf(item, area);
  let aroundShare = 0;
  for (const area of partlyIn(item, areas)) aroundShare += shareOf(item, area);
  return {
    witnesses: seen.witnesses,
    inside: seen.inside,
    insideShare: Math.min(1, insideShare),
    outside: seen.witnesses - seen.inside,
    around,
    aroundShare: Math.max(0, aroundShare - Math.min(1, insideShare)),
    insideFirstHand: seen.within.count,
    insideCited: seen.within.newest,
    places: places.toSorted((a, b) => b.witnesses - a.witnesses || (a.area < b.area ? -1 : 1)),
    lastAt: seen.lastAt,
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
  cited: seen.insideCited,
});
