import type { AreaTree } from "../model/area.ts";
import { asAreaCode } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import type { AreaKind } from "../model/vocabulary.ts";
import { poolText, unpackFrontCoded } from "./bytes.ts";
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

/** The mainland of a country or a region overseas: everything that is drawn in one plane. */
export class Sheet {
  readonly header: SheetHeader;
  readonly #blocks: Readonly<Record<SheetBlock, Uint8Array>>;
  readonly #tree: AreaTree;
  /** The units and everything above them. */
  readonly #shown = new Set<AreaCode>();
  #units: LayerIndex | null = null;
  #communes: LayerIndex | null = null;
  #hosts: ReadonlyMap<AreaCode, AreaCode> | null = null;

  constructor(
    header: SheetHeader,
    blocks: Readonly<Record<SheetBlock, Uint8Array>>,
    tree: AreaTree,
  ) {
    this.header = header;
    this.#blocks = blocks;
    this.#tree = tree;
    for (const unit of header.units) {
      for (const code of tree.path(asAreaCode(unit))) this.#shown.add(code);
    }
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
    return this.communes().face(commune) === OUTSIDE ? this.#hostOf(commune) : commune;
  }

  /** The coarsest layer that tells all these areas apart. */
  layerFor(areas: readonly AreaCode[]): LayerIndex {
    return areas.every((code) => this.#shown.has(code)) ? this.units() : this.communes();
  }

  /** Borders of areas, face `n` being `areas[n - 1]`. */
  borders(areas: readonly AreaCode[]): Mesh {
    const index = this.layerFor(areas);
    return dissolve(index.layer.mesh, index.groups(areas));
  }

  /** The finest areas inside a root that are needed to tell a level. */
  facesIn(root: AreaCode, level: AreaKind): readonly AreaCode[] {
    const index = level === "commune" || level === "locality" ? this.communes() : this.units();
    return index.facesIn(root).flatMap((face) => index.layer.codes[face - 1] ?? []);
  }

  neighbours(code: AreaCode, level: AreaKind, levels: Levels): readonly AreaCode[] {
    if (level === "commune" || !this.#shown.has(code)) {
      const commune = this.standIn(code);
      const index = this.communes();
      return commune === null ? [] : index.touching(index.face(commune));
    }
    const { layer } = this.units();
    const areas = layer.codes.map((unit) => levels.area(this.#tree.path(unit), level));
    const found = new Set<AreaCode>();
    for (const [arc, left] of layer.mesh.left.entries()) {
      const one = areas[left - 1] ?? null;
      const other = areas[(layer.mesh.right[arc] ?? OUTSIDE) - 1] ?? null;
      if (one === null || other === null || one === other) continue;
      if (one === code) found.add(other);
      if (other === code) found.add(one);
    }
    return [...found].toSorted();
  }
}
