import assert from "node:assert/strict";
import { test } from "node:test";
import { asAreaCode } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import { gazetteer, mapBytes, ringsOfPath, shapes } from "./_map-files.ts";
import { projection } from "./shapes-plane.ts";
import { ringArea } from "./shapes-rings.ts";
import { loadShapes } from "./shapes.ts";

const code = asAreaCode;
const areaOf = (path: string | null): number =>
  ringsOfPath(path ?? "").reduce((sum, ring) => sum + ringArea(ring), 0);
const communesOf = (root: AreaCode): AreaCode[] => {
  const found: AreaCode[] = [];
  const waiting = [root];
  for (const at of waiting) {
    if (gazetteer.get(at)?.kind === "commune") found.push(at);
    else waiting.push(...gazetteer.children(at));
  }
  return found;
};

type Side = readonly number[];

/** Twice the area of the triangle of a side and a point: its sign tells on which hand the point lies. */
const turn = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: Side, x: number, y: number): number =>
  (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
const parts = (a: Side, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: Side): boolean =>
  turn(a, x1, y1) * turn(a, x2, y2) < 0;
const crosses = (a: Side, b: Side): boolean => parts(a, b) && parts(b, a);

const reach = (a: Side, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: Side): number => {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = a;
  const least = Math.min(Math.abs(turn(a, x1, y1)), Math.abs(turn(a, x2, y2)));
  return least / Math.hypot(toX - fromX, toY - fromY);
};
/** How far two sides reach over each other: the least way of an end to the other side's line. */
const depth = (a: Side, b: Side): number => Math.min(reach(a, b), reach(b, a));

/** Units of a drawing 1,000 wide: less than one and a half pixels on a wide page. */
const VISIBLE = 2;

/** Pairs of sides of one area's outline that run through each other farther than rounding explains. */
const crossings = (path: string): number => {
  const sides = ringsOfPath(path).flatMap((ring) =>
    ring.flatMap((_, at) =>
      at % 2 === 0 ? [[0, 1, 2, 3].map((more) => ring[(at + more) % ring.length] ?? 0)] : [],
    ),
  );
  let found = 0;
  for (const [at, one] of sides.entries()) {
    for (const other of sides.slice(at + 1))
      if (crosses(one, other) && depth(one, other) > VISIBLE) found += 1;
  }
  return found;
};

test("every commune of Belgium has a cell of its own with land in it", () => {
  const communes = communesOf(code("BE"));
  assert.equal(communes.length, 581);
  for (const commune of communes) {
    assert.equal(shapes.cellOf(commune), commune);
    assert.ok(areaOf(shapes.outline(commune)) > 10, `${commune} has less than a tenth of a km²`);
  }
});

test("every commune of the seven countries is drawn, but for those of land without inhabitants' points", () => {
  const without = gazetteer
    .roots()
    .flatMap(communesOf)
    .filter((commune) => shapes.cellOf(commune) === null);
  // The French southern lands and Clipperton: no town, no outline.
  const units = new Set(without.map((commune) => gazetteer.path(commune)[1]));
  assert.deepEqual(units, new Set(["FR-D984", "FR-D989"]));
});

test("a commune without a known point is drawn with one of its own unit, by postcode if it can", () => {
  const guests = communesOf(code("FR-D57")).filter((commune) => shapes.cellOf(commune) !== commune);
  assert.ok(guests.length > 100, "most small communes have no point");
  for (const guest of guests) {
    const host = shapes.cellOf(guest);
    assert.ok(host !== null && gazetteer.contains(code("FR-D57"), host));
    assert.equal(shapes.outline(guest), shapes.outline(host));
  }
});

test("the communes of a province add up to its area within 1 %", () => {
  for (const province of shapes.areasIn(code("BE"), "province")) {
    const sum = communesOf(province).reduce(
      (total, commune) => total + areaOf(shapes.outline(commune)),
      0,
    );
    const whole = areaOf(shapes.outline(province));
    assert.ok(Math.abs(sum / whole - 1) < 0.01, `${province}: ${sum} against ${whole}`);
  }
});

test("areas are true: the plane is equal-area and units are 100 m", () => {
  // km² of official statistics; outlines are Natural Earth's, cells are guesses.
  for (const [area, km2, off] of [
    ["BE", 30_689, 0.02],
    ["LU", 2_586, 0.03],
    ["CH", 41_285, 0.02],
    ["DE", 357_588, 0.02],
    ["BE-P80000", 4_440, 0.1],
    ["CH-GR", 7_105, 0.12],
    ["FR-D33", 9_976, 0.12],
  ] as const) {
    const found = areaOf(shapes.outline(code(area))) / 100;
    assert.ok(Math.abs(found / km2 - 1) < off, `${area}: ${found.toFixed(0)} km²`);
  }
});

test("Belgium's level of provinces has ten of them and Brussels, which lies inside Flemish Brabant", () => {
  const provinces = shapes.areasIn(code("BE"), "province");
  assert.equal(provinces.length, 11);
  assert.ok(provinces.includes(code("BE-R04000")));
  assert.deepEqual(shapes.neighbours(code("BE-R04000"), "province"), ["BE-P20001"]);
  const drawing = shapes.drawing(code("BE"), { areas: provinces });
  const brabant = drawing?.main.areas.find((area) => area.code === "BE-P20001");
  const holes = ringsOfPath(brabant?.path ?? "").filter((ring) => ringArea(ring) < 0);
  const brussels = drawing?.main.areas.find((area) => area.code === "BE-R04000");
  assert.equal(holes.length, 1);
  assert.equal(ringArea(holes[0] ?? []), -areaOf(brussels?.path ?? null));
});

test("being neighbours is mutual, at every level", () => {
  for (const [root, level] of [
    ["BE", "commune"],
    ["BE", "arrondissement"],
    ["BE", "province"],
    ["BE", "region"],
    ["FR", "province"],
    ["CH", "region"],
    ["LU", "province"],
  ] as const) {
    const areas = shapes.areasIn(code(root), level);
    const all = new Map(areas.map((area) => [area, shapes.neighbours(area, level)]));
    let pairs = 0;
    for (const [area, neighbours] of all) {
      for (const other of neighbours) {
        pairs += 1;
        assert.notEqual(other, area);
        assert.ok(all.get(other)?.includes(area), `${area} and ${other}`);
      }
    }
    assert.ok(pairs >= areas.length, `${root} ${level}: ${pairs}`);
  }
  assert.ok(shapes.neighbours(code("FR-D57")).includes(code("FR-D54")));
});

test("no drawn border runs through itself where it could be seen", () => {
  for (const [root, level] of [
    ["BE", "province"],
    ["CH", "province"],
    ["DE", "province"],
    ["NL", "province"],
    ["LU", "province"],
    ["FR", "province"],
    ["BE-P60000", "commune"],
  ] as const) {
    const drawing = shapes.drawing(code(root), { areas: shapes.areasIn(code(root), level) });
    assert.ok(drawing !== null);
    for (const area of drawing.main.areas) {
      assert.equal(crossings(area.path), 0, `${root}: ${area.code}`);
    }
  }
});

test("a drawing stays in its frame, and the land outside its areas is the rest", () => {
  const areas = [code("FR-D57"), code("FR-D974")];
  const drawing = shapes.drawing(code("FR"), { areas });
  assert.ok(drawing !== null);
  assert.deepEqual(
    drawing.main.areas.map((area) => area.code),
    ["FR-D57"],
  );
  assert.deepEqual(
    drawing.insets.map(({ areas: [first] }) => first?.code),
    ["FR-D974"],
  );
  assert.ok(areaOf(drawing.main.rest) > 50 * areaOf(drawing.main.areas[0]?.path ?? null));
  for (const path of [
    drawing.main.rest,
    ...drawing.insets.flatMap((inset) => inset.areas[0]?.path ?? ""),
  ]) {
    for (const [at, value] of ringsOfPath(path).flat().entries()) {
      assert.ok(value >= 0 && value <= (at % 2 === 0 ? drawing.width : drawing.height));
    }
  }
  const inset = drawing.insets[0];
  assert.ok(inset !== undefined && inset.frame.y >= drawing.main.box.height);
  assert.ok(
    shapes.isInset(code("FR"), code("FR-D974")) && !shapes.isInset(code("FR"), code("FR-D2A")),
  );
});

test("every area asked for is drawn, however small", () => {
  for (const root of ["FR", "BE", "GB-ENG"]) {
    const areas = shapes.areasIn(code(root), root === "FR" ? "province" : "commune");
    const drawing = shapes.drawing(code(root), { areas });
    const drawn = [drawing?.main, ...(drawing?.insets ?? [])].flatMap(
      (panel) => panel?.areas ?? [],
    );
    assert.deepEqual(drawn.map((area) => area.code).toSorted(), areas);
    for (const area of drawn) assert.match(area.path, /^M-?\d+/);
  }
});

test("nothing is known of what has no outline", () => {
  for (const unknown of ["XX", "FR-D989", "BE-99999"]) {
    assert.equal(shapes.outline(code(unknown)), null);
    assert.equal(shapes.viewBox(code(unknown)), null);
    assert.equal(shapes.drawing(code(unknown), { areas: [] }), null);
    assert.deepEqual(shapes.neighbours(code(unknown)), []);
    assert.deepEqual(shapes.areasIn(code(unknown), "province"), []);
  }
  assert.equal(shapes.cellOf(code("BE")), null);
});

test("the view box is what the outline covers", () => {
  const box = shapes.viewBox(code("BE-P60000"));
  const values = ringsOfPath(shapes.outline(code("BE-P60000")) ?? "").flat();
  const xs = values.filter((_, at) => at % 2 === 0);
  const ys = values.filter((_, at) => at % 2 === 1);
  assert.deepEqual(box, {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  });
});

const changed = (at: number, value: number): Uint8Array => {
  const copy = mapBytes.slice();
  copy[at] = value;
  return copy;
};

test("bytes that are no map, another version or cut short are refused", () => {
  assert.throws(() => loadShapes(new Uint8Array(4), gazetteer), /not a map file/);
  assert.throws(() => loadShapes(changed(0, 0), gazetteer), /not a map file/);
  assert.throws(() => loadShapes(changed(4, 9), gazetteer), /version 9/);
  assert.throws(() => loadShapes(mapBytes.subarray(0, -1), gazetteer), /cut short/);
});

test("the projection keeps distances near its middle, and areas far from it", () => {
  const project = projection({ lat: 50, lon: 5, unitMetres: 100 });
  const [x, y] = project(50, 5);
  assert.ok(Math.hypot(x, y) < 1e-6);
  const [, north] = project(51, 5);
  assert.ok(
    Math.abs(-north - 1112) < 1,
    "a degree of latitude is 111.2 km, to the north, which is up",
  );
  const corners = [project(40, 20), project(40, 20.01), project(40.01, 20.01), project(40.01, 20)];
  const degree = (Math.PI / 180) * 63_710.088;
  const expected = (degree * 0.01) ** 2 * Math.cos((40.005 * Math.PI) / 180);
  assert.ok(Math.abs(Math.abs(ringArea(corners.flat())) / expected - 1) < 1e-3);
});
