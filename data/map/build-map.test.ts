import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const atlasIsHere = (): boolean => {
  try {
    fileURLToPath(import.meta.resolve("world-atlas/package.json"));
    return true;
  } catch {
    return false;
  }
};

test(
  "the committed map is byte for byte what the sources give",
  { skip: atlasIsHere() ? false : "world-atlas is not installed" },
  async () => {
    const { buildMap } = await import("./build-map.ts");
    const committed = readFileSync(new URL("../map.bin", import.meta.url));
    const built = buildMap();
    assert.equal(built.length, committed.length);
    assert.ok(committed.equals(built), "data/map.bin is stale: run data/map/build-map.ts");
    assert.ok(built.length <= 3_000_000, `${built.length} bytes`);
  },
);
