import { parse } from "csv-parse/sync";
import type { TakingsDay } from "../../model/line-record.ts";
import { foldedHeading } from "../drafts-csv.ts";
import { centsOf } from "./check-numbers.ts";
import { LINE_CENTS_MAX, TAKINGS_CHARS_MAX, TAKINGS_ROWS_MAX } from "./limits.ts";

export type TakingsProblem =
  | "columns"
  | "day"
  | "future"
  | "amount"
  | "twice"
  | "too_many"
  | "unreadable";

/** What is wrong with one line of a list; lines count from 1, the heading too. */
export interface TakingsError {
  readonly line: number;
  readonly problem: TakingsProblem;
}

export interface TakingsRead {
  readonly days: readonly TakingsDay[];
  readonly errors: readonly TakingsError[];
}

type Column = "day" | "expected" | "actual";

const HEADINGS: Readonly<Record<Column, RegExp>> = {
  day: /^(day|date|jour|datum|dag|tag)$/,
  expected: /^(expected|attendu|attendue|prevu|prevue|verwacht|erwartet|soll|plan)$/,
  actual:
    /^(actual|takings|recette|recettes|reel|reelle|omzet|ontvangsten|werkelijk|umsatz|einnahmen|ist|montant|amount|bedrag|betrag|total|totaal|ca|chiffre d'affaires|turnover|sales|ventes)$/,
};
const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

type Places = Readonly<Partial<Record<Column, number>>>;

/** Null: the line is no heading. */
function headingOf(cells: readonly string[]): Places | null {
  const found: Partial<Record<Column, number>> = {};
  for (const [index, cell] of cells.entries()) {
    const column = COLUMNS.find((name) => HEADINGS[name].test(foldedHeading(cell)));
    if (column !== undefined) found[column] ??= index;
  }
  return found.day === undefined ? null : found;
}

/** Without a heading: day and actual, or day, expected and actual. */
const placesOf = (width: number): Places | null =>
  width === 2 ? { day: 0, actual: 1 } : width === 3 ? { day: 0, expected: 1, actual: 2 } : null;

/** `2022-01-29`, `29/01/2022`, `29.1.2022` or `29-01-2022` as `YYYY-MM-DD`; null: no day there is. */
export function dayOfText(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const [year, month, day] =
    iso === null ? [local?.[3], local?.[2], local?.[1]] : [iso[1], iso[2], iso[3]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written) ? written : null;
}

function dayOfRow(
  cells: readonly string[],
  places: Places,
  { today, seen }: { readonly today: string; readonly seen: ReadonlySet<string> },
): TakingsDay | TakingsProblem {
  const cell = (column: Column): string => cells[places[column] ?? -1]?.trim() ?? "";
  const day = dayOfText(cell("day"));
  if (day === null) return "day";
  if (day > today) return "future";
  if (seen.has(day)) return "twice";
  const amounts = [cell("expected"), cell("actual")].map((text) =>
    text === "" ? null : centsOf(text),
  );
  const [expectedCents = null, actualCents = null] = amounts;
  const wrong = amounts.some((cents) => Number.isNaN(cents) || (cents ?? 0) > LINE_CENTS_MAX);
  if (wrong || (expectedCents === null && actualCents === null)) return "amount";
  return { day, expectedCents, actualCents };
}

/** Of the first line; where an amount may hold a comma, another mark is believed first. */
function delimiterOf(text: string): string {
  const [line = ""] = text.replaceAll(/"[^"\n]*"/g, "").split("\n", 1);
  return [";", "\t", "|"].find((mark) => line.includes(mark)) ?? ",";
}

function rowsOf(text: string): readonly Row[] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Row[];
  } catch {
    return null;
  }
}

/**
 * Takings day by day as a spreadsheet or a till exports them, with or without a heading, in any of the
 * four languages. Nothing is kept here: `errors` names every line that cannot be read.
 */
export function readTakings(text: string, today: string): TakingsRead {
  const whole = (problem: TakingsProblem, line = 1): TakingsRead => ({
    days: [],
    errors: [{ line, problem }],
  });
  if (text.length > TAKINGS_CHARS_MAX) return whole("too_many");
  const rows = rowsOf(text);
  if (rows === null) return whole("unreadable");
  const [first] = rows;
  if (first === undefined) return whole("columns");
  const heading = headingOf(first.record);
  const places = heading ?? placesOf(first.record.length);
  if (places === null || (places.actual === undefined && places.expected === undefined))
    return whole("columns", first.info.lines);
  const body = heading === null ? rows : rows.slice(1);
  if (body.length > TAKINGS_ROWS_MAX)
    return whole("too_many", body[TAKINGS_ROWS_MAX]?.info.lines ?? 1);
  const days: TakingsDay[] = [];
  const errors: TakingsError[] = [];
  const seen = new Set<string>();
  for (const { record, info } of body) {
    const found = dayOfRow(record, places, { today, seen });
    if (typeof found === "string") errors.push({ line: info.lines, problem: found });
    else {
      days.push(found);
      seen.add(found.day);
    }
  }
  return days.length + errors.length === 0 ? whole("columns") : { days, errors };
}
