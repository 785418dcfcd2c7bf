import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { asAreaCode } from "../model/ids.ts";
import { readConfig } from "./config.ts";
import { loadKnowledge } from "./knowledge.ts";
import { InputError } from "./scenario/rows.ts";

const folder = mkdtempSync(join(tmpdir(), "vigie-outlines-"));
after(() => rmSync(folder, { recursive: true }));
const written = (name: string, body: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof body === "string" ? body : JSON.stringify(body));
  return path;
};
const square = (code: string): object => ({
  type: "Feature",
  properties: { code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [5.4, 50.5],
        [5.8, 50.5],
        [5.8, 50.8],
        [5.4, 50.8],
        [5.4, 50.5],
      ],
    ],
  },
});
const LIEGE = asAreaCode("BE-62063");
const own = {
  type: "FeatureCollection",
  source: "Land office",
  licence: "CC BY 4.0",
  url: "https://land.example/",
  features: [square(LIEGE)],
};

test("an instance's own outlines take the place of the cells, and their source is named", () => {
  const path = written("own.geojson", own);
  const { outlines } = readConfig({ VIGIE_OUTLINES: ` ${path} ,` });
  assert.deepEqual(outlines, [path]);
  const [before, then] = [loadKnowledge().outlines(), loadKnowledge(outlines).outlines()];
  assert.notEqual(then.outline(LIEGE), before.outline(LIEGE));
  // Four corners and no more.
  assert.equal(
    (then.outline(LIEGE)?.match(/-?\d+/g) ?? []).length <= 10,
    true,
    then.outline(LIEGE) ?? "",
  );
  assert.equal(then.outline(asAreaCode("BE-52011")), before.outline(asAreaCode("BE-52011")));
  assert.ok(then.credits.some(({ source }) => source === "Land office"));
});

test("a file that is not to be used ends the start with its name and its first fault", () => {
  const bad = [
    [join(folder, "missing.geojson"), /missing\.geojson: it cannot be read/],
    [written("no.geojson", "{"), /no\.geojson: the file is not JSON/],
    [
      written("code.geojson", { ...own, features: [square("BE-1")] }),
      /code\.geojson: feature 1: .*BE-1/,
    ],
    [written("words.geojson", { ...own, licence: 7 }), /source, licence and url/],
    [written("url.geojson", { ...own, url: "javascript:alert(1)" }), /not an address of the web/],
    [written("long.geojson", { ...own, source: "x".repeat(201) }), /source, licence and url/],
  ] as const;
  for (const [path, problem] of bad)
    assert.throws(
      () => loadKnowledge([path]),
      (error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, problem);
        return true;
      },
    );
  const twice = [written("one.geojson", own), written("two.geojson", own)];
  assert.throws(() => loadKnowledge(twice), /two\.geojson: another file has outlines of BE/);
  const many = Array.from({ length: 41 }, () => twice[0] ?? "");
  assert.throws(() => loadKnowledge(many), /41 files: 40 at most/);
});
