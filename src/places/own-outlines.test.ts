import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode } from "../model/ids.ts";
import { gazetteer, mapBytes, ringsOfPath, shapes } from "./_map-files.ts";
import { OWN_OUTLINES_LIMITS, readOwnOutlines } from "./own-outlines.ts";
import type { OwnOutlines, OwnOutlinesLimits } from "./own-outlines.ts";
import { ringArea } from "./shapes-rings.ts";
import { loadShapes } from "./shapes.ts";

const code = asAreaCode;
type Rings = readonly (readonly (readonly number[])[])[];

type Edges = readonly [west: number, south: number, east: number, north: number];
const box = (...[west, south, east, north]: Edges): readonly (readonly number[])[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = (area: string, coordinates: unknown, type = "Polygon"): unknown => ({
  type: "Feature",
  properties: { code: area },
  geometry: { type, coordinates },
});
const polygon = (area: string, ...rings: Rings): unknown => feature(area, rings);
const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: "FeatureCollection", features });
const readAll = (text: string): OwnOutlines => {
  const result = readOwnOutlines(text, gazetteer);
  assert.ok(result.ok, result.ok ? "" : result.problem);
  return result.outlines;
};
const problemOf = (text: string): string => {
  const result = readOwnOutlines(text, gazetteer);
  assert.ok(!result.ok, "it was accepted");
  return result.problem;
};

/** The cantons of Luxembourg as boxes side by side, the third with a hole. */
const CANTONS = gazetteer.children(code("LU"));
const boxes = collection(
  ...CANTONS.map((canton, at) =>
    polygon(
      canton,
      box(5.8 + at * 0.05, 49.5, 5.85 + at * 0.05, 50),
      ...(at === 2 ? [box(5.91, 49.6, 5.94, 49.7)] : []),
    ),
  ),
);

test("an instance's outlines replace the cells, at their level and above", () => {
  const own = loadShapes(mapBytes, gazetteer, [readAll(boxes)]);
  const rings = ringsOfPath(own.outline(code("LU-CA")) ?? "");
  assert.equal(rings.length, 1);
  assert.notEqual(own.outline(code("LU-CA")), shapes.outline(code("LU-CA")));
  // 0.05 degrees of longitude at 49.75° N by half a degree of latitude, in km².
  const km2 = ringArea(rings[0] ?? []) / 100;
  assert.ok(
    Math.abs(km2 / (0.05 * 111.2 * Math.cos((49.75 * Math.PI) / 180) * 0.5 * 111.2) - 1) < 0.02,
  );
  assert.equal(ringsOfPath(own.outline(code("LU")) ?? "").length, 2, "the hole stays a hole");
  assert.deepEqual(own.areasIn(code("LU"), "province"), CANTONS);
  assert.deepEqual(own.neighbours(code("LU-CL")), ["LU-CA", "LU-DI"].toSorted());
  const drawing = own.drawing(code("LU"), { areas: CANTONS });
  assert.equal(drawing?.main.areas.length, CANTONS.length);
});

test("what they do not tell stays as it was", () => {
  const own = loadShapes(mapBytes, gazetteer, [readAll(boxes)]);
  const [commune] = shapes.areasIn(code("LU-CA"), "commune");
  assert.ok(commune !== undefined);
  assert.equal(own.outline(commune), shapes.outline(commune));
  assert.deepEqual(own.areasIn(code("LU-CA"), "commune"), shapes.areasIn(code("LU-CA"), "commune"));
  assert.equal(own.outline(code("BE")), shapes.outline(code("BE")));
  const part = loadShapes(mapBytes, gazetteer, [
    readAll(collection(polygon("LU-CA", box(5.8, 49.5, 5.85, 50)))),
  ]);
  assert.notEqual(part.outline(code("LU-CA")), shapes.outline(code("LU-CA")));
  assert.equal(part.outline(code("LU")), shapes.outline(code("LU")), "a part is not the country");
});

test("communes of one canton are drawn with their own outlines, each once", () => {
  const communes = shapes.areasIn(code("LU-VD"), "commune");
  const own = loadShapes(mapBytes, gazetteer, [
    readAll(
      collection(
        ...communes.map((commune, at) =>
          feature(commune, [[box(6.1 + at * 0.1, 49.9, 6.2 + at * 0.1, 50)]], "MultiPolygon"),
        ),
      ),
    ),
  ]);
  assert.deepEqual(own.areasIn(code("LU-VD"), "commune"), communes);
  const drawing = own.drawing(code("LU-VD"), { areas: communes });
  assert.deepEqual(
    drawing?.main.areas.map((area) => area.code),
    communes,
  );
  assert.equal(
    ringsOfPath(drawing.main.areas[0]?.path ?? "")[0]?.length,
    8,
    "a box has four corners",
  );
});

test("areas that lie over each other are drawn each for itself", () => {
  const [one, other] = [code("LU-CA"), code("LU-CL")];
  const over = [box(5.8, 49.5, 5.9, 50), box(5.8, 49.5, 5.9, 49.8)];
  const own = loadShapes(mapBytes, gazetteer, [
    readAll(collection(polygon(one, over[0] ?? []), polygon(other, over[1] ?? []))),
  ]);
  const area = (which: typeof one): number =>
    ringsOfPath(own.outline(which) ?? "").reduce((sum, ring) => sum + ringArea(ring), 0);
  assert.ok(Math.abs(area(other) / area(one) - 0.6) < 0.02);
});

test("a fault is told with the number of its feature", () => {
  const good = polygon("LU-CA", box(5.8, 49.5, 5.85, 50));
  assert.equal(problemOf("{"), "the file is not JSON");
  assert.match(problemOf("[]"), /not a GeoJSON FeatureCollection/);
  assert.match(problemOf(collection()), /features must be a list/);
  assert.match(problemOf(collection(good, { type: "Feature" })), /^feature 2: .*"code"/);
  assert.match(problemOf(collection(polygon("LU-XX", box(5, 49, 6, 50)))), /feature 1: .*LU-XX/);
  assert.match(
    problemOf(collection(good, polygon("BE-P60000", box(5, 49, 6, 50)))),
    /feature 2: BE-P60000 is not/,
  );
  assert.match(problemOf(collection(good, good)), /feature 2: .*came before/);
  assert.match(
    problemOf(collection(polygon("LU-CA", box(590_000, 5_000_000, 591_000, 5_001_000)))),
    /not in degrees/,
  );
  assert.match(
    problemOf(
      collection(
        polygon("LU-CA", [
          [5, 49],
          [6, 49],
          [5, 49],
        ]),
      ),
    ),
    /fewer than four/,
  );
  assert.match(
    problemOf(collection(polygon("LU-CA", box(5, 49, 6, 50).slice(0, 4)))),
    /does not end/,
  );
  assert.match(problemOf(collection(feature("LU-CA", [5, 49], "Point"))), /neither a Polygon/);
  assert.match(problemOf(collection(feature("LU-CA", [[["5", "49"]]]))), /not two numbers/);
  assert.match(problemOf(collection(feature("LU-CA", "x"))), /must be a list/);
  assert.match(
    problemOf(collection({ type: "Feature", properties: { code: "LU-CA" } })),
    /no geometry/,
  );
});

test("each limit holds on both sides", () => {
  const text = collection(
    polygon("LU-CA", box(5.8, 49.5, 5.85, 50)),
    polygon("LU-CL", box(5.85, 49.5, 5.9, 50)),
  );
  const read = (changes: Partial<OwnOutlinesLimits>): string => {
    const result = readOwnOutlines(text, gazetteer, { ...OWN_OUTLINES_LIMITS, ...changes });
    return result.ok ? "read" : result.problem;
  };
  assert.equal(read({ charsMax: text.length }), "read");
  assert.match(read({ charsMax: text.length - 1 }), /longer than/);
  assert.equal(read({ featuresMax: 2 }), "read");
  assert.match(read({ featuresMax: 1 }), /more than 1 features/);
  assert.equal(read({ pointsMax: 10 }), "read");
  assert.match(read({ pointsMax: 9 }), /feature 2: there are more than 9 points/);
});
