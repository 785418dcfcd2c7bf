import type { AreaTree } from "../model/area.ts";
import { asAreaCode } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import type { AreaKind } from "../model/vocabulary.ts";
import { poolText, unpackFrontCoded } from "./bytes.ts";
import { KIND_ORDER } from "./layout.ts";
import { ownLayer } from "./own-layer.ts";
import type { OwnOutlines } from "./own-outlines.ts";
import { NumberReader, readMesh } from "./shapes-bytes.ts";
import { LayerIndex } from "./shapes-layer.ts";
import type { Levels } from "./shapes-layer.ts";
import type { SheetBlock, SheetHeader } from "./shapes-layout.ts";
import { dissolve, OUTSIDE } from "./shapes-mesh.ts";
import type { Mesh } from "./shapes-mesh.ts";

const readCodes = (bytes: Uint8Array, count: number): readonly AreaCode[] => {
  const pool = unpackFrontCoded(bytes, count);
  return Array.from({ length: count }, (_, at) => asAreaCode(poolText(pool, at)));
};

export interface SheetFile {
  readonly header: SheetHeader;
  readonly blocks: Readonly<Record<SheetBlock, Uint8Array>>;
}

/** The mainland of a country or a region overseas: everything that is drawn in one plane. */
export class Sheet {
  readonly header: SheetHeader;
  readonly #blocks: Readonly<Record<SheetBlock, Uint8Array>>;
  readonly #tree: AreaTree;
  /** The units and everything above them. */
  readonly #shown = new Set<AreaCode>();
  /** What the instance gave instead of the cells. */
  readonly #own: { readonly index: LayerIndex; readonly kind: AreaKind } | null;
  #units: LayerIndex | null = null;
  #communes: LayerIndex | null = null;
  #hosts: ReadonlyMap<AreaCode, AreaCode> | null = null;

  constructor({ header, blocks }: SheetFile, tree: AreaTree, own: readonly OwnOutlines[]) {
    this.header = header;
    this.#blocks = blocks;
    this.#tree = tree;
    for (const unit of header.units) {
      for (const code of tree.path(asAreaCode(unit))) this.#shown.add(code);
    }
    this.#own = this.#readOwn(own);
  }

  #readOwn(
    all: readonly OwnOutlines[],
  ): { readonly index: LayerIndex; readonly kind: AreaKind } | null {
    const own = all.find((outlines) => outlines.country === this.header.country);
    if (own === undefined) return null;
    const onSheet = (code: AreaCode): boolean => this.shows(this.#tree.path(code));
    const layer = ownLayer(own, this.header.plane, onSheet);
    if (layer === null) return null;
    const index = new LayerIndex(layer, this.#tree, (code) => this.#shown.has(code));
    return { index, kind: own.kind };
  }

  /** The instance's own outlines, where they cover all units of an area. */
  #ownFor(root: AreaCode): LayerIndex | null {
    if (this.#own === null) return null;
    const { index } = this.#own;
    if (index.facesIn(root).length === 0) return null;
    const units = this.header.units.map((unit) => this.#tree.path(asAreaCode(unit)));
    const covered = units
      .filter((path) => path.includes(root))
      .every((path) => path.some((code) => index.face(code) !== OUTSIDE) || hasFaces(index, path));
    return covered ? index : null;
  }

  /** For a level inside an area: finer outlines than it needs will do, coarser ones will not. */
  #layerForLevel(root: AreaCode, level: AreaKind): LayerIndex {
    const own = this.#ownFor(root);
    if (
      own !== null &&
      KIND_ORDER.indexOf(this.#own?.kind ?? "country") >= KIND_ORDER.indexOf(level)
    ) {
      return own;
    }
    return level === "commune" || level === "locality" ? this.communes() : this.units();
  }

  /** Whether an area, given with all above it, is a part of the sheet or reaches into it. */
  shows(path: readonly AreaCode[]): boolean {
    const [own] = path;
    if (own === undefined) return false;
    if (this.#shown.has(own)) return true;
    // A commune, or a locality of one: below a unit that has communes on this sheet.
    const unit = path.find((code) => this.#shown.has(code));
    return unit !== undefined && this.header.units.includes(unit);
  }

  units(): LayerIndex {
    this.#units ??= new LayerIndex(
      {
        codes: this.header.units.map((code) => asAreaCode(code)),
        mesh: readMesh(this.#blocks.unitMesh),
      },
      this.#tree,
      (code) => this.#shown.has(code),
    );
    return this.#units;
  }

  communes(): LayerIndex {
    this.#communes ??= new LayerIndex(
      {
        codes: readCodes(this.#blocks.communes, this.header.communes),
        mesh: readMesh(this.#blocks.communeMesh),
      },
      this.#tree,
      (code) => this.#shown.has(code),
    );
    return this.#communes;
  }

  #hostOf(code: AreaCode): AreaCode | null {
    if (this.#hosts === null) {
      const numbers = new NumberReader(this.#blocks.hosts);
      const { codes } = this.communes().layer;
      const hosts = new Map<AreaCode, AreaCode>();
      for (const guest of readCodes(this.#blocks.guests, this.header.guests)) {
        const host = codes[numbers.next() - 1];
        if (host !== undefined) hosts.set(guest, host);
      }
      this.#hosts = hosts;
    }
    return this.#hosts.get(code) ?? null;
  }

  /** The area whose outline an area is drawn with: itself, or the host of a commune without a cell. */
  standIn(code: AreaCode): AreaCode | null {
    if (this.#shown.has(code)) return code;
    const commune = this.#tree.commune(code);
    if (commune === null) return null;
    if (this.#own !== null && this.#own.index.face(commune) !== OUTSIDE) return commune;
    return this.communes().face(commune) === OUTSIDE ? this.#hostOf(commune) : commune;
  }

  /** The coarsest layer that tells areas inside a root apart, or the one that tells communes. */
  layerFor(root: AreaCode, areas: readonly AreaCode[] | "commune"): LayerIndex {
    if (areas === "commune") return this.#layerForLevel(root, areas);
    const own = this.#ownFor(root);
    if (own !== null && areas.every((code) => own.facesIn(code).length > 0)) return own;
    return areas.every((code) => this.#shown.has(code)) ? this.units() : this.communes();
  }

  /** Borders of one area, as face 1. */
  borders(area: AreaCode): Mesh {
    const index = this.layerFor(area, [area]);
    return dissolve(index.layer.mesh, index.groups([area]));
  }

  /** The finest areas inside a root that are needed to tell a level. */
  facesIn(root: AreaCode, level: AreaKind): readonly AreaCode[] {
    const index = this.#layerForLevel(root, level);
    return index.facesIn(root).flatMap((face) => index.layer.codes[face - 1] ?? []);
  }

  neighbours(code: AreaCode, level: AreaKind, levels: Levels): readonly AreaCode[] {
    const country = asAreaCode(this.header.country);
    const asked = this.#shown.has(code) ? code : this.standIn(code);
    if (asked === null) return [];
    const { layer } = this.#layerForLevel(country, level);
    const memo = new Map<AreaCode, AreaCode | null>();
    const areaOf = (face: number): AreaCode | null => {
      const own = layer.codes[face - 1];
      if (own === undefined || level === "commune") return own ?? null;
      const known = memo.get(own);
      if (known !== undefined) return known;
      const area = levels.area(this.#tree.path(own), level);
      memo.set(own, area);
      return area;
    };
    const found = new Set<AreaCode>();
    for (const [arc, left] of layer.mesh.left.entries()) {
      const one = areaOf(left);
      const other = areaOf(layer.mesh.right[arc] ?? OUTSIDE);
      if (one === null || other === null || one === other) continue;
      if (one === asked) found.add(other);
      if (other === asked) found.add(one);
    }
    return [...found].toSorted();
  }
}

/** Whether the finest area of a path has outlines of its own or inside it. */
const hasFaces = (index: LayerIndex, [finest]: readonly AreaCode[]): boolean =>
  finest !== undefined && index.facesIn(finest).length > 0;
