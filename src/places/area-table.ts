import { asAreaCode } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import type { Area } from "../model/area.ts";
import { HASH_START, hashStep, poolText, slotsFor, spread } from "./bytes.ts";
import type { Pool } from "./bytes.ts";
import { COORDINATE_SCALE, KIND_ORDER, NO_AREA, NO_COORDINATE } from "./layout.ts";

/** Areas by their number (their position in code order), in typed arrays. */
export interface AreaColumns {
  readonly count: number;
  readonly codes: Pool;
  readonly names: Pool;
  /** Positions in KIND_ORDER. */
  readonly kinds: Uint8Array;
  readonly parents: Uint32Array;
  readonly populations: Uint32Array;
  /** Latitude and longitude by turns, times COORDINATE_SCALE. */
  readonly coordinates: Int32Array;
}

const hashText = (text: string): number => {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return spread(hash);
};

const COMMUNE = KIND_ORDER.indexOf("commune");

/** Answers in constant time what the tree and the reading ask of an area. */
export class AreaTable {
  readonly columns: AreaColumns;
  /** Number of the country each area lies in. */
  readonly #countries: Uint32Array;
  readonly #slots: Uint32Array;
  /** Children of area `i` are `#children[#childStarts[i]..#childStarts[i + 1]]`. */
  readonly #childStarts: Uint32Array;
  readonly #children: Uint32Array;

  constructor(columns: AreaColumns) {
    this.columns = columns;
    this.#countries = new Uint32Array(columns.count);
    this.#slots = new Uint32Array(slotsFor(columns.count)).fill(NO_AREA);
    this.#childStarts = new Uint32Array(columns.count + 2);
    this.#children = new Uint32Array(columns.count);
    this.#indexCodes();
    this.#indexChildren();
  }

  #indexCodes(): void {
    const { codes, count, parents } = this.columns;
    const mask = this.#slots.length - 1;
    for (let area = 0; area < count; area += 1) {
      let hash = HASH_START;
      const end = codes.starts[area + 1] ?? 0;
      for (let at = codes.starts[area] ?? 0; at < end; at += 1) {
        hash = hashStep(hash, codes.bytes[at] ?? 0);
      }
      let slot = spread(hash) & mask;
      while (this.#slots[slot] !== NO_AREA) slot = (slot + 1) & mask;
      this.#slots[slot] = area;
      let root = area;
      for (let up = parents[root]; up !== undefined && up !== NO_AREA; up = parents[root])
        root = up;
      this.#countries[area] = root;
    }
  }

  #indexChildren(): void {
    const { count, parents } = this.columns;
    const starts = this.#childStarts;
    for (let area = 0; area < count; area += 1) {
      const parent = parents[area] ?? NO_AREA;
      if (parent !== NO_AREA) starts[parent + 2] = (starts[parent + 2] ?? 0) + 1;
    }
    for (let at = 2; at < starts.length; at += 1) {
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    }
    for (let area = 0; area < count; area += 1) {
      const parent = parents[area] ?? NO_AREA;
      if (parent === NO_AREA) continue;
      const to = starts[parent + 1] ?? 0;
      this.#children[to] = area;
      starts[parent + 1] = to + 1;
    }
  }

  /** -1 for an unknown code. */
  numberOf(code: string): number {
    const mask = this.#slots.length - 1;
    const { codes } = this.columns;
    for (let slot = hashText(code) & mask; ; slot = (slot + 1) & mask) {
      const area = this.#slots[slot] ?? NO_AREA;
      if (area === NO_AREA) return -1;
      const start = codes.starts[area] ?? 0;
      if ((codes.starts[area + 1] ?? 0) - start !== code.length) continue;
      let at = 0;
      while (at < code.length && codes.bytes[start + at] === code.charCodeAt(at)) at += 1;
      if (at === code.length) return area;
    }
  }

  codeAt(area: number): AreaCode {
    return asAreaCode(poolText(this.columns.codes, area));
  }

  nameAt(area: number): string {
    return poolText(this.columns.names, area);
  }

  countryAt(area: number): number {
    return this.#countries[area] ?? NO_AREA;
  }

  kindAt(area: number): number {
    return this.columns.kinds[area] ?? 0;
  }

  populationAt(area: number): number {
    return this.columns.populations[area] ?? 0;
  }

  parentAt(area: number): number {
    return this.columns.parents[area] ?? NO_AREA;
  }

  childrenAt(area: number): readonly AreaCode[] {
    return Array.from(
      this.#children.subarray(this.#childStarts[area], this.#childStarts[area + 1]),
      (child) => this.codeAt(child),
    );
  }

  /** The commune an area lies in or is; NO_AREA above commune level. */
  communeAt(area: number): number {
    let at = area;
    while (at !== NO_AREA && this.kindAt(at) > COMMUNE) at = this.parentAt(at);
    return at !== NO_AREA && this.kindAt(at) === COMMUNE ? at : NO_AREA;
  }

  areaAt(area: number): Area {
    const parent = this.parentAt(area);
    const coordinate = (at: number): number | null => {
      const value = this.columns.coordinates[at] ?? NO_COORDINATE;
      return value === NO_COORDINATE ? null : value / COORDINATE_SCALE;
    };
    return {
      code: this.codeAt(area),
      name: this.nameAt(area),
      country: this.codeAt(this.countryAt(area)),
      kind: KIND_ORDER[this.kindAt(area)] ?? "locality",
      parent: parent === NO_AREA ? null : this.codeAt(parent),
      population: this.populationAt(area),
      lat: coordinate(area * 2),
      lon: coordinate(area * 2 + 1),
    };
  }
}
