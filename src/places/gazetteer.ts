import type { Area, AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";
import { asAreaCode } from "../model/ids.ts";
import type { AreaKind, Language } from "../model/vocabulary.ts";
import { AreaTable } from "./area-table.ts";
import { unpackFrontCoded, unpackSized } from "./bytes.ts";
import { nameKey } from "./key.ts";
import {
  FORMAT_VERSION,
  KIND_ORDER,
  MAGIC,
  NAME_SORTS,
  NO_AREA,
  SECTIONS,
  TRANSLATION_ORDER,
} from "./layout.ts";
import type { Credit, GazetteerHeader, NameSort, Section } from "./layout.ts";
import { bearerArea, bearerSort, type NameColumns, NameTable } from "./name-table.ts";
import { PointIndex } from "./nearest.ts";
import { SpellingIndex } from "./spelling.ts";
import { searchNames } from "./search.ts";
import type { SearchOptions } from "./search.ts";

/** One area that bears a name. */
export interface Bearer {
  readonly code: AreaCode;
  readonly kind: AreaKind;
  readonly country: string;
  readonly population: number;
  readonly sort: NameSort;
}

/** A hit of the search box, best first. */
export interface SearchHit {
  readonly code: AreaCode;
  readonly name: string;
  readonly kind: AreaKind;
  readonly country: string;
  /** Name of the next unit above, to tell homonyms apart; null for a country. */
  readonly within: string | null;
  readonly population: number;
}

/** The places of seven countries. All lookups take time in the length of the question, not of the table. */
export interface Gazetteer extends AreaTree {
  /** Name in a language, the official one where that language has none of its own; the code when unknown. */
  name(code: AreaCode, lang: Language): string;
  /** IANA zone; that of the country for most areas, `UTC` for an unknown code. */
  zone(code: AreaCode): string;
  /** Areas that bear a name, alias, exonym or postcode, in any spelling that folds to the same; most populated first. */
  lookup(name: string): readonly Bearer[];
  /** For a search box: names that begin with the query. */
  search(query: string, options: SearchOptions): readonly SearchHit[];
  /** Commune of a point in degrees; null far from every place known. */
  nearest(lat: number, lon: number): AreaCode | null;
  /** Number of areas. */
  readonly size: number;
  /** Sources and licences, to be shown in the product. */
  readonly credits: readonly Credit[];
  /** The tables themselves, for the reading, which asks a thousand times a millisecond. */
  readonly areas: AreaTable;
  readonly names: NameTable;
  readonly spelling: SpellingIndex;
}

const sectionsOf = (
  file: Uint8Array,
): { readonly header: GazetteerHeader; readonly section: (name: Section) => Uint8Array } => {
  // A Node Buffer's slice() shares memory where a Uint8Array's copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC)
    throw new Error("not a gazetteer file");
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION) throw new Error(`gazetteer file of version ${version}`);
  const headerLength = view.getUint32(8, true);
  const json = new TextDecoder().decode(bytes.subarray(12, 12 + headerLength));
  const header = JSON.parse(json) as GazetteerHeader;
  const starts = new Map<Section, number>();
  let at = 12 + headerLength;
  for (const name of SECTIONS) {
    starts.set(name, at);
    at += Math.ceil(header.lengths[name] / 4) * 4;
  }
  if (at !== bytes.length) throw new Error("the gazetteer file was cut short");
  const section = (name: Section): Uint8Array => {
    const start = starts.get(name) ?? 0;
    return bytes.subarray(start, start + header.lengths[name]);
  };
  return { header, section };
};

/** Copied, so that the numbers are aligned wherever the file's bytes lay. */
const words32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);

type Translations = ReadonlyMap<number, Partial<Record<Language, string>>>;

const readTranslations = (bytes: Uint8Array, count: number): Translations => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  const names = new Map<number, Partial<Record<Language, string>>>();
  for (let at = 0, done = 0; done < count; done += 1) {
    const area = view.getUint32(at, true);
    const language = TRANSLATION_ORDER[bytes[at + 4] ?? 0] ?? "en";
    const length = bytes[at + 5] ?? 0;
    const row = names.get(area) ?? {};
    row[language] = text.decode(bytes.subarray(at + 6, at + 6 + length));
    names.set(area, row);
    at += 6 + length;
  }
  return names;
};

class LoadedGazetteer implements Gazetteer {
  readonly areas: AreaTable;
  readonly size: number;
  readonly credits: readonly Credit[];
  readonly #nameColumns: () => NameColumns;
  #names: NameTable | null = null;
  #spelling: SpellingIndex | null = null;
  #points: PointIndex | null = null;
  readonly #translations: Translations;
  /** By number of the area. */
  readonly #zones: ReadonlyMap<number, string>;

  constructor(bytes: Uint8Array) {
    const { header, section } = sectionsOf(bytes);
    this.areas = new AreaTable({
      count: header.areas,
      codes: unpackFrontCoded(section("codes"), header.areas),
      names: unpackSized(section("names"), header.areas),
      kinds: section("kinds").slice(),
      parents: words32(section("parents")),
      populations: words32(section("populations")),
      coordinates: new Int32Array(section("coordinates").slice().buffer),
    });
    this.#nameColumns = () => ({
      count: header.keys,
      keys: unpackFrontCoded(section("keys"), header.keys),
      ordinary: section("ordinary").slice(),
      bearerCounts: section("bearerCounts").slice(),
      bearers: words32(section("bearers")),
    });
    this.size = header.areas;
    this.credits = header.credits;
    this.#translations = readTranslations(section("translations"), header.translations);
    this.#zones = new Map(
      Object.entries(header.zones).map(([code, zone]) => [
        this.areas.numberOf(asAreaCode(code)),
        zone,
      ]),
    );
  }

  /** Pages need no table of names: this one and those below are built when they are first asked. */
  get names(): NameTable {
    return (this.#names ??= new NameTable(this.#nameColumns()));
  }

  get spelling(): SpellingIndex {
    return (this.#spelling ??= new SpellingIndex(this.areas, this.names));
  }

  #nearestPoints(): PointIndex {
    return (this.#points ??= new PointIndex(this.areas));
  }

  get(code: AreaCode): Area | undefined {
    const area = this.areas.numberOf(code);
    return area < 0 ? undefined : this.areas.areaAt(area);
  }

  children(code: AreaCode): readonly AreaCode[] {
    const area = this.areas.numberOf(code);
    return area < 0 ? [] : this.areas.childrenAt(area);
  }

  path(code: AreaCode): readonly AreaCode[] {
    const path: AreaCode[] = [];
    const first = this.areas.numberOf(code);
    for (let at = first < 0 ? NO_AREA : first; at !== NO_AREA; at = this.areas.parentAt(at)) {
      path.push(this.areas.codeAt(at));
    }
    return path;
  }

  contains(outer: AreaCode, inner: AreaCode): boolean {
    const wanted = this.areas.numberOf(outer);
    const first = this.areas.numberOf(inner);
    if (wanted < 0 || first < 0) return false;
    let at = first;
    while (at !== NO_AREA && at !== wanted) at = this.areas.parentAt(at);
    return at === wanted;
  }

  roots(): readonly AreaCode[] {
    const roots: AreaCode[] = [];
    for (let area = 0; area < this.size; area += 1) {
      if (this.areas.parentAt(area) === NO_AREA) roots.push(this.areas.codeAt(area));
    }
    return roots;
  }

  commune(code: AreaCode): AreaCode | null {
    const area = this.areas.numberOf(code);
    const commune = area < 0 ? NO_AREA : this.areas.communeAt(area);
    return commune === NO_AREA ? null : this.areas.codeAt(commune);
  }

  name(code: AreaCode, lang: Language): string {
    const area = this.areas.numberOf(code);
    if (area < 0) return code;
    return this.#translations.get(area)?.[lang] ?? this.areas.nameAt(area);
  }

  zone(code: AreaCode): string {
    const first = this.areas.numberOf(code);
    for (let at = first < 0 ? NO_AREA : first; at !== NO_AREA; at = this.areas.parentAt(at)) {
      const zone = this.#zones.get(at);
      if (zone !== undefined) return zone;
    }
    return "UTC";
  }

  lookup(name: string): readonly Bearer[] {
    const key = this.names.find(nameKey(name));
    if (key < 0) return [];
    const [from, to] = this.names.bearerRange(key);
    return Array.from(this.names.columns.bearers.subarray(from, to), (bearer) => {
      const area = bearerArea(bearer);
      return {
        code: this.areas.codeAt(area),
        kind: KIND_ORDER[this.areas.kindAt(area)] ?? "locality",
        country: this.areas.codeAt(this.areas.countryAt(area)),
        population: this.areas.populationAt(area),
        sort: NAME_SORTS[bearerSort(bearer)] ?? "alias",
      };
    });
  }

  search(query: string, options: SearchOptions): readonly SearchHit[] {
    return searchNames(this.areas, this.names, { query, ...options }).map((area) => {
      const { code, kind, country, population, parent } = this.areas.areaAt(area);
      const name = this.name(code, options.lang);
      const within = parent === null ? null : this.name(parent, options.lang);
      return { code, name, kind, country, within, population };
    });
  }

  nearest(lat: number, lon: number): AreaCode | null {
    const commune = this.#nearestPoints().commune(lat, lon);
    return commune < 0 ? null : this.areas.codeAt(commune);
  }
}

/** Opens the bytes of data/gazetteer.bin (layout.ts). Throws where they are not such a file. */
export const loadGazetteer = (bytes: Uint8Array): Gazetteer => new LoadedGazetteer(bytes);
