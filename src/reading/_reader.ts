import { createOperators } from "../operators/operators.ts";
import register from "../operators/register.json" with { type: "json" };
import type { PlaceMention, Reading, ReadingContext, StatementReading } from "../model/reading.ts";
import { asAreaCode } from "../model/ids.ts";
import type { Analyse } from "./analyse.ts";
import { createAnalyser } from "./analyse.ts";
import { createMessageReader } from "./read-message.ts";
import type { StatementContext } from "./read-statement.ts";
import { createStatementReader } from "./read-statement.ts";
import type { Tokens } from "./tokens.ts";

const PLACES: Readonly<Record<string, string>> = {
  namur: "BE-92094",
  nantes: "FR-44109",
  kassel: "DE-06611000",
  leeds: "GB-E08000035",
  utrecht: "NL-GM0344",
  evere: "BE-21006",
};

/** Finds the few places above, so that tests of this folder need no gazetteer. */
const findPlaces = ({ tokens }: Tokens): readonly PlaceMention[] =>
  tokens.flatMap((token) => {
    const known = PLACES[token.folded];
    if (known === undefined) return [];
    const code = asAreaCode(known);
    const place: PlaceMention = {
      name: token.raw,
      country: known.slice(0, 2),
      kind: "commune",
      code,
      candidates: [{ code, name: token.raw, score: 1 }],
      span: [token.start, token.end],
    };
    return [place];
  });

export const testAnalyse: Analyse = createAnalyser({
  operators: createOperators(register),
  places: findPlaces,
  isPlace: (word) => word in PLACES,
  zone: () => "Europe/Brussels",
});

export const NOON: number = Date.parse("2026-03-11T12:00:00Z");

const readMessage = createMessageReader(testAnalyse);
const readStatementOf = createStatementReader(testAnalyse);

export const read = (text: string, context: Partial<ReadingContext> = {}): Reading =>
  readMessage(text, { publishedAt: NOON, ...context });

export const readStatement = (
  text: string,
  context: Partial<StatementContext> = {},
): StatementReading => readStatementOf(text, { publishedAt: NOON, ...context });

/** As people type on a phone: lower case without accents. */
export const plain = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
