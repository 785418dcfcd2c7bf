import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading, ReadingContext, StatementReading } from "../model/reading.ts";
import type { OperatorId } from "../model/ids.ts";
import { createOperators, type Operators } from "../operators/operators.ts";
import register from "../operators/register.json" with { type: "json" };
import { type Gazetteer, loadGazetteer } from "../places/gazetteer.ts";
import { loadShapes, type Shapes } from "../places/shapes.ts";
import { readOutlinesFiles } from "./own-outlines-files.ts";
import { createReader, type Reader } from "../reading/reader.ts";

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
  /** What of this is built when it is first asked for, so that a desk starts no later: each step builds a part. */
  readonly warmUp: readonly (() => void)[];
  /** Outlines for maps: read and decoded when a page first needs them, so that a desk starts no later. */
  readonly outlines: () => Shapes;
}

export const ROOT: string = join(import.meta.dirname, "..", "..");

/**
 * `outlinesFiles`: GeoJSON files of the instance's own outlines.
 * @throws InputError naming the file that is not to be used, and why
 */
export function loadKnowledge(outlinesFiles: readonly string[] = []): Knowledge {
  const gazetteer = loadGazetteer(readFileSync(join(ROOT, "data", "gazetteer.bin")));
  const operators = createOperators(register);
  let made: Reader | null = null;
  const reader = (): Reader => (made ??= createReader({ gazetteer, operators }));
  const own = readOutlinesFiles(outlinesFiles, gazetteer);
  let shapes: Shapes | null = null;
  return {
    gazetteer,
    operators,
    warmUp: [() => void gazetteer.names, () => void gazetteer.spelling, () => void reader()],
    outlines: () =>
      (shapes ??= loadShapes(readFileSync(join(ROOT, "data", "map.bin")), gazetteer, own)),
    reader: {
      read: (text, context) => reader().read(text, context),
      readStatement: (text, context) => reader().readStatement(text, context),
      version: "reading@1",
    },
  };
}
