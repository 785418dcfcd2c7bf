import { childrenOf, type Country, isLeaf } from "./country.ts";

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

/** Nodes with reports at or below them as columns, highest number first: children before their parents. */
interface Live {
  readonly node: Int32Array;
  /** Position of the parent, -1 for the root. */
  readonly up: Int32Array;
  /** Reports that name the node itself. */
  readonly own: Float64Array;
  readonly leaf: Uint8Array;
  /** Share of a leaf; of other nodes the share of the children without any report. */
  readonly share: Float64Array;
  /** Position of a node, -1 where nothing was reported. */
  readonly position: Int32Array;
  /** Shares of the parts without any report: those of live node i from `silentFrom[i]` to the next. */
  readonly silentFrom: Int32Array;
  readonly silentShare: Float64Array;
}

/**
 * The penalised tree programme: every node is hit or not, a report in a hit commune is worth ln q, a
 * report to be expected there costs q - 1, and every change between a unit and its part costs
 * ln(nodes). Dynamic programming over nodes with reports gives the best outline for each q exactly
 * (silent parts are cut as a whole); the best q wins. Null when nothing is worth its price.
 */
export function outline(input: ExtentInput): Outline | null {
  const live = liveNodes(input);
  const root = live.node.length - 1;
  if (root < 0) return null;
  const price = Math.log(input.country.nodes);
  const solved = { hit: new Float64Array(root + 1), spared: new Float64Array(root + 1) };
  let gain = 1e-9;
  let factor = 0;
  for (const candidate of FACTORS) {
    solve(input, live, { factor: candidate, price, ...solved });
    const value = Math.max(solved.spared[root] ?? 0, (solved.hit[root] ?? 0) - price);
    if (value > gain) [gain, factor] = [value, candidate];
  }
  if (factor === 0) return null;
  const best = { factor, price, ...solved };
  solve(input, live, best);
  return { ...read(input, live, best), factor, gain };
}

function liveNodes(input: ExtentInput): Live {
  const { country } = input;
  const position = new Int32Array(country.nodes).fill(-1);
  const found: number[] = [];
  for (const [node, count] of input.counts) {
    if (count <= 0) continue;
    for (let v = node; v >= 0 && position[v] === -1; v = country.parent[v] ?? -1) {
      position[v] = 0;
      found.push(v);
    }
  }
  const node = Int32Array.from(found).toSorted((a, b) => b - a);
  const size = node.length;
  const live: Live = {
    node,
    up: new Int32Array(size),
    own: new Float64Array(size),
    leaf: new Uint8Array(size),
    share: new Float64Array(size),
    position,
    silentFrom: new Int32Array(size + 1),
    silentShare: new Float64Array(country.nodes),
  };
  for (let i = 0; i < size; i += 1) position[node[i] ?? 0] = i;
  for (let i = 0; i < size; i += 1) {
    const v = node[i] ?? 0;
    const up = position[country.parent[v] ?? -1] ?? -1;
    const share = input.share[v] ?? 0;
    live.up[i] = up;
    live.own[i] = input.counts.get(v) ?? 0;
    live.leaf[i] = isLeaf(country, v) ? 1 : 0;
    live.share[i] = (live.share[i] ?? 0) + share;
    if (up >= 0) live.share[up] = (live.share[up] ?? 0) - share;
    live.silentFrom[i + 1] = addSilent(input, live, i);
  }
  return live;
}

/** Notes the shares of a node's silent children after those noted before; returns their end. */
function addSilent({ country, share }: ExtentInput, live: Live, i: number): number {
  let end = live.silentFrom[i] ?? 0;
  const v = live.node[i] ?? 0;
  const last = country.last[v] ?? v;
  for (let child = v + 1; child <= last; child = (country.last[child] ?? child) + 1) {
    if (live.position[child] !== -1) continue;
    live.silentShare[end] = share[child] ?? 0;
    end += 1;
  }
  return end;
}

/** Values per live node if it is hit and if it is not; what they start from, and what they cost. */
interface Terms {
  readonly factor: number;
  readonly price: number;
  readonly hit: Float64Array;
  readonly spared: Float64Array;
}

function solve(input: ExtentInput, live: Live, terms: Terms): void {
  const { hit, spared, price } = terms;
  const worth = Math.log(terms.factor);
  const unit = (terms.factor - 1) * input.expected;
  const per = { unit, price };
  hit.fill(0);
  spared.fill(0);
  for (let i = 0; i < live.node.length; i += 1) {
    const silent = unit * (live.share[i] ?? 0);
    const lost = silent <= price || live.leaf[i] === 1 ? silent : silentCost(live, i, per);
    const inside = (hit[i] ?? 0) + (live.own[i] ?? 0) * worth - lost;
    const outside = spared[i] ?? 0;
    hit[i] = inside;
    const up = live.up[i] ?? -1;
    if (up < 0) continue;
    hit[up] = (hit[up] ?? 0) + Math.max(inside, outside - price);
    spared[up] = (spared[up] ?? 0) + Math.max(outside, inside - price);
  }
}

/** What the silent parts of a node that is hit cost: each its own, or the price of cutting it off. */
function silentCost(live: Live, i: number, per: { unit: number; price: number }): number {
  const { unit, price } = per;
  const end = live.silentFrom[i + 1] ?? 0;
  let cost = 0;
  for (let at = live.silentFrom[i] ?? 0; at < end; at += 1) {
    cost += Math.min(price, unit * (live.silentShare[at] ?? 0));
  }
  return cost;
}

/** Walks the solution down from the root. */
function read(input: ExtentInput, live: Live, best: Terms): { taken: number[]; cut: number[] } {
  const taken: number[] = [];
  const cut: number[] = [];
  const { hit, spared, price } = best;
  const unit = (best.factor - 1) * input.expected;
  const inside = new Uint8Array(live.node.length);
  for (let i = live.node.length - 1; i >= 0; i -= 1) {
    const node = live.node[i] ?? 0;
    const above = inside[live.up[i] ?? -1] === 1;
    const change = above
      ? (spared[i] ?? 0) - price > (hit[i] ?? 0)
      : (hit[i] ?? 0) - price > (spared[i] ?? 0);
    if (change) (above ? cut : taken).push(node);
    inside[i] = above === change ? 0 : 1;
    if (inside[i] === 0 || live.leaf[i] === 1 || unit * (live.share[i] ?? 0) <= price) continue;
    for (const child of childrenOf(input.country, node)) {
      const silent = (live.position[child] ?? -1) < 0;
      if (silent && unit * (input.share[child] ?? 0) > price) cut.push(child);
    }
  }
  return { taken, cut: cut.toSorted((x, y) => x - y) };
}

/** Per node: 1 inside an outline, 2 a wider node that it is a part of, 0 elsewhere. */
export function maskOf(country: Country, shape: Pick<Outline, "taken" | "cut">): Uint8Array {
  const mask = new Uint8Array(country.nodes);
  const cuts = new Set(shape.cut);
  // Lower numbers lie above: what is marked further down overrides it.
  for (const node of [...shape.taken, ...shape.cut].toSorted((a, b) => a - b)) {
    mask.fill(cuts.has(node) ? 0 : 1, node, (country.last[node] ?? node) + 1);
  }
  for (const node of shape.taken) {
    for (let v = country.parent[node] ?? -1; v >= 0; v = country.parent[v] ?? -1) {
      if (mask[v] === 0) mask[v] = 2;
    }
  }
  return mask;
}
