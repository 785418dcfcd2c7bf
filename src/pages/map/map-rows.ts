import type { AreaCode } from "../../model/ids.ts";
import type { ShownState } from "../../store/views.ts";
import { placePath, publicHref, subjectPath } from "../paths.ts";
import type { MapArea, MapContext, MapView } from "./map-view.ts";

/** From what matters most; of several communes in one cell the first of these is what it shows. */
export const STATE_ORDER: readonly ShownState[] = [
  "down",
  "claimed_over",
  "recovering",
  "checking",
  "over",
  "unknown",
  "none",
];

const rank = (state: ShownState): number => STATE_ORDER.indexOf(state);

/** Worst first, then by number of witnesses, then by name. */
export const rowsOf = (context: MapContext, view: MapView): readonly MapArea[] => {
  const name = ({ code }: MapArea): string => context.places.name(code, context.lang);
  return view.areas.toSorted(
    (a, b) =>
      rank(a.state) - rank(b.state) ||
      b.witnesses - a.witnesses ||
      name(a).localeCompare(name(b), context.wording.locale) ||
      (a.code < b.code ? -1 : 1),
  );
};

/** Places that are told by themselves lie in it, so that only the rest of it is meant. */
export const isRest = ({ places }: MapContext, { areas }: MapView, row: MapArea): boolean =>
  row.part && areas.some(({ code }) => code !== row.code && places.path(code).includes(row.code));

/** Rows by the area they are drawn in: a commune without a known point is drawn in another's cell. */
export const rowsByCell = (
  context: MapContext,
  rows: readonly MapArea[],
): ReadonlyMap<AreaCode, readonly MapArea[]> => {
  const cells = new Map<AreaCode, MapArea[]>();
  for (const row of rows) {
    const cell = context.shapes.cellOf(row.code) ?? row.code;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [row]);
    else known.push(row);
  }
  return cells;
};

/** Where an area leads: the subject's page there, or the place's own. */
export const areaHref = (context: MapContext, view: MapView, area: AreaCode): string =>
  publicHref(
    context,
    view.operator === null
      ? placePath(area)
      : subjectPath({ operator: view.operator, service: view.service, area }),
  );
