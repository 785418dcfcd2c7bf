import type { AreaKind, Language } from "../src/model/vocabulary.ts";

/** One area while the gazetteer is being built. */
export interface Draft {
  code: string;
  name: string;
  kind: AreaKind;
  parent: string | null;
  population: number;
  lat: number | null;
  lon: number | null;
  readonly translations: Partial<Record<Language, string>>;
  readonly aliases: Set<string>;
  /** "Libramont" for "Libramont-Chevigny". */
  readonly shorts: Set<string>;
  readonly postcodes: Set<string>;
}

export const draft = (
  fields: Pick<Draft, "code" | "name" | "kind" | "parent"> &
    Partial<Pick<Draft, "population" | "lat" | "lon">>,
): Draft => ({
  population: 0,
  lat: null,
  lon: null,
  translations: {},
  aliases: new Set(),
  shorts: new Set(),
  postcodes: new Set(),
  ...fields,
});

export type Drafts = Map<string, Draft>;

/** Adds an area; two areas of one code are a broken source. */
export const add = (drafts: Drafts, area: Draft): Draft => {
  if (drafts.has(area.code)) throw new Error(`two areas have the code ${area.code}`);
  drafts.set(area.code, area);
  return area;
};
