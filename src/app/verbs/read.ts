import { once } from "node:events";
import { parseArgs } from "node:util";
import type { ReadingContext } from "../../model/reading.ts";
import { LANGUAGES } from "../../model/vocabulary.ts";
import { createReadingExplainer } from "../../reading/reader.ts";
import { readingToWire, statementToWire } from "../../reading/wire.ts";
import { EXIT } from "../cli.ts";
import { type Knowledge, loadKnowledge } from "../knowledge.ts";
import { linesOf } from "../lines-of.ts";
import { instant } from "../scenario/claim-row.ts";
import { InputError, type JsonRow, parseRow } from "../scenario/rows.ts";
import { isZone } from "../../time/is-zone.ts";

const PROGRESS_EVERY = 1_000;
const FLUSH_CHARS = 64 * 1024;
/** Whoever feeds lines one by one sees each answer this soon. */
const FLUSH_MS = 50;

function contextOf(row: JsonRow): ReadingContext {
  const lang = row.wordOrNull("lang", LANGUAGES);
  const country = row.textOrNull("country");
  const zone = row.textOrNull("zone");
  if (zone !== null && !isZone(zone)) row.fail("zone", "an IANA zone, e.g. Europe/Brussels");
  return {
    publishedAt: instant(row, "published_at"),
    ...(lang === null ? {} : { lang }),
    ...(country === null ? {} : { country: country.toUpperCase() }),
    ...(zone === null ? {} : { zone }),
  };
}

function readRow(row: JsonRow, { reader }: Knowledge, statements: boolean): unknown {
  const text = row.text("text");
  const context = contextOf(row);
  const id = row.raw("id") ?? null;
  if (statements) {
    return { id, ...statementToWire(reader.readStatement(text, context)) };
  }
  return { id, ...readingToWire(reader.read(text, context)) };
}

/** So many refused lines are named one by one; of more, the number is told. */
const REFUSED_TOLD_MAX = 1_000;

/** Lines that could not be read: each named at once on stderr, none ends the verb. */
class Refused {
  count = 0;

  add(error: unknown): void {
    if (!(error instanceof InputError)) throw error;
    this.count += 1;
    if (this.count <= REFUSED_TOLD_MAX) process.stderr.write(`vigie read: ${error.message}\n`);
  }

  /** What to do about them, and the exit code. */
  end(lines: number): number {
    if (this.count === 0) return EXIT.done;
    process.stderr.write(
      `vigie read: ${this.count} of ${lines} lines refused, the others answered; put those right and send them again\n`,
    );
    return EXIT.badInput;
  }
}

/**
 * `vigie read`: JSON Lines in, JSON Lines out in the same order; progress on a terminal. A line that is no
 * message is named on stderr and left out, and the exit code is 2 at the end. `--explain` prints on stderr, one block a message, the steps that led to each answer.
 */
export async function read(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { statements: { type: "boolean" }, explain: { type: "boolean" } },
  });
  const knowledge = loadKnowledge();
  const explain = values.explain === true ? createReadingExplainer(knowledge) : null;
  const refused = new Refused();
  let line = 0;
  let waiting = "";
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
  };
  const flusher = setInterval(() => void flush(), FLUSH_MS);
  try {
    for await (const text of linesOf(process.stdin)) {
      line += 1;
      if (text.trim() === "") continue;
      try {
        const row = parseRow(text, `standard input, line ${line}`);
        const result = readRow(row, knowledge, values.statements === true);
        waiting += `${JSON.stringify(result)}\n`;
        if (explain !== null) {
          process.stderr.write(`${explain(row.text("text"), contextOf(row))}\n`);
        }
      } catch (error) {
        refused.add(error);
      }
      if (waiting.length > FLUSH_CHARS) await flush();
      if (explain !== null) continue;
      if (process.stderr.isTTY && line % PROGRESS_EVERY === 0) {
        process.stderr.write(`\r${line} messages`);
      }
    }
  } finally {
    // What was read before a failure is still told.
    clearInterval(flusher);
    await flush();
    process.stdin.destroy();
  }
  if (process.stderr.isTTY && values.explain !== true) process.stderr.write(`\r${line} messages\n`);
  return refused.end(line);
}
