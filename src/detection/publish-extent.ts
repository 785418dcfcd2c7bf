import type { AreaCode } from "../model/ids.ts";
import { childrenOf, type Country, contains, isLeaf } from "./country.ts";
import { maskOf, type Outline } from "./extent.ts";

/** "Province X except commune Y" names at most this many; beyond it the parts are listed. */
export const EXCEPT_MAX = 5;

export interface Published {
  /** Whole units or communes, none inside another, by number. */
  readonly units: readonly number[];
  /** Communes inside them that are not hit. */
  readonly except: readonly number[];
}

export interface Evidence {
  readonly country: Country;
  readonly counts: ReadonlyMap<number, number>;
  /** A unit is named as a whole when communes with this share of its people have reports. */
  readonly wholeUnitShareMin: number;
}

/**
 * Turns an outline into what may be said: whole units where witnesses are spread over them, the
 * communes of the witnesses where they are too few to speak for their province.
 */
export function publish(shape: Pick<Outline, "taken" | "cut">, evidence: Evidence): Published {
  const { country } = evidence;
  const heard = heardShare(evidence);
  const mask = maskOf(country, shape);
  const sorted = shape.cut.toSorted((a, b) => a - b);
  const units: number[] = [];
  const except: number[] = [];
  const add = (node: number): void => {
    const cuts = within(sorted, node, country.last[node] ?? node);
    if (isLeaf(country, node)) {
      if (mask[node] === 1) units.push(node);
      return;
    }
    const people = country.share[node] ?? 0;
    const share = people > 0 ? (heard.get(node) ?? 0) / people : 0;
    const nameable = cuts.length <= EXCEPT_MAX && cuts.every((cut) => isLeaf(country, cut));
    if (nameable && share >= evidence.wholeUnitShareMin && mask[node] === 1) {
      units.push(node);
      except.push(...cuts);
      return;
    }
    for (const child of childrenOf(country, node)) {
      // A part nobody wrote from is only named as part of a unit that speaks for it.
      const whole = share >= evidence.wholeUnitShareMin;
      if (heard.has(child) || (whole && mask[child] === 1)) addPart(child, whole);
    }
  };
  const addPart = (node: number, spokenFor: boolean): void => {
    const whole = within(sorted, node, country.last[node] ?? node).length === 0;
    if (spokenFor && whole && !heard.has(node)) units.push(node);
    else add(node);
  };
  for (const node of topmost(country, shape.taken)) add(node);
  return { units: units.toSorted((a, b) => a - b), except: except.toSorted((a, b) => a - b) };
}

/** The numbers of a sorted list from `low` to `high`. */
function within(sorted: readonly number[], low: number, high: number): readonly number[] {
  const first = firstFrom(sorted, low);
  return sorted.slice(first, firstFrom(sorted, high + 1));
}

function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nodes of a list that lie in no other of it. */
export const topmost = (country: Country, nodes: readonly number[]): readonly number[] =>
  nodes
    .toSorted((a, b) => a - b)
    .reduce<number[]>((top, node) => {
      const last = top.at(-1);
      if (last === undefined || !contains(country, last, node)) top.push(node);
      return top;
    }, []);

/** Share of the country's people who live in communes with reports, per node on their paths. */
export function heardShare(evidence: Pick<Evidence, "country" | "counts">): Map<number, number> {
  const { country } = evidence;
  const heard = new Map<number, number>();
  for (const [node, count] of evidence.counts) {
    if (count <= 0) continue;
    // A report that names a whole unit speaks for no commune of it in particular.
    const people = isLeaf(country, node) ? (country.share[node] ?? 0) : 0;
    for (let v = node; v >= 0; v = country.parent[v] ?? -1) {
      heard.set(v, (heard.get(v) ?? 0) + people);
    }
  }
  return heard;
}

export const codesOf = (country: Country, nodes: readonly number[]): AreaCode[] =>
  nodes.flatMap((node) => country.codes[node] ?? []);
