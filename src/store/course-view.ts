import type { AreaCode, Instant } from "../model/ids.ts";
import type { IncidentCard, ShownCount, ShownState, ToldArea, ToldAreas } from "./views.ts";

/** At most so many moments of an incident are played. */
export const COURSE_MOMENTS_MAX = 64;

/** What the map of an incident showed at one moment. */
export interface CourseMoment {
  readonly at: Instant;
  readonly shown: ShownState;
  /** Empty while fewer than three witnesses stood behind it. */
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
  /** The areas as a map may show them, by the witnesses from the onset until then. */
  readonly told: readonly Pick<ToldArea, "area" | "parts">[];
}

/** How an incident spread and shrank. */
export interface IncidentCourse {
  readonly card: IncidentCard;
  /** Evenly spaced, oldest first; the last is the present, or the end. Never empty. */
  readonly moments: readonly CourseMoment[];
  /** Index of the moment that was asked for. */
  readonly chosen: number;
  /** Distinct witnesses from the onset until the moment asked for: all, and where. */
  readonly witnesses: ShownCount;
  readonly outline: ToldAreas;
}
