/**
 * Scores the reading on the labelled texts and prints tables (Markdown) and, with `--wrong`, each
 * text that was read wrongly.
 * Run: `node scripts/score-reading.ts [a|b|c1|c2|d|e] [--wrong]`. The sets `b`, `c2` and `e` are kept apart: each is scored once,
 * after the last change of a rule.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadGazetteer } from "../src/places/gazetteer.ts";
import type { Gazetteer } from "../src/places/gazetteer.ts";
import { createOperators } from "../src/operators/operators.ts";
import register from "../src/operators/register.json" with { type: "json" };
import { createReader } from "../src/reading/reader.ts";
import type { Reader } from "../src/reading/reader.ts";
import type { Figures, StatementFigures } from "./reading-figures.ts";
import {
  addMessage,
  addStatement,
  f1Of,
  macroRecall,
  newFigures,
  newStatementFigures,
  shareOf,
} from "./reading-figures.ts";
import { HALVES, labelledMessages, labelledStatements } from "./reading-labels.ts";
import type { Half } from "./reading-labels.ts";

export type Typed = "as written" | "plain";

/** Lower case without accents, as many type on a phone. */
const typedAs = (text: string, typed: Typed): string =>
  typed === "as written"
    ? text
    : text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");

export interface Scores {
  readonly messages: ReadonlyMap<string, Figures>;
  readonly statements: ReadonlyMap<string, StatementFigures>;
  readonly wrong: readonly string[];
}

interface Scorer {
  readonly gazetteer: Gazetteer;
  readonly reader: Reader;
}

export const loadScorer = (): Scorer => {
  const file = join(import.meta.dirname, "..", "data", "gazetteer.bin");
  const gazetteer = loadGazetteer(readFileSync(file));
  return { gazetteer, reader: createReader({ gazetteer, operators: createOperators(register) }) };
};

const take = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};

const told = (value: unknown): string =>
  JSON.stringify(value, (key: string, inner: unknown) =>
    (key === "onset" || key.endsWith("At") || key === "eta") && typeof inner === "number"
      ? new Date(inner).toISOString()
      : inner,
  );

export const score = ({ gazetteer, reader }: Scorer, half: Half, typed: Typed): Scores => {
  const messages = new Map<string, Figures>();
  const statements = new Map<string, StatementFigures>();
  const wrong: string[] = [];
  for (const message of labelledMessages(half)) {
    const text = typedAs(message.text, typed);
    const { country, expected } = message;
    const reading = reader.read(text, { publishedAt: Date.parse(message.published_at), country });
    const groups = ["all", expected.lang, `class ${message.class}`];
    const fields = groups.map((group) =>
      addMessage(take(messages, group, newFigures), reading, { message, gazetteer }),
    )[0];
    for (const field of fields ?? []) {
      const key = field === "recoveredAt" ? "recovered_at" : field;
      const want = expected[key as keyof typeof expected];
      const got = reading[field as keyof typeof reading];
      const short = field === "places" ? reading.places.map(({ name }) => name) : got;
      wrong.push(
        `${message.id} [${message.class}] ${field}: ${told({ [field]: short })} not ${told(want)}\n    ${message.published_at} ${text}`,
      );
    }
  }
  for (const statement of labelledStatements(half)) {
    const text = typedAs(statement.text, typed);
    const publishedAt = Date.parse(statement.published_at);
    const reading = reader.readStatement(text, { publishedAt, country: statement.country });
    const fields = ["all", statement.lang].map((group) =>
      addStatement(take(statements, group, newStatementFigures), reading, statement),
    )[0];
    for (const field of fields ?? []) {
      const got = reading[field as keyof typeof reading];
      const key = field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
      const want = statement.expected[key as keyof typeof statement.expected];
      wrong.push(
        `${statement.id} ${field}: ${told({ [field]: got })} not ${told(want)}\n    ${statement.published_at} ${text}`,
      );
    }
  }
  return { messages, statements, wrong };
};

const percent = (share: number): string => {
  if (Number.isNaN(share)) return "–";
  return (share * 100).toFixed(share > 0.995 && share < 1 ? 1 : 0);
};

const messageRow = (group: string, one: Figures): string =>
  `| ${[
    group,
    String(one.texts),
    percent(shareOf(one.lang)),
    percent(shareOf(one.operator)),
    percent(shareOf(one.services)),
    percent(one.places.right / one.places.found),
    percent(one.places.right / one.places.wanted),
    percent(f1Of(one.places)),
    percent(shareOf(one.onset)),
    percent(shareOf(one.falseTimes)),
    percent(macroRecall(one)),
    percent(shareOf(one.status.up)),
    percent(shareOf(one.recovered)),
  ].join(" | ")} |`;

const MESSAGE_HEAD = `| % | texts | language | operator | services | places P | R | F1 | onset | false times | status | up | recovered |
|---|---|---|---|---|---|---|---|---|---|---|---|---|`;

const STATEMENT_HEAD = `| % | texts | kind | services | places F1 | cause F1 | eta | resolved | count | said by |
|---|---|---|---|---|---|---|---|---|---|`;

const statementRow = (group: string, one: StatementFigures): string =>
  `| ${[
    group,
    String(one.texts),
    percent(shareOf(one.kind)),
    percent(shareOf(one.services)),
    percent(f1Of(one.places)),
    percent(f1Of(one.causePlaces)),
    percent(shareOf(one.eta)),
    percent(shareOf(one.resolvedAt)),
    percent(shareOf(one.count)),
    percent(shareOf(one.saidBy)),
  ].join(" | ")} |`;

const tables = ({ messages, statements }: Scores): string => {
  const rows = [...messages].toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  const told = [...statements].toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  return [
    MESSAGE_HEAD,
    ...rows.map(([group, one]) => messageRow(group, one)),
    "",
    STATEMENT_HEAD,
    ...told.map(([group, one]) => statementRow(group, one)),
  ].join("\n");
};

const main = (args: readonly string[]): void => {
  const half: Half = HALVES.find((one) => args.includes(one)) ?? "a";
  const scorer = loadScorer();
  for (const typed of ["as written", "plain"] as const) {
    const scores = score(scorer, half, typed);
    process.stdout.write(`\n### Half ${half}, ${typed}\n\n${tables(scores)}\n`);
    if (args.includes("--wrong")) process.stdout.write(`\n${scores.wrong.join("\n")}\n`);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
