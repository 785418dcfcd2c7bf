import type { Instant } from "../../model/ids.ts";
import type { StoreDeps } from "../deps.ts";
import type { ListPart } from "../store.ts";
import type { IncidentLine, IncidentQuery, Part } from "../views.ts";
import { shown } from "./count.ts";
import { type Database, number } from "./database.ts";
import { type IncidentRow, incidentRow } from "./incidents.ts";
import { concerns, touches } from "./subject-page.ts";

/** Beyond this many incidents of one query the oldest are left out. */
const INCIDENTS_READ_MAX = 20_000;

const lineOf = ({ decision, confirmedAt, overAt }: IncidentRow): IncidentLine => ({
  incident: decision.incident,
  operator: decision.operator,
  services: decision.services,
  state: decision.state,
  areas: decision.areas,
  except: decision.except,
  onset: decision.onset,
  onsetLow: decision.onsetLow,
  onsetHigh: decision.onsetHigh,
  confirmedAt,
  overAt,
  endedAt: decision.endedAt,
  witnesses: shown(decision.witnesses),
  parent: decision.parent,
});

/** Incidents of all times that are not lapsed (unless `state` asks for these), newest onset first. */
export function incidentLines(
  db: Database,
  deps: StoreDeps,
  { query, part }: { readonly query: IncidentQuery; readonly part: ListPart },
): Part<IncidentLine> {
  const { operator = null, service = null, area = null, state = null } = query;
  const rows = db.all(
    `SELECT decision, first_at, confirmed_at, over_at, alarm FROM incidents
     WHERE (?1 IS NULL OR operator = ?1) AND (CASE WHEN ?2 IS NULL THEN state <> 'lapsed' ELSE state = ?2 END)
     AND onset >= ?3 AND onset < ?4
     AND (?5 = 0 OR (over_at IS NOT NULL AND confirmed_at IS NOT NULL))
     ORDER BY onset DESC, incident LIMIT ${INCIDENTS_READ_MAX}`,
    operator === null ? null : deps.network(operator),
    state,
    query.from ?? Number.MIN_SAFE_INTEGER,
    query.to ?? Number.MAX_SAFE_INTEGER,
    query.past === true ? 1 : 0,
  );
  const meant = rows
    .map((row) => lineOf(incidentRow(row)))
    .filter((line) => concerns(line, service) && touches(deps.tree, line, area));
  return { total: meant.length, rows: meant.slice(part.offset, part.offset + part.limit) };
}

export function firstOnset(db: Database): Instant | null {
  const row = db.get(
    "SELECT min(onset) AS onset, count(*) AS found FROM incidents WHERE confirmed_at IS NOT NULL",
  );
  return row === undefined || number(row, "found") === 0 ? null : number(row, "onset");
}
