import { arcEnds, OUTSIDE, walkArc } from "./shapes-mesh.ts";
import type { DirectedArc, Mesh } from "./shapes-mesh.ts";

/** x and y by turns, closed without repeating the first point; positive area outside, negative for a hole. */
export type Ring = readonly number[];

/** Shoelace formula: positive when the inside is on the left. In squared units. */
export const ringArea = (ring: Ring): number => {
  let twice = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    twice += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0);
  }
  return twice / 2;
};

const stitch = (mesh: Mesh, arcs: readonly DirectedArc[]): Ring[] => {
  const waiting = new Map<number, DirectedArc[]>();
  for (const directed of arcs) {
    const [first] = arcEnds(mesh, directed);
    const known = waiting.get(first);
    if (known === undefined) waiting.set(first, [directed]);
    else known.push(directed);
  }
  const rings: Ring[] = [];
  for (const start of waiting.values()) {
    for (let at = start.pop(); at !== undefined; at = start.pop()) {
      const ring: number[] = [];
      const [begin] = arcEnds(mesh, at);
      let last = begin;
      for (let arc: DirectedArc | undefined = at; arc !== undefined;) {
        walkArc(mesh, arc, (x, y) => ring.push(x, y));
        // The next arc begins with the point this one ends with.
        ring.length -= 2;
        [, last] = arcEnds(mesh, arc);
        arc = last === begin ? undefined : waiting.get(last)?.pop();
      }
      if (last !== begin) throw new Error("a border of the map does not close");
      rings.push(ring);
    }
  }
  return rings;
};

/** Rings of each face from 1 to `faces`, at its number; none for a face without a border. */
export const ringsByFace = (mesh: Mesh, faces: number): readonly (readonly Ring[])[] => {
  const arcs: DirectedArc[][] = Array.from({ length: faces + 1 }, () => []);
  for (let arc = 0; arc < mesh.left.length; arc += 1) {
    const left = mesh.left[arc] ?? OUTSIDE;
    const right = mesh.right[arc] ?? OUTSIDE;
    if (left !== OUTSIDE) arcs[left]?.push({ arc, forward: true });
    if (right !== OUTSIDE) arcs[right]?.push({ arc, forward: false });
  }
  return arcs.map((own) => stitch(mesh, own));
};
