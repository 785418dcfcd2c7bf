import type { AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";
import type { AreaKind } from "../model/vocabulary.ts";
import { bounds, drawPanel } from "./shapes-drawing.ts";
import type { Box, Panel } from "./shapes-drawing.ts";
import { Levels } from "./shapes-layer.ts";
import { MAP_MAGIC, MAP_VERSION, SHEET_BLOCKS } from "./shapes-layout.ts";
import type { OwnOutlines } from "./own-outlines.ts";
import type { MapHeader, SheetBlock } from "./shapes-layout.ts";
import { svgPath } from "./shapes-path.ts";
import { ringsByFace } from "./shapes-rings.ts";
import { Sheet } from "./shapes-sheet.ts";

/** A picture of an area by areas inside it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The mainland, or the sheet of the area itself. */
  readonly main: Panel;
  /** Regions overseas, each to its own scale in a box of its own below the mainland. */
  readonly insets: readonly (Panel & { readonly frame: Box })[];
}

export interface DrawingPlan {
  /** Areas inside the root; one that lies in another comes after it, and takes its land from it. */
  readonly areas: readonly AreaCode[];
  /** Length of the longer side of the mainland, in units of the drawing. */
  readonly size?: number;
  /** Draws wide areas by the borders of their communes, to lie exactly under a drawing of communes. */
  readonly fine?: boolean;
}

/**
 * Outlines of areas. Those of countries are Natural Earth's; those inside are made from the cells of
 * the gazetteer's points, so a border runs half way between the last places on either side. Lengths
 * are in map units (100 m) of the sheet, x to the east, y to the south.
 */
export interface Shapes {
  /** Path data of an SVG path in map units; null for an area without an outline. Communes without a known point have the outline of their cell's commune. */
  outline(code: AreaCode): string | null;
  /** What the outline covers on its sheet; null as for `outline`. */
  viewBox(code: AreaCode): Box | null;
  /** Areas that make up a level inside a root, sorted; of communes only those with a cell of their own. */
  areasIn(root: AreaCode, level: AreaKind): readonly AreaCode[];
  /**
   * Areas of a level (its own kind, unless told) that share a border with an area of that level on
   * the same sheet, sorted; never across countries. Brussels and the provinces around it are
   * neighbours at the level of provinces.
   */
  neighbours(code: AreaCode, level?: AreaKind): readonly AreaCode[];
  /** The commune in whose cell a commune is drawn: itself, or another where its point is unknown; null without a cell. */
  cellOf(commune: AreaCode): AreaCode | null;
  /** Whether an area is drawn in a box of its own in the picture of a root. */
  isInset(root: AreaCode, area: AreaCode): boolean;
  /** The picture of a root with areas inside it; null when the root has no outline. */
  drawing(root: AreaCode, plan: DrawingPlan): Drawing | null;
  readonly credits: MapHeader["credits"];
}

/** States change every minute, borders never: the last drawings and lists asked for are kept. */
const KEPT_MAX = 64;
const DRAWING_SIZE = 1_000;
const INSETS_A_ROW = 4;
const INSET_GAP = 20;
const INSET_PADDING = 8;
/** Height of an inset against its width. */
const INSET_PROPORTION = 0.6;

/** Remembers an answer as the newest, and forgets the one not asked for the longest. */
const keep = <T>(answers: Map<string, T>, key: string, answer: T): void => {
  answers.delete(key);
  const [oldest] = answers.keys();
  if (oldest !== undefined && answers.size >= KEPT_MAX) answers.delete(oldest);
  answers.set(key, answer);
};

const padded = ({ x, y, width, height }: Box): Box => ({
  x: x + INSET_PADDING,
  y: y + INSET_PADDING,
  width: width - 2 * INSET_PADDING,
  height: height - 2 * INSET_PADDING,
});

class LoadedShapes implements Shapes {
  readonly credits: MapHeader["credits"];
  readonly #sheets: readonly Sheet[];
  readonly #tree: AreaTree;
  readonly #levels: Levels;
  readonly #areas = new Map<string, readonly AreaCode[]>();
  readonly #drawings = new Map<string, Drawing | null>();

  constructor(sheets: readonly Sheet[], tree: AreaTree, credits: MapHeader["credits"]) {
    this.#sheets = sheets;
    this.#tree = tree;
    this.#levels = new Levels(tree);
    this.credits = credits;
  }

  /** The mainland's comes first. */
  #sheetsOf(code: AreaCode): readonly Sheet[] {
    const path = this.#tree.path(code);
    return this.#sheets.filter((sheet) => sheet.shows(path));
  }

  outline(code: AreaCode): string | null {
    const [sheet] = this.#sheetsOf(code);
    const area = sheet?.standIn(code) ?? null;
    if (sheet === undefined || area === null) return null;
    const mesh = sheet.borders(area);
    return svgPath(ringsByFace(mesh, 1)[1] ?? []) || null;
  }

  viewBox(code: AreaCode): Box | null {
    const [sheet] = this.#sheetsOf(code);
    const area = sheet?.standIn(code) ?? null;
    if (sheet === undefined || area === null) return null;
    const mesh = sheet.borders(area);
    return mesh.left.length === 0 ? null : bounds(mesh);
  }

  areasIn(root: AreaCode, level: AreaKind): readonly AreaCode[] {
    const key = `${root} ${level}`;
    const known = this.#areas.get(key) ?? this.#findAreas(root, level);
    keep(this.#areas, key, known);
    return known;
  }

  #findAreas(root: AreaCode, level: AreaKind): readonly AreaCode[] {
    const found = new Set<AreaCode>();
    for (const sheet of this.#sheetsOf(root)) {
      for (const code of sheet.facesIn(root, level)) {
        const area = this.#levels.area(this.#tree.path(code), level);
        if (area !== null) found.add(area);
      }
    }
    return [...found].toSorted();
  }

  neighbours(code: AreaCode, level?: AreaKind): readonly AreaCode[] {
    const kind = level ?? this.#tree.get(code)?.kind;
    const [sheet] = this.#sheetsOf(code);
    if (sheet === undefined || kind === undefined) return [];
    return sheet.neighbours(code, kind, this.#levels);
  }

  cellOf(commune: AreaCode): AreaCode | null {
    if (this.#tree.get(commune)?.kind !== "commune") return null;
    return this.#sheetsOf(commune)[0]?.standIn(commune) ?? null;
  }

  isInset(root: AreaCode, area: AreaCode): boolean {
    const [main] = this.#sheetsOf(root);
    return main !== undefined && !main.shows(this.#tree.path(area));
  }

  drawing(
    root: AreaCode,
    { areas, size = DRAWING_SIZE, fine = false }: DrawingPlan,
  ): Drawing | null {
    const key = `${root} ${size} ${fine} ${areas.join(" ")}`;
    const known = this.#drawings.get(key);
    const drawing = known === undefined ? this.#draw(root, { areas, size, fine }) : known;
    keep(this.#drawings, key, drawing);
    return drawing;
  }

  #draw(root: AreaCode, { areas, size, fine }: Required<DrawingPlan>): Drawing | null {
    const [main, ...others] = this.#sheetsOf(root);
    if (main === undefined) return null;
    const ofSheet = (sheet: Sheet): readonly AreaCode[] =>
      areas.filter((code) => sheet.shows(this.#tree.path(code)));
    const draw = (sheet: Sheet, into: Box): Panel | null => {
      const own = ofSheet(sheet);
      return drawPanel(sheet.layerFor(root, fine ? "commune" : own), {
        root,
        areas: own,
        into,
        inset: sheet !== main,
      });
    };
    const panel = draw(main, { x: 0, y: 0, width: size, height: size });
    if (panel === null) return null;
    const width = Math.floor((size - INSET_GAP * (INSETS_A_ROW - 1)) / INSETS_A_ROW);
    const height = Math.floor(width * INSET_PROPORTION);
    const insets = others
      .filter((sheet) => ofSheet(sheet).length > 0)
      .flatMap((sheet, at) => {
        const frame = {
          x: (at % INSETS_A_ROW) * (width + INSET_GAP),
          y: panel.box.height + INSET_GAP + Math.floor(at / INSETS_A_ROW) * (height + INSET_GAP),
          width,
          height,
        };
        const drawn = draw(sheet, padded(frame));
        return drawn === null ? [] : [{ ...drawn, frame }];
      });
    const bottom = Math.max(panel.box.height, ...insets.map(({ frame }) => frame.y + frame.height));
    const right = Math.max(panel.box.width, ...insets.map(({ frame }) => frame.x + frame.width));
    return { width: right, height: bottom, main: panel, insets };
  }
}

/**
 * Opens the bytes of data/map.bin (shapes-layout.ts) for the tree they were made from. Borders are
 * decoded when they are first asked for. An instance's own outlines (own-outlines.ts, at most one
 * set for a country) replace the cells where they cover an area. Throws where the bytes are not
 * such a file.
 */
export const loadShapes = (
  file: Uint8Array,
  tree: AreaTree,
  own: readonly OwnOutlines[] = [],
): Shapes => {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAP_MAGIC) throw new Error("not a map file");
  const version = view.getUint32(4, true);
  if (version !== MAP_VERSION) throw new Error(`map file of version ${version}`);
  let at = 12 + view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, at))) as MapHeader;
  const sheets = header.sheets.map((sheet) => {
    const entries = SHEET_BLOCKS.map((name): [SheetBlock, Uint8Array] => {
      const block = bytes.subarray(at, at + sheet.lengths[name]);
      at += sheet.lengths[name];
      return [name, block];
    });
    const blocks = Object.fromEntries(entries) as Record<SheetBlock, Uint8Array>;
    return new Sheet({ header: sheet, blocks }, tree, own);
  });
  if (at !== bytes.length) throw new Error("the map file was cut short");
  const credits = own.flatMap(({ credit }) => (credit === null ? [] : [credit]));
  return new LoadedShapes(sheets, tree, [...header.credits, ...credits]);
};
