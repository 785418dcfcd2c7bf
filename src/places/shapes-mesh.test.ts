import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as check, integer, property } from "fast-check";
import { dissolve, MeshBuilder } from "./shapes-mesh.ts";
import type { Mesh } from "./shapes-mesh.ts";
import { svgPath } from "./shapes-path.ts";
import { ringArea, ringsByFace } from "./shapes-rings.ts";
import { simplify } from "./shapes-simplify.ts";

const PROPERTY = { seed: 20260101, numRuns: 300 };
const SIZE = 6;
const FACES = 4;

/** A board of unit squares, each with a face or 0: the pieces between different squares. */
const meshOf = (board: readonly number[]): Mesh => {
  const face = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= SIZE || y >= SIZE ? 0 : (board[y * SIZE + x] ?? 0);
  const builder = new MeshBuilder();
  const piece = (
    ...[x1, y1, x2, y2, left, right]: [number, number, number, number, number, number]
  ): void => {
    if (left === right) return;
    builder.point(x1, y1);
    builder.point(x2, y2);
    builder.arc(left, right);
  };
  for (let y = 0; y <= SIZE; y += 1) {
    for (let x = 0; x <= SIZE; x += 1) {
      // The left side of a way is where (-dy, dx) points: below a way to the right.
      piece(x, y, x + 1, y, face(x, y), face(x, y - 1));
      piece(x, y, x, y + 1, face(x - 1, y), face(x, y));
    }
  }
  return builder.mesh();
};

const boards = array(integer({ min: 0, max: FACES }), {
  minLength: SIZE * SIZE,
  maxLength: SIZE * SIZE,
});
const identity = Uint32Array.from([0, 1, 2, 3, 4]);
const areaOf = (mesh: Mesh, face: number): number =>
  (ringsByFace(mesh, FACES)[face] ?? []).reduce((sum, ring) => sum + ringArea(ring), 0);
const count = (board: readonly number[], faces: readonly number[]): number =>
  board.filter((face) => faces.includes(face)).length;

test("rings of a dissolved mesh enclose as many squares as their face has, holes and corners included", () => {
  check(
    property(boards, (board) => {
      const mesh = dissolve(meshOf(board), identity);
      for (const face of [1, 2, 3, 4]) assert.equal(areaOf(mesh, face), count(board, [face]));
    }),
    PROPERTY,
  );
});

test("dissolving to wider faces adds areas up, and in two steps gives what one step gives", () => {
  check(
    property(boards, (board) => {
      const wider = Uint32Array.from([0, 1, 1, 2, 2]);
      const once = dissolve(meshOf(board), wider);
      const twice = dissolve(dissolve(meshOf(board), identity), wider);
      for (const mesh of [once, twice]) {
        assert.equal(areaOf(mesh, 1), count(board, [1, 2]));
        assert.equal(areaOf(mesh, 2), count(board, [3, 4]));
      }
      assert.equal(once.left.length, twice.left.length);
    }),
    PROPERTY,
  );
});

test("the outside is always on the right of an arc, and no arc has one face on both sides", () => {
  check(
    property(boards, (board) => {
      const mesh = dissolve(meshOf(board), identity);
      for (const [arc, left] of mesh.left.entries()) assert.ok(left > (mesh.right[arc] ?? 0));
    }),
    PROPERTY,
  );
});

test("a border stays within the tolerance of the true one, and both neighbours have the same", () => {
  const wave = new MeshBuilder();
  for (let x = 0; x <= 400; x += 1) wave.point(x, Math.round(40 * Math.sin(x / 9) + (x % 3)));
  wave.arc(2, 1);
  const mesh = wave.mesh();
  for (const tolerance of [1, 4, 15]) {
    const simple = simplify(mesh, { factor: 1, shiftX: 0, shiftY: 0, tolerance });
    const points = simple.coordinates.length / 2;
    assert.ok(points < 401 && points >= 2);
    for (let x = 0; x <= 400; x += 1) {
      const at =
        [...Array(points - 1).keys()].find((i) => (simple.coordinates[i * 2 + 2] ?? 0) >= x) ?? 0;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = simple.coordinates.subarray(at * 2, at * 2 + 4);
      const y = mesh.coordinates[x * 2 + 1] ?? 0;
      const length = Math.hypot(x2 - x1, y2 - y1);
      const off = Math.abs((x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)) / length;
      assert.ok(off <= tolerance + 1e-9, `${off} at ${x}`);
    }
    assert.deepEqual([...simple.left, ...simple.right], [2, 1]);
  }
});

test("paths are written in as few characters as SVG allows", () => {
  assert.equal(svgPath([[0, 0, 10, 0, 10, 5, 0, 5]]), "M0 0h10v5h-10z");
  assert.equal(svgPath([[-3, -4, 7, -2, 3, 9]]), "M-3-4l10 2-4 11z");
  assert.equal(
    svgPath([
      [1, 1, 3, 1, 3, 4],
      [9, 9, 9, 7, 5, 7],
    ]),
    "M1 1h2v3zM9 9v-2h-4z",
  );
  assert.equal(svgPath([]), "");
});
