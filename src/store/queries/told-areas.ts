import type { AreaTree } from "../../model/area.ts";
import type { AreaCode } from "../../model/ids.ts";
import type { ToldArea, ToldAreas } from "../views.ts";
import { WITNESSES_SHOWN_MIN } from "../views.ts";
import { personsByArea, witnessesByArea } from "./count.ts";
import type { PlacedRows } from "./report-rows.ts";

/** Widest kind that stands for communes which may not be told by themselves. */
const WIDEST_KIND = "province";
/** Nothing is added up above one of these. */
const TOPS: ReadonlySet<string> = new Set(["country", "region"]);

export interface Found {
  /** Distinct ones. */
  readonly witnesses: number;
  /** Who they are; only asked for where they are fewer than three. */
  readonly persons: ReadonlySet<number>;
}

interface Sum extends Found {
  readonly parts: readonly AreaCode[];
}

const added = (known: Sum | undefined, { persons, parts }: Sum): Sum => {
  const all = new Set([...(known?.persons ?? []), ...persons]);
  return { witnesses: all.size, persons: all, parts: [...(known?.parts ?? []), ...parts] };
};

/** What the areas told under the next wider one add up to, where there may be one. */
const wider = (tree: AreaTree, code: AreaCode): AreaCode | null => {
  const [own, above] = tree.path(code);
  if (own === undefined || above === undefined) return null;
  if (tree.get(own)?.kind === WIDEST_KIND || TOPS.has(tree.get(own)?.kind ?? "")) return null;
  return TOPS.has(tree.get(above)?.kind ?? "country") ? null : above;
};

/**
 * What may be told of an outline: areas with at least three distinct witnesses each; those with fewer
 * are added up under the next wider area until there are three, up to the province. `found`: the areas
 * of the outline.
 */
export function toldAreas(tree: AreaTree, found: ReadonlyMap<AreaCode, Found>): ToldAreas {
  const sums = new Map<AreaCode, Sum>(
    [...found].map(([area, one]) => [area, { ...one, parts: [area] }]),
  );
  const depth = (code: AreaCode): number => tree.path(code).length;
  const deepest = Math.max(0, ...[...found.keys()].map(depth));
  const held: AreaCode[] = [];
  for (let level = deepest; level > 0; level -= 1) {
    const few = [...sums].filter(
      ([code, { witnesses }]) => depth(code) === level && witnesses < WITNESSES_SHOWN_MIN,
    );
    for (const [code, sum] of few) {
      sums.delete(code);
      const above = wider(tree, code);
      if (above === null) held.push(...sum.parts);
      // Who is in a part is in the whole already.
      else if ((found.get(above)?.witnesses ?? 0) < WITNESSES_SHOWN_MIN)
        sums.set(above, added(sums.get(above), sum));
    }
  }
  const areas = [...sums].map(([area, { witnesses, parts }]): ToldArea => ({
    area,
    witnesses,
    // What is in the outline as a whole needs no list of its parts.
    parts: found.has(area) ? [area] : parts.toSorted(),
  }));
  return { areas: areas.toSorted((a, b) => (a.area < b.area ? -1 : 1)), held };
}

/** What may be told of an incident's outline, or of the one it had. */
export function toldOutline(
  placed: PlacedRows,
  tree: AreaTree,
  areas: readonly AreaCode[],
): ToldAreas {
  const counts = witnessesByArea(placed, areas);
  const few = counts.filter(({ witnesses }) => witnesses < WITNESSES_SHOWN_MIN);
  const persons = personsByArea(
    placed,
    few.map(({ area }) => area),
  );
  return toldAreas(
    tree,
    new Map(
      counts.map(({ area, witnesses }) => [
        area,
        { witnesses, persons: persons.get(area) ?? new Set() },
      ]),
    ),
  );
}
