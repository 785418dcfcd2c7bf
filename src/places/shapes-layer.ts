import type { AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";
import type { AreaKind } from "../model/vocabulary.ts";
import { KIND_ORDER } from "./layout.ts";
import { OUTSIDE } from "./shapes-mesh.ts";
import type { Mesh } from "./shapes-mesh.ts";

/** Borders of the finest areas that are told apart: face `n` of the mesh is `codes[n - 1]`. */
export interface Layer {
  readonly codes: readonly AreaCode[];
  readonly mesh: Mesh;
}

/** Looks areas up in a layer; made once for each layer. */
export class LayerIndex {
  readonly layer: Layer;
  readonly #tree: AreaTree;
  readonly #descend: (code: AreaCode) => boolean;
  readonly #faces: ReadonlyMap<AreaCode, number>;

  /** `descend`: whether faces may lie below an area. */
  constructor(layer: Layer, tree: AreaTree, descend: (code: AreaCode) => boolean) {
    this.layer = layer;
    this.#tree = tree;
    this.#descend = descend;
    this.#faces = new Map(layer.codes.map((code, at) => [code, at + 1]));
  }

  face(code: AreaCode): number {
    return this.#faces.get(code) ?? OUTSIDE;
  }

  /** Every face that is the area or lies in it. */
  facesIn(code: AreaCode): readonly number[] {
    const found: number[] = [];
    const waiting: AreaCode[] = [code];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const face = this.face(at);
      if (face !== OUTSIDE) found.push(face);
      if (this.#descend(at)) waiting.push(...this.#tree.children(at));
    }
    return found;
  }

  /** For `dissolve`: faces of `areas[i]` get the number `i + 1`, the others that of the outside. */
  groups(areas: readonly AreaCode[]): Uint32Array {
    const groups = new Uint32Array(this.layer.codes.length + 1);
    for (const [at, code] of areas.entries()) {
      for (const face of this.facesIn(code)) groups[face] = at + 1;
    }
    return groups;
  }
}

/**
 * Which areas make up a level. A country or a capital may skip a kind, and a city may stand beside
 * the units instead of in one, so a level is made of the widest areas that contain none of its kind:
 * for provinces Brussels (a region) beside the Belgian ones and all cantons of Switzerland, for
 * districts the German cities without one.
 */
export class Levels {
  readonly #tree: AreaTree;
  readonly #splits = new Map<string, boolean>();

  constructor(tree: AreaTree) {
    this.#tree = tree;
  }

  /** Whether areas of the level lie in an area of a wider kind. */
  #isSplit(code: AreaCode, level: AreaKind): boolean {
    const key = `${level} ${code}`;
    const known = this.#splits.get(key);
    if (known !== undefined) return known;
    const split = this.#tree.children(code).some((child) => {
      const kind = this.#tree.get(child)?.kind;
      if (kind === undefined || kind === level) return kind === level;
      return KIND_ORDER.indexOf(kind) < KIND_ORDER.indexOf(level) && this.#isSplit(child, level);
    });
    this.#splits.set(key, split);
    return split;
  }

  /** The area of a level that an area lies in, given with all above it; null for a country. */
  area(path: readonly AreaCode[], level: AreaKind): AreaCode | null {
    const wanted = KIND_ORDER.indexOf(level);
    const below = path.toReversed().filter((code) => this.#tree.get(code)?.kind !== "country");
    const found = below.find((code) => {
      const kind = this.#tree.get(code)?.kind;
      return (
        kind === undefined || KIND_ORDER.indexOf(kind) >= wanted || !this.#isSplit(code, level)
      );
    });
    return found ?? null;
  }
}
