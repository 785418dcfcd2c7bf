import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import type { OnsetPrecision, Service, Source, Status } from "../model/vocabulary.ts";
import type { FieldProblem } from "./desk-error.ts";

/** One message found in what was pasted or dropped, before anything is known of it. */
export interface RawDraft {
  readonly text: string;
  /** Null: not told, or not readable as a time. */
  readonly saidAt: Instant | null;
  readonly source: Source;
  /** Contact or name of the sender. */
  readonly witness: string | null;
  /** Columns of a table: words that win over the text. */
  readonly operator?: string;
  readonly services?: string;
  readonly place?: string;
  readonly status?: string;
  readonly onset?: string;
  /** Something a program sent by itself: kept in the table, but not ticked. */
  readonly automatic?: boolean;
}

/** One row of the table that an editor corrects and accepts. */
export interface Draft {
  readonly text: string;
  readonly saidAt: Instant;
  readonly source: Source;
  readonly witness: string | null;
  readonly operator: OperatorId | null;
  readonly services: readonly Service[];
  /** Words of a place that no area was found for. */
  readonly place: string | null;
  readonly area: AreaCode | null;
  readonly onset: Instant | null;
  readonly onsetPrecision: OnsetPrecision | null;
  readonly status: Status;
  /** It reads like a report. */
  readonly accept: boolean;
  /** What was not understood, under the names of these fields. */
  readonly problems: readonly FieldProblem[];
}
