import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { AreaCode } from "../../src/model/ids.ts";
import { loadGazetteer } from "../../src/places/gazetteer.ts";
import type { Gazetteer } from "../../src/places/gazetteer.ts";
import { dissolve } from "../../src/places/shapes-mesh.ts";
import type { Mesh } from "../../src/places/shapes-mesh.ts";
import { projection } from "../../src/places/shapes-plane.ts";
import type { Plane, Point } from "../../src/places/shapes-plane.ts";
import { simplify } from "../../src/places/shapes-simplify.ts";
import { cutCells } from "./cells.ts";
import type { Site } from "./cells.ts";
import { encodeMap } from "./encode-map.ts";
import type { SheetDraft } from "./encode-map.ts";
import { hostOf, postcodeMates } from "./guests.ts";
import { atlasVersion, readOutlines } from "./outlines.ts";
import { Ground, turned } from "./plane-ground.ts";
import { planSheets } from "./sheets.ts";
import type { Sheet } from "./sheets.ts";

const UNIT_METRES = 100;
/** Borders of communes are guesses between points: finer than this is only weight. In units. */
const COMMUNE_TOLERANCE = 1.5;
/** Units are simplified for a drawing of the whole sheet this many steps wide. */
const SHEET_STEPS = 1_600;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const planeOf = (sheet: Sheet): Plane => {
  const corners = sheet.polygons.flatMap((polygon) => polygon[0] ?? []);
  const range = (at: number): readonly [number, number] => {
    const values = corners.map((point) => point[at] ?? 0);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  };
  const [west, east] = range(0);
  const [south, north] = range(1);
  return {
    lat: rounded((south + north) / 2),
    lon: rounded((west + east) / 2),
    unitMetres: UNIT_METRES,
  };
};

const groundOf = (sheet: Sheet, project: (lat: number, lon: number) => Point): Ground =>
  new Ground(
    sheet.polygons.flatMap((polygon) =>
      polygon.map((ring, at) => {
        // GeoJSON repeats the first point at the end.
        const points = ring.slice(0, -1).map(([lon = 0, lat = 0]) => project(lat, lon));
        return turned(points, at > 0);
      }),
    ),
  );

/** Two places on one point would leave one of them without a cell. */
const apart = (point: Point, taken: Set<string>): Point => {
  let [x, y] = point;
  for (let turn = 0; taken.has(`${Math.round(x)} ${Math.round(y)}`); turn += 1) {
    x = point[0] + (turn + 2) * Math.cos(turn * 2.4);
    y = point[1] + (turn + 2) * Math.sin(turn * 2.4);
  }
  taken.add(`${Math.round(x)} ${Math.round(y)}`);
  return [x, y];
};

const sitesOf = (
  gazetteer: Gazetteer,
  sheet: Sheet,
  { ground, project }: { ground: Ground; project: (lat: number, lon: number) => Point },
): { readonly sites: readonly Site[]; readonly communes: readonly AreaCode[] } => {
  const communes = [...new Set(sheet.places.map((place) => place.commune))].toSorted();
  if (communes.length === 0) {
    // Nobody knows a point there, but the land is one: it belongs to the most populated commune.
    const population = (code: AreaCode): number => gazetteer.get(code)?.population ?? 0;
    const [only] = sheet.communes.toSorted((a, b) => population(b) - population(a));
    if (only === undefined) throw new Error("a sheet without communes");
    return { sites: [{ point: ground.middle(), face: 1, main: true }], communes: [only] };
  }
  const faces = new Map(communes.map((code, at) => [code, at + 1]));
  const taken = new Set<string>();
  const sites = sheet.places.map(({ lat, lon, commune, main }) => ({
    point: apart(ground.ashore(project(lat, lon)), taken),
    face: faces.get(commune) ?? 0,
    main,
  }));
  return { sites, communes };
};

/** The smallest unit above a commune; the commune itself where it stands beside units (Munich). */
const unitsOf = (gazetteer: Gazetteer): ((commune: AreaCode) => AreaCode) => {
  const mixed = new Map<AreaCode, boolean>();
  return (commune) => {
    const parent = gazetteer.get(commune)?.parent ?? null;
    if (parent === null) return commune;
    const known =
      mixed.get(parent) ??
      gazetteer.children(parent).some((code) => gazetteer.get(code)?.kind !== "commune");
    mixed.set(parent, known);
    return known ? commune : parent;
  };
};

const widthOf = (mesh: Mesh): number => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < mesh.coordinates.length; at += 2) {
    low = Math.min(low, mesh.coordinates[at] ?? 0);
    high = Math.max(high, mesh.coordinates[at] ?? 0);
  }
  return high - low;
};

const same = { factor: 1, shiftX: 0, shiftY: 0 };

const draftSheet = (
  gazetteer: Gazetteer,
  sheet: Sheet,
  mates: ReadonlyMap<AreaCode, ReadonlySet<AreaCode>>,
): SheetDraft => {
  const plane = planeOf(sheet);
  const project = projection(plane);
  const ground = groundOf(sheet, project);
  const { sites, communes } = sitesOf(gazetteer, sheet, { ground, project });
  const pieces = cutCells(sites, ground);
  const identity = Uint32Array.from({ length: communes.length + 1 }, (_, face) => face);
  const cells = dissolve(pieces, identity);
  const unitCodes = communes.map(unitsOf(gazetteer));
  const units = [...new Set(unitCodes)].toSorted();
  const unitFaces = Uint32Array.from([0, ...unitCodes.map((unit) => units.indexOf(unit) + 1)]);
  const unitMesh = dissolve(cells, unitFaces);
  const hosts = new Set(communes);
  const guests = sheet.communes.flatMap((code): [string, number][] => {
    if (hosts.has(code)) return [];
    const host = hostOf(gazetteer, code, { mates: mates.get(code) ?? new Set(), hosts });
    return host === null ? [] : [[code, communes.indexOf(host) + 1]];
  });
  return {
    country: sheet.country,
    plane,
    units,
    unitMesh: simplify(unitMesh, { ...same, tolerance: widthOf(unitMesh) / SHEET_STEPS }),
    communes,
    communeMesh: simplify(cells, { ...same, tolerance: COMMUNE_TOLERANCE }),
    guests,
  };
};

/** The whole map as one file; needs data/gazetteer.bin and the package world-atlas. */
export const buildMap = (): Uint8Array => {
  const gazetteer = loadGazetteer(readFileSync(new URL("../gazetteer.bin", import.meta.url)));
  const mates = postcodeMates(gazetteer);
  const drafts = planSheets(gazetteer, readOutlines()).map((sheet) =>
    draftSheet(gazetteer, sheet, mates),
  );
  const outlines = {
    source: "Natural Earth",
    licence: "public domain",
    url: "https://www.naturalearthdata.com/",
    version: `world-atlas ${atlasVersion()}`,
  };
  return encodeMap(drafts, [outlines, ...gazetteer.credits]);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = buildMap();
  writeFileSync(new URL("../map.bin", import.meta.url), file);
  process.stderr.write(`data/map.bin: ${file.length} bytes\n`);
}
