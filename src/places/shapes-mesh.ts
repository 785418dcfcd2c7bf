/**
 * Borders of areas as arcs that both neighbours share. Face 0 is the outside; the left side of an
 * arc is the one a ring of positive shoelace area has its inside on.
 */
export interface Mesh {
  /** x and y by turns; arc `a` has the points `starts[a]` up to and without `starts[a + 1]`. */
  readonly coordinates: Int32Array;
  readonly starts: Uint32Array;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

export const OUTSIDE = 0;

/** Coordinates lie within ±2^20: a sheet in units of 100 m may be as wide as the earth. */
const SHIFT = 2 ** 20;
export const pointKey = (x: number, y: number): number => (x + SHIFT) * (2 * SHIFT) + y + SHIFT;

/** Collects arcs into a mesh. */
export class MeshBuilder {
  readonly #coordinates: number[] = [];
  readonly #starts: number[] = [0];
  readonly #left: number[] = [];
  readonly #right: number[] = [];

  point(x: number, y: number): void {
    const at = this.#coordinates.length;
    const first = at / 2 === this.#starts.at(-1);
    if (!first && this.#coordinates[at - 2] === x && this.#coordinates[at - 1] === y) return;
    this.#coordinates.push(x, y);
  }

  /** Ends the arc of the points since the last one; an arc of a single point is forgotten: false. */
  arc(left: number, right: number): boolean {
    const start = this.#starts.at(-1) ?? 0;
    const end = this.#coordinates.length / 2;
    if (end - start < 2) {
      this.#coordinates.length = start * 2;
      return false;
    }
    this.#starts.push(end);
    this.#left.push(left);
    this.#right.push(right);
    return true;
  }

  mesh(): Mesh {
    return {
      coordinates: Int32Array.from(this.#coordinates),
      starts: Uint32Array.from(this.#starts),
      left: Uint32Array.from(this.#left),
      right: Uint32Array.from(this.#right),
    };
  }
}

/** Points of an arc, forwards or backwards, without the first where `skipFirst`. */
export const walkArc = (
  mesh: Mesh,
  { arc, forward }: DirectedArc,
  visit: (x: number, y: number) => void,
): void => {
  const start = mesh.starts[arc] ?? 0;
  const end = (mesh.starts[arc + 1] ?? 0) - 1;
  for (let at = forward ? start : end; at >= start && at <= end; at += forward ? 1 : -1) {
    visit(mesh.coordinates[at * 2] ?? 0, mesh.coordinates[at * 2 + 1] ?? 0);
  }
};

export interface DirectedArc {
  readonly arc: number;
  readonly forward: boolean;
}

/** Keys of the first and the last point. */
export const arcEnds = (mesh: Mesh, { arc, forward }: DirectedArc): readonly [number, number] => {
  const key = (at: number): number =>
    pointKey(mesh.coordinates[at * 2] ?? 0, mesh.coordinates[at * 2 + 1] ?? 0);
  const first = key(mesh.starts[arc] ?? 0);
  const last = key((mesh.starts[arc + 1] ?? 0) - 1);
  return forward ? [first, last] : [last, first];
};

interface Ends {
  /** Arcs that start and end at the point. */
  readonly out: DirectedArc[];
  readonly in: DirectedArc[];
}

/**
 * The mesh of wider faces: `groups[face]` is the new number of each face, 0 for what is left out.
 * Arcs inside a group vanish, and arcs between the same two groups are joined where nothing else
 * meets them. Every arc of the result has the greater face on its left, so the outside is always right.
 */
export const dissolve = (mesh: Mesh, groups: Uint32Array): Mesh => {
  const kept: DirectedArc[] = [];
  const sides = (arc: number): readonly [number, number] => [
    groups[mesh.left[arc] ?? 0] ?? 0,
    groups[mesh.right[arc] ?? 0] ?? 0,
  ];
  const points = new Map<number, Ends>();
  const endsAt = (key: number): Ends => {
    let ends = points.get(key);
    if (ends === undefined) points.set(key, (ends = { out: [], in: [] }));
    return ends;
  };
  for (let arc = 0; arc < mesh.left.length; arc += 1) {
    const [left, right] = sides(arc);
    if (left === right) continue;
    const directed = { arc, forward: left > right };
    kept.push(directed);
    const [first, last] = arcEnds(mesh, directed);
    endsAt(first).out.push(directed);
    endsAt(last).in.push(directed);
  }
  const pairOf = ({ arc }: DirectedArc): number => {
    const [left, right] = sides(arc);
    return Math.max(left, right) * 2 ** 26 + Math.min(left, right);
  };
  /** The arc that goes on where this one ends, when nothing else meets there. */
  const nextOf = (directed: DirectedArc): DirectedArc | null => {
    const ends = points.get(arcEnds(mesh, directed)[1]);
    const [next, ...others] = ends?.out ?? [];
    if (next === undefined || others.length > 0 || ends?.in.length !== 1) return null;
    return pairOf(next) === pairOf(directed) ? next : null;
  };
  const continued = new Set<number>();
  for (const directed of kept) {
    const next = nextOf(directed);
    if (next !== null) continued.add(next.arc);
  }
  const builder = new MeshBuilder();
  const done = new Set<number>();
  const chain = (first: DirectedArc): void => {
    for (let at: DirectedArc | null = first; at !== null && !done.has(at.arc); at = nextOf(at)) {
      done.add(at.arc);
      walkArc(mesh, at, (x, y) => builder.point(x, y));
    }
    const pair = pairOf(first);
    builder.arc(Math.floor(pair / 2 ** 26), pair % 2 ** 26);
  };
  for (const directed of kept) if (!continued.has(directed.arc)) chain(directed);
  // What is left are loops that no third face touches.
  for (const directed of kept) if (!done.has(directed.arc)) chain(directed);
  return builder.mesh();
};
