import type { Actor } from "../model/entry.ts";
import type { Language } from "../model/vocabulary.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import type { RawFields } from "./fields.ts";
import { BATCH_LINES_MAX, IDEMPOTENCY_KEY_CHARS_MAX } from "./limits.ts";
import { prepareReport, storeReport } from "./submit-report.ts";
import type { SubmitReport, Submitted } from "./submit-report.ts";

export interface SubmitBatch {
  /** JSON Lines: one report a line, with its own `key`. Empty lines are passed over. */
  readonly lines: string;
  /** Key of the whole: a line without a key gets this one and its number. */
  readonly key: string | null;
  readonly lang: Language;
}

/** What became of one line; `line` counts from 1. */
export type BatchResult =
  | { readonly line: number; readonly submitted: Submitted }
  | { readonly line: number; readonly refused: DeskError };

function parseLine(line: string): RawFields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as RawFields;
  throw new DeskError("invalid", "not a JSON object", [{ field: "line", problem: "malformed" }]);
}

function keyOf(said: RawFields, batchKey: string | null, line: number): string {
  const own = said["key"];
  if (typeof own === "string" && own.length > 0 && own.length <= IDEMPOTENCY_KEY_CHARS_MAX)
    return own;
  if (own === undefined && batchKey !== null) return `${batchKey}:${line}`;
  const problem = own === undefined ? "empty" : "malformed";
  throw new DeskError("invalid", "a line needs a key", [{ field: "key", problem }]);
}

/**
 * Many reports at once, each with its own key: a line that is refused does not hold back the others.
 * All lines wait for the same durable write.
 * @throws DeskError `too_large` beyond `BATCH_LINES_MAX` lines, `invalid` without any
 */
export async function submitBatch(
  deps: CommandDeps,
  actor: Actor,
  input: SubmitBatch,
): Promise<readonly BatchResult[]> {
  const lines = input.lines
    .split("\n")
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== "");
  if (lines.length > BATCH_LINES_MAX) {
    const problem = { field: "lines", problem: "too_many", max: BATCH_LINES_MAX } as const;
    throw new DeskError("too_large", `${lines.length} lines`, [problem]);
  }
  if (lines.length === 0)
    throw new DeskError("invalid", "no line", [{ field: "lines", problem: "empty" }]);
  return Promise.all(
    lines.map(async ({ line, text }): Promise<BatchResult> => {
      try {
        const said = parseLine(text);
        const report: SubmitReport = {
          key: keyOf(said, input.key, line),
          source: "api",
          said,
          lang: input.lang,
        };
        return {
          line,
          submitted: await storeReport(deps, actor, await prepareReport(deps, report)),
        };
      } catch (error) {
        if (error instanceof DeskError) return { line, refused: error };
        throw error;
      }
    }),
  );
}
