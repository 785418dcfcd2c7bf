import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asAreaCode, asIncidentId } from "../../model/ids.ts";
import { loadGazetteer } from "../../places/gazetteer.ts";
import { loadShapes } from "../../places/shapes.ts";
import type { IncidentCard } from "../../store/views.ts";
import { contextOf, NOW, PROXIMUS } from "../_samples.ts";
import { elementsOf } from "../_well-formed.ts";
import { toText } from "../html.ts";
import { incidentMaps } from "./incident-map.ts";
import type { MapContext, MapView } from "./map-view.ts";
import { renderMap } from "./render-map.ts";

const read = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../data/${file}`, import.meta.url));
const places = loadGazetteer(read("gazetteer.bin"));
const context: MapContext = {
  ...contextOf("en", { places }),
  shapes: loadShapes(read("map.bin"), places),
};

const incident = (areas: readonly string[], except: readonly string[] = []): IncidentCard => ({
  incident: asIncidentId("i1"),
  operator: PROXIMUS,
  services: ["tv"],
  state: "confirmed",
  shown: "down",
  areas: areas.map(asAreaCode),
  except: except.map(asAreaCode),
  onset: NOW,
  onsetLow: NOW,
  onsetHigh: NOW,
  confirmedAt: NOW,
  overAt: null,
  endedAt: null,
  witnesses: 40,
  communes: 9,
  lastReportAt: NOW,
  parent: null,
  afterResolved: null,
  noEtaSince: null,
  names: {},
});
const mapsOf = (areas: readonly string[], except: readonly string[] = []): readonly MapView[] =>
  incidentMaps(context, incident(areas, except), () => 12);
const shapeOf = (areas: readonly string[]): string =>
  mapsOf(areas)
    .map(({ root, level }) => `${root} ${level}`)
    .join(", ");
/** Class of every area drawn, by the end of its address or its title. */
const classesOf = (view: MapView | undefined): readonly string[] => {
  assert.ok(view !== undefined);
  return elementsOf(toText(renderMap(context, view))).flatMap(({ tag, attributes }) =>
    tag === "a" && attributes.get("class")?.startsWith("m ")
      ? [`${attributes.get("href")?.split("/").at(-1) ?? ""} ${attributes.get("class") ?? ""}`]
      : [],
  );
};

test("an incident is shown in the smallest unit around its outline", () => {
  assert.equal(shapeOf(["BE-62063"]), "BE-P60000 commune");
  assert.equal(shapeOf(["BE-62063", "BE-62003"]), "BE-P60000 commune");
  assert.equal(shapeOf(["BE-P60000"]), "BE-R03000 province");
  assert.equal(shapeOf(["BE-P60000", "BE-P10000"]), "BE province");
  assert.equal(shapeOf(["BE"]), "BE province");
  assert.equal(shapeOf(["CH-ZH"]), "CH province");
  assert.equal(shapeOf(["BE-62063", "LU"]), "BE-P60000 commune, LU province");
  assert.equal(shapeOf(["XX"]), "");
});

test("a whole country down is one area, not its quiet provinces", () => {
  assert.deepEqual(classesOf(mapsOf(["BE"])[0]), ["BE m s-down"]);
});

test("communes that are down are cut out of their quiet province", () => {
  const classes = classesOf(mapsOf(["BE-62063", "BE-P10000"])[0]);
  assert.equal(classes.length, 12);
  for (const drawn of ["BE-62063 m s-down", "BE-P10000 m s-down", "BE-P60000 m s-none"]) {
    assert.ok(classes.includes(drawn), drawn);
  }
});

test("a spared commune is cut out of the area around it, and lowers the share", () => {
  const [view] = mapsOf(["BE-P60000"], ["BE-62063"]);
  const share = view?.areas[0]?.share ?? 1;
  assert.ok(share > 0.7 && share < 0.95, `${share}`);
  assert.ok(classesOf(view).includes("BE-62063 m s-none"));
  const [whole] = mapsOf(["BE-P60000"]);
  assert.equal(whole?.areas[0]?.share, 1);
});
