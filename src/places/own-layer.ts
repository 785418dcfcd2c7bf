import type { AreaCode } from "../model/ids.ts";
import type { OwnOutlines } from "./own-outlines.ts";
import type { Layer } from "./shapes-layer.ts";
import { dissolve, MeshBuilder, OUTSIDE, pointKey } from "./shapes-mesh.ts";
import type { Mesh } from "./shapes-mesh.ts";
import { projection } from "./shapes-plane.ts";
import type { Plane } from "./shapes-plane.ts";
import { ringArea } from "./shapes-rings.ts";

interface Side {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly face: number;
}

const POINTS_BITS = 2 ** 26;

/** Sides of rings, by the points they go from and to, so that a neighbour's opposite side is found. */
class Sides {
  readonly #points = new Map<number, number>();
  readonly #sides = new Map<number, Side>();
  readonly #doubled: Side[] = [];

  #number([x, y]: readonly [number, number]): number {
    const key = pointKey(x, y);
    const known = this.#points.get(key);
    if (known !== undefined) return known;
    this.#points.set(key, this.#points.size);
    return this.#points.size - 1;
  }

  /** A ring with its inside on the left. */
  ring(ring: readonly number[], face: number): void {
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      const from = [ring[at] ?? 0, ring[at + 1] ?? 0] as const;
      const to = [ring[next] ?? 0, ring[next + 1] ?? 0] as const;
      const key = this.#number(from) * POINTS_BITS + this.#number(to);
      // Areas that lie over each other each keep their side, so that every ring closes.
      if (this.#sides.has(key)) this.#doubled.push({ from, to, face });
      else this.#sides.set(key, { from, to, face });
    }
  }

  mesh(): Mesh {
    const builder = new MeshBuilder();
    const add = ({ from, to, face }: Side, right: number): void => {
      if (face === right) return;
      builder.point(...from);
      builder.point(...to);
      builder.arc(face, right);
    };
    for (const [key, side] of this.#sides) {
      const opposite = this.#sides.get(
        (key % POINTS_BITS) * POINTS_BITS + Math.floor(key / POINTS_BITS),
      );
      if (opposite === undefined) add(side, OUTSIDE);
      // A shared side is added once, by the greater face.
      else if (side.face > opposite.face) add(side, opposite.face);
    }
    for (const side of this.#doubled) add(side, OUTSIDE);
    return builder.mesh();
  }
}

/** The outlines of the areas that lie on a sheet, in its plane; null when none does. */
export const ownLayer = (
  own: OwnOutlines,
  plane: Plane,
  onSheet: (code: AreaCode) => boolean,
): Layer | null => {
  const codes = [...own.areas.keys()].filter(onSheet).toSorted();
  if (codes.length === 0) return null;
  const project = projection(plane);
  const sides = new Sides();
  for (const [at, code] of codes.entries()) {
    for (const polygon of own.areas.get(code) ?? []) {
      for (const [index, degrees] of polygon.entries()) {
        const points = degrees.slice(0, -1).map(([lon, lat]) => project(lat, lon).map(Math.round));
        const ring = withoutRepeats(points);
        const hole = index > 0;
        if (ringArea(ring.flat()) > 0 === hole) ring.reverse();
        if (ring.length > 2) sides.ring(ring.flat(), at + 1);
      }
    }
  }
  const identity = Uint32Array.from({ length: codes.length + 1 }, (_, face) => face);
  return { codes, mesh: dissolve(sides.mesh(), identity) };
};

/** Points that fall together in whole units become one. */
const withoutRepeats = (points: readonly number[][]): number[][] =>
  points.filter((point, at) => {
    const before = points.at(at - 1);
    return points.length < 2 || point[0] !== before?.[0] || point[1] !== before?.[1];
  });
