import { addCountry } from "./neighbours.ts";
import type { Home, Rules } from "./neighbours.ts";
import { add, draft } from "./draft.ts";
import type { Draft, Drafts } from "./draft.ts";
import { nameKey } from "../src/places/key.ts";
import { readTable } from "./sources.ts";
import type { Settlement } from "./sources.ts";

interface Supplement {
  /** Areas that the sources lack; in a locality's code `L` and its postcode stand for the id. */
  readonly areas: Readonly<
    Record<
      string,
      {
        readonly kind: "commune" | "locality";
        readonly name: string;
        readonly parent: string;
        readonly population: number;
        readonly lat: number;
        readonly lon: number;
      }
    >
  >;
  /** NIS numbers that changed in 2019 and that GeoNames still gives in the old form. */
  readonly renumbered?: Readonly<Record<string, string>>;
}

const addSupplement = (drafts: Drafts, supplement: Supplement): void => {
  for (const [code, row] of Object.entries(supplement.areas)) {
    add(drafts, draft({ code, ...row }));
  }
};

interface NamedRow {
  readonly name?: string;
}

const namesIn = (table: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const [code, row] of Object.entries(readTable(table) as Record<string, NamedRow>)) {
    if (row.name !== undefined) names.set(code, row.name);
  }
  return names;
};

export const addBelgium = (drafts: Drafts, settlements: readonly Settlement[]): void => {
  const supplement = readTable("supplement/be.json") as Supplement;
  const home = (place: Settlement): Home | null => {
    const given = place.admin[3];
    if (!/^\d{5}$/u.test(given)) return null;
    const nis = supplement.renumbered?.[given] ?? given;
    return { commune: `BE-${nis}`, parent: `BE-A${nis.slice(0, 2)}000` };
  };
  const names = namesIn("names/communes-be.json");
  addCountry(drafts, { country: "BE", home, names, centreCountsAll: true }, settlements);
  addSupplement(drafts, supplement);
};

/** Our codes of the units that a table gives with GeoNames' own number. */
const unitsByGeonames = (table: string): ReadonlyMap<string, string> => {
  const units = readTable(table) as Record<string, { readonly geonames?: string }>;
  const codes = new Map<string, string>();
  for (const [code, unit] of Object.entries(units)) {
    if (unit.geonames !== undefined) codes.set(unit.geonames, code);
  }
  return codes;
};

const dutchHome =
  (provinces: ReadonlyMap<string, string>) =>
  (place: Settlement): Home | null => {
    const parent = provinces.get(place.admin[0]);
    if (parent === undefined || !/^\d{4}$/u.test(place.admin[1])) return null;
    return { commune: `NL-GM${place.admin[1]}`, parent };
  };

const germanHome =
  (drafts: Drafts) =>
  (place: Settlement): Home | null => {
    const key = place.admin[3];
    if (!/^\d{8}$/u.test(key)) return null;
    const district = `DE-${key.slice(0, 5)}`;
    return {
      commune: `DE-${key}`,
      parent: drafts.has(district) ? district : `DE-${key.slice(0, 2)}`,
    };
  };

const swissHome = (place: Settlement): Home | null =>
  /^\d+$/u.test(place.admin[2])
    ? { commune: `CH-${place.admin[2]}`, parent: `CH-${place.admin[0]}` }
    : null;

const unitOf = (place: Settlement): string => `${place.admin[0]} ${place.admin[1]}`;
const isSeat = (place: Settlement): boolean => /^PPL(?:C|A\d?)$/u.test(place.feature);

/** GeoNames has no official numbers of Luxembourg: a commune is told by the id of its centre. */
const luxembourgHomes = (
  settlements: readonly Settlement[],
): ((place: Settlement) => Home | null) => {
  const centres = new Map<string, Settlement>();
  for (const place of settlements) {
    const known = centres.get(unitOf(place));
    const better =
      known === undefined ||
      Number(isSeat(place)) - Number(isSeat(known)) > 0 ||
      (isSeat(place) === isSeat(known) && place.population > known.population);
    if (better) centres.set(unitOf(place), place);
  }
  return (place) => {
    const centre = centres.get(unitOf(place));
    if (centre === undefined || place.admin[1] === "") return null;
    return { commune: `LU-G${centre.id}`, parent: `LU-${place.admin[0]}` };
  };
};

/** Belgian postcodes by the name of their commune or locality; the sources have none. */
export const addBelgianPostcodes = (drafts: Drafts): void => {
  const byName = new Map<string, Draft>();
  for (const area of drafts.values()) {
    const below = area.kind === "commune" || area.kind === "locality";
    if (!area.code.startsWith("BE-") || !below) continue;
    const key = nameKey(area.name);
    const known = byName.get(key);
    const wider = known === undefined || (known.kind === "locality" && area.kind === "commune");
    if (wider || (known.kind === area.kind && area.population > known.population)) {
      byName.set(key, area);
    }
  }
  const rows = readTable("names/postcodes-be.json") as Record<string, string>;
  for (const [postcode, name] of Object.entries(rows)) {
    const area = byName.get(nameKey(name));
    if (area === undefined) throw new Error(`postcode ${postcode}: no place is called ${name}`);
    area.postcodes.add(postcode);
  }
};

/** British towns and villages are communes of their own; London's boroughs and all quarters lie in a town. */
const britishHomes = (
  drafts: Drafts,
  settlements: readonly Settlement[],
): ((place: Settlement) => Home | null) => {
  const centres = new Map<string, Settlement>();
  for (const place of settlements) {
    const known = centres.get(place.admin[1]);
    if (known === undefined || place.population > known.population)
      centres.set(place.admin[1], place);
  }
  const counties = unitsByGeonames("names/units-gb.json");
  return (place) => {
    const country = `GB-${place.admin[0]}`;
    if (!drafts.has(country)) return null;
    const county = counties.get(place.admin[1]);
    const parent = county ?? country;
    const centre = centres.get(place.admin[1]);
    const inLondon = place.admin[1] === "GLA";
    const isQuarter = inLondon || (/^PPL[XL]$/u.test(place.feature) && county === undefined);
    const commune = isQuarter && centre !== undefined ? centre : place;
    return { commune: `GB-G${commune.id}`, parent };
  };
};

const inCountry = (settlements: readonly Settlement[], country: string): readonly Settlement[] =>
  settlements.filter((place) => place.country === country);

export const addNeighbours = (drafts: Drafts, settlements: readonly Settlement[]): void => {
  const provinces = unitsByGeonames("names/units.json");
  const others = namesIn("names/communes-other.json");
  const luxembourg = inCountry(settlements, "LU");
  const britain = inCountry(settlements, "GB");
  const rules: readonly Rules[] = [
    {
      country: "NL",
      home: dutchHome(provinces),
      names: namesIn("names/communes-nl.json"),
      centreCountsAll: false,
    },
    { country: "DE", home: germanHome(drafts), names: others, centreCountsAll: true },
    { country: "CH", home: swissHome, names: others, centreCountsAll: true },
    { country: "LU", home: luxembourgHomes(luxembourg), names: others, centreCountsAll: false },
    { country: "GB", home: britishHomes(drafts, britain), names: others, centreCountsAll: true },
  ];
  addBelgium(drafts, inCountry(settlements, "BE"));
  for (const rule of rules) addCountry(drafts, rule, inCountry(settlements, rule.country));
  for (const country of ["nl", "de", "gb"]) {
    addSupplement(drafts, readTable(`supplement/${country}.json`) as Supplement);
  }
};
