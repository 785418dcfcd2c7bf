import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode } from "../model/ids.ts";
import { smallTree } from "./_world.ts";
import { toldAreas } from "./queries/told-areas.ts";

/** "XA-1 3, XA-P1 2 = XA-2 XA-4; held XA-3", of areas with the persons in them. */
const told = (found: Readonly<Record<string, readonly number[]>>): string => {
  const entries = Object.entries(found).map(
    ([area, persons]) =>
      [asAreaCode(area), { witnesses: new Set(persons).size, persons: new Set(persons) }] as const,
  );
  const { areas, held } = toldAreas(smallTree(), new Map(entries));
  const shown = areas.map(({ area, witnesses, parts }) =>
    parts.includes(area) ? `${area} ${witnesses}` : `${area} ${witnesses} = ${parts.join(" ")}`,
  );
  return shown.join(", ") + (held.length > 0 ? `; held ${held.toSorted().join(" ")}` : "");
};

test("an area is told with three persons, never with two", () => {
  assert.equal(told({ "XA-1": [1, 2, 3] }), "XA-1 3");
  assert.equal(told({ "XA-1": [1, 2] }), "; held XA-1");
  assert.equal(told({}), "");
});

test("communes with fewer are told together by their province, each person once", () => {
  assert.equal(told({ "XA-1": [1, 2], "XA-2": [3] }), "XA-P1 3 = XA-1 XA-2");
  assert.equal(told({ "XA-1": [1, 2], "XA-2": [2] }), "; held XA-1 XA-2");
  // A country is no aggregate: three provinces with one person each stay untold.
  assert.equal(told({ "XA-1": [1], "XA-2": [2], "XA-3": [3] }), "; held XA-1 XA-2 XA-3");
});

test("what is told by itself is not counted again around it, and lends nobody to the others", () => {
  assert.equal(told({ "XA-1": [1, 2, 3], "XA-2": [4, 5] }), "XA-1 3; held XA-2");
  assert.equal(told({ "XA-P1": [1, 2, 3, 4], "XA-1": [4] }), "XA-P1 4");
  assert.equal(told({ "XA-P1": [1, 2], "XA-1": [2, 3] }), "XA-P1 3");
});
