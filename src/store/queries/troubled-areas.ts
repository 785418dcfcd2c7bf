import type { AreaCode } from "../../model/ids.ts";
import type { IncidentCard, TroubledArea } from "../views.ts";
import { personsByArea, shown } from "./count.ts";
import type { Database } from "./database.ts";
import { type IncidentRow, reportsOf } from "./incidents.ts";
import { severity } from "./severity.ts";

/**
 * The areas of these incidents' outlines, each once: the worst state, and the distinct witnesses of
 * all the incidents there. Sorted by code.
 */
export function troubledAreas(
  db: Database,
  incidents: readonly { readonly card: IncidentCard; readonly row: IncidentRow }[],
  now: number,
): TroubledArea[] {
  const found = new Map<AreaCode, { card: IncidentCard; persons: Set<number> }>();
  const worstFirst = incidents.toSorted((a, b) => severity(a.card) - severity(b.card));
  for (const { card, row } of worstFirst) {
    for (const [area, persons] of personsByArea(db.columns, reportsOf(row, now), card.areas)) {
      const known = found.get(area);
      if (known === undefined) found.set(area, { card, persons });
      else for (const person of persons) known.persons.add(person);
    }
  }
  return [...found]
    .map(([area, { card, persons }]) => ({
      area,
      shown: card.shown,
      witnesses: shown(persons.size),
      except: card.except,
    }))
    .toSorted((a, b) => (a.area < b.area ? -1 : 1));
}
