import { conflictsOf } from "../../claims/conflicts.ts";
import type { Conflict } from "../../claims/conflicts.ts";
import type { AreaTree } from "../../model/area.ts";
import type { IncidentId, Instant, StatementId } from "../../model/ids.ts";
import type { StoreDeps } from "../deps.ts";
import type { StatementPage } from "../register-views.ts";
import type { StatementView } from "../views.ts";
import type { Database } from "./database.ts";
import { incidentsSince, isAboutIncident, statementById, statementsOf } from "./incidents.ts";
import type { IncidentRow } from "./incidents.ts";

const VERSIONS_MAX = 50;
const DAY = 86_400_000;

/** What does not agree within one incident; nothing stands beyond its end. */
export const conflictsWithin = (
  row: Pick<IncidentRow, "overAt">,
  statements: readonly StatementView[],
  tree: AreaTree,
): readonly Conflict[] =>
  conflictsOf(
    statements.map(({ statement }) => statement),
    tree,
  ).map((conflict) =>
    conflict.to === null && row.overAt !== null && row.overAt > conflict.from
      ? { ...conflict, to: row.overAt }
      : conflict,
  );

/** Oldest first: what it replaced, and what replaced it, as long as the chain goes on. */
function versionsOf(db: Database, view: StatementView): readonly StatementView[] {
  const versions = [view];
  const known = new Set<StatementId>([view.statement.id]);
  const add = (id: StatementId | null, put: (found: StatementView) => void): boolean => {
    const found = id === null || known.has(id) ? null : statementById(db, id);
    if (found === null || versions.length >= VERSIONS_MAX) return false;
    known.add(found.statement.id);
    put(found);
    return true;
  };
  while (add(versions[0]?.statement.replaces ?? null, (found) => versions.unshift(found)));
  while (add(versions.at(-1)?.replacedBy ?? null, (found) => versions.push(found)));
  return versions;
}

/** The incident of that network in which it was said, the one it counts in most recently. */
function incidentOf(
  db: Database,
  deps: StoreDeps,
  { view, now }: { readonly view: StatementView; readonly now: Instant },
): IncidentRow | null {
  const { statement } = view;
  const rows = incidentsSince(db, statement.at - 3 * DAY, deps.network(statement.operator));
  const within = rows.filter((row) => isAboutIncident(row, statement, now));
  return within.find((row) => row.confirmedAt !== null) ?? within[0] ?? null;
}

export function statementPage(
  db: Database,
  deps: StoreDeps,
  query: { readonly statement: StatementId; readonly now: Instant },
): StatementPage | null {
  const view = statementById(db, query.statement);
  if (view === null) return null;
  const row = incidentOf(db, deps, { view, now: query.now });
  const beside = row === null ? [view] : statementsOf(db, row, query.now);
  const id = view.statement.id;
  const conflicts = (row === null ? [] : conflictsWithin(row, beside, deps.tree)).filter(
    ({ earlier, later }) => earlier.statement === id || later.statement === id,
  );
  const named = new Set(
    conflicts.flatMap(({ earlier, later }) => [earlier, later]).map((one) => one.statement),
  );
  const incident: IncidentId | null = row?.decision.incident ?? null;
  return {
    ...view,
    versions: versionsOf(db, view),
    conflicts,
    others: beside.filter(({ statement }) => named.has(statement.id)),
    incident,
  };
}
