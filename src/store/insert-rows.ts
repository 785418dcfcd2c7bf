import type { Instant } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { RegisterTables } from "./project-register.ts";

/** Statements that add rows; `projection.ts` gives their values in this order. */
export const INSERT_REPORT = `INSERT OR IGNORE INTO reports (report, seq, received_at, said_at, source, operator, network,
  services, area, commune, path, status, onset, onset_precision, recovered_at, person, first_hand, lang, quotable, sealed, quarantined)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertIncident = (table: "incidents" | "incident_parts"): string =>
  `INSERT INTO ${table} (incident, operator, state, onset, first_at, confirmed_at, over_at,
  changed_at, parent, decision, alarm) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, ?8, ?9, ?10)
  ON CONFLICT (incident) DO UPDATE SET state = ?3, onset = ?4, changed_at = ?5,
  confirmed_at = coalesce(confirmed_at, ?6),
  over_at = CASE WHEN ?7 IS NULL THEN NULL ELSE coalesce(over_at, ?7) END, parent = ?8, decision = ?9, alarm = coalesce(?10, alarm)`;
const INSERT_INCIDENT = {
  incidents: insertIncident("incidents"),
  incident_parts: insertIncident("incident_parts"),
};

/** The last decision of an incident, with the moments of its life. */
export function putIncident(
  { run }: Pick<RegisterTables, "run">,
  table: "incidents" | "incident_parts",
  { at, decision }: { readonly at: Instant; readonly decision: IncidentDecision },
): void {
  const { state, numbers } = decision;
  run(INSERT_INCIDENT[table], [
    decision.incident,
    decision.operator,
    state,
    decision.onset,
    at,
    state === "confirmed" || state === "reopened" ? at : null,
    state === "over" ? at : null,
    decision.parent,
    JSON.stringify(decision),
    numbers === null ? null : JSON.stringify(numbers),
  ]);
}
