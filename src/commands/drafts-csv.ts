import { parse } from "csv-parse/sync";
import { SOURCES } from "../model/vocabulary.ts";
import type { RawDraft } from "./draft.ts";
import { DRAFT_COLUMNS_MAX } from "./limits.ts";
import { localTime } from "./local-time.ts";

type Column =
  | "text"
  | "saidAt"
  | "witness"
  | "operator"
  | "services"
  | "place"
  | "status"
  | "source"
  | "onset";

/** How people head their columns, without accents and in lower case; the first that fits counts. */
const HEADINGS: Readonly<Record<Column, RegExp>> = {
  text: /^(text|texte|tekst|message|messages|nachricht|bericht|beschreibung|description|temoignage|getuigenis|comment|commentaire|opmerking|body|contenu|inhoud|inhalt|words|plainte|klacht)$/,
  onset: /^(onset|since|depuis|sinds|seit|debut|begin|start)$/,
  saidAt:
    /^(at|date|datum|time|heure|tijd|zeit|uhrzeit|timestamp|horodatage|received|recu|ontvangen|empfangen|created|said|said at|sent|date et heure|datum en tijd)$/,
  witness:
    /^(witness|temoin|getuige|zeuge|contact|kontakt|email|e-mail|mail|courriel|phone|telephone|telefoon|telefon|tel|gsm|name|nom|naam|sender|from|expediteur|afzender|absender|auteur|author)$/,
  operator: /^(operator|operateur|anbieter|betreiber|provider|fournisseur|company|brand)$/,
  services: /^(service|services|dienst|diensten|dienste|product|produit)$/,
  place:
    /^(place|lieu|plaats|ort|commune|gemeente|gemeinde|town|city|ville|stad|stadt|locality|localite|location|address|adresse|adres|postcode|code postal|plz|zip)$/,
  status: /^(status|statut|state|etat|toestand|zustand)$/,
  source: /^(source|canal|kanaal|channel|quelle)$/,
};
const COLUMNS = Object.keys(HEADINGS) as readonly Column[];
const DELIMITERS = [",", ";", "\t", "|"] as const;

export const foldedHeading = (heading: string): string =>
  heading
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[_\s]+/g, " ")
    .trim();

/** Which column stands where; null when the line is not a heading. */
function headingOf(cells: readonly string[]): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const heading = foldedHeading(cell);
    const column = COLUMNS.find((name) => HEADINGS[name].test(heading));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  // One known word may be a message; a message alone in its column is named.
  return found.size >= 2 || (cells.length === 1 && found.has("text")) ? found : null;
}

function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** A table by its shape: a heading we know, or the same number of columns in its first lines. */
export function looksLikeTable(text: string): boolean {
  const delimiter = delimiterOf(text);
  const [first = "", ...others] = text.split("\n", 6).filter((line) => line.trim() !== "");
  if (headingOf(first.split(delimiter).map(unquoted)) !== null) return true;
  const width = first.split(delimiter).length;
  return (
    delimiter !== "," && width > 1 && others.every((line) => line.split(delimiter).length === width)
  );
}

const unquoted = (cell: string): string => cell.trim().replaceAll(/^"|"$/g, "");

/**
 * A table as a spreadsheet exports it, with or without headings, in any of the four languages. Null
 * when it cannot be read at all.
 */
export function tableRows(text: string, zone: string): readonly RawDraft[] | null {
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch {
    return null;
  }
  const [first, ...others] = rows;
  if (first === undefined || first.length > DRAFT_COLUMNS_MAX) return null;
  const heading = headingOf(first);
  if (heading === null) return rows.map((cells) => plainRow(cells));
  return others.map((cells) => namedRow(cells, { heading, zone }));
}

/** Without headings nothing is thrown away: the cells are read as one message. */
function plainRow(cells: readonly string[]): RawDraft {
  const text = cells.filter((cell) => cell !== "").join(" · ");
  return { text, saidAt: null, source: "email", witness: null };
}

function namedRow(
  cells: readonly string[],
  { heading, zone }: { readonly heading: ReadonlyMap<Column, number>; readonly zone: string },
): RawDraft {
  const cell = (column: Column): string => {
    const index = heading.get(column);
    return index === undefined ? "" : (cells[index] ?? "");
  };
  const source = SOURCES.find((known) => known === cell("source").toLowerCase());
  return {
    text: cell("text"),
    saidAt: localTime(cell("saidAt"), zone),
    source: source ?? "email",
    witness: cell("witness") === "" ? null : cell("witness"),
    operator: cell("operator"),
    services: cell("services"),
    place: cell("place"),
    status: cell("status"),
    onset: cell("onset"),
  };
}
