import type { AreaCode } from "../../model/ids.ts";
import type { IncidentCard, ToldAreas } from "../../store/views.ts";
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

/** One told area among all that the map tells. */
interface ToldHere {
  readonly area: AreaCode;
  readonly parts: readonly AreaCode[];
  /** Codes of all told areas of the map. */
  readonly told: readonly AreaCode[];
  /** Communes that are spared. */
  readonly except: readonly AreaCode[];
}

/** Only parts of it are concerned, or those that stand beside it are cut out of it. */
export const isPart = ({ area, parts }: Pick<ToldHere, "area" | "parts">): boolean =>
  !parts.includes(area);

/**
 * Share of an area's inhabitants who live where the incident is: in one of its parts, and in none of
 * the spared communes. Places inside that are told by themselves belong to neither side. Null without
 * a population.
 */
export const shareOf = (
  { places }: Pick<MapContext, "places">,
  { area, parts, told, except }: ToldHere,
): number | null => {
  const inhabitants = (codes: readonly AreaCode[]): number =>
    codes.reduce((sum, code) => sum + (places.get(code)?.population ?? 0), 0);
  const within = (codes: readonly AreaCode[]): readonly AreaCode[] =>
    codes.filter((code) => places.path(code).includes(area));
  const beside = parts.includes(area) ? [] : within(told).filter((code) => code !== area);
  const outermost = beside.filter(
    (code) => !beside.some((other) => other !== code && places.path(code).includes(other)),
  );
  const population = inhabitants([area]) - inhabitants(outermost);
  if (population <= 0) return null;
  const concerned = inhabitants(parts) - inhabitants(within(except));
  return Math.min(1, Math.max(0, concerned / population));
};

/**
 * The maps of an incident, one for each country it reaches: its outline as it may be told, in the
 * smallest unit around all of it.
 */
export const incidentMaps = (
  context: MapContext,
  incident: IncidentCard,
  outline: ToldAreas,
): readonly MapView[] => {
  const { places, shapes } = context;
  const countryOf = (code: AreaCode): AreaCode => places.path(code).at(-1) ?? code;
  const told = outline.areas.map(({ area }) => area);
  return [...Map.groupBy(incident.areas, countryOf)].flatMap(([country, areas]): MapView[] => {
    const root = rootOf(context, areas);
    if (root === null) return [];
    const rows = outline.areas
      .filter(({ area }) => countryOf(area) === country)
      .map(({ area, witnesses, parts }): MapArea => ({
        code: area,
        state: incident.shown,
        witnesses,
        share: shareOf(context, { area, parts, told, except: incident.except }),
        part: isPart({ area, parts }),
      }));
    return [
      {
        root,
        level: shapes.areasIn(root, "province").length > 1 ? "province" : "commune",
        operator: incident.operator,
        service: incident.services.length === 1 ? (incident.services[0] ?? null) : null,
        areas: rows,
        others: "none",
        held: outline.held.some((area) => countryOf(area) === country),
        except: incident.except.filter((code) => places.path(code).includes(root)),
        asOf: context.now,
      },
    ];
  });
};
