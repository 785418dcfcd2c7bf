import { Delaunay } from "d3-delaunay";
import { MeshBuilder } from "../../src/places/shapes-mesh.ts";
import type { Mesh } from "../../src/places/shapes-mesh.ts";
import type { Point } from "../../src/places/shapes-plane.ts";
import { withoutStrays } from "./strays.ts";
import type { Ground, PlaneRing } from "./plane-ground.ts";

/** A point of the plane that stands for a face (from 1). */
export interface Site {
  readonly point: Point;
  readonly face: number;
  /** True for the commune's own point, false for a locality's. */
  readonly main: boolean;
}

/** A place where the outline passes from one cell to the next, over the border they share. */
interface Crossing {
  readonly point: Point;
  readonly direction: Point;
}

/** Far beyond every border, so that the cells of real sites are all closed. In widths of the sheet. */
const FENCE = 20;
const fence = (points: readonly Point[]): readonly Point[] => {
  const reach = FENCE * Math.max(1, ...points.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  return [
    [-reach, -reach],
    [reach, -reach * 1.01],
    [reach * 1.02, reach],
    [-reach * 1.03, reach * 1.04],
  ];
};

const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const between = (a: Point, b: Point, share: number): Point => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
];

/** Walks the outline through the cells of the sites and cuts both where they meet. */
class Cutter {
  readonly #delaunay: Delaunay<Point>;
  readonly #points: readonly Point[];
  readonly #faces: readonly number[];
  readonly #crossings = new Map<number, Crossing[]>();
  readonly #builder = new MeshBuilder();

  constructor(sites: readonly Site[]) {
    const own = sites.map((site) => site.point);
    this.#points = [...own, ...fence(own)];
    this.#delaunay = new Delaunay(Float64Array.from(this.#points.flat()));
    this.#faces = withoutStrays(sites, (site) => [...this.#delaunay.neighbors(site)]);
  }

  #piece([from, to]: readonly [Point, Point], [left, right]: readonly [number, number]): void {
    if (left === right) return;
    this.#builder.point(Math.round(from[0]), Math.round(from[1]));
    this.#builder.point(Math.round(to[0]), Math.round(to[1]));
    this.#builder.arc(left, right);
  }

  #face(site: number): number {
    return this.#faces[site] ?? 0;
  }

  #at(site: number): Point {
    const point = this.#points[site];
    if (point === undefined) throw new Error(`no site ${site}`);
    return point;
  }

  #pair(one: number, other: number): number {
    return Math.min(one, other) * this.#points.length + Math.max(one, other);
  }

  /** Which cell a straight way leaves its present one for, and after which share of it; null: none. */
  #exit(cell: number, [from, to]: readonly [Point, Point]): { next: number; share: number } | null {
    const own = this.#at(cell);
    const way = minus(to, from);
    let found: { next: number; share: number } | null = null;
    for (const next of this.#delaunay.neighbors(cell)) {
      const other = this.#at(next);
      // |p - own|² - |p - other|² is linear along the way: zero on the border, rising towards `other`.
      const rise = 2 * (way[0] * (other[0] - own[0]) + way[1] * (other[1] - own[1]));
      if (rise <= 0) continue;
      const toOwn = minus(from, own);
      const toOther = minus(from, other);
      const start = toOwn[0] ** 2 + toOwn[1] ** 2 - toOther[0] ** 2 - toOther[1] ** 2;
      const share = -start / rise;
      if (share <= 1 && (found === null || share < found.share)) found = { next, share };
    }
    return found;
  }

  outline(ring: PlaneRing): void {
    const [start] = ring;
    if (start === undefined) return;
    const first = this.#delaunay.find(start[0], start[1]);
    let cell = first;
    for (const [index, from] of ring.entries()) {
      const to = ring[(index + 1) % ring.length] ?? from;
      const direction = minus(to, from);
      let last = from;
      for (
        let exit = this.#exit(cell, [from, to]);
        exit !== null;
        exit = this.#exit(cell, [from, to])
      ) {
        const point = between(from, to, Math.max(0, exit.share));
        this.#piece([last, point], [this.#face(cell), 0]);
        const key = this.#pair(cell, exit.next);
        const known = this.#crossings.get(key);
        if (known === undefined) this.#crossings.set(key, [{ point, direction }]);
        else known.push({ point, direction });
        cell = exit.next;
        last = point;
      }
      this.#piece([last, to], [this.#face(cell), 0]);
    }
    if (cell !== first) throw new Error("a walk round the outline ended in another cell");
  }

  borders(ground: Ground): void {
    const { triangles, halfedges } = this.#delaunay;
    const { circumcenters } = this.#delaunay.voronoi();
    const centre = (halfedge: number): Point => {
      const triangle = Math.floor(halfedge / 3) * 2;
      return [circumcenters[triangle] ?? 0, circumcenters[triangle + 1] ?? 0];
    };
    for (const [halfedge, opposite] of halfedges.entries()) {
      if (opposite <= halfedge) continue;
      const next = halfedge % 3 === 2 ? halfedge - 2 : halfedge + 1;
      const sites = [triangles[halfedge] ?? 0, triangles[next] ?? 0] as const;
      if (this.#face(sites[0]) === this.#face(sites[1])) continue;
      this.#border(ground, [centre(halfedge), centre(opposite)], sites);
    }
  }

  /** The parts of one border between two cells that lie on land. */
  #border(
    ground: Ground,
    [from, to]: readonly [Point, Point],
    sites: readonly [number, number],
  ): void {
    const way = minus(to, from);
    const length2 = way[0] ** 2 + way[1] ** 2;
    if (length2 === 0) return;
    const [a, b] = sites;
    const aIsLeft = cross(way, minus(this.#at(a), this.#at(b))) > 0;
    const faces = [this.#face(aIsLeft ? a : b), this.#face(aIsLeft ? b : a)] as const;
    const shareOf = ({ point }: Crossing): number =>
      ((point[0] - from[0]) * way[0] + (point[1] - from[1]) * way[1]) / length2;
    const crossings = (this.#crossings.get(this.#pair(a, b)) ?? []).toSorted(
      (left, right) => shareOf(left) - shareOf(right),
    );
    const landward = (crossing: Crossing): boolean => cross(crossing.direction, way) > 0;
    const [first] = crossings;
    let onLand = first === undefined ? ground.covers(between(from, to, 0.5)) : !landward(first);
    let last = from;
    for (const crossing of crossings) {
      if (onLand) this.#piece([last, crossing.point], faces);
      onLand = landward(crossing);
      last = crossing.point;
    }
    if (onLand) this.#piece([last, to], faces);
  }

  mesh(): Mesh {
    return this.#builder.mesh();
  }
}

/**
 * Borders between the Voronoi cells of the sites, each site's cell belonging to its face, clipped to
 * the land. Pieces are single straight lines; `dissolve` joins them.
 */
export const cutCells = (sites: readonly Site[], ground: Ground): Mesh => {
  const cutter = new Cutter(sites);
  for (const ring of ground.rings) cutter.outline(ring);
  cutter.borders(ground);
  return cutter.mesh();
};
