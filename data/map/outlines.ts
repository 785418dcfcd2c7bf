import { readFileSync } from "node:fs";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Degrees, longitude first, as GeoJSON has it; exterior ring first, then holes. */
export type DegreePolygon = readonly (readonly (readonly number[])[])[];

/** Where the outline of a country is found in Natural Earth (numeric codes of ISO 3166-1). */
interface OutlineSource {
  readonly country: string;
  readonly feature: string;
  /** Set where Natural Earth draws a region apart from its country. */
  readonly region: string | null;
}

const whole = (country: string, id: string): OutlineSource => ({
  country,
  feature: id,
  region: null,
});
const part = (id: string, region: string): OutlineSource => ({
  country: "FR",
  feature: id,
  region,
});

export const OUTLINE_SOURCES: readonly OutlineSource[] = [
  whole("BE", "056"),
  whole("CH", "756"),
  whole("DE", "276"),
  whole("FR", "250"),
  part("666", "FR-R975"),
  part("652", "FR-R977"),
  part("663", "FR-R978"),
  part("876", "FR-R986"),
  part("258", "FR-R987"),
  part("540", "FR-R988"),
  whole("GB", "826"),
  whole("LU", "442"),
  whole("NL", "528"),
];

type World = Topology<{ countries: GeometryCollection }>;

const atlasFile = (file: string): URL => new URL(import.meta.resolve(`world-atlas/${file}`));

export const atlasVersion = (): string => {
  const manifest = JSON.parse(readFileSync(atlasFile("package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
};

const polygonsOf = (geometry: Polygon | MultiPolygon): readonly DegreePolygon[] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Polygons of every feature named above, by its numeric code. */
export const readOutlines = (): ReadonlyMap<string, readonly DegreePolygon[]> => {
  const world = JSON.parse(readFileSync(atlasFile("countries-10m.json"), "utf8")) as World;
  const wanted = new Set(OUTLINE_SOURCES.map((source) => source.feature));
  const found = new Map<string, readonly DegreePolygon[]>();
  for (const { id, geometry } of feature(world, world.objects.countries).features) {
    if (typeof id !== "string" || !wanted.has(id)) continue;
    if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
      // Australia's code stands twice in the file; none of ours does.
      found.set(id, [...(found.get(id) ?? []), ...polygonsOf(geometry)]);
    }
  }
  for (const id of wanted) if (!found.has(id)) throw new Error(`no outline ${id} in world-atlas`);
  return found;
};
