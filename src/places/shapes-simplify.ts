import { crossedArcs } from "./shapes-crossings.ts";
import { MeshBuilder } from "./shapes-mesh.ts";
import type { Mesh } from "./shapes-mesh.ts";

type Pairs = Float64Array | Int32Array;

/** Squared distance of point `at` from the segment between points `from` and `to`. */
const distance2 = (pairs: Pairs, at: number, [from, to]: readonly [number, number]): number => {
  const x = pairs[from * 2] ?? 0;
  const y = pairs[from * 2 + 1] ?? 0;
  const alongX = (pairs[to * 2] ?? 0) - x;
  const alongY = (pairs[to * 2 + 1] ?? 0) - y;
  const offX = (pairs[at * 2] ?? 0) - x;
  const offY = (pairs[at * 2 + 1] ?? 0) - y;
  const length2 = alongX ** 2 + alongY ** 2;
  const part = length2 === 0 ? 0 : (offX * alongX + offY * alongY) / length2;
  const share = Math.min(1, Math.max(0, part));
  return (offX - share * alongX) ** 2 + (offY - share * alongY) ** 2;
};

const farthest = (
  pairs: Pairs,
  [from, to]: readonly [number, number],
): readonly [number, number] => {
  let best = from;
  let bestDistance = -1;
  for (let at = from + 1; at < to; at += 1) {
    const distance = distance2(pairs, at, [from, to]);
    if (distance <= bestDistance) continue;
    best = at;
    bestDistance = distance;
  }
  return [best, bestDistance];
};

/**
 * Douglas and Peucker (1973): numbers of the points that stay, so that no point left out lies
 * farther than the tolerance from the line that is drawn.
 */
const keptPoints = (pairs: Pairs, ends: readonly [number, number], tolerance: number): number[] => {
  const kept = [ends[0], ends[1]];
  const waiting: (readonly [number, number])[] = [ends];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    if (span[1] - span[0] < 2) continue;
    const [at, distance] = farthest(pairs, span);
    if (distance <= tolerance ** 2) continue;
    kept.push(at);
    waiting.push([span[0], at], [at, span[1]]);
  }
  return kept.toSorted((left, right) => left - right);
};

export interface Rescale {
  /** New coordinate = (old + shift) × factor, rounded. */
  readonly factor: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** In new units: how far the drawn line may lie from the true one. */
  readonly tolerance: number;
}

interface Simplified {
  readonly mesh: Mesh;
  /** Number of the arc that each arc was made from: arcs that shrank to a point are left out. */
  readonly sources: readonly number[];
}

const simplifyArcs = (
  mesh: Mesh,
  { factor, shiftX, shiftY }: Rescale,
  tolerances: Float64Array,
): Simplified => {
  const builder = new MeshBuilder();
  const sources: number[] = [];
  const { coordinates, starts } = mesh;
  for (let arc = 0; arc < mesh.left.length; arc += 1) {
    const first = starts[arc] ?? 0;
    const last = (starts[arc + 1] ?? 0) - 1;
    for (const at of keptPoints(coordinates, [first, last], (tolerances[arc] ?? 0) / factor)) {
      const x = Math.round(((coordinates[at * 2] ?? 0) + shiftX) * factor);
      const y = Math.round(((coordinates[at * 2 + 1] ?? 0) + shiftY) * factor);
      builder.point(x, y);
    }
    if (builder.arc(mesh.left[arc] ?? 0, mesh.right[arc] ?? 0)) sources.push(arc);
  }
  return { mesh: builder.mesh(), sources };
};

/** How often borders that came to cross each other are drawn again, each time three times finer. */
const RETRIES_MAX = 3;

/**
 * The same borders in coarser units. Neighbours still share every border, ends of arcs stay, and
 * where simpler borders would run through each other they are drawn finer.
 */
export const simplify = (mesh: Mesh, rescale: Rescale): Mesh => {
  const tolerances = new Float64Array(mesh.left.length).fill(rescale.tolerance);
  let simplified = simplifyArcs(mesh, rescale, tolerances);
  for (let retry = 0; retry < RETRIES_MAX && rescale.tolerance > 0; retry += 1) {
    const crossed = crossedArcs(simplified.mesh);
    if (crossed.size === 0) break;
    for (const arc of crossed) {
      const source = simplified.sources[arc] ?? 0;
      tolerances[source] = (tolerances[source] ?? 0) / 3;
    }
    simplified = simplifyArcs(mesh, rescale, tolerances);
  }
  return simplified.mesh;
};
