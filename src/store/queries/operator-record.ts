import { recordFigures } from "../../claims/operator-record.ts";
import type { RecordCase } from "../../claims/operator-record.ts";
import type { Instant, OperatorId } from "../../model/ids.ts";
import type { StoreDeps } from "../deps.ts";
import type { OperatorRecord, RecordIncident } from "../register-views.ts";
import type { StatementView } from "../views.ts";
import { countReports, shown } from "./count.ts";
import type { Database } from "./database.ts";
import { incidentRow, reportsOf, statementsOf, statementViews } from "./incidents.ts";
import type { IncidentRow } from "./incidents.ts";
import { type ReportRows, rowsBetween, rowsOf } from "./report-rows.ts";

const DAY = 86_400_000;
export const RECORD_DAYS = 365;
const INCIDENTS_COUNTED_MAX = 500;
const STATEMENTS_COUNTED_MAX = 1_000;
const SHOWN_MAX = 100;
/** An onset is an estimate: words that came this much before it are about the same outage. */
const ONSET_SLACK_MS = 3_600_000;

interface Span {
  readonly from: Instant;
  readonly now: Instant;
}

/** Confirmed ones by their onset; what remained of another, and callers of another's network, are no outages of their own. */
const incidentsIn = (db: Database, network: OperatorId, { from, now }: Span): IncidentRow[] =>
  db
    .all(
      `SELECT decision, first_at, confirmed_at, over_at, alarm FROM incidents
       WHERE operator = ?1 AND onset >= ?2 AND onset <= ?3 AND confirmed_at IS NOT NULL AND parent IS NULL
       AND state <> 'lapsed' ORDER BY onset DESC LIMIT ${INCIDENTS_COUNTED_MAX}`,
      network,
      from,
      now,
    )
    .map(incidentRow)
    .filter(({ decision }) => decision.spillOverOf === null);

const statementsIn = (db: Database, network: OperatorId, { from, now }: Span): StatementView[] =>
  statementViews(
    db,
    db.all(
      `SELECT body, entered_at FROM statements WHERE network = ? AND said_at >= ? AND said_at <= ?
       ORDER BY said_at DESC, seq DESC LIMIT ${STATEMENTS_COUNTED_MAX}`,
      network,
      from,
      now,
    ),
  );

/** Of a brand, its own words; of a network, those of its brands too. */
const isAbout = (operator: OperatorId, network: OperatorId, view: StatementView): boolean =>
  operator === network || view.statement.operator === operator;

/** From a moment to the last report after it, where three witnesses or more wrote. */
function lastReportAfter(row: IncidentRow, said: ReportRows, since: Instant): number | null {
  if (row.overAt === null) return null;
  const count = countReports(rowsBetween(said, { from: since, to: row.overAt + 1 }));
  return shown(count.witnesses) === null || count.last === null ? null : count.last - since;
}

function recordIncident(
  db: Database,
  row: IncidentRow,
  { said, now }: { readonly said: (view: StatementView) => boolean; readonly now: Instant },
): RecordIncident {
  const { decision } = row;
  const own = statementsOf(db, row, now).filter(
    (view) => view.statement.saidBy === "operator" && said(view),
  );
  const during = own.filter(({ statement }) => row.overAt === null || statement.at <= row.overAt);
  const [first] = during.filter(({ statement }) => statement.at >= decision.onset - ONSET_SLACK_MS);
  const resolved = during.find(
    ({ statement }) =>
      statement.at >= decision.onset && statement.claims.some(({ kind }) => kind === "resolved"),
  );
  const reports = rowsOf(db.columns, reportsOf(row, now));
  const witnesses = shown(countReports(reports).witnesses);
  return {
    incident: decision.incident,
    services: decision.services,
    areas: decision.areas,
    onset: decision.onset,
    overAt: row.overAt,
    witnesses,
    acknowledgedAfter:
      first === undefined ? null : Math.max(0, first.statement.at - decision.onset),
    lastWitnessAfter: lastReportAfter(row, reports, decision.onset),
    afterResolved:
      resolved === undefined ? null : lastReportAfter(row, reports, resolved.statement.at),
  };
}

/** The last year of an operator: every incident and statement counts, the newest are listed. */
export function operatorRecord(
  db: Database,
  deps: StoreDeps,
  query: { readonly operator: OperatorId; readonly now: Instant },
): OperatorRecord {
  const { operator, now } = query;
  const network = deps.network(operator);
  const span: Span = { from: now - RECORD_DAYS * DAY, now };
  const said = (view: StatementView): boolean => isAbout(operator, network, view);
  const statements = statementsIn(db, network, span).filter(said);
  const incidents = incidentsIn(db, network, span).map((row) =>
    recordIncident(db, row, { said, now }),
  );
  const cases: readonly RecordCase[] = incidents;
  return {
    ...recordFigures(statements, cases),
    operator,
    from: span.from,
    to: now,
    incidents: incidents.slice(0, SHOWN_MAX),
    statements: statements.slice(0, SHOWN_MAX),
  };
}
