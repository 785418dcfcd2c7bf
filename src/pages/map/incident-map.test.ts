import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asAreaCode, asIncidentId } from "../../model/ids.ts";
import { loadGazetteer } from "../../places/gazetteer.ts";
import { loadShapes } from "../../places/shapes.ts";
import type { IncidentCard, ToldArea } from "../../store/views.ts";
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
const toldOf = (area: string, parts: readonly string[]): ToldArea => ({
  area: asAreaCode(area),
  witnesses: 12,
  parts: parts.map(asAreaCode),
});
const mapsOf = (areas: readonly string[], except: readonly string[] = []): readonly MapView[] =>
  incidentMaps(context, incident(areas, except), {
    areas: areas.map((area) => toldOf(area, [area])),
    held: [],
  });
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

test("communes below three witnesses are told by their province, paler, with the share they are of it", () => {
  const [liege, seraing, huy] = ["BE-62063", "BE-62096", "BE-61031"];
  const [view] = incidentMaps(context, incident([liege, seraing, huy, "BE-P10000"]), {
    areas: [toldOf("BE-P60000", [seraing, huy]), toldOf(liege, [liege])],
    held: [asAreaCode("BE-P10000")],
  });
  assert.ok(view !== undefined);
  const classes = classesOf(view);
  for (const drawn of [
    "BE-P60000 m s-down m-part",
    "BE-62063 m s-down",
    "BE-P10000 m s-none",
    "BE-P20001 m s-none",
  ])
    assert.ok(classes.includes(drawn), drawn);
  assert.ok(!classes.some((one) => one.startsWith(seraing) || one.startsWith(huy)));
  // Of those who live in the province, but not in Liège, so many live in Seraing or Huy.
  const inhabitants = (area: string): number => places.get(asAreaCode(area))?.population ?? 0;
  const share =
    (inhabitants(seraing) + inhabitants(huy)) / (inhabitants("BE-P60000") - inhabitants(liege));
  assert.ok(share > 0.05 && share < 0.3, `${share}`);
  assert.equal(view.areas.find(({ code }) => code === "BE-P60000")?.share, share);
  const markup = toText(renderMap(context, view));
  assert.match(markup, /<title>[^<]*\(elsewhere\), down, Witnesses 12/);
  assert.match(markup, /paler: a part of the area/);
  assert.match(markup, /no outage known or fewer than 3 witnesses/);
  assert.match(markup, /is not shown by itself/);
});
