import { ARRONDISSEMENT_LEVEL, type Country } from "./country.ts";

/** Evidence of one place after the estimated end: the sources of each kind. */
export interface Remains {
  readonly reports: Set<string>;
  readonly down: Set<string>;
  /** Those who said so again when they were asked again. */
  readonly still: Set<string>;
  readonly back: Set<string>;
}

/** An arrondissement with all that is known of its communes, and those communes. */
export interface UnitRemains extends Remains {
  readonly unit: number;
  readonly nodes: number[];
}

/** The arrondissement a node lies in; the node itself where the tree has no such level above it. */
export function pocketUnit(country: Country, node: number): number {
  let unit = node;
  for (let v = node; v >= 0; v = country.parent[v] ?? -1) {
    if ((country.level[v] ?? 0) >= ARRONDISSEMENT_LEVEL) unit = v;
    else break;
  }
  return unit;
}

const nothing = (): Remains => ({
  reports: new Set(),
  down: new Set(),
  still: new Set(),
  back: new Set(),
});

/** What came since an end, by place and by arrondissement, kept up to date with every piece. */
export class RemainsBook {
  readonly #country: Country;
  readonly #byNode: Map<number, Remains> = new Map();
  readonly #byUnit: Map<number, UnitRemains> = new Map();
  /** Arrondissements that the outline touches. */
  parts = 0;
  /** Evidence came since it was last weighed; time alone only weakens it. */
  fresh = false;

  constructor(country: Country) {
    this.#country = country;
  }

  /** Places with any evidence. */
  get places(): number {
    return this.#byNode.size;
  }

  get units(): ReadonlyMap<number, UnitRemains> {
    return this.#byUnit;
  }

  of(node: number): Remains | undefined {
    return this.#byNode.get(node);
  }

  report(node: number, source: string): void {
    for (const remains of this.#at(node)) remains.reports.add(source);
  }

  /** The last word of a source counts. */
  answer(node: number, source: string, back: boolean): void {
    for (const remains of this.#at(node)) {
      if (!back && remains.down.has(source)) remains.still.add(source);
      if (back) remains.still.delete(source);
      (back ? remains.back : remains.down).add(source);
      (back ? remains.down : remains.back).delete(source);
    }
  }

  clear(): void {
    this.#byNode.clear();
    this.#byUnit.clear();
  }

  #at(node: number): readonly [Remains, Remains] {
    this.fresh = true;
    const number = pocketUnit(this.#country, node);
    let unit = this.#byUnit.get(number);
    if (unit === undefined) {
      unit = { unit: number, nodes: [], ...nothing() };
      this.#byUnit.set(number, unit);
    }
    let own = this.#byNode.get(node);
    if (own === undefined) {
      own = nothing();
      this.#byNode.set(node, own);
      unit.nodes.push(node);
    }
    return [own, unit];
  }
}
