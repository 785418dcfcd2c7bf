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
import {
  bars,
  barSpan,
  communesOf,
  countParts,
  countReports,
  HOUR,
  shown,
  shownCommunes,
} from "./count.ts";
import { byPlace, type PlacedRows, type ReportRows, rowsBetween, rowsOf } from "./report-rows.ts";
import { conflictsWithin } from "./statement-page.ts";
import { linksOf } from "./links.ts";
import { mergesOf, splitsOf, standingOf } from "./merged.ts";
import { toldOf } from "./mail-told.ts";
import { photosOfIncident } from "./published-photos.ts";
import { toldAreas, toldOutline } from "./told-areas.ts";
import type { StoreDeps } from "../deps.ts";

const BARS_SHOWN_MAX = 72;
const AREAS_SHOWN_MAX = 100;
const AXIS_PLACES_MAX = 12;
/** What was usual just before is seen beside it. */
const BARS_LEAD_MS = 3 * HOUR;

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
  row: IncidentRow,
  context: {
    readonly statements: readonly StatementView[];
    readonly changes: readonly Change[];
    readonly reports: ReportRows;
    /** Until when its reports are counted (exclusive). */
    readonly to: Instant;
  },
): AxisItem[] {
  const { statements, changes, reports, to } = context;
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
    ...new Set([row.decision.onset, ...statements.map((view) => view.statement.at), to]),
  ]
    .filter((at) => at >= row.decision.onset && at <= to)
    .toSorted((a, b) => a - b);
  for (const count of countParts(reports, { marks, most: AXIS_PLACES_MAX })) {
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
function areaTable(reports: PlacedRows, tree: AreaTree): IncidentPage["table"] {
  const communes = communesOf(reports);
  const last = new Map(communes.map((commune) => [commune.area, commune.last]));
  const found = communes.map(
    ({ area, witnesses, few }) => [area, { witnesses, persons: few }] as const,
  );
  return toldAreas(tree, new Map(found))
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
  const span = barSpan(
    { from: decision.onset - BARS_LEAD_MS, to: filter.to },
    { length: HOUR, most: BARS_SHOWN_MAX },
  );
  // One walk over the reports: every count below is of a part of these rows.
  const from = Math.min(filter.from, span.from);
  const around = rowsOf(db.columns, { ...filter, from, to: span.to });
  const reports = rowsBetween(around, filter);
  const placed = byPlace(reports);
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
  const card = incidentCard(db, row, { now, statements, reports });
  return {
    ...card,
    censuses: censusesOf(db, deps.tree, { incident: query.incident, now }),
    reason: decision.reason,
    history: changes.map(({ state, at, reason }) => ({ state, at, reason })),
    axis: axisOf(row, { statements, changes, reports, to: filter.to }),
    bars: bars(around, { ...span, length: HOUR, usual }),
    table: areaTable(placed, deps.tree),
    outline: toldOutline(placed, deps.tree, decision.areas),
    updates: updatesOf(db, query.incident, now),
    photos: card.witnesses === null ? [] : photosOfIncident(db, query.incident),
    local: shown(countReports(rowsOf(db.columns, { ...filter, local: true })).witnesses),
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
