import { childrenOf, contains, type Country, isLeaf } from "./country.ts";

/** How many times the usual rate an affected place may show; the best of these wins. */
const FACTORS = [2, 3, 5, 8, 12, 20, 32, 50, 80, 130, 200, 400, 800] as const;

export interface ExtentInput {
  readonly country: Country;
  /** Reports since the onset by the node they name. */
  readonly counts: ReadonlyMap<number, number>;
  /** Expected reports since the onset in the whole country, and the share of each node. */
  readonly expected: number;
  readonly share: ArrayLike<number>;
}

/** Nodes that are hit as a whole, and nodes inside them that are not. */
export interface Outline {
  readonly taken: readonly number[];
  readonly cut: readonly number[];
  readonly factor: number;
  readonly gain: number;
}

interface Live {
  /** Nodes with reports at or below them, highest number first: children before their parents. */
  readonly nodes: readonly number[];
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** Share of the children without any report, and the largest of them. */
  readonly silent: ReadonlyMap<number, { readonly share: number; readonly largest: number }>;
}

/**
 * The penalised tree programme: every node is hit or not, a report in a hit commune is worth ln q, a
 * report to be expected there costs q - 1, and every change between a unit and its part costs
 * ln(nodes). Dynamic programming over nodes with reports gives the best outline for each q exactly
 * (silent parts are cut as a whole); the best q wins. Null when nothing is worth its price.
 */
export function outline(input: ExtentInput): Outline | null {
  const live = liveNodes(input);
  const price = Math.log(input.country.nodes);
  let best: { gain: number; factor: number } | null = null;
  for (const factor of FACTORS) {
    const { hit, spared } = solve(input, live, { factor, price });
    const gain = Math.max(spared.get(0) ?? 0, (hit.get(0) ?? 0) - price);
    if (gain > (best?.gain ?? 1e-9)) best = { gain, factor };
  }
  if (best === null) return null;
  const solved = solve(input, live, { factor: best.factor, price });
  return { ...read(input, live, { solved, price, factor: best.factor }), ...best };
}

function liveNodes(input: ExtentInput): Live {
  const { country } = input;
  const seen = new Set<number>();
  for (const [node, count] of input.counts) {
    if (count <= 0) continue;
    for (let v = node; v >= 0 && !seen.has(v); v = country.parent[v] ?? -1) seen.add(v);
  }
  const nodes = [...seen].toSorted((a, b) => b - a);
  const children = new Map<number, number[]>();
  for (const node of nodes) {
    const parent = country.parent[node] ?? -1;
    if (parent < 0) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [node]);
    else list.push(node);
  }
  const silent = new Map<number, { share: number; largest: number }>();
  for (const node of nodes) {
    if (isLeaf(country, node)) continue;
    let share = 0;
    let largest = 0;
    for (const child of childrenOf(country, node)) {
      if (seen.has(child)) continue;
      const own = input.share[child] ?? 0;
      share += own;
      if (own > largest) largest = own;
    }
    silent.set(node, { share, largest });
  }
  return { nodes, children, silent };
}

interface Solved {
  /** Best value below a node if it is hit, and if it is not. */
  readonly hit: Map<number, number>;
  readonly spared: Map<number, number>;
}

interface Terms {
  readonly factor: number;
  readonly price: number;
}

function solve(input: ExtentInput, live: Live, terms: Terms): Solved {
  const hit = new Map<number, number>();
  const spared = new Map<number, number>();
  const worth = Math.log(terms.factor);
  for (const node of live.nodes) {
    let inside = (input.counts.get(node) ?? 0) * worth;
    let outside = 0;
    if (isLeaf(input.country, node)) inside -= cost(input, node, terms.factor);
    else inside += silentValue(input, live, { node, ...terms });
    for (const child of live.children.get(node) ?? []) {
      const childHit = hit.get(child) ?? 0;
      const childSpared = spared.get(child) ?? 0;
      inside += Math.max(childHit, childSpared - terms.price);
      outside += Math.max(childSpared, childHit - terms.price);
    }
    hit.set(node, inside);
    spared.set(node, outside);
  }
  return { hit, spared };
}

const cost = (input: ExtentInput, node: number, factor: number): number =>
  (factor - 1) * input.expected * (input.share[node] ?? 0);

function silentValue(input: ExtentInput, live: Live, at: Terms & { node: number }): number {
  const silent = live.silent.get(at.node);
  if (silent === undefined || silent.share === 0) return 0;
  const unit = (at.factor - 1) * input.expected;
  if (unit * silent.largest <= at.price) return -unit * silent.share;
  let value = 0;
  const alive = new Set(live.children.get(at.node));
  for (const child of childrenOf(input.country, at.node)) {
    if (!alive.has(child)) value -= Math.min(at.price, unit * (input.share[child] ?? 0));
  }
  return value;
}

/** Walks the solution down from the root. */
function read(
  input: ExtentInput,
  live: Live,
  best: Terms & { solved: Solved },
): { taken: number[]; cut: number[] } {
  const taken: number[] = [];
  const cut: number[] = [];
  const { hit, spared } = best.solved;
  const visit = (node: number, inside: boolean): void => {
    const alive = live.children.get(node) ?? [];
    if (inside && !isLeaf(input.country, node)) {
      const known = new Set(alive);
      for (const child of childrenOf(input.country, node)) {
        if (!known.has(child) && cost(input, child, best.factor) > best.price) cut.push(child);
      }
    }
    for (const child of alive) {
      const change = inside
        ? (spared.get(child) ?? 0) - best.price > (hit.get(child) ?? 0)
        : (hit.get(child) ?? 0) - best.price > (spared.get(child) ?? 0);
      if (change) (inside ? cut : taken).push(child);
      visit(child, inside !== change);
    }
  };
  const rootHit = (hit.get(0) ?? 0) - best.price > (spared.get(0) ?? 0);
  if (rootHit) taken.push(0);
  visit(0, rootHit);
  return { taken, cut };
}

/** Inside the outline: the nearest marked node above decides. */
export function isHit(
  country: Country,
  shape: Pick<Outline, "taken" | "cut">,
  node: number,
): boolean {
  let nearest = -1;
  let inside = false;
  for (const taken of shape.taken) {
    if (taken > nearest && contains(country, taken, node)) [nearest, inside] = [taken, true];
  }
  if (!inside) return false;
  for (const cut of shape.cut) {
    if (cut > nearest && contains(country, cut, node)) [nearest, inside] = [cut, false];
  }
  return inside;
}
