import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading, ReadingContext, StatementReading } from "../model/reading.ts";
import type { OperatorId } from "../model/ids.ts";
import { createOperators, type Operators } from "../operators/operators.ts";
import register from "../operators/register.json" with { type: "json" };
import { type Gazetteer, loadGazetteer } from "../places/gazetteer.ts";
import { createReader } from "../reading/reader.ts";

export interface TextReader {
  read(text: string, context: ReadingContext): Reading;
  readStatement(
    text: string,
    context: ReadingContext & { readonly operator?: OperatorId },
  ): StatementReading;
  /** Kept beside what was read. */
  readonly version: string;
}

/** What is known before anything happens: places, operators, and how to read a sentence about them. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly operators: Operators;
  readonly reader: TextReader;
}

export const ROOT: string = join(import.meta.dirname, "..", "..");

export function loadKnowledge(): Knowledge {
  const gazetteer = loadGazetteer(readFileSync(join(ROOT, "data", "gazetteer.bin")));
  const operators = createOperators(register);
  const reader = createReader({ gazetteer, operators });
  return {
    gazetteer,
    operators,
    reader: {
      read: (text, context) => reader.read(text, context),
      readStatement: (text, context) => reader.readStatement(text, context),
      version: "reading@1",
    },
  };
}
