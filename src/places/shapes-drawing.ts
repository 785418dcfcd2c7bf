import type { AreaCode } from "../model/ids.ts";
import type { LayerIndex } from "./shapes-layer.ts";
import { dissolve, OUTSIDE } from "./shapes-mesh.ts";
import type { Mesh } from "./shapes-mesh.ts";
import { svgPath } from "./shapes-path.ts";
import { ringArea, ringsByFace } from "./shapes-rings.ts";
import type { Ring } from "./shapes-rings.ts";
import { simplify } from "./shapes-simplify.ts";
import type { Rescale } from "./shapes-simplify.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnArea {
  readonly code: AreaCode;
  /** The `d` of an SVG path, in whole units of the drawing. */
  readonly path: string;
}

/** The areas of one sheet inside a box of a drawing. */
export interface Panel {
  /** What the panel really covers, inside the box it was given. */
  readonly box: Box;
  readonly areas: readonly DrawnArea[];
  /** The land that lies in none of the areas; "" when there is none. */
  readonly rest: string;
}

/** How far a drawn border may lie from the true one, in units of the drawing. */
const TOLERANCE = 1;
/** Islands smaller than this are left out of an area that has larger land; squared units. */
const ISLAND_AREA_MIN = 6;
/** Half the side of the square that stands for an area too small for its own shape. */
const DOT = 2;

export const bounds = ({ coordinates }: Mesh): Box => {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at] ?? 0;
    const y = coordinates[at + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const withoutSpecks = (rings: readonly Ring[]): readonly Ring[] => {
  const worth = rings.filter((ring) => Math.abs(ringArea(ring)) >= ISLAND_AREA_MIN);
  return worth.length > 0 ? worth : rings.filter((ring) => ringArea(ring) > 0);
};

const rescaled = (ring: Ring, { factor, shiftX, shiftY }: Placing): Ring =>
  ring.map((value, at) => Math.round((value + (at % 2 === 0 ? shiftX : shiftY)) * factor));

/** Dots for the land that is too small to be drawn. */
const specks = (rings: readonly Ring[]): string =>
  rings
    .filter((ring) => Math.abs(ringArea(ring)) < ISLAND_AREA_MIN)
    .map(([x = 0, y = 0]) => `M${x - DOT} ${y - DOT}h${DOT * 2}v${DOT * 2}h${-DOT * 2}z`)
    .join("");

export interface PanelPlan {
  /** Land that is shown: `areas` lie in it. */
  readonly root: AreaCode;
  readonly areas: readonly AreaCode[];
  /** Where the panel goes; it keeps its proportions. */
  readonly into: Box;
  /** An inset is centred, and shows every island, the smallest as dots; else both are left to space. */
  readonly inset: boolean;
}

type Placing = Omit<Rescale, "tolerance"> & { readonly box: Box };

const placing = (ground: Box, { into, inset }: PanelPlan): Placing => {
  const factor = Math.min(into.width / ground.width, into.height / ground.height);
  const width = Math.ceil(ground.width * factor);
  const height = Math.ceil(ground.height * factor);
  const x = into.x + (inset ? Math.floor((into.width - width) / 2) : 0);
  const y = into.y + (inset ? Math.floor((into.height - height) / 2) : 0);
  const shift = { shiftX: x / factor - ground.x, shiftY: y / factor - ground.y };
  return { factor, ...shift, box: { x, y, width, height } };
};

/** Draws areas so that neighbours share their simplified border; null when nothing of them is there. */
export const drawPanel = (index: LayerIndex, plan: PanelPlan): Panel | null => {
  const { root, areas, inset } = plan;
  const own = index.groups(areas);
  const whole = index.groups([root]);
  const rest = areas.length + 1;
  const groups = own.map((group, face) => group || (whole[face] === OUTSIDE ? OUTSIDE : rest));
  const land = dissolve(index.layer.mesh, groups);
  if (land.left.length === 0) return null;
  const place = placing(bounds(land), plan);
  const drawn = ringsByFace(simplify(land, { ...place, tolerance: TOLERANCE }), rest);
  let exact: readonly (readonly Ring[])[] | null = null;
  const shapes = areas.flatMap((code, at): DrawnArea[] => {
    const path = svgPath(withoutSpecks(drawn[at + 1] ?? []));
    if (path !== "" && !inset) return [{ code, path }];
    exact ??= ringsByFace(land, rest);
    const scaled = (exact[at + 1] ?? []).map((ring) => rescaled(ring, place));
    const small = inset ? path + specks(scaled) : svgPath(withoutSpecks(scaled)) || specks(scaled);
    return small === "" ? [] : [{ code, path: small }];
  });
  return { box: place.box, areas: shapes, rest: svgPath(withoutSpecks(drawn[rest] ?? [])) };
};
