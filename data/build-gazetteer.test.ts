import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildGazetteer } from "./build-gazetteer.ts";
import { sourceVersions } from "./sources.ts";

const packagesMissing = (): string | false => {
  try {
    sourceVersions();
    return false;
  } catch {
    return "the packages with the places are not installed";
  }
};

test("a rebuild gives the committed bytes", { skip: packagesMissing() }, () => {
  const committed = readFileSync(new URL("gazetteer.bin", import.meta.url));
  assert.ok(Buffer.from(buildGazetteer()).equals(committed), "run: node data/build-gazetteer.ts");
});
