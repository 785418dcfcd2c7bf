import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode } from "../model/ids.ts";
import { SCENARIO_AREAS_MAX, treeFromAreas } from "./scenario-tree.ts";

const ROWS: readonly Readonly<Record<string, unknown>>[] = [
  {
    code: "XA-1",
    name: "Alpha",
    kind: "commune",
    parent: "XA-P",
    population: 100,
    lat: 50,
    lon: 4,
  },
  { code: "XA", name: "Testland", kind: "country", parent: null, population: 300 },
  { code: "XA-P", name: "Province", kind: "province", parent: "XA", population: 300 },
  { code: "XA-2", name: "Beta", kind: "commune", parent: "XA-P", population: 200 },
  { code: "XA-G1", name: "Hamlet", kind: "locality", parent: "XA-2", population: 0 },
];

const withRow = (at: number, change: Readonly<Record<string, unknown>>): readonly unknown[] =>
  ROWS.map((row, i) => (i === at ? { ...row, ...change } : row));

test("rows in any order make a tree", () => {
  const reading = treeFromAreas(ROWS);
  assert.ok(reading.kind === "tree");
  const { tree } = reading;
  assert.deepEqual(tree.roots(), ["XA"]);
  assert.deepEqual(tree.path(asAreaCode("XA-G1")), ["XA-G1", "XA-2", "XA-P", "XA"]);
  assert.deepEqual(tree.children(asAreaCode("XA-P")), ["XA-1", "XA-2"]);
  assert.equal(tree.commune(asAreaCode("XA-G1")), "XA-2");
  assert.equal(tree.commune(asAreaCode("XA-P")), null);
  assert.equal(tree.contains(asAreaCode("XA"), asAreaCode("XA-1")), true);
  assert.equal(tree.contains(asAreaCode("XA-1"), asAreaCode("XA")), false);
  assert.equal(tree.contains(asAreaCode("XB"), asAreaCode("XB")), false);
  assert.equal(tree.get(asAreaCode("XA-1"))?.country, "XA");
  assert.equal(tree.get(asAreaCode("XA-1"))?.lat, 50);
  assert.equal(tree.get(asAreaCode("XA-2"))?.lat, null);
});

test("the first bad row is named with its line and field", () => {
  const cases: readonly (readonly [readonly unknown[], number, string])[] = [
    [withRow(0, { code: "" }), 1, "code"],
    [withRow(1, { name: 7 }), 2, "name"],
    [withRow(2, { kind: "shire" }), 3, "kind"],
    [withRow(3, { population: -1 }), 4, "population"],
    [withRow(3, { population: "many" }), 4, "population"],
    [withRow(0, { lat: 91 }), 1, "lat"],
    [withRow(0, { lon: "4" }), 1, "lon"],
    [withRow(4, { parent: "XA-9" }), 5, "parent"],
    [withRow(4, { parent: 9 }), 5, "parent"],
    [withRow(4, { code: "XA-1" }), 5, "code"],
    [withRow(1, { parent: "XA-G1" }), 1, "parent"],
    [withRow(4, { parent: "XA-G1" }), 5, "parent"],
    [withRow(2, { kind: "commune" }), 1, "parent"],
    [[...ROWS, null], 6, ""],
    [[...ROWS, []], 6, ""],
  ];
  for (const [rows, line, field] of cases) {
    const reading = treeFromAreas(rows);
    assert.ok(reading.kind === "unreadable");
    assert.deepEqual([reading.line, reading.field], [line, field], reading.reason);
  }
});

test("no rows make an empty tree, too many are refused", () => {
  const empty = treeFromAreas([]);
  assert.ok(empty.kind === "tree");
  assert.deepEqual(empty.tree.roots(), []);
  const many = treeFromAreas(Array.from({ length: SCENARIO_AREAS_MAX + 1 }, () => ROWS[1]));
  assert.equal(many.kind, "unreadable");
});
