import type { AreaTree } from "../../model/area.ts";
import type { AreaCode, Instant } from "../../model/ids.ts";
import type { CourseMoment } from "../course-view.ts";
import type { ReportColumns } from "../report-columns.ts";
import { WITNESSES_SHOWN_MIN } from "../views.ts";
import { firstPersonsByArea } from "./count.ts";
import { type ReportFilter, rowsOf } from "./report-rows.ts";
import { toldAreas } from "./told-areas.ts";

export type OutlineShown = Omit<CourseMoment, "told">;

/**
 * What of an outline may be told at each moment, by the witnesses there were by then. One walk over
 * the reports for all moments that spare the same places: of each area it takes the first three persons.
 */
export function toldThen(
  columns: ReportColumns,
  tree: AreaTree,
  {
    filter,
    outlines,
  }: { readonly filter: ReportFilter; readonly outlines: readonly OutlineShown[] },
): readonly CourseMoment["told"][] {
  const alike = Map.groupBy(outlines, ({ except }) => except.toSorted().join(" "));
  const told = new Map<Instant, CourseMoment["told"]>();
  for (const moments of alike.values()) {
    const areas = [...new Set(moments.flatMap((moment) => moment.areas))];
    const last = moments.at(-1);
    if (last === undefined || areas.length === 0) continue;
    const within = { ...filter, areas, except: last.except, to: last.at + 1 };
    const firsts = firstPersonsByArea(rowsOf(columns, within), {
      areas,
      most: WITNESSES_SHOWN_MIN,
    });
    for (const moment of moments) {
      const found = moment.areas.map((area) => {
        const persons = new Set(
          (firsts.get(area) ?? []).filter(({ at }) => at <= moment.at).map(({ person }) => person),
        );
        return [area, { witnesses: persons.size, persons }] as const;
      });
      const then = toldAreas(tree, new Map<AreaCode, (typeof found)[number][1]>(found));
      told.set(
        moment.at,
        then.areas.map(({ area, parts }) => ({ area, parts })),
      );
    }
  }
  return outlines.map(({ at }) => told.get(at) ?? []);
}
