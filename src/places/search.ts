import type { Language } from "../model/vocabulary.ts";
import type { AreaTable } from "./area-table.ts";
import { KIND_ORDER } from "./layout.ts";
import { nameKey } from "./key.ts";
import { bearerArea, bearerSort } from "./name-table.ts";
import type { NameTable } from "./name-table.ts";

export interface SearchOptions {
  /** Language of the names in the answer. */
  readonly lang: Language;
  /** Places of this country come first; ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly limit: number;
}

const QUERY_CHARS_MAX = 60;
/** A prefix of one letter begins thousands of names; more than this are not ranked. */
const KEYS_SCANNED_MAX = 30_000;
const LIMIT_MAX = 50;
const LOCALITY = KIND_ORDER.indexOf("locality");

/** Numbers of the areas a name of which begins with the query, best first, each once. */
export const searchNames = (
  areas: AreaTable,
  names: NameTable,
  question: SearchOptions & { readonly query: string },
): readonly number[] => {
  const key = nameKey(question.query.slice(0, QUERY_CHARS_MAX));
  if (key === "") return [];
  const prefix = new TextEncoder().encode(key);
  const preferred = question.country === undefined ? -1 : areas.numberOf(question.country);
  const scores = new Map<number, number>();
  const first = names.lowerBound(prefix);
  const last = Math.min(names.columns.count, first + KEYS_SCANNED_MAX);
  for (let at = first; at < last && names.startsWith(at, prefix); at += 1) {
    const exact = names.lengthOf(at) === prefix.length;
    const [from, to] = names.bearerRange(at);
    for (let i = from; i < to; i += 1) {
      const bearer = names.columns.bearers[i] ?? 0;
      const area = bearerArea(bearer);
      const score =
        Math.log10(areas.populationAt(area) + 10) +
        (exact ? 3 : 0) +
        (areas.countryAt(area) === preferred ? 3 : 0) -
        bearerSort(bearer) * 0.2 -
        (areas.kindAt(area) === LOCALITY ? 0.5 : 0);
      if (score > (scores.get(area) ?? -1)) scores.set(area, score);
    }
  }
  return [...scores]
    .toSorted((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, Math.min(LIMIT_MAX, Math.max(0, question.limit)))
    .map(([area]) => area);
};
