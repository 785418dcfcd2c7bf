import type { Conflict } from "../claims/conflicts.ts";
import type { RecordFigures } from "../claims/operator-record.ts";
import type { AreaCode, IncidentId, Instant, OperatorId, QuoteId, ReportId } from "../model/ids.ts";
import type { Finding } from "../model/finding.ts";
import type { IncidentLink, Reply } from "../model/register.ts";
import type { Service, Verdict } from "../model/vocabulary.ts";
import type { ShownCount, StatementView } from "./views.ts";

/** A reply of the operator with when the desk learned of it. */
export interface ReplyView {
  readonly reply: Reply;
  readonly enteredAt: Instant;
}

/** A finding that an editor may let be seen. */
export interface WaitingFinding {
  readonly finding: Finding;
  readonly view: StatementView;
  readonly reviewed: boolean;
}

/** What an editor found to belong together, with when it was said. */
export interface LinkView {
  readonly link: IncidentLink;
  readonly at: Instant;
}

/** A quote before its words are opened: erasing the report takes it along. */
export interface SealedQuote {
  readonly quote: QuoteId;
  readonly report: ReportId;
  readonly sealed: string;
  /** The commune at the finest. */
  readonly area: AreaCode | null;
  readonly saidAt: Instant;
}

/** A statement with what it replaced, what replaced it and what it does not agree with. */
export interface StatementPage extends StatementView {
  /** Every version of these words, oldest first, this one included. */
  readonly versions: readonly StatementView[];
  readonly conflicts: readonly Conflict[];
  /** Statements that `conflicts` names, this one included. */
  readonly others: readonly StatementView[];
  /** The incident it was said in; null when none is known. */
  readonly incident: IncidentId | null;
}

/** One confirmed incident in an operator's record. Lengths in ms. */
export interface RecordIncident {
  readonly incident: IncidentId;
  readonly services: readonly Service[];
  readonly areas: readonly AreaCode[];
  readonly onset: Instant;
  readonly overAt: Instant | null;
  readonly witnesses: ShownCount;
  /** From the onset to the operator's first words; null: none while it lasted. */
  readonly acknowledgedAfter: number | null;
  /** From the onset to the last witness's report; null: fewer than three witnesses, or still open. */
  readonly lastWitnessAfter: number | null;
  /** From the first "resolved" to the last report after it; null: nothing claimed, or fewer than three witnesses since. */
  readonly afterResolved: number | null;
}

/** What an operator said and what came of it, over the last year. */
export interface OperatorRecord extends RecordFigures {
  readonly operator: OperatorId;
  readonly from: Instant;
  readonly to: Instant;
  /** Newest first, at most 100. */
  readonly incidents: readonly RecordIncident[];
  /** Newest first, at most 100. */
  readonly statements: readonly StatementView[];
}

/** Which findings are meant; null does not count. */
export interface FindingQuery {
  /** The network of this operator. */
  readonly operator: OperatorId | null;
  readonly verdict: Verdict | null;
}

export interface FindingRow {
  readonly finding: Finding;
  /** When it was decided. */
  readonly at: Instant;
}
