import type { Point } from "../../src/places/shapes-plane.ts";

/** A ring of the outline in plane units, closed without repeating its first point, its inside on the left. */
export type PlaneRing = readonly Point[];

const signedArea = (ring: PlaneRing): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** Turned so that land is on the left: exteriors by positive area, holes by negative. */
export const turned = (ring: PlaneRing, hole: boolean): PlaneRing =>
  signedArea(ring) > 0 === hole ? ring.toReversed() : ring;

interface Side {
  readonly from: Point;
  readonly to: Point;
}

const nearestOn = ({ from, to }: Side, [x, y]: Point): Point => {
  const alongX = to[0] - from[0];
  const alongY = to[1] - from[1];
  const length2 = alongX ** 2 + alongY ** 2;
  const part = length2 === 0 ? 0 : ((x - from[0]) * alongX + (y - from[1]) * alongY) / length2;
  const share = Math.min(1, Math.max(0, part));
  return [from[0] + share * alongX, from[1] + share * alongY];
};

/** Lengths by which a point is pushed over the shore, until one lies on land; units of the plane. */
const PUSHES = [3, 1, 0.3, 10, 0.1, 30];

/** The land of one sheet: what lies inside, and where the nearest shore is. */
export class Ground {
  readonly rings: readonly PlaneRing[];
  readonly #sides: readonly Side[];

  constructor(rings: readonly PlaneRing[]) {
    this.rings = rings;
    this.#sides = rings.flatMap((ring) =>
      ring.map((from, at) => ({ from, to: ring[(at + 1) % ring.length] ?? from })),
    );
  }

  /** Even-odd rule. */
  covers([x, y]: Point): boolean {
    let inside = false;
    for (const { from, to } of this.#sides) {
      if (from[1] > y === to[1] > y) continue;
      if (x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) inside = !inside;
    }
    return inside;
  }

  /** The point itself on land; else a point just behind the nearest shore. */
  ashore(point: Point): Point {
    if (this.covers(point)) return point;
    let shore = point;
    let nearest = Number.POSITIVE_INFINITY;
    for (const side of this.#sides) {
      const on = nearestOn(side, point);
      const distance = Math.hypot(on[0] - point[0], on[1] - point[1]);
      if (distance < nearest) [shore, nearest] = [on, distance];
    }
    const scale = nearest === 0 ? 0 : 1 / nearest;
    for (const push of PUSHES) {
      const moved: Point = [
        shore[0] + (shore[0] - point[0]) * scale * push,
        shore[1] + (shore[1] - point[1]) * scale * push,
      ];
      if (this.covers(moved)) return moved;
    }
    return shore;
  }

  /** Centre of gravity of the largest ring's corners. */
  middle(): Point {
    const largest = this.rings.toSorted(
      (left, right) => Math.abs(signedArea(right)) - Math.abs(signedArea(left)),
    )[0];
    if (largest === undefined) throw new Error("a sheet without land");
    const sum = largest.reduce((total, [x, y]) => [total[0] + x, total[1] + y] as const, [
      0, 0,
    ] as Point);
    return [sum[0] / largest.length, sum[1] / largest.length];
  }
}
