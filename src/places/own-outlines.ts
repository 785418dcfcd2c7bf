import type { AreaTree } from "../model/area.ts";
import { asAreaCode } from "../model/ids.ts";
import type { AreaCode } from "../model/ids.ts";
import type { AreaKind } from "../model/vocabulary.ts";
import type { Credit } from "./layout.ts";

/** Degrees of WGS 84, longitude first; closed by repeating the first point. */
type Ring = readonly (readonly [lon: number, lat: number])[];

/** Outlines that an instance gives instead of the cells: areas of one kind in one country. */
export interface OwnOutlines {
  readonly country: string;
  readonly kind: AreaKind;
  /** The first ring of a polygon is its edge, the others are holes. */
  readonly areas: ReadonlyMap<AreaCode, readonly (readonly Ring[])[]>;
  /** Whose they are, named beside every map; null where the file does not say. */
  readonly credit: Credit | null;
}

export type OwnOutlinesResult =
  | { readonly ok: true; readonly outlines: OwnOutlines }
  /** A sentence for whoever runs the instance, naming the feature (counted from 1). */
  | { readonly ok: false; readonly problem: string };

export interface OwnOutlinesLimits {
  readonly charsMax: number;
  readonly featuresMax: number;
  readonly pointsMax: number;
}

/** All communes of France in the detail of a street map fit. */
export const OWN_OUTLINES_LIMITS: OwnOutlinesLimits = {
  charsMax: 64 * 1024 * 1024,
  featuresMax: 50_000,
  pointsMax: 3_000_000,
};
const CREDIT_CHARS_MAX = 200;
/** A triangle and its first corner again. */
const RING_POINTS_MIN = 4;

/** Stops the reading at the first fault; never leaves this file. */
class Fault extends Error {}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown, what: string): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0) throw new Fault(`${what} must be a list`);
  return value as readonly unknown[];
};

const readPoint = (value: unknown): readonly [number, number] => {
  const [lon, lat] = listOf(value, "a point");
  if (typeof lon !== "number" || typeof lat !== "number")
    throw new Fault("a point is not two numbers");
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new Fault(`point ${lon}, ${lat} is not in degrees (longitude, latitude of WGS 84)`);
  }
  return [lon, lat];
};

const readRing = (value: unknown, count: (points: number) => void): Ring => {
  const list = listOf(value, "a ring");
  count(list.length);
  const points = list.map(readPoint);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < RING_POINTS_MIN) throw new Fault("a ring has fewer than four points");
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw new Fault("a ring does not end where it began");
  }
  return points;
};

const readPolygons = (
  geometry: unknown,
  count: (points: number) => void,
): readonly (readonly Ring[])[] => {
  if (!isRecord(geometry)) throw new Fault("it has no geometry");
  const polygon = (value: unknown): readonly Ring[] =>
    listOf(value, "a polygon").map((ring) => readRing(ring, count));
  if (geometry["type"] === "Polygon") return [polygon(geometry["coordinates"])];
  if (geometry["type"] === "MultiPolygon") {
    return listOf(geometry["coordinates"], "a multipolygon").map(polygon);
  }
  throw new Fault("its geometry is neither a Polygon nor a MultiPolygon");
};

interface Known {
  readonly code: AreaCode;
  readonly country: string;
  readonly kind: AreaKind;
}

const readCode = (tree: AreaTree, feature: unknown): Known => {
  const properties = isRecord(feature) ? feature["properties"] : null;
  const code = isRecord(properties) ? properties["code"] : null;
  if (typeof code !== "string") throw new Fault('it has no property "code"');
  const area = tree.get(asAreaCode(code));
  if (area === undefined) throw new Fault(`its code ${code.slice(0, 40)} is not in the gazetteer`);
  if (area.kind === "locality")
    throw new Fault(`its code ${code} is a locality, which has no outline`);
  return area;
};

const readCredit = (document: Readonly<Record<string, unknown>>): Credit | null => {
  const { source, licence, url } = document;
  if (source === undefined && licence === undefined && url === undefined) return null;
  const text = (value: unknown): string => {
    if (typeof value !== "string" || value === "" || value.length > CREDIT_CHARS_MAX)
      throw new Fault(
        `source, licence and url must be texts of 1 to ${CREDIT_CHARS_MAX} characters, or all three left out`,
      );
    return value;
  };
  if (!/^https?:\/\//.test(text(url))) throw new Fault("its url is not an address of the web");
  return { source: text(source), licence: text(licence), url: text(url), version: "" };
};

const readCollection = (
  tree: AreaTree,
  document: unknown,
  { featuresMax, pointsMax }: OwnOutlinesLimits,
): OwnOutlines => {
  if (!isRecord(document) || document["type"] !== "FeatureCollection") {
    throw new Fault("it is not a GeoJSON FeatureCollection");
  }
  const features = listOf(document["features"], "its features");
  if (features.length > featuresMax) throw new Fault(`it has more than ${featuresMax} features`);
  let points = 0;
  const count = (more: number): void => {
    points += more;
    if (points > pointsMax) throw new Fault(`there are more than ${pointsMax} points`);
  };
  const areas = new Map<AreaCode, readonly (readonly Ring[])[]>();
  let first: Known | null = null;
  for (const [index, feature] of features.entries()) {
    try {
      const area = readCode(tree, feature);
      first ??= area;
      if (area.country !== first.country || area.kind !== first.kind) {
        throw new Fault(
          `${area.code} is not a ${first.kind} of ${first.country} as the first one is`,
        );
      }
      if (areas.has(area.code)) throw new Fault(`its code ${area.code} came before`);
      areas.set(area.code, readPolygons(isRecord(feature) ? feature["geometry"] : null, count));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      throw new Fault(`feature ${index + 1}: ${error.message}`, { cause: error });
    }
  }
  if (first === null) throw new Fault("it has no features");
  return { country: first.country, kind: first.kind, areas, credit: readCredit(document) };
};

/**
 * Reads a GeoJSON file of an instance's own outlines: a FeatureCollection of Polygons and
 * MultiPolygons in WGS 84, each with a property `code` of the gazetteer, all of one kind in one
 * country. It may cover a part of the country; where neighbours share their corners exactly they
 * share their border.
 */
export const readOwnOutlines = (
  text: string,
  tree: AreaTree,
  limits: OwnOutlinesLimits = OWN_OUTLINES_LIMITS,
): OwnOutlinesResult => {
  if (text.length > limits.charsMax) {
    return { ok: false, problem: `the file is longer than ${limits.charsMax} characters` };
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ok: false, problem: "the file is not JSON" };
  }
  try {
    return { ok: true, outlines: readCollection(tree, document, limits) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, problem: error.message };
  }
};
