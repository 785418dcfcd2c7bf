import type { AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";
import { type AreaKind, AREA_KINDS } from "../model/vocabulary.ts";

/** Levels that have a threshold of their own, widest first; localities count at their commune. */
export const LEVELS = ["country", "region", "province", "arrondissement", "commune"] as const;
export type Level = (typeof LEVELS)[number];
export const COMMUNE_LEVEL: number = LEVELS.indexOf("commune");
export const ARRONDISSEMENT_LEVEL: number = LEVELS.indexOf("arrondissement");

/**
 * One country as columns. Nodes are numbered from the root down, depth first: a node's part of the
 * tree is the numbers from itself to `last`, so containment is two comparisons.
 */
export interface Country {
  readonly root: AreaCode;
  readonly zone: string;
  readonly codes: readonly AreaCode[];
  readonly number: ReadonlyMap<AreaCode, number>;
  /** Index into LEVELS. A node without children is a commune whatever it calls itself. */
  readonly level: Uint8Array;
  /** -1 for the root. */
  readonly parent: Int32Array;
  readonly last: Int32Array;
  /** Share of the country's people. */
  readonly share: Float64Array;
  readonly nodes: number;
  /** Nodes of each level. */
  readonly places: readonly number[];
}

/** Where nobody counted the people: a place still has some. */
const PEOPLE_MIN = 50;

export const contains = (country: Country, outer: number, inner: number): boolean =>
  inner >= outer && inner <= (country.last[outer] ?? -1);

export const overlap = (country: Country, a: number, b: number): boolean =>
  contains(country, a, b) || contains(country, b, a);

export const isLeaf = (country: Country, node: number): boolean =>
  (country.last[node] ?? node) === node;

/** Direct children of a node, by number. */
export function* childrenOf(country: Country, node: number): Generator<number> {
  const last = country.last[node] ?? node;
  for (let child = node + 1; child <= last; child = (country.last[child] ?? child) + 1) yield child;
}

interface Columns {
  readonly codes: AreaCode[];
  readonly kinds: AreaKind[];
  readonly people: number[];
  readonly parent: number[];
  readonly last: number[];
}

const isWithin = (kind: AreaKind): boolean =>
  AREA_KINDS.indexOf(kind) <= AREA_KINDS.indexOf("commune");

export function readCountry(tree: AreaTree, root: AreaCode, zone: string): Country {
  const columns: Columns = { codes: [], kinds: [], people: [], parent: [], last: [] };
  walk(tree, columns, { code: root, parent: -1 });
  const nodes = columns.codes.length;
  const total = columns.people[0] ?? 1;
  const level = new Uint8Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const named = LEVELS.indexOf(columns.kinds[node] as Level);
    const leaf = columns.last[node] === node && nodes > 1;
    level[node] = leaf || named < 0 ? COMMUNE_LEVEL : named;
  }
  return {
    root,
    zone,
    codes: columns.codes,
    number: new Map(columns.codes.map((code, node) => [code, node])),
    level,
    parent: Int32Array.from(columns.parent),
    last: Int32Array.from(columns.last),
    share: Float64Array.from(columns.people, (people) => people / total),
    nodes,
    places: LEVELS.map((_, of) => level.reduce((sum, own) => sum + (own === of ? 1 : 0), 0)),
  };
}

/** Adds a node and all below it; returns its people. */
function walk(
  tree: AreaTree,
  columns: Columns,
  at: { readonly code: AreaCode; readonly parent: number },
): number {
  const area = tree.get(at.code);
  const node = columns.codes.length;
  columns.codes.push(at.code);
  columns.kinds.push(area?.kind ?? "commune");
  columns.people.push(0);
  columns.parent.push(at.parent);
  columns.last.push(node);
  let people = 0;
  // In the order of codes: the same tree gives the same numbers however its file is sorted.
  const children = area?.kind === "commune" ? [] : tree.children(at.code).toSorted();
  for (const child of children) {
    const kind = tree.get(child)?.kind;
    if (kind !== undefined && isWithin(kind))
      people += walk(tree, columns, { code: child, parent: node });
  }
  columns.last[node] = columns.codes.length - 1;
  if (people === 0) people = Math.max(PEOPLE_MIN, area?.population ?? 0);
  columns.people[node] = people;
  return people;
}
