import type { AreaKind, Language } from "../model/vocabulary.ts";

/**
 * The gazetteer's file, all numbers little-endian:
 *
 *     "VGAZ" · version u32 · length of the header u32 · header (JSON, UTF-8, padded with spaces to 4) · sections
 *
 * The header is a `GazetteerHeader`; sections follow in the order of SECTIONS, each padded to 4 bytes.
 * Areas are sorted by code, keys by their bytes; both lists are front-coded:
 * shared prefix length u8 · rest length u8 · rest.
 */
export const MAGIC = 0x5a_41_47_56;
export const FORMAT_VERSION = 1;

export const SECTIONS = [
  /** Front-coded ASCII codes. */
  "codes",
  /** Length u8 and UTF-8 of the official name, for each area. */
  "names",
  /** Position in KIND_ORDER, u8. */
  "kinds",
  /** Area number u32, NO_AREA for a country. */
  "parents",
  /** Inhabitants, u32. */
  "populations",
  /** Latitude and longitude times 10,000, two i32 for each area; NO_COORDINATE where unknown. */
  "coordinates",
  /** Front-coded folded names, ASCII or UTF-8. */
  "keys",
  /** Whether the name is also a word: for each language of TRANSLATION_ORDER two bits, the lowest first, of a position in ORDINARINESS. */
  "ordinary",
  /** How many areas bear the key, u8. */
  "bearerCounts",
  /** Area number in the low 24 bits, position in NAME_SORTS in the high 8, u32, key after key. */
  "bearers",
  /** Area number u32 · language u8 (position in LANGUAGES) · length u8 · UTF-8; sorted by area. */
  "translations",
] as const;
export type Section = (typeof SECTIONS)[number];

export const KIND_ORDER: readonly AreaKind[] = [
  "country",
  "region",
  "province",
  "arrondissement",
  "commune",
  "locality",
];

/** How a name belongs to its area; the later ones are weaker evidence. */
export const NAME_SORTS = ["official", "translation", "alias", "short", "postcode"] as const;
export type NameSort = (typeof NAME_SORTS)[number];

/** "Essen" is an everyday word, "Trappes" one of the dictionary, "Anderlecht" only a name. */
export const ORDINARINESS = ["name", "dictionary", "everyday"] as const;

export const TRANSLATION_ORDER: readonly Language[] = ["fr", "nl", "de", "en"];
export const NO_AREA = 0xff_ff_ff_ff;
export const NO_COORDINATE = 0x7f_ff_ff_ff;
export const COORDINATE_SCALE = 10_000;
/** Bearers beyond this many of one name are left out, the least populated first. */
export const BEARERS_MAX = 255;

export interface Credit {
  readonly source: string;
  readonly licence: string;
  readonly url: string;
  readonly version: string;
}

export interface GazetteerHeader {
  readonly areas: number;
  readonly keys: number;
  readonly bearers: number;
  readonly translations: number;
  /** Bytes of each section, without padding. */
  readonly lengths: Readonly<Record<Section, number>>;
  /** IANA zone of the areas that have one of their own; all below them share it. */
  readonly zones: Readonly<Record<string, string>>;
  readonly credits: readonly Credit[];
}
