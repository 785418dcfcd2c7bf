import { within, without } from "../../detection/bounds.ts";
import { combined } from "../../detection/merging.ts";
import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, IncidentId, Instant } from "../../model/ids.ts";
import type { IncidentDecision } from "../../model/incident.ts";
import type { IncidentCard } from "../views.ts";
import type { Database } from "./database.ts";
import { incidentById, incidentCard, type IncidentRow, ownIncidentById } from "./incidents.ts";
import { mergesOf } from "./merged.ts";

/** An incident in two: what would be told of each half. */
export interface Halves {
  readonly part: IncidentCard;
  readonly rest: IncidentCard;
}

const partsOf = (db: Database, incident: IncidentId): readonly IncidentRow[] =>
  [incident, ...mergesOf(db, incident).map(({ from }) => from)].flatMap(
    (id) => ownIncidentById(db, id) ?? [],
  );

/** What would be told of two incidents that are put together; null: one of them is unknown. */
export function mergedCard(
  db: Database,
  tree: AreaTree,
  of: { readonly into: IncidentId; readonly from: IncidentId; readonly now: Instant },
): IncidentCard | null {
  const own = incidentById(db, of.into);
  const [into, from] = [partsOf(db, of.into), partsOf(db, of.from)];
  if (own === undefined || from.length === 0) return null;
  const parts = [...into, ...from];
  const decision = combined(
    tree,
    parts.map((part) => part.decision),
  );
  const confirmed = parts.flatMap(({ confirmedAt }) => confirmedAt ?? []);
  const ended = parts.flatMap(({ overAt }) => overAt ?? []);
  const row: IncidentRow = {
    ...own,
    decision,
    confirmedAt: confirmed.length === 0 ? null : Math.min(...confirmed),
    overAt: decision.state === "over" && ended.length > 0 ? Math.max(...ended) : null,
  };
  return incidentCard(db, row, { now: of.now });
}

/** What would be told of an incident without some places, and of these; null: one of the two would be nowhere. */
export function halvesOf(
  db: Database,
  tree: AreaTree,
  of: { readonly incident: IncidentId; readonly areas: readonly AreaCode[]; readonly now: Instant },
): Halves | null {
  const row = incidentById(db, of.incident);
  if (row === undefined) return null;
  const holds = (outer: AreaCode, inner: AreaCode): boolean => tree.contains(outer, inner);
  const part = within(holds, row.decision, of.areas);
  const rest = without(holds, row.decision, of.areas);
  if (part === null || rest === null) return null;
  const card = (shape: Pick<IncidentDecision, "areas" | "except">): IncidentCard =>
    incidentCard(db, { ...row, decision: { ...row.decision, ...shape } }, { now: of.now });
  return { part: card(part), rest: card(rest) };
}
