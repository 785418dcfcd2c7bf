import { createInterface } from "node:readline";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { asAreaCode, type OperatorId } from "../../model/ids.ts";
import type { PlaceMention, ReadingContext } from "../../model/reading.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import { readingToWire, statementToWire } from "../../reading/wire.ts";
import { EXIT } from "../cli.ts";
import { type Knowledge, loadKnowledge } from "../knowledge.ts";
import { instant } from "../scenario/claim-row.ts";
import { type JsonRow, parseRow } from "../scenario/rows.ts";

const PROGRESS_EVERY = 1_000;
const FLUSH_CHARS = 64 * 1024;
/** Whoever feeds lines one by one sees each answer this soon. */
const FLUSH_MS = 50;

function contextOf(row: JsonRow): ReadingContext {
  const lang = row.wordOrNull("lang", LANGUAGES);
  const country = row.textOrNull("country");
  const zone = row.textOrNull("zone");
  return {
    publishedAt: instant(row, "published_at"),
    ...(lang === null ? {} : { lang }),
    ...(country === null ? {} : { country: country.toUpperCase() }),
    ...(zone === null ? {} : { zone }),
  };
}

/** The zone times are written in: the one given, else that of the place read, of the country, of the operator's country. */
function zoneOf(
  { gazetteer, operators }: Knowledge,
  context: ReadingContext,
  read: { readonly places: readonly PlaceMention[]; readonly operator: OperatorId | null },
): string {
  if (context.zone !== undefined) return context.zone;
  const place = read.places.find(({ code }) => code !== null)?.code ?? null;
  if (place !== null) return gazetteer.zone(place);
  const home = read.operator === null ? undefined : operators.get(read.operator)?.country;
  return gazetteer.zone(asAreaCode(context.country ?? home ?? ""));
}

function readRow(row: JsonRow, knowledge: Knowledge, statements: boolean): unknown {
  const { reader } = knowledge;
  const text = row.text("text");
  const context = contextOf(row);
  const id = row.raw("id") ?? null;
  if (statements) {
    const read = reader.readStatement(text, context);
    const { places, aboutOperator: operator } = read;
    return { id, ...statementToWire(read, zoneOf(knowledge, context, { places, operator })) };
  }
  const read = reader.read(text, context);
  return { id, ...readingToWire(read, zoneOf(knowledge, context, read)) };
}

/** `vigie read`: JSON Lines in, JSON Lines out in the same order; progress on a terminal. */
export async function read(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { statements: { type: "boolean" }, explain: { type: "boolean" } },
  });
  const knowledge = loadKnowledge();
  let line = 0;
  let waiting = "";
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
  };
  const flusher = setInterval(() => void flush(), FLUSH_MS);
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    const row = parseRow(text, `standard input, line ${line}`);
    const result = readRow(row, knowledge, values.statements === true);
    waiting += `${JSON.stringify(result)}\n`;
    if (waiting.length > FLUSH_CHARS) await flush();
    if (values.explain === true) process.stderr.write(`${explanation(row.text("text"), result)}\n`);
    else if (process.stderr.isTTY && line % PROGRESS_EVERY === 0) {
      process.stderr.write(`\r${line} messages`);
    }
  }
  clearInterval(flusher);
  await flush();
  if (process.stderr.isTTY && values.explain !== true) process.stderr.write(`\r${line} messages\n`);
  return EXIT.done;
}

/** Each field beside the words it was read from. */
function explanation(text: string, result: unknown): string {
  const { spans = {}, ...fields } = result as {
    spans?: Record<string, [number, number][]>;
  } & Record<string, unknown>;
  const lines = Object.entries(fields).map(([field, value]) => {
    const words = (spans[field] ?? []).map(([start, end]) => `"${text.slice(start, end)}"`);
    const from = words.length === 0 ? "" : `   <- ${words.join(", ")}`;
    return `  ${field}: ${JSON.stringify(value)}${from}`;
  });
  return `${JSON.stringify(text)}\n${lines.join("\n")}`;
}
