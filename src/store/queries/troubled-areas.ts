import type { AreaTree } from "../../model/area.ts";
import type { AreaCode } from "../../model/ids.ts";
import type { IncidentCard, TroubledAreas } from "../views.ts";
import { personsByArea } from "./count.ts";
import type { Database } from "./database.ts";
import { type IncidentRow, reportsOf } from "./incidents.ts";
import { byPlace, rowsOf } from "./report-rows.ts";
import { severity } from "./severity.ts";
import { toldAreas } from "./told-areas.ts";

/**
 * Where these incidents are, each area once: the worst state, and the distinct witnesses of all the
 * incidents there.
 */
export function troubledAreas(
  db: Database,
  tree: AreaTree,
  {
    incidents,
    now,
  }: {
    readonly incidents: readonly { readonly card: IncidentCard; readonly row: IncidentRow }[];
    readonly now: number;
  },
): TroubledAreas {
  const cards = new Map<AreaCode, IncidentCard>();
  const found = new Map<AreaCode, Set<number>>();
  const worstFirst = incidents.toSorted((a, b) => severity(a.card) - severity(b.card));
  for (const { card, row } of worstFirst) {
    const placed = byPlace(rowsOf(db.columns, reportsOf(row, now)));
    for (const [area, persons] of personsByArea(placed, card.areas)) {
      const known = found.get(area);
      if (known === undefined) {
        cards.set(area, card);
        found.set(area, persons);
      } else for (const person of persons) known.add(person);
    }
  }
  const { areas, held } = toldAreas(
    tree,
    new Map([...found].map(([area, persons]) => [area, { witnesses: persons.size, persons }])),
  );
  return {
    areas: areas.flatMap((told) => {
      const [worst] = told.parts
        .flatMap((part) => cards.get(part) ?? [])
        .toSorted((a, b) => severity(a) - severity(b));
      return worst === undefined ? [] : [{ ...told, shown: worst.shown, except: worst.except }];
    }),
    held,
  };
}
