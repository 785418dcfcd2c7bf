import { nameKey } from "../src/places/key.ts";
import { usefulAliases } from "./aliases.ts";
import { add, draft } from "./draft.ts";
import type { Draft, Drafts } from "./draft.ts";
import { readFrance } from "./sources.ts";
import type { FrenchCommune, Settlement } from "./sources.ts";

/** GeoNames gives the overseas territories country codes of their own. */
export const FRENCH_COUNTRIES: ReadonlySet<string> = new Set([
  "FR",
  "GP",
  "MQ",
  "GF",
  "RE",
  "YT",
  "PM",
  "BL",
  "MF",
  "NC",
  "PF",
  "WF",
]);

const OVERSEAS: Readonly<Record<string, string>> = {
  GP: "971",
  MQ: "972",
  GF: "973",
  RE: "974",
  PM: "975",
  YT: "976",
  BL: "977",
  MF: "978",
  WF: "986",
  PF: "987",
  NC: "988",
};

const isPresent = (commune: FrenchCommune): boolean => commune.type === "commune-actuelle";

const addUnits = (drafts: Drafts): void => {
  const france = readFrance();
  for (const region of france.regions) {
    add(
      drafts,
      draft({ code: `FR-R${region.code}`, name: region.nom, kind: "region", parent: "FR" }),
    );
  }
  for (const unit of france.departements) {
    const region = `FR-R${unit.region ?? ""}`;
    const parent = drafts.has(region) ? region : "FR";
    const code = `FR-D${unit.code}`;
    add(drafts, draft({ code, name: unit.nom, kind: "province", parent }));
  }
  for (const commune of france.communes) {
    const code = `FR-D${commune.departement}`;
    if (drafts.has(code)) continue;
    add(
      drafts,
      draft({
        code,
        name: OVERSEAS_NAMES[commune.departement] ?? code,
        kind: "province",
        parent: "FR",
      }),
    );
  }
  for (const unit of france.arrondissements) {
    add(
      drafts,
      draft({
        code: `FR-A${unit.code}`,
        name: `Arrondissement de ${unit.nom}`,
        kind: "arrondissement",
        parent: `FR-D${unit.departement ?? ""}`,
      }),
    );
  }
};

const OVERSEAS_NAMES: Readonly<Record<string, string>> = {
  "975": "Saint-Pierre-et-Miquelon",
  "977": "Saint-Barthélemy",
  "978": "Saint-Martin",
  "984": "Terres australes et antarctiques françaises",
  "986": "Wallis-et-Futuna",
  "987": "Polynésie française",
  "988": "Nouvelle-Calédonie",
  "989": "Île de Clipperton",
};

const ORDINALS = ["", "er", "e", "ème"];

const addCommunes = (drafts: Drafts): void => {
  const { communes } = readFrance();
  for (const commune of communes.filter((one) => isPresent(one))) {
    const arrondissement = `FR-A${commune.arrondissement ?? ""}`;
    const area = add(
      drafts,
      draft({
        code: `FR-${commune.code}`,
        name: commune.nom,
        kind: "commune",
        parent: drafts.has(arrondissement) ? arrondissement : `FR-D${commune.departement}`,
        population: commune.population ?? 0,
      }),
    );
    for (const postcode of commune.codesPostaux ?? []) area.postcodes.add(postcode);
  }
  for (const former of communes.filter((one) => !isPresent(one))) addFormer(drafts, former);
};

const addFormer = (drafts: Drafts, former: FrenchCommune): void => {
  const code = `FR-${former.code}`;
  const commune = drafts.get(`FR-${former.chefLieu ?? former.commune ?? ""}`);
  if (commune === undefined) return;
  if (drafts.has(code)) {
    commune.aliases.add(former.nom);
    return;
  }
  if (nameKey(former.nom) === nameKey(commune.name)) return;
  const area = add(
    drafts,
    draft({
      code,
      name: former.nom,
      kind: "locality",
      parent: commune.code,
      population: former.population ?? 0,
    }),
  );
  const number = /^(.+) (\d+)e(?:r)? Arrondissement$/u.exec(former.nom);
  if (number === null) return;
  for (const ordinal of ORDINALS)
    area.aliases.add(`${number[1] ?? ""} ${number[2] ?? ""}${ordinal}`);
  for (const postcode of former.codesPostaux ?? []) area.postcodes.add(postcode);
};

/** The commune or former commune that a settlement of GeoNames is the centre of or lies in. */
const homeOf = (
  drafts: Drafts,
  byName: ReadonlyMap<string, Draft>,
  place: Settlement,
): Draft | undefined => {
  const direct =
    drafts.get(`FR-${place.admin[3]}`) ??
    drafts.get(`FR-${place.admin[1]}`) ??
    drafts.get(`FR-${place.admin[0]}`);
  if (direct !== undefined) return direct;
  const departement = OVERSEAS[place.country] ?? place.admin[1];
  return byName.get(`${departement} ${nameKey(place.name)}`);
};

/** Gives coordinates and aliases to communes, and adds the settlements that lie in one as localities. */
export const addFrance = (drafts: Drafts, settlements: readonly Settlement[]): void => {
  addUnits(drafts);
  addCommunes(drafts);
  const byName = new Map<string, Draft>();
  for (const commune of readFrance().communes) {
    const area = drafts.get(`FR-${commune.code}`);
    if (area !== undefined && isPresent(commune)) {
      byName.set(`${commune.departement} ${nameKey(commune.nom)}`, area);
    }
  }
  for (const place of settlements) {
    const home = homeOf(drafts, byName, place);
    if (home === undefined) continue;
    const isCentre =
      nameKey(place.name) === nameKey(home.name) ||
      place.aliases.some((alias) => nameKey(alias) === nameKey(home.name));
    if (isCentre && home.lat === null) {
      home.lat = place.lat;
      home.lon = place.lon;
      for (const alias of [place.name, ...usefulAliases(place)]) home.aliases.add(alias);
    } else if (!isCentre && !drafts.has(`FR-G${place.id}`)) {
      addLocality(drafts, home, place);
    }
  }
};

const addLocality = (drafts: Drafts, home: Draft, place: Settlement): void => {
  const parent = home.kind === "locality" ? home.parent : home.code;
  const commune = drafts.get(parent ?? "");
  const area = add(
    drafts,
    draft({
      code: `FR-G${place.id}`,
      name: place.name,
      kind: "locality",
      parent,
      population: place.population < (commune?.population ?? 0) * 0.95 ? place.population : 0,
      lat: place.lat,
      lon: place.lon,
    }),
  );
  for (const alias of usefulAliases(place)) area.aliases.add(alias);
};
