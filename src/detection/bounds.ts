import type { IncidentId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import { type Country, contains } from "./country.ts";

/** An outline: places, and places inside them that do not belong to it. */
export interface Shape<Place> {
  readonly areas: readonly Place[];
  readonly except: readonly Place[];
}
type Contains<Place> = (outer: Place, inner: Place) => boolean;

/** The part of an outline that lies in some places; null: none of it does. */
export function within<Place>(
  holds: Contains<Place>,
  { areas, except }: Shape<Place>,
  places: readonly Place[],
): Shape<Place> | null {
  const found = [
    ...areas.filter((area) => places.some((place) => holds(place, area))),
    ...places.filter((place) => areas.some((area) => holds(area, place))),
  ];
  const left = topmost(holds, found).filter((area) => !except.some((gone) => holds(gone, area)));
  if (left.length === 0) return null;
  return {
    areas: left,
    except: except.filter((gone) => left.some((area) => holds(area, gone))),
  };
}

/** What is left of an outline without some places; null: nothing is. */
export function without<Place>(
  holds: Contains<Place>,
  { areas, except }: Shape<Place>,
  places: readonly Place[],
): Shape<Place> | null {
  const left = areas.filter((area) => !places.some((place) => holds(place, area)));
  if (left.length === 0) return null;
  const cut = places.filter((place) => left.some((area) => holds(area, place)));
  return { areas: left, except: topmost(holds, [...except, ...cut]) };
}

const topmost = <Place>(holds: Contains<Place>, places: readonly Place[]): readonly Place[] => {
  const all = [...new Set(places)];
  return all.filter((place) => !all.some((other) => other !== place && holds(other, place)));
};

/** Where an incident that editors split may be, by node: the rest belongs to its other part. */
export interface Bounds {
  /** Null: everywhere but `not`. */
  readonly only: readonly number[] | null;
  readonly not: readonly number[];
}

/** What an incident came out of. */
interface Origin {
  readonly incident: IncidentId;
}

/** Bounds of incidents that editors split; facts set them, and the rules keep within them. */
export class SplitBook {
  readonly #bounds = new Map<IncidentId, Bounds>();
  readonly #origins = new Map<IncidentId, Origin>();

  of(incident: IncidentId): Bounds | null {
    return this.#bounds.get(incident) ?? null;
  }

  /** The incident that this one was split off; null: it was found by the rules. */
  originOf(incident: IncidentId): IncidentId | null {
    return this.#origins.get(incident)?.incident ?? null;
  }

  split(incident: IncidentId, part: IncidentId, places: readonly number[]): void {
    const before = this.of(incident);
    this.#bounds.set(incident, {
      only: before?.only ?? null,
      not: [...(before?.not ?? []), ...places],
    });
    this.#bounds.set(part, { only: places, not: before?.not ?? [] });
    this.#origins.set(part, { incident });
  }

  forget(incident: IncidentId): void {
    this.#bounds.delete(incident);
    this.#origins.delete(incident);
  }
}

export function mayHold(country: Country, bounds: Bounds | null, node: number): boolean {
  if (bounds === null) return true;
  const inside = (place: number): boolean => contains(country, place, node);
  return (bounds.only === null || bounds.only.some(inside)) && !bounds.not.some(inside);
}

/** An outline without what belongs to another part of the incident; null: nothing is left. */
export function bounded(
  country: Country,
  bounds: Bounds,
  shape: Shape<number>,
): Shape<number> | null {
  const holds = (outer: number, inner: number): boolean => contains(country, outer, inner);
  const inside = bounds.only === null ? shape : within(holds, shape, bounds.only);
  return inside === null ? null : without(holds, inside, bounds.not);
}

/** The same for a decision, which keeps its former outline where nothing is left. */
export function boundedDecision(
  country: Country,
  bounds: Bounds | null,
  { decision, before }: { decision: IncidentDecision; before: IncidentDecision },
): IncidentDecision {
  if (bounds === null) return decision;
  const shape = bounded(country, bounds, nodesOf(country, decision));
  const codes = (nodes: readonly number[]): IncidentDecision["areas"] =>
    nodes.toSorted((a, b) => a - b).flatMap((node) => country.codes[node] ?? []);
  return shape === null
    ? { ...decision, areas: before.areas, except: before.except }
    : { ...decision, areas: codes(shape.areas), except: codes(shape.except) };
}

export const nodesOf = (
  { number }: Country,
  { areas, except }: Pick<IncidentDecision, "areas" | "except">,
): Shape<number> => ({
  areas: areas.flatMap((code) => number.get(code) ?? []),
  except: except.flatMap((code) => number.get(code) ?? []),
});
