import { asAreaCode } from "../../src/model/ids.ts";
import type { AreaCode } from "../../src/model/ids.ts";
import type { Gazetteer } from "../../src/places/gazetteer.ts";
import { OUTLINE_SOURCES } from "./outlines.ts";
import type { DegreePolygon } from "./outlines.ts";

export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly commune: AreaCode;
  /** The commune's own point, not one of its localities. */
  readonly main: boolean;
}

/** What is drawn in one plane: a country's mainland, or a region overseas. */
export interface Sheet {
  readonly country: AreaCode;
  /** Every commune of the sheet, with and without a point, sorted. */
  readonly communes: readonly AreaCode[];
  readonly places: readonly Place[];
  readonly polygons: readonly DegreePolygon[];
}

/** A region whose middle is farther than this from the most populated region's has a sheet of its own. */
const SHEET_APART_KM = 1_500;
/** Land farther than this from every place of the sheets is not the gazetteer's (the Dutch Caribbean). */
const LAND_APART_KM = 300;
const EARTH_RADIUS_KM = 6_371;

interface Degrees {
  readonly lat: number;
  readonly lon: number;
}

export const distanceKm = (one: Degrees, other: Degrees): number => {
  const radians = Math.PI / 180;
  const north = Math.sin(((other.lat - one.lat) * radians) / 2) ** 2;
  const east = Math.sin(((other.lon - one.lon) * radians) / 2) ** 2;
  const cos = Math.cos(one.lat * radians) * Math.cos(other.lat * radians);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, north + cos * east)));
};

interface Region {
  readonly code: AreaCode;
  readonly population: number;
  readonly communes: AreaCode[];
  readonly places: Place[];
}

const placeOf = (gazetteer: Gazetteer, code: AreaCode, commune: AreaCode): Place[] => {
  const area = gazetteer.get(code);
  if (area === undefined || area.lat === null || area.lon === null) return [];
  return [{ lat: area.lat, lon: area.lon, commune, main: code === commune }];
};

/** Everything below one child of a country. */
const readRegion = (gazetteer: Gazetteer, code: AreaCode): Region => {
  const communes: AreaCode[] = [];
  const places: Place[] = [];
  const waiting = [code];
  for (const at of waiting) {
    if (gazetteer.get(at)?.kind !== "commune") {
      waiting.push(...gazetteer.children(at));
      continue;
    }
    communes.push(at);
    for (const part of [at, ...gazetteer.children(at)])
      places.push(...placeOf(gazetteer, part, at));
  }
  return { code, population: gazetteer.get(code)?.population ?? 0, communes, places };
};

const middle = (places: readonly Degrees[]): Degrees => ({
  lat: places.reduce((sum, place) => sum + place.lat, 0) / places.length,
  lon: places.reduce((sum, place) => sum + place.lon, 0) / places.length,
});

/** Regions in groups of one sheet each, the mainland's first. */
const groupRegions = (regions: readonly Region[], apart: ReadonlySet<string>): Region[][] => {
  const placed = regions.filter((region) => region.places.length > 0);
  const main = placed.toSorted((a, b) => b.population - a.population)[0];
  if (main === undefined) throw new Error("a country without places");
  const centre = middle(main.places);
  const near: Region[] = [];
  const far: Region[][] = [];
  for (const region of regions) {
    if (region.places.length === 0) {
      if (apart.has(region.code)) far.push([region]);
    } else if (distanceKm(centre, middle(region.places)) > SHEET_APART_KM) far.push([region]);
    else near.push(region);
  }
  return [near, ...far];
};

const corner = (polygon: DegreePolygon): Degrees => {
  const [lon = 0, lat = 0] = polygon[0]?.[0] ?? [];
  return { lat, lon };
};

/** Number of the group with the place nearest to a piece of land; null: nobody is near. */
const groupNear = (groups: readonly Region[][], polygon: DegreePolygon): number | null => {
  const from = corner(polygon);
  let best: number | null = null;
  let bestKm = LAND_APART_KM;
  for (const [index, group] of groups.entries()) {
    for (const place of group.flatMap((region) => region.places)) {
      const km = distanceKm(from, place);
      if (km < bestKm) [best, bestKm] = [index, km];
    }
  }
  return best;
};

const sheetsOfCountry = (
  gazetteer: Gazetteer,
  country: AreaCode,
  outlines: ReadonlyMap<string, readonly DegreePolygon[]>,
): Sheet[] => {
  const regions = gazetteer.children(country).map((code) => readRegion(gazetteer, code));
  const sources = OUTLINE_SOURCES.filter((source) => source.country === country);
  const apart = new Set(sources.flatMap(({ region }) => (region === null ? [] : [region])));
  const groups = groupRegions(regions, apart);
  const land: DegreePolygon[][] = groups.map(() => []);
  for (const { feature, region } of sources) {
    const own = groups.findIndex((group) => group.some(({ code }) => code === region));
    for (const polygon of outlines.get(feature) ?? []) {
      const group = region === null ? groupNear(groups, polygon) : own;
      if (group !== null) land[group]?.push(polygon);
    }
  }
  return groups.flatMap((group, index) => {
    const polygons = land[index] ?? [];
    if (polygons.length === 0) return [];
    const communes = group.flatMap((region) => region.communes).toSorted();
    return [{ country, communes, places: group.flatMap((region) => region.places), polygons }];
  });
};

/** One sheet for the mainland of each country, the most populated region's, then those overseas. */
export const planSheets = (
  gazetteer: Gazetteer,
  outlines: ReadonlyMap<string, readonly DegreePolygon[]>,
): readonly Sheet[] =>
  [...new Set(OUTLINE_SOURCES.map((source) => source.country))].flatMap((country) =>
    sheetsOfCountry(gazetteer, asAreaCode(country), outlines),
  );
