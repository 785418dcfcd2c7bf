import type { AreaCode } from "../../model/ids.ts";
import type { IncidentCard, ShownCount } from "../../store/views.ts";
import type { MapArea, MapContext, MapView } from "./map-view.ts";

/** Kinds that make a map of their own; an arrondissement or a commune is shown in what is around it. */
const ROOT_KINDS: ReadonlySet<string> = new Set(["country", "region", "province"]);

/** The smallest unit around all areas, and around the only one. */
export const rootOf = ({ places }: MapContext, areas: readonly AreaCode[]): AreaCode | null => {
  const [first, ...others] = areas.map((code) => places.path(code));
  const isRoot = (code: AreaCode): boolean =>
    ROOT_KINDS.has(places.get(code)?.kind ?? "") &&
    others.every((path) => path.includes(code)) &&
    (!areas.includes(code) || places.get(code)?.parent === null);
  return first?.find(isRoot) ?? null;
};

/** Share of an area's inhabitants who live in none of the spared communes; null without a population. */
export const shareOf = (
  { places }: Pick<MapContext, "places">,
  area: AreaCode,
  except: readonly AreaCode[],
): number | null => {
  const population = places.get(area)?.population ?? 0;
  if (population === 0) return null;
  const spared = except
    .filter((code) => places.path(code).includes(area))
    .reduce((sum, code) => sum + (places.get(code)?.population ?? 0), 0);
  return Math.max(0, 1 - spared / population);
};

/**
 * The maps of an incident, one for each country it reaches: its outline as it is published, in the
 * smallest unit around it. `witnessesIn` tells the distinct witnesses in an area of the outline,
 * null under three.
 */
export const incidentMaps = (
  context: MapContext,
  incident: IncidentCard,
  witnessesIn: (area: AreaCode) => ShownCount,
): readonly MapView[] => {
  const { places, shapes } = context;
  const byCountry = Map.groupBy(incident.areas, (code) => places.path(code).at(-1) ?? code);
  return [...byCountry.values()].flatMap((areas): MapView[] => {
    const root = rootOf(context, areas);
    if (root === null) return [];
    const rows = areas.map((code): MapArea => ({
      code,
      state: incident.shown,
      witnesses: witnessesIn(code),
      share: shareOf(context, code, incident.except),
    }));
    return [
      {
        root,
        level: shapes.areasIn(root, "province").length > 1 ? "province" : "commune",
        operator: incident.operator,
        service: incident.services.length === 1 ? (incident.services[0] ?? null) : null,
        areas: rows,
        others: "none",
        except: incident.except.filter((code) => places.path(code).includes(root)),
        asOf: context.now,
      },
    ];
  });
};
