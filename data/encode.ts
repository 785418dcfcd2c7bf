import type { Language } from "../src/model/vocabulary.ts";
import {
  BEARERS_MAX,
  COORDINATE_SCALE,
  FORMAT_VERSION,
  KIND_ORDER,
  MAGIC,
  NAME_SORTS,
  NO_AREA,
  NO_COORDINATE,
  ORDINARINESS,
  SECTIONS,
  TRANSLATION_ORDER,
} from "../src/places/layout.ts";
import type { Credit, GazetteerHeader, NameSort, Section } from "../src/places/layout.ts";
import { nameKey } from "../src/places/key.ts";
import { shortNames, spellings } from "./aliases.ts";
import type { Draft, Drafts } from "./draft.ts";

const encoder = new TextEncoder();
const compare = (left: Uint8Array, right: Uint8Array): number => Buffer.compare(left, right);

const frontCode = (texts: readonly Uint8Array[]): Uint8Array => {
  const bytes: number[] = [];
  let previous = new Uint8Array(0);
  for (const text of texts) {
    let shared = 0;
    while (shared < 255 && shared < text.length && text[shared] === previous[shared]) shared += 1;
    bytes.push(shared, text.length - shared, ...text.subarray(shared));
    previous = new Uint8Array(text);
  }
  return Uint8Array.from(bytes);
};

const sized = (text: string): number[] => {
  const bytes = encoder.encode(text);
  if (bytes.length > 255) throw new Error(`a name of more than 255 bytes: ${text}`);
  return [bytes.length, ...bytes];
};

const u32 = (values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint32(at * 4, value >>> 0, true);
  return bytes;
};

const scaled = (degrees: number | null): number =>
  degrees === null ? NO_COORDINATE : Math.round(degrees * COORDINATE_SCALE);

interface Bearer {
  readonly area: number;
  readonly sort: NameSort;
}

const KEY_BYTES_MAX = 120;

/** Every way to name an area, best sort first. */
const namings = (area: Draft): [string, NameSort][] => {
  const country = area.code.slice(0, 2);
  const list: [string, NameSort][] = spellings(area.name).map((name) => [name, "official"]);
  for (const name of Object.values(area.translations)) {
    for (const spelling of spellings(name)) list.push([spelling, "translation"]);
  }
  for (const name of area.aliases) {
    for (const spelling of spellings(name)) list.push([spelling, "alias"]);
  }
  for (const name of [...area.shorts, ...shortNames(area, country)]) list.push([name, "short"]);
  for (const code of area.postcodes) list.push([code, "postcode"]);
  return list;
};

const collectKeys = (areas: readonly Draft[]): Map<string, Bearer[]> => {
  const keys = new Map<string, Bearer[]>();
  for (const [number, area] of areas.entries()) {
    const seen = new Set<string>();
    for (const [name, sort] of namings(area)) {
      const key = nameKey(name);
      if (!/^[ -~]+$/u.test(key) || seen.has(key) || encoder.encode(key).length > KEY_BYTES_MAX)
        continue;
      seen.add(key);
      const bearers = keys.get(key);
      if (bearers === undefined) keys.set(key, [{ area: number, sort }]);
      else bearers.push({ area: number, sort });
    }
  }
  return keys;
};

const translationsOf = (areas: readonly Draft[]): { bytes: Uint8Array; count: number } => {
  const bytes: number[] = [];
  let count = 0;
  for (const [number, area] of areas.entries()) {
    for (const [at, language] of TRANSLATION_ORDER.entries()) {
      const name = area.translations[language];
      if (name === undefined || name === area.name) continue;
      bytes.push(...u32([number]), at, ...sized(name));
      count += 1;
    }
  }
  return { bytes: Uint8Array.from(bytes), count };
};

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const join = (
  header: GazetteerHeader,
  sections: Readonly<Record<Section, Uint8Array>>,
): Uint8Array => {
  const json = encoder.encode(JSON.stringify(header));
  const total = SECTIONS.reduce(
    (sum, name) => sum + padded(sections[name].length),
    12 + padded(json.length),
  );
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, padded(json.length), true);
  file.fill(0x20, 12, 12 + padded(json.length));
  file.set(json, 12);
  let at = 12 + padded(json.length);
  for (const name of SECTIONS) {
    file.set(sections[name], at);
    at += padded(sections[name].length);
  }
  return file;
};

type WordLists = Readonly<Record<Language | "all", readonly string[]>>;

/** Names that are also words, by language; see names/ordinary-words.json. */
export interface OrdinaryWords {
  readonly everyday: WordLists;
  readonly dictionary: WordLists;
}

/** What goes into the file beside the areas. */
export interface Extras {
  readonly zones: Readonly<Record<string, string>>;
  readonly credits: readonly Credit[];
  readonly ordinary: OrdinaryWords;
}

const keysOf = (lists: WordLists, language: Language): ReadonlySet<string> =>
  new Set([...lists.all, ...lists[language]].map((word) => nameKey(word)));

const ARTICLE = /^(?:l|la|le|les|de|den|het|die|der|das|the|im|am|in) /u;

/** Two bits for each language in the order of TRANSLATION_ORDER, the lowest first. */
const ordinarinessOf = (keys: readonly string[], words: OrdinaryWords): Uint8Array => {
  const packed = new Uint8Array(keys.length);
  for (const [at, language] of TRANSLATION_ORDER.entries()) {
    const everyday = keysOf(words.everyday, language);
    const dictionary = keysOf(words.dictionary, language);
    const level = (key: string): (typeof ORDINARINESS)[number] => {
      if (everyday.has(key)) return "everyday";
      const bare = key.replace(ARTICLE, "");
      return dictionary.has(key) || everyday.has(bare) || dictionary.has(bare)
        ? "dictionary"
        : "name";
    };
    for (const [number, key] of keys.entries()) {
      packed[number] = (packed[number] ?? 0) | (ORDINARINESS.indexOf(level(key)) << (at * 2));
    }
  }
  return packed;
};

/** Writes the file described in src/places/layout.ts; the same drafts give the same bytes in any order. */
export const encode = (drafts: Drafts, { zones, credits, ordinary }: Extras): Uint8Array => {
  const areas = [...drafts.values()].toSorted((left, right) =>
    compare(encoder.encode(left.code), encoder.encode(right.code)),
  );
  const numbers = new Map(areas.map((area, number) => [area.code, number]));
  const keys = collectKeys(areas);
  const sortedKeys = [...keys.keys()]
    .map((key) => ({ key, bytes: encoder.encode(key) }))
    .toSorted((left, right) => compare(left.bytes, right.bytes));
  const bearerLists = sortedKeys.map(({ key }) =>
    (keys.get(key) ?? [])
      .toSorted(
        (left, right) => (areas[right.area]?.population ?? 0) - (areas[left.area]?.population ?? 0),
      )
      .slice(0, BEARERS_MAX),
  );
  const translations = translationsOf(areas);
  const parentOf = (area: Draft): number => {
    if (area.parent === null) return NO_AREA;
    const parent = numbers.get(area.parent);
    if (parent === undefined)
      throw new Error(`${area.code} lies in ${area.parent}, which is missing`);
    return parent;
  };
  const sections: Record<Section, Uint8Array> = {
    codes: frontCode(areas.map((area) => encoder.encode(area.code))),
    names: Uint8Array.from(areas.flatMap((area) => sized(area.name))),
    kinds: Uint8Array.from(areas.map((area) => KIND_ORDER.indexOf(area.kind))),
    parents: u32(areas.map((area) => parentOf(area))),
    populations: u32(areas.map((area) => area.population)),
    coordinates: u32(areas.flatMap((area) => [scaled(area.lat), scaled(area.lon)])),
    keys: frontCode(sortedKeys.map(({ bytes }) => bytes)),
    ordinary: ordinarinessOf(
      sortedKeys.map(({ key }) => key),
      ordinary,
    ),
    bearerCounts: Uint8Array.from(bearerLists.map((list) => list.length)),
    bearers: u32(
      bearerLists.flatMap((list) =>
        list.map(({ area, sort }) => (NAME_SORTS.indexOf(sort) << 24) | area),
      ),
    ),
    translations: translations.bytes,
  };
  const lengths = Object.fromEntries(
    SECTIONS.map((name) => [name, sections[name].length]),
  ) as Record<Section, number>;
  const bearers = sections.bearers.length / 4;
  const counts = {
    areas: areas.length,
    keys: sortedKeys.length,
    bearers,
    translations: translations.count,
  };
  return join({ ...counts, lengths, zones, credits }, sections);
};
