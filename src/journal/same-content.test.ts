import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";

import { asJson, sameContent } from "./same-content.ts";

const RUNS = { seed: 20260101, numRuns: 300 };

/** The same value with the fields of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, turned(inner)]);
  return Object.fromEntries(fields.toReversed()) as unknown;
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

test("the order of fields does not matter", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(sameContent(asJson(value), asJson(turned(value))), true);
    }),
    RUNS,
  );
});

test("two values are the same exactly when their canonical texts are", () => {
  const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom("a", "b") });
  fc.assert(
    fc.property(small, small, (one, other) => {
      const [a, b] = [asJson(one), asJson(other)];
      assert.equal(sameContent(a, b), canonical(a) === canonical(b));
    }),
    RUNS,
  );
});

test("a missing field, a longer list and a list in place of an object differ", () => {
  assert.equal(sameContent({ a: null }, {}), false);
  assert.equal(sameContent({ a: null }, { b: null }), false);
  assert.equal(sameContent([1], [1, 2]), false);
  assert.equal(sameContent([], {}), false);
  assert.equal(sameContent({ a: 1 }, { a: "1" }), false);
  assert.equal(sameContent(null, {}), false);
});
