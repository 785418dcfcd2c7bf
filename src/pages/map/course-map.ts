import type { AreaCode } from "../../model/ids.ts";
import type { CourseMoment, IncidentCourse } from "../../store/course-view.ts";
import { coursePath, publicHref } from "../paths.ts";
import { isPart, rootOf, shareOf } from "./incident-map.ts";
import type { MapContext, MapFrame, MapView } from "./map-view.ts";

/**
 * The maps of an incident at the moment chosen, one for each country it ever reached, all moments of
 * a country on the same map.
 */
export const courseMaps = (context: MapContext, course: IncidentCourse): readonly MapView[] => {
  const { places, shapes } = context;
  const { card, moments, chosen, outline } = course;
  const countryOf = (code: AreaCode): AreaCode => places.path(code).at(-1) ?? code;
  const ever = [...new Set(moments.flatMap(({ areas }) => areas))];
  const told = outline.areas.map(({ area }) => area);
  return [...Map.groupBy(ever, countryOf)].flatMap(([country, areas]): MapView[] => {
    const root = rootOf(context, areas);
    const now = moments[chosen];
    if (root === null || now === undefined) return [];
    const inside = <Told extends CourseMoment["told"][number]>(areas: readonly Told[]): Told[] =>
      areas.filter(({ area }) => countryOf(area) === country);
    const frames = moments.map((moment): MapFrame => ({
      at: moment.at,
      areas: inside(moment.told).map((one) => ({
        code: one.area,
        state: moment.shown,
        part: isPart(one),
      })),
      href: publicHref(context, coursePath(card.incident, moment.at)),
    }));
    return [
      {
        root,
        level: shapes.areasIn(root, "province").length > 1 ? "province" : "commune",
        operator: card.operator,
        service: card.services.length === 1 ? (card.services[0] ?? null) : null,
        areas: inside(outline.areas).map(({ area, witnesses, parts }) => ({
          code: area,
          state: now.shown,
          witnesses,
          share: shareOf(context, { area, parts, told, except: now.except }),
          part: isPart({ area, parts }),
        })),
        others: "none",
        held: outline.held.some((area) => countryOf(area) === country),
        except: now.except.filter((code) => places.path(code).includes(root)),
        asOf: now.at,
        frames,
        frameShown: chosen,
      },
    ];
  });
};
