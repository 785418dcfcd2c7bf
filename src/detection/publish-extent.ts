import type { AreaCode } from "../model/ids.ts";
import { childrenOf, type Country, contains, isLeaf } from "./country.ts";
import { isHit, type Outline } from "./extent.ts";

/** "Province X except commune Y" names at most this many; beyond it the parts are listed. */
const EXCEPT_MAX = 5;

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
  const heard = heardShare(evidence);
  const units: number[] = [];
  const except: number[] = [];
  const add = (node: number): void => {
    const cuts = shape.cut.filter((cut) => contains(evidence.country, node, cut));
    if (isLeaf(evidence.country, node)) {
      if (isHit(evidence.country, shape, node)) units.push(node);
      return;
    }
    const people = evidence.country.share[node] ?? 0;
    const share = people > 0 ? (heard.get(node) ?? 0) / people : 0;
    const nameable =
      cuts.length <= EXCEPT_MAX && cuts.every((cut) => isLeaf(evidence.country, cut));
    if (nameable && share >= evidence.wholeUnitShareMin && isHit(evidence.country, shape, node)) {
      units.push(node);
      except.push(...cuts);
      return;
    }
    for (const child of childrenOf(evidence.country, node)) {
      // A part nobody wrote from is only named as part of a unit that speaks for it.
      const whole = share >= evidence.wholeUnitShareMin;
      if (heard.has(child) || (whole && isHit(evidence.country, shape, child)))
        addPart(child, whole);
    }
  };
  const addPart = (node: number, spokenFor: boolean): void => {
    const cuts = shape.cut.some((cut) => contains(evidence.country, node, cut));
    if (spokenFor && !cuts && !heard.has(node)) units.push(node);
    else add(node);
  };
  for (const node of topmost(evidence.country, shape.taken)) add(node);
  return { units: units.toSorted((a, b) => a - b), except: except.toSorted((a, b) => a - b) };
}

/** Nodes of a list that lie in no other of it. */
export const topmost = (country: Country, nodes: readonly number[]): readonly number[] =>
  nodes.filter((node) => !nodes.some((other) => other !== node && contains(country, other, node)));

/** Share of the country's people who live in communes with reports, per node on their paths. */
function heardShare(evidence: Evidence): Map<number, number> {
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
