import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { LazyIndex } from "./lazy-index.ts";

test("a lazy index answers as a map would, whenever it is asked", () => {
  const step = fc.tuple(fc.constantFrom("set", "get", "delete"), fc.nat({ max: 9 }), fc.nat());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const index = new LazyIndex<number, number>();
      const map = new Map<number, number>();
      for (const [verb, key, value] of steps) {
        if (verb === "set") {
          index.set(key, value);
          map.set(key, value);
        } else if (verb === "delete") {
          index.delete(key);
          map.delete(key);
        } else {
          assert.equal(index.get(key), map.get(key));
        }
        assert.ok(index.size >= map.size);
      }
    }),
    { seed: 20260101, numRuns: 200 },
  );
});
