import { nameKey, nameWords } from "../src/places/key.ts";
import { usefulAliases } from "./aliases.ts";
import { add, draft } from "./draft.ts";
import type { Draft, Drafts } from "./draft.ts";
import type { Settlement } from "./sources.ts";

/** Centres before villages before quarters; unknown codes last. */
const FEATURES = [
  "PPLC",
  "PPLA",
  "PPLA2",
  "PPLA3",
  "PPLA4",
  "PPL",
  "PPLA5",
  "PPLG",
  "PPLF",
  "PPLS",
  "PPLL",
  "PPLX",
];

const rank = (place: Settlement): number => {
  const at = FEATURES.indexOf(place.feature);
  return at < 0 ? FEATURES.length : at;
};

/** Where a settlement belongs by its administrative codes; null leaves it out. */
export interface Home {
  readonly commune: string;
  readonly parent: string;
}

export interface Rules {
  readonly country: string;
  readonly home: (place: Settlement) => Home | null;
  /** Official names of communes that are not named after their largest settlement. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the population of a commune's centre is that of the whole commune. */
  readonly centreCountsAll: boolean;
}

const bears = (place: Settlement, name: string): boolean =>
  nameKey(place.name) === nameKey(name) ||
  place.aliases.some((alias) => nameKey(alias) === nameKey(name));

const pickCentre = (places: readonly Settlement[], official: string | undefined): Settlement => {
  const byImportance = places.toSorted(
    (left, right) =>
      rank(left) - rank(right) ||
      right.population - left.population ||
      Number(left.id) - Number(right.id),
  );
  const biggest = places.toSorted((left, right) => right.population - left.population)[0];
  const named = byImportance.find((place) => official !== undefined && bears(place, official));
  const first = byImportance[0] ?? biggest;
  if (first === undefined) throw new Error("a commune without a settlement");
  const strong = rank(first) < FEATURES.indexOf("PPL") ? first : undefined;
  const settled = byImportance.filter((place) => place.feature !== "PPLX");
  const largest = settled.toSorted((left, right) => right.population - left.population)[0];
  return named ?? strong ?? largest ?? first;
};

const isPartOf = (place: Settlement, commune: string): boolean => {
  const own = nameKey(place.name);
  const [first] = commune.split("-");
  return own === nameKey(commune) || own === nameKey(first ?? "");
};

const communeOf = (
  rules: Rules,
  home: Home,
  places: readonly Settlement[],
): { readonly area: Draft; readonly centre: Settlement } => {
  const official = rules.names.get(home.commune);
  const byId = places.find((place) => home.commune === `${rules.country}-G${place.id}`);
  const centre = byId ?? pickCentre(places, official);
  const name = official ?? centre.name;
  const own = official === undefined || bears(centre, name);
  const sum = places.reduce((total, place) => total + place.population, 0);
  const counted = own && centre.population > (rules.centreCountsAll ? 0 : sum * 0.4);
  const area = draft({
    code: home.commune,
    name,
    kind: "commune",
    parent: home.parent,
    population: counted ? centre.population : sum,
    lat: centre.lat,
    lon: centre.lon,
  });
  if (own) for (const alias of usefulAliases(centre)) area.aliases.add(alias);
  return { area, centre };
};

const localityOf = (rules: Rules, commune: Draft, place: Settlement): Draft => {
  const area = draft({
    code: `${rules.country}-G${place.id}`,
    name: place.name,
    kind: "locality",
    parent: commune.code,
    population: place.population < commune.population * 0.95 ? place.population : 0,
    lat: place.lat,
    lon: place.lon,
  });
  const communeWords = nameWords(commune.name).join(" ");
  for (const alias of usefulAliases(place)) {
    if (nameKey(alias) !== communeWords) area.aliases.add(alias);
  }
  return area;
};

/** Communes named after their centre, and every other settlement as a locality of its commune. */
export const addCountry = (
  drafts: Drafts,
  rules: Rules,
  settlements: readonly Settlement[],
): void => {
  const homes = new Map<string, { home: Home; places: Settlement[] }>();
  for (const place of settlements) {
    const home = rules.home(place);
    if (home === null) continue;
    const known = homes.get(home.commune);
    if (known === undefined) homes.set(home.commune, { home, places: [place] });
    else known.places.push(place);
  }
  for (const { home, places } of homes.values()) {
    const { area, centre } = communeOf(rules, home, places);
    add(drafts, area);
    const centreIsCommune = bears(centre, area.name);
    for (const place of places) {
      if (place === centre && centreIsCommune) continue;
      if (isPartOf(place, area.name)) {
        area.aliases.add(place.name);
        continue;
      }
      add(drafts, localityOf(rules, area, place));
    }
  }
};
