import { updatesOf } from "./editorial.ts";
import type { AreaTree } from "../../model/area.ts";
import type { IncidentId, Instant } from "../../model/ids.ts";
import type { IncidentReason } from "../../model/incident.ts";
import type { IncidentState, Service } from "../../model/vocabulary.ts";
import type { AxisItem, IncidentPage, StatementView } from "../views.ts";
import { type Database, number, text } from "./database.ts";
import {
  incidentById,
  incidentCard,
  type IncidentRow,
  pocketsOf,
  reportsOf,
  statementsOf,
} from "./incidents.ts";
import { censusesOf } from "./censuses.ts";
import { communesOf, countParts, countReports, hourBars, shown, shownCommunes } from "./count.ts";
import { conflictsWithin } from "./statement-page.ts";
import { linksOf } from "./links.ts";
import { mergesOf, splitsOf, standingOf } from "./merged.ts";
import { toldOf } from "./mail-told.ts";
import { photosOfIncident } from "./published-photos.ts";
import { toldAreas, toldOutline } from "./told-areas.ts";
import type { StoreDeps } from "../deps.ts";

const BARS_SHOWN_MAX = 72;
const AREAS_SHOWN_MAX = 100;
const COMMUNES_COUNTED_MAX = 50_000;
const AXIS_PLACES_MAX = 12;
const HOUR = 3_600_000;

interface Change {
  readonly at: Instant;
  readonly state: IncidentState;
  readonly reason: IncidentReason;
  readonly witnesses: number;
}

/** Changes of state only: a new outline or count is not one. */
function changesOf(db: Database, incident: IncidentId): Change[] {
  const rows = db.all(
    "SELECT at, state, reason, witnesses FROM incident_history WHERE incident = ? ORDER BY seq",
    incident,
  );
  const changes: Change[] = [];
  for (const row of rows) {
    const state = text(row, "state") as IncidentState;
    if (changes.at(-1)?.state === state) continue;
    const reason = text(row, "reason") as IncidentReason;
    changes.push({ at: number(row, "at"), state, reason, witnesses: number(row, "witnesses") });
  }
  return changes;
}

/** Both sides on one time axis: statements and state changes as they came, and between them what witnesses wrote. */
function axisOf(
  db: Database,
  context: {
    row: IncidentRow;
    statements: readonly StatementView[];
    changes: readonly Change[];
    now: Instant;
  },
): AxisItem[] {
  const { row, statements, changes, now } = context;
  const filter = reportsOf(row, now);
  const items: AxisItem[] = [
    ...statements.map((view): AxisItem => ({
      side: "says",
      at: view.statement.at,
      statement: view,
    })),
    ...changes.map((change): AxisItem => ({
      side: "seen",
      at: change.at,
      what: "state",
      state: change.state,
      reason: change.reason,
      witnesses: shown(change.witnesses),
    })),
  ];
  const marks = [
    ...new Set([row.decision.onset, ...statements.map((view) => view.statement.at), filter.to]),
  ]
    .filter((at) => at >= row.decision.onset && at <= filter.to)
    .toSorted((a, b) => a - b);
  for (const count of countParts(db.columns, filter, { marks, most: AXIS_PLACES_MAX })) {
    if (count.last === null) continue;
    items.push({
      side: "seen",
      at: count.last,
      what: "reports",
      to: count.last,
      witnesses: shown(count.witnesses),
      communes: shownCommunes(count),
      areas: row.confirmedAt === null ? [] : count.areas,
    });
  }
  return items.toSorted(
    (a, b) => a.at - b.at || (a.side === b.side ? 0 : a.side === "says" ? -1 : 1),
  );
}

/** Communes with at least three witnesses by themselves, the others added up under the next wider areas. */
function areaTable(
  db: Database,
  context: { row: IncidentRow; tree: AreaTree; now: Instant },
): IncidentPage["table"] {
  const communes = communesOf(
    db.columns,
    reportsOf(context.row, context.now),
    COMMUNES_COUNTED_MAX,
  );
  const last = new Map(communes.map((commune) => [commune.area, commune.last]));
  const found = communes.map(
    ({ area, witnesses, few }) => [area, { witnesses, persons: few }] as const,
  );
  return toldAreas(context.tree, new Map(found))
    .areas.map(({ area, witnesses, parts }) => ({
      area,
      witnesses,
      last: Math.max(...parts.map((part) => last.get(part) ?? 0)),
    }))
    .toSorted((a, b) => b.witnesses - a.witnesses || b.last - a.last)
    .slice(0, AREAS_SHOWN_MAX);
}

export function incidentPage(
  db: Database,
  deps: StoreDeps,
  query: { readonly incident: IncidentId; readonly now: Instant },
): IncidentPage | null {
  const row = incidentById(db, query.incident);
  if (row === undefined) return null;
  const { now } = query;
  const { decision, alarm } = row;
  const statements = statementsOf(db, row, now);
  const changes = changesOf(db, query.incident);
  const filter = reportsOf(row, now);
  const services: readonly (Service | null)[] =
    decision.services.length > 0 ? decision.services : [null];
  const usual = (from: Instant, to: Instant): number => {
    let sum = 0;
    for (const service of services) {
      for (const area of decision.areas) {
        sum += deps.usual({ operator: decision.operator, service, area, from, to });
      }
    }
    return sum;
  };
  const links = linksOf(db, query.incident);
  const together = new Set([...decision.linked, ...links.flatMap(({ link }) => link.incidents)]);
  const merges = mergesOf(db, query.incident);
  const own = new Set([query.incident, ...merges.map(({ from }) => from)]);
  const others = new Set([...together].map((id) => standingOf(db, id)));
  const linked = [...others]
    .filter((id) => !own.has(id))
    .map((id) => incidentById(db, id))
    .filter((other) => other !== undefined)
    .map((other) => incidentCard(db, other, { now }));
  const card = incidentCard(db, row, { now, statements });
  return {
    ...card,
    censuses: censusesOf(db, deps.tree, { incident: query.incident, now }),
    reason: decision.reason,
    history: changes.map(({ state, at, reason }) => ({ state, at, reason })),
    axis: axisOf(db, { row, statements, changes, now }),
    bars: hourBars(
      db.columns,
      { ...filter, from: decision.onset - 3 * HOUR },
      { usual, most: BARS_SHOWN_MAX },
    ),
    table: areaTable(db, { row, tree: deps.tree, now }),
    outline: toldOutline(db.columns, deps.tree, { filter, areas: decision.areas }),
    updates: updatesOf(db, query.incident, now),
    photos: card.witnesses === null ? [] : photosOfIncident(db, query.incident),
    local: shown(countReports(db.columns, { ...filter, local: true }).witnesses),
    pockets: pocketsOf(db, query.incident).map((pocket) => incidentCard(db, pocket, { now })),
    linked,
    links,
    merges,
    splits: splitsOf(db, query.incident),
    conflicts: conflictsWithin(row, statements, deps.tree),
    told: toldOf(db, query.incident),
    alarm:
      alarm === null
        ? null
        : {
            observed: alarm.observed,
            expected: alarm.expected,
            from: alarm.windowFrom,
            to: alarm.windowTo,
            recurrenceWeeks: alarm.recurrenceWeeks,
          },
  };
}
