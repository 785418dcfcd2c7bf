import assert from "node:assert/strict";
import { test } from "node:test";
import { HashFilter, spread } from "./bytes.ts";

test("a filter never denies what was added, and denies most of what was not", () => {
  for (const count of [0, 1, 10_000]) {
    const filter = new HashFilter(count);
    for (let hash = 0; hash < count; hash += 1) filter.add(spread(hash));
    for (let hash = 0; hash < count; hash += 1) assert.equal(filter.mayHold(spread(hash)), true);
    let held = 0;
    for (let hash = count; hash < count + 10_000; hash += 1) {
      if (filter.mayHold(spread(hash))) held += 1;
    }
    assert.ok(held < 1500, `${held} of 10000 unknown hashes pass a filter of ${count}`);
  }
});
