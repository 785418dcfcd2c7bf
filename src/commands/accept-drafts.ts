import type { Actor } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import type { Source } from "../model/vocabulary.ts";
import type { Seal } from "../journal/port.ts";
import { isContact } from "./contact.ts";
import type { CommandDeps } from "./deps.ts";
import { DeskError } from "./desk-error.ts";
import type { FieldProblem } from "./desk-error.ts";
import { failed } from "./failed.ts";
import type { RawFields } from "./fields.ts";
import { DRAFTS_MAX } from "./limits.ts";
import { namedOperator } from "./named-operator.ts";
import { permit } from "./permit.ts";
import { prepareReport } from "./submit-report.ts";
import type { PreparedReport } from "./submit-report.ts";

/** One row of the corrected table; `row` is its number there, from 0. */
export interface AcceptedRow {
  readonly row: number;
  readonly source: Source;
  readonly saidAt: Instant;
  /** Contact or name of the sender. */
  readonly witness: string | null;
  /** Under the names of the contract; `operator` may be a name. What is empty is not known. */
  readonly said: RawFields;
}

export interface AcceptDrafts {
  /** Key of the whole table: sent again it is accepted once. */
  readonly key: string;
  readonly rows: readonly AcceptedRow[];
}

export interface DraftsAccepted {
  readonly accepted: number;
  readonly seq: number;
}

async function prepareRow(
  deps: CommandDeps,
  input: AcceptDrafts,
  { row, source, saidAt, witness, said }: AcceptedRow,
): Promise<PreparedReport> {
  const { operator: typed } = said;
  const operator = typeof typed === "string" && typed !== "" ? namedOperator(deps, typed) : null;
  const contact = witness !== null && isContact(witness);
  return prepareReport(deps, {
    key: `${input.key}:${row}`,
    source,
    saidAt,
    said: {
      ...said,
      ...(operator === null ? {} : { operator }),
      ...(contact ? { contact: witness } : {}),
    },
    // A name alone still tells two rows of one person from those of two.
    device: contact || witness === null ? null : `name:${witness.toLowerCase().trim()}`,
    lang: deps.defaults.lang,
    corrected: true,
  });
}

/** All problems of all rows, named by row, so that the table can be put right in one go. */
async function prepareAll(
  deps: CommandDeps,
  input: AcceptDrafts,
): Promise<readonly PreparedReport[]> {
  const problems: FieldProblem[] = [];
  const prepared = await Promise.all(
    input.rows.map(async (row) => {
      try {
        return await prepareRow(deps, input, row);
      } catch (error) {
        if (!(error instanceof DeskError) || error.code !== "invalid") throw error;
        for (const found of error.problems)
          problems.push({ ...found, field: `row.${row.row}.${found.field}` });
        return null;
      }
    }),
  );
  if (problems.length > 0) throw new DeskError("invalid", "rows refused", problems);
  return prepared.filter((report) => report !== null);
}

/**
 * Accepts a corrected table in one go: all rows or none. The same key again is the same reports.
 * @throws DeskError `unauthorised`, `forbidden`, `invalid`, `too_large`, `conflict`, `unavailable`
 */
export async function acceptDrafts(
  deps: CommandDeps,
  actor: Actor,
  input: AcceptDrafts,
): Promise<DraftsAccepted> {
  await permit(deps, actor, "import_messages");
  if (input.rows.length > DRAFTS_MAX) {
    const problem: FieldProblem = { field: "rows", problem: "too_many", max: DRAFTS_MAX };
    throw new DeskError("too_large", `${input.rows.length} rows`, [problem]);
  }
  const reports = await prepareAll(deps, input);
  if (reports.length === 0) return { accepted: 0, seq: 0 };
  const seals: Seal[] = [];
  for (const [draft, { plain }] of reports.entries())
    if (plain !== null) seals.push({ draft, plain });
  try {
    const drafts = reports.map(({ key, fact }) => ({ key, actor, body: fact }));
    const appended = await deps.journal.append(drafts, { seals });
    return { accepted: reports.length, seq: appended.at(-1)?.seq ?? 0 };
  } catch (error) {
    throw failed(error);
  }
}
