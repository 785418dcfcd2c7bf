import type { Reading, ReadingContext, StatementReading } from "../model/reading.ts";
import type { Operators } from "../operators/operators.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { createAnalyser } from "./analyse.ts";
import type { ReaderParts } from "./analyse.ts";
import { createExplainer } from "./explain.ts";
import { findPlaces } from "./places/find-places.ts";
import { createMessageReader } from "./read-message.ts";
import type { StatementContext } from "./read-statement.ts";
import { createStatementReader } from "./read-statement.ts";

export interface Reader {
  /** What a witness's message says; what was not said is null or empty. Never throws. */
  read(text: string, context: ReadingContext): Reading;
  /** What an operator's statement claims. Never throws. */
  readStatement(text: string, context: StatementContext): StatementReading;
}

export interface ReaderKnowledge {
  readonly gazetteer: Gazetteer;
  readonly operators: Operators;
}

const partsOf = ({ gazetteer, operators }: ReaderKnowledge): ReaderParts => ({
  operators,
  places: (text, query) => findPlaces(text, query, gazetteer),
  zone: (code) => gazetteer.zone(code),
  isPlace: (word) => gazetteer.names.find(word) >= 0,
});

/** Tells for people, step by step, how a message was read. */
export const createReadingExplainer = (
  knowledge: ReaderKnowledge,
): ((text: string, context: ReadingContext) => string) => createExplainer(partsOf(knowledge));

/** Compiles the word lists once (some 50 ms); reading is pure from then on. */
export const createReader = (knowledge: ReaderKnowledge): Reader => {
  const analyse = createAnalyser(partsOf(knowledge));
  return { read: createMessageReader(analyse), readStatement: createStatementReader(analyse) };
};
