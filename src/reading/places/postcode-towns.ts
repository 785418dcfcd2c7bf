import { nameKey } from "../../places/key.ts";
import { POSTCODE_AREAS } from "../words/postcode-areas.ts";

interface Range {
  readonly first: number;
  readonly last: number;
  /** What the town is looked up by. */
  readonly key: string;
}

/** Ranges by country and the letters a code begins with ("" where it has none). */
type Ranges = ReadonlyMap<string, readonly Range[]>;

const ROW_PATTERN = /^\s*(.+?) ([A-Z]{0,2})(\d+)-[A-Z]{0,2}(\d+)\s*$/u;

const rangesOf = (): Ranges => {
  const ranges = new Map<string, Range[]>();
  for (const [country, rows] of Object.entries(POSTCODE_AREAS)) {
    for (const row of rows.split(";")) {
      const [, name = "", letters = "", first = "", last = ""] = ROW_PATTERN.exec(row) ?? [];
      const own = ranges.get(country + letters) ?? [];
      own.push({ first: Number(first), last: Number(last), key: nameKey(name) });
      ranges.set(country + letters, own);
    }
  }
  return ranges;
};

const RANGES: Ranges = rangesOf();
const DIGITS: Readonly<Record<string, number>> = { DE: 5, NL: 4, CH: 4 };
const OUTWARD_PATTERN = /^([a-z]{1,2})(\d{1,2})[a-z]?$/u;

/** The name a town of a country is looked up by, from a folded postcode; null for none known. */
export const townOfPostcode = (word: string, country: string): string | null => {
  let letters = "";
  let number = word;
  if (country === "GB") {
    const [, area = "", district = ""] = OUTWARD_PATTERN.exec(word) ?? [];
    if (area === "") return null;
    letters = area.toUpperCase();
    number = district;
  } else if (DIGITS[country] !== word.length || !/^\d+$/u.test(word)) {
    return null;
  }
  const value = Number(number);
  const range = RANGES.get(country + letters)?.find(
    ({ first, last }) => value >= first && value <= last,
  );
  return range?.key ?? null;
};
