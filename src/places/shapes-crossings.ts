import type { Mesh } from "./shapes-mesh.ts";

/** About as many cells as sides: a side meets few others in the cells it touches. */
const cellSize = ({ coordinates }: Mesh): number => {
  let sum = 0;
  for (let at = 2; at < coordinates.length; at += 2) {
    sum += Math.abs((coordinates[at] ?? 0) - (coordinates[at - 2] ?? 0));
    sum += Math.abs((coordinates[at + 1] ?? 0) - (coordinates[at - 1] ?? 0));
  }
  return Math.max(1, Math.ceil((2 * sum) / Math.max(1, coordinates.length)));
};

/** Twice the signed area of the triangle of three points, given by their numbers. */
const turn = ({ coordinates }: Mesh, [a, b, c]: readonly [number, number, number]): number => {
  const x = coordinates[a * 2] ?? 0;
  const y = coordinates[a * 2 + 1] ?? 0;
  return (
    ((coordinates[b * 2] ?? 0) - x) * ((coordinates[c * 2 + 1] ?? 0) - y) -
    ((coordinates[b * 2 + 1] ?? 0) - y) * ((coordinates[c * 2] ?? 0) - x)
  );
};

/** Whether the sides that begin at two points run through each other; touching does not count. */
const cross = (mesh: Mesh, one: number, other: number): boolean =>
  turn(mesh, [one, one + 1, other]) * turn(mesh, [one, one + 1, other + 1]) < 0 &&
  turn(mesh, [other, other + 1, one]) * turn(mesh, [other, other + 1, one + 1]) < 0;

/** Arcs of which a side runs through another side. */
export const crossedArcs = (mesh: Mesh): ReadonlySet<number> => {
  const size = cellSize(mesh);
  const cells = new Map<number, number[]>();
  const arcOf = new Uint32Array(mesh.coordinates.length / 2);
  const found = new Set<number>();
  const visit = (side: number, cell: number): void => {
    const sides = cells.get(cell);
    if (sides === undefined) {
      cells.set(cell, [side]);
      return;
    }
    for (const other of sides) {
      if (!cross(mesh, side, other)) continue;
      found.add(arcOf[side] ?? 0);
      found.add(arcOf[other] ?? 0);
    }
    sides.push(side);
  };
  const span = (side: number, axis: number): readonly [number, number] => {
    const from = mesh.coordinates[side * 2 + axis] ?? 0;
    const to = mesh.coordinates[side * 2 + 2 + axis] ?? 0;
    return [Math.floor(Math.min(from, to) / size), Math.floor(Math.max(from, to) / size)];
  };
  for (let arc = 0; arc < mesh.left.length; arc += 1) {
    const end = (mesh.starts[arc + 1] ?? 0) - 1;
    for (let side = mesh.starts[arc] ?? 0; side < end; side += 1) {
      arcOf[side] = arc;
      const [left, right] = span(side, 0);
      const [top, bottom] = span(side, 1);
      for (let x = left; x <= right; x += 1) {
        for (let y = top; y <= bottom; y += 1) visit(side, x * 2 ** 22 + y);
      }
    }
  }
  return found;
};
