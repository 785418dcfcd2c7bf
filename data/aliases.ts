import { nameKey, nameWords } from "../src/places/key.ts";
import { pairLikeness } from "../src/places/likeness.ts";
import type { Draft } from "./draft.ts";
import type { Settlement } from "./sources.ts";

const LETTERS = /^[A-Za-zÀ-ÖØ-öø-ÿŒœŸ0-9 .'’/()-]+$/u;
/** Transliterations of other scripts mark soft signs with an apostrophe: "Kel'n". */
const TRANSLITERATED = /'(?![aehiouyàâéèêîïôœ])/iu;
/** A place that has more names than this is famous: its aliases come from all over the world. */
const ALIASES_OF_OBSCURE_MAX = 6;
const ALIAS_LETTERS_MIN = 4;

const readable = (alias: string): boolean =>
  LETTERS.test(alias) &&
  alias.length >= ALIAS_LETTERS_MIN &&
  !alias.includes("(") &&
  !TRANSLITERATED.test(alias) &&
  /^[A-ZÀ-Þ']/u.test(alias) &&
  !/^[A-Z]{2,4}$/u.test(alias);

/** Below, an alias is the name in a far language rather than another spelling. */
const LIKENESS_MIN = 0.45;

/**
 * GeoNames' aliases that people of four languages may write. Its list names no languages: of a place
 * known all over the world only those stay that contain its own name; exonyms of such places are
 * written by hand in names/.
 */
export const usefulAliases = (place: Settlement): string[] => {
  const own = nameKey(place.name);
  const ownWords = nameWords(place.name).filter((word) => word.length >= ALIAS_LETTERS_MIN);
  const famous = place.aliases.length > ALIASES_OF_OBSCURE_MAX;
  return place.aliases.filter((alias) => {
    if (!readable(alias)) return false;
    const key = nameKey(alias);
    if (key === own) return false;
    const words = nameWords(alias);
    const extended = ownWords.length > 0 && ownWords.every((word) => words.includes(word));
    if (extended) return true;
    return !famous && pairLikeness(own, key) >= LIKENESS_MIN;
  });
};

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
};

const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;

/** Other ways to type one name: without its bracket, slash, umlauts or apostrophe, with "a/d" for "aan den". */
export const spellings = (name: string): string[] => {
  const found = new Set<string>([name]);
  const bare = name.replace(/\s*\([^)]*\)/gu, "").trim();
  if (bare !== "") found.add(bare);
  for (const part of bare.split("/"))
    if (part.trim().length >= ALIAS_LETTERS_MIN) found.add(part.trim());
  for (const known of Array.from(found)) {
    const typed = known.replace(/[äöüÄÖÜ]/gu, (letter) => UMLAUTS[letter] ?? letter);
    found.add(typed);
    // "kings lynn", "villeneuve dascq"
    found.add(known.replace(APOSTROPHE, ""));
    found.add(known.replace(/ aan de[nr]? /u, " a/d "));
    found.add(known.replace(/ am Main$/u, " a.M.").replace(/ am Rhein$/u, " a.Rh."));
    found.add(known.replace(/([- ])sur([- ])/u, "$1s$2"));
  }
  return [...found];
};

const GENERIC = new Set([
  "mont",
  "pont",
  "chateau",
  "bois",
  "val",
  "vals",
  "ville",
  "port",
  "bourg",
  "notre dame",
  "st",
  "ste",
  "le",
  "la",
  "les",
  "l",
  "isle",
  "ile",
  "l isle",
  "l ile",
  "sables",
  "bains",
  "haut",
  "bas",
  "grand",
  "petit",
  "bad",
  "burg",
  "markt",
  "city",
  "kirchen",
  "stadt",
  "les bains",
  "cap",
  "aire",
  "fort",
  "puy",
  "le puy",
  "mas",
  "le mas",
  "font",
  "croix",
  "la croix",
  "champ",
  "plage",
  "la plage",
  "lac",
  "le lac",
  "village",
  "marche",
  "borne",
  "son",
  "berg",
  "loon",
  "well",
  "wells",
  "house",
  "stoke on",
  "the",
  "vaux",
  "vic",
  "prats",
  "vert",
  "le vert",
  "l hay",
  "hay",
  "le pre",
  "pre",
]);

const FRENCH =
  /^(.+?)(?:[- ](?:sur|sous|en|lès|lez|les|près|aux?|de|du|des|devant)[- ]|[- ]d['’]|[- ]l['’])/iu;
const GERMAN = /^(.+?) (?:am|an der|an|im|in der|in|bei|ob der|vor der|unter|auf|a\.) /iu;
const DUTCH = /^(.+?) (?:aan de[nr]?|aan|op|bij|en) /iu;
const ENGLISH = /^(.+?)[- ](?:upon|on|under|in|by|le|next|super|of)[- ]/iu;

const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
  FR: [FRENCH],
  BE: [FRENCH, DUTCH, GERMAN],
  LU: [FRENCH, GERMAN],
  CH: [FRENCH, GERMAN],
  NL: [DUTCH],
  DE: [GERMAN],
  GB: [ENGLISH],
};
const SHORT_OF_INHABITANTS_MIN = 3000;
/** "Clermont" for "Clermont-Ferrand" only where the town is known far around. */
const SHORT_OF_TOWN_INHABITANTS_MIN = 20_000;

/** "Chalon" for "Chalon-sur-Saône", "Libramont" for "Libramont-Chevigny"; none for small or generic names. */
export const shortNames = (area: Draft, country: string): string[] => {
  const found = new Set<string>();
  const offer = (short: string | undefined): void => {
    if (short === undefined) return;
    const key = nameKey(short);
    if (key.length >= ALIAS_LETTERS_MIN && !GENERIC.has(key)) found.add(short);
  };
  if (area.kind !== "commune" && area.kind !== "locality") return [];
  if (area.population >= SHORT_OF_INHABITANTS_MIN) {
    for (const pattern of PATTERNS[country] ?? []) offer(pattern.exec(area.name)?.[1]);
  }
  const joined = /^(\p{Lu}[\p{L}']{3,})-(\p{Lu}[\p{L}']{3,})$/u.exec(area.name);
  if (country === "BE" || country === "NL") {
    offer(joined?.[1]);
    offer(joined?.[2]);
  } else if (country === "FR" && area.population >= SHORT_OF_TOWN_INHABITANTS_MIN) {
    offer(joined?.[1]);
  }
  return [...found];
};
