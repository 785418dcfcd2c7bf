import type { IncidentId, Instant, OperatorId, StatementId } from "../../model/ids.ts";
import type { AlarmNumbers, IncidentDecision } from "../../model/incident.ts";
import type { Finding } from "../../model/finding.ts";
import type { Statement } from "../../model/statement.ts";
import type { AfterResolved, IncidentCard, ShownState, StatementView } from "../views.ts";
import { reviewsOf } from "./finding-reviews.ts";
import { repliesTo } from "./replies.ts";
import { serviceMask } from "../service-mask.ts";
import { countReports, lastByCommune, shown, shownCommunes } from "./count.ts";
import { type Database, number, numberOrNull, type Row, text } from "./database.ts";
import { GROUP, namesOf } from "./merged.ts";
import { type ReportFilter, type ReportRows, rowsBetween, rowsOf } from "./report-rows.ts";

/** Statements count for an incident from an hour before its onset until two days after its end. */
const STATEMENT_LEAD_MS = 3_600_000;
const STATEMENT_TAIL_MS = 2 * 86_400_000;
const PLACES_AFTER_RESOLVED_MAX = 100;
export const STATEMENTS_SHOWN_MAX = 200;

export interface IncidentRow {
  readonly decision: IncidentDecision;
  readonly firstAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly overAt: Instant | null;
  readonly alarm: AlarmNumbers | null;
}

const COLUMNS = "decision, first_at, confirmed_at, over_at, alarm";

export function incidentRow(row: Row): IncidentRow {
  return {
    decision: JSON.parse(text(row, "decision")) as IncidentDecision,
    firstAt: number(row, "first_at"),
    confirmedAt: numberOrNull(row, "confirmed_at"),
    overAt: numberOrNull(row, "over_at"),
    alarm: row["alarm"] === null ? null : (JSON.parse(text(row, "alarm")) as AlarmNumbers),
  };
}

export function incidentById(db: Database, incident: IncidentId): IncidentRow | undefined {
  const row = db.get(`SELECT ${COLUMNS} FROM incidents WHERE incident = ?`, incident);
  return row === undefined ? undefined : incidentRow(row);
}

/** As the rules decided it, whatever editors put it into. */
export function ownIncidentById(db: Database, incident: IncidentId): IncidentRow | undefined {
  const row = db.get(`SELECT ${COLUMNS} FROM incident_parts WHERE incident = ?`, incident);
  return row === undefined ? incidentById(db, incident) : incidentRow(row);
}

/** Incidents that are not lapsed and were open at some time since `since`; newest change first. */
export function incidentsSince(
  db: Database,
  since: Instant,
  network: OperatorId | null = null,
): IncidentRow[] {
  return db
    .all(
      `SELECT ${COLUMNS} FROM incidents WHERE (?1 IS NULL OR operator = ?1) AND state <> 'lapsed'
       AND (over_at IS NULL OR over_at >= ?2) ORDER BY changed_at DESC, incident LIMIT 500`,
      network,
      since,
    )
    .map(incidentRow);
}

export function pocketsOf(db: Database, parent: IncidentId): IncidentRow[] {
  return db
    .all(
      `SELECT ${COLUMNS} FROM incidents WHERE parent IN ${GROUP} AND state <> 'lapsed' ORDER BY onset`,
      parent,
    )
    .map(incidentRow);
}

/** The reports that count in an incident: its operator, services and outline, from its onset to its end. */
export function reportsOf(row: IncidentRow, now: Instant): ReportFilter {
  const { decision } = row;
  return {
    network: decision.operator,
    brand: null,
    services: serviceMask(decision.services),
    areas: decision.areas,
    except: decision.except,
    placeless: true,
    from: decision.onset,
    to: (row.overAt ?? now) + 1,
  };
}

/** The standing finding of each claim of these statements, in their order. */
function standingFindings(
  db: Database,
  statements: readonly Statement[],
): readonly (Finding | null)[] {
  const claims = statements.flatMap(({ id, claims: own }) => own.map((_, index) => [id, index]));
  return db
    .all(
      `SELECT (SELECT body FROM findings WHERE statement = json_extract(claim.value, '$[0]')
         AND claim_index = json_extract(claim.value, '$[1]') ORDER BY seq DESC LIMIT 1) AS body
       FROM json_each(?) AS claim ORDER BY claim.key`,
      JSON.stringify(claims),
    )
    .map(({ body }) => (typeof body === "string" ? (JSON.parse(body) as Finding) : null));
}

/** The first statement that took the place of each. */
function laterVersions(db: Database, ids: string): ReadonlyMap<string, StatementId> {
  const rows = db.all(
    "SELECT statement, replaces FROM statements WHERE replaces IN (SELECT value FROM json_each(?)) ORDER BY seq DESC",
    ids,
  );
  return new Map(rows.map((row) => [text(row, "replaces"), text(row, "statement") as StatementId]));
}

/** Rows of statements (`body`, `entered_at`) with all that belongs to them, in the same order: five queries, however many. */
export function statementViews(db: Database, rows: readonly Row[]): StatementView[] {
  const said = rows.map((row) => ({
    statement: JSON.parse(text(row, "body")) as Statement,
    enteredAt: number(row, "entered_at"),
  }));
  const ids = JSON.stringify(said.map(({ statement }) => statement.id));
  const findings = standingFindings(
    db,
    said.map(({ statement }) => statement),
  );
  const later = laterVersions(db, ids);
  const replies = repliesTo(db, ids);
  const isReviewed = reviewsOf(db, ids);
  let claim = 0;
  return said.map(({ statement, enteredAt }) => {
    const standing = findings.slice(claim, (claim += statement.claims.length));
    return {
      statement,
      // What the numbers point to without being clear waits for an editor.
      findings: standing.map((one) => (one?.doubtful === true && !isReviewed(one) ? null : one)),
      standing,
      reviewed: standing.map((one) => one !== null && isReviewed(one)),
      enteredAt,
      replacedBy: later.get(statement.id) ?? null,
      replies: replies.get(statement.id) ?? [],
    };
  });
}

export const statementById = (db: Database, id: StatementId): StatementView | null =>
  statementViews(
    db,
    db.all("SELECT body, entered_at FROM statements WHERE statement = ?", id),
  )[0] ?? null;

/** Oldest first. */
export function statementsBetween(
  db: Database,
  network: OperatorId,
  span: { readonly from: Instant; readonly to: Instant },
): StatementView[] {
  return statementViews(
    db,
    db.all(
      `SELECT body, entered_at FROM statements WHERE network = ? AND said_at >= ? AND said_at <= ?
       ORDER BY said_at, seq LIMIT ${STATEMENTS_SHOWN_MAX}`,
      network,
      span.from,
      span.to,
    ),
  );
}

/** When words may be about an incident. */
const statementSpan = (row: IncidentRow, now: Instant): { from: Instant; to: Instant } => ({
  from: row.decision.onset - STATEMENT_LEAD_MS,
  to: row.overAt === null ? now : Math.min(now, row.overAt + STATEMENT_TAIL_MS),
});

/** A statement that names no service is about all of them. */
const sharesService = (row: IncidentRow, { claims }: Statement): boolean => {
  const { services } = row.decision;
  const named = claims.flatMap((claim) => claim.services ?? []);
  if (named.length === 0 || services.length === 0) return true;
  return named.some((service) => services.includes(service));
};

/** Whether a statement of the same network counts for an incident. */
export function isAboutIncident(row: IncidentRow, statement: Statement, now: Instant): boolean {
  const { from, to } = statementSpan(row, now);
  return statement.at >= from && statement.at <= to && sharesService(row, statement);
}

export function statementsOf(db: Database, row: IncidentRow, now: Instant): StatementView[] {
  return statementsBetween(db, row.decision.operator, statementSpan(row, now)).filter(
    ({ statement }) => sharesService(row, statement),
  );
}

/** The operator's first standing "resolved" of this incident, with what witnesses said since. */
function afterResolved(
  row: IncidentRow,
  statements: readonly StatementView[],
  reports: ReportRows,
): AfterResolved | null {
  for (const view of statements) {
    const { statement } = view;
    const index = statement.claims.findIndex((claim) => claim.kind === "resolved");
    if (index < 0 || statement.saidBy !== "operator" || statement.at < row.decision.onset) continue;
    const after = rowsBetween(reports, { from: statement.at + 1, to: Infinity });
    const count = countReports(after);
    return {
      statement: statement.id,
      saidAt: statement.at,
      speaker: statement.speaker,
      witnesses: shown(count.witnesses),
      communes: shownCommunes(count),
      last: count.last,
      places: row.confirmedAt === null ? [] : lastByCommune(after, PLACES_AFTER_RESOLVED_MAX),
      contradicted: view.findings[index]?.verdict === "contradicted",
    };
  }
  return null;
}

function shownState(row: IncidentRow, after: AfterResolved | null): ShownState {
  switch (row.decision.state) {
    case "suspected":
      return "checking";
    case "confirmed":
    case "reopened":
      return after?.contradicted === true ? "claimed_over" : "down";
    case "recovering":
      return "recovering";
    case "over":
      return "over";
    case "lapsed":
      return "none";
  }
}

/** Since when the operator has given no end time: the confirmation, unless it gave one after the onset. */
function noEtaSince(row: IncidentRow, statements: readonly StatementView[]): Instant | null {
  if (row.confirmedAt === null || row.overAt !== null) return null;
  const given = statements.some(
    ({ statement }) =>
      statement.saidBy === "operator" && statement.claims.some((claim) => claim.kind === "eta"),
  );
  return given ? null : row.confirmedAt;
}

/** What is not handed in is looked up. */
interface CardContext {
  readonly now: Instant;
  readonly statements?: readonly StatementView[];
  /** Those `reportsOf` means. */
  readonly reports?: ReportRows;
}

export function incidentCard(db: Database, row: IncidentRow, context: CardContext): IncidentCard {
  const { now } = context;
  const statements = context.statements ?? statementsOf(db, row, now);
  const reports = context.reports ?? rowsOf(db.columns, reportsOf(row, now));
  const count = countReports(reports);
  const after = afterResolved(row, statements, reports);
  const { decision } = row;
  return {
    incident: decision.incident,
    operator: decision.operator,
    services: decision.services,
    state: decision.state,
    shown: shownState(row, after),
    areas: decision.areas,
    except: decision.except,
    onset: decision.onset,
    onsetLow: decision.onsetLow,
    onsetHigh: decision.onsetHigh,
    confirmedAt: row.confirmedAt,
    overAt: row.overAt,
    endedAt: decision.endedAt,
    witnesses: shown(count.witnesses),
    communes: shownCommunes(count),
    lastReportAt: count.last,
    parent: decision.parent,
    afterResolved: after,
    noEtaSince: noEtaSince(row, statements),
    names: namesOf(db, decision.incident),
  };
}
