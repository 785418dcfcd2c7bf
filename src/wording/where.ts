import { AREA_KINDS, type AreaKind } from "../model/vocabulary.ts";
import { inFrench } from "./fr/in-place.ts";
import { COUNTRIES_IN_WORDS } from "./keys.ts";
import type { CountryInWords } from "./keys.ts";
import type { Wording } from "./wording.ts";

/** A place as a sentence needs it; the name is already in the reader's language. */
export interface PlaceWords {
  readonly name: string;
  readonly kind: AreaKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** More places than this are counted ("in 9 provinces"), not listed. */
export const PLACES_NAMED_MAX = 3;

const isInWords = (country: string): country is CountryInWords =>
  COUNTRIES_IN_WORDS.some((known) => known === country);

/** Names that begin or end with the word for their kind take an article: "in der Provinz Lüttich". */
const ARTICLES: Readonly<Record<"nl" | "de" | "en", readonly (readonly [RegExp, string])[]>> = {
  nl: [
    [/^Provincie /, "in de provincie "],
    [/^Arrondissement /, "in het arrondissement "],
    [/^(?=.* Gewest$)/, "in het "],
  ],
  de: [
    [/^Provinz /, "in der Provinz "],
    [/^Region /, "in der Region "],
    [/^Land /, "im Land "],
    [/^Arrondissement /, "im Arrondissement "],
  ],
  en: [
    [/^Province of /, "in the Province of "],
    [/^Arrondissement of /, "in the arrondissement of "],
    [/^(?=.* Region$)/, "in the "],
  ],
};

const inOther = (lang: "nl" | "de" | "en", name: string): string => {
  const found = ARTICLES[lang].find(([pattern]) => pattern.test(name));
  return found === undefined ? `in ${name}` : name.replace(found[0], found[1]);
};

/** "in Belgium", "à Reims", "dans la Marne". */
export const inPlace = (wording: Wording, { name, kind, country }: PlaceWords): string => {
  if (kind === "country" && isInWords(country)) return wording.say(`country.in.${country}`);
  return wording.lang === "fr" ? inFrench(kind, country, name) : inOther(wording.lang, name);
};

const joined = (wording: Wording, places: readonly PlaceWords[]): string => {
  const plain = (place: PlaceWords): boolean =>
    wording.lang === "fr"
      ? inPlace(wording, place) === `à ${place.name}`
      : inPlace(wording, place) === `in ${place.name}`;
  // One preposition for a run of plain names: "in Liège, Namur and Mons".
  if (places.every(plain)) {
    return `${wording.lang === "fr" ? "à" : "in"} ${wording.list(places.map(({ name }) => name))}`;
  }
  return wording.list(places.map((place) => inPlace(wording, place)));
};

const widestFirst = <Counted extends { readonly kind: AreaKind }>(
  counts: readonly Counted[],
): readonly Counted[] =>
  counts.toSorted((a, b) => AREA_KINDS.indexOf(a.kind) - AREA_KINDS.indexOf(b.kind));

const counted = (wording: Wording, places: readonly PlaceWords[]): string => {
  const counts = new Map<string, { kind: AreaKind; country: string; count: number }>();
  for (const { kind, country } of places) {
    const key = kind === "province" ? `${kind} ${country}` : kind;
    const known = counts.get(key) ?? { kind, country, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const phrases = widestFirst([...counts.values()]).map(({ kind, country, count }) =>
    wording.say(`where.kind.${kind}`, { country, count }),
  );
  const list = wording.list(phrases);
  const [first] = places;
  const country = first?.country ?? "";
  return isInWords(country) && places.every((place) => place.country === country)
    ? wording.say("where.countsIn", {
        counts: list,
        country: wording.say(`country.in.${country}`),
      })
    : wording.say("where.counts", { counts: list });
};

/**
 * Where, as it stands after the subject of a sentence, with its leading space: " à Reims et Metz",
 * " en Belgique, dans 9 provinces sur 11", " en Belgique, dans 2 provinces et 5 communes"; "" for no place.
 * `total`: how many areas of the first one's kind its country has, when the caller knows.
 */
export const where = (
  wording: Wording,
  places: readonly PlaceWords[],
  total: number | null = null,
): string => {
  const [first] = places;
  if (first === undefined) return "";
  if (places.length <= PLACES_NAMED_MAX) {
    return wording.say("where.names", { places: joined(wording, places) });
  }
  const alike = places.every(
    ({ kind, country }) => kind === first.kind && country === first.country,
  );
  if (!alike || total === null || total < places.length || !isInWords(first.country)) {
    return counted(wording, places);
  }
  const say = (count: number): string =>
    wording.say(`where.kind.${first.kind}`, { country: first.country, count });
  return wording.say("where.ofAll", {
    count: places.length,
    total,
    counts: say(places.length),
    totals: say(total),
    country: wording.say(`country.in.${first.country}`),
  });
};
