import type { Site } from "./cells.ts";

const neighbourhood = (
  start: number,
  neighbours: (site: number) => readonly number[],
  same: (site: number) => boolean,
): readonly number[] => {
  const found = [start];
  const seen = new Set(found);
  for (const site of found) {
    for (const next of neighbours(site)) {
      if (seen.has(next) || !same(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
};

/**
 * Face of each site, after cells that lie apart from their commune's own cell are given to the
 * commune around them: a hamlet with a wrong code would else be a dot in the middle of another
 * commune. Real exclaves of communes are lost with them; those of provinces stay.
 */
export const withoutStrays = (
  sites: readonly Site[],
  neighbours: (site: number) => readonly number[],
): readonly number[] => {
  const faces = sites.map((site) => site.face);
  const home = new Set<number>();
  const placed = new Set<number>();
  for (const wantsMain of [true, false]) {
    for (const [start, { face, main }] of sites.entries()) {
      if (main !== wantsMain || placed.has(face)) continue;
      placed.add(face);
      for (const site of neighbourhood(start, neighbours, (next) => faces[next] === face))
        home.add(site);
    }
  }
  let strays = [...faces.keys()].filter((site) => !home.has(site));
  while (strays.length > 0) {
    const left: number[] = [];
    for (const stray of strays) {
      const votes = new Map<number, number>();
      for (const next of neighbours(stray)) {
        const face = faces[next];
        if (home.has(next) && face !== undefined) votes.set(face, (votes.get(face) ?? 0) + 1);
      }
      const [winner] = [...votes].toSorted(([a, many], [b, more]) => more - many || a - b);
      if (winner === undefined) left.push(stray);
      else {
        faces[stray] = winner[0];
        home.add(stray);
      }
    }
    if (left.length === strays.length) break;
    strays = left;
  }
  return faces;
};
