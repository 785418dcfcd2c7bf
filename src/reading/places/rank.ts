import type { PlaceCandidate, PlaceMention } from "../../model/reading.ts";
import { bearerArea, bearerSort } from "../../places/name-table.ts";
import { nameKey } from "../../places/key.ts";
import { KIND_ORDER, NO_AREA } from "../../places/layout.ts";
import type { Hit } from "./hits.ts";
import type { Message } from "./message.ts";

const CANDIDATES_MAX = 8;
/** The best of several is taken as meant when it has this share of the weight. */
const SHARE_MIN = 0.6;
const SHARPNESS = 1.6;
const SORT_PENALTY: readonly number[] = [0, 0, 0.7, 1, 0.5];
const LOCALITY = KIND_ORDER.indexOf("locality");
const COMMUNE = KIND_ORDER.indexOf("commune");
const COUNTRY = KIND_ORDER.indexOf("country");

/** What the other places of a message tell about one: the areas above them. */
export interface Neighbourhood {
  readonly countries: ReadonlySet<number>;
  readonly units: ReadonlySet<number>;
}

export const NOWHERE: Neighbourhood = { countries: new Set(), units: new Set() };

const countryBonus = (message: Message, country: number): number => {
  const at = message.countries.indexOf(country);
  if (at < 0) return 0;
  return at === 0 ? 2.5 : 1.5;
};

/** Only after "au", "en", "im" is a country or a region meant where a town has the same name. */
const wideBonus = (message: Message, hit: Hit, kind: number): number => {
  if (kind >= COMMUNE) return 0;
  const word = message.words[hit.from - 1] ?? "";
  const wide =
    hit.contracted ||
    ["au", "en", "im", "le", "the", "het", "ganz", "heel", "tout", "dans"].includes(word);
  if (kind === COUNTRY) return wide ? 0 : -1.5;
  return wide ? 0 : -1;
};

const neighbourBonus = (message: Message, area: number, around: Neighbourhood): number => {
  const { areas } = message.gazetteer;
  let bonus = around.countries.has(areas.countryAt(area)) ? 1 : 0;
  for (let up = areas.parentAt(area); up !== NO_AREA; up = areas.parentAt(up)) {
    const kind = areas.kindAt(up);
    if (kind !== COUNTRY && around.units.has(up)) return bonus + (kind >= COMMUNE ? 2 : 1.2);
  }
  if (around.units.has(area) && areas.kindAt(area) !== COUNTRY) bonus += 1;
  return bonus;
};

interface Weighted {
  readonly area: number;
  readonly weight: number;
}

const weigh = (message: Message, hit: Hit, around: Neighbourhood): Weighted[] => {
  const { areas, names } = message.gazetteer;
  const [from, to] = names.bearerRange(hit.key);
  const weighted: Weighted[] = [];
  for (let at = from; at < to; at += 1) {
    const bearer = names.columns.bearers[at] ?? 0;
    const area = bearerArea(bearer);
    const kind = areas.kindAt(area);
    const weight =
      Math.log10(areas.populationAt(area) + 10) +
      countryBonus(message, areas.countryAt(area)) +
      wideBonus(message, hit, kind) +
      neighbourBonus(message, area, around) -
      (SORT_PENALTY[bearerSort(bearer)] ?? 1) -
      (kind === LOCALITY ? 0.4 : 0);
    weighted.push({ area, weight });
  }
  return weighted.toSorted((left, right) => right.weight - left.weight);
};

/** The area most likely meant, without a share: to tell the others' neighbourhood. */
export const likeliest = (message: Message, hit: Hit): number =>
  weigh(message, hit, NOWHERE)[0]?.area ?? -1;

/** "Zürich (Kreis 11) / Oerlikon": the part of a double name that was said. */
const partOf = (name: string, message: Message, hit: Hit): string => {
  if (!name.includes(" / ")) return name;
  const said = message.words.slice(hit.from, hit.to).join(" ");
  return name.split(" / ").find((part) => said.endsWith(nameKey(part))) ?? name;
};

/** One mention with its homonyms ranked by country, population, kind and the other places of the message. */
export const resolve = (message: Message, hit: Hit, around: Neighbourhood): PlaceMention | null => {
  const { areas } = message.gazetteer;
  const weighted = weigh(message, hit, around);
  const [best] = weighted;
  if (best === undefined) return null;
  const shares = weighted.map(({ weight }) => Math.exp((weight - best.weight) * SHARPNESS));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const candidates: PlaceCandidate[] = weighted.slice(0, CANDIDATES_MAX).map(({ area }, at) => ({
    code: areas.codeAt(area),
    name: areas.nameAt(area),
    score: Math.round(((shares[at] ?? 0) / total) * 1000) / 1000,
  }));
  const { code, name, country, kind } = areas.areaAt(best.area);
  const { tokens } = message.tokens;
  const span = [tokens[hit.from]?.start ?? 0, tokens[hit.to - 1]?.end ?? 0] as const;
  return {
    name: partOf(name, message, hit),
    country,
    kind,
    code: 1 / total >= SHARE_MIN ? code : null,
    candidates,
    span,
  };
};
