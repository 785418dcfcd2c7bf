import type { AreaCode, Instant } from "../model/ids.ts";
import type { IncidentCard, ShownCount, ShownState } from "./views.ts";

/** At most so many moments of an incident are played. */
export const COURSE_MOMENTS_MAX = 64;

/** What the map of an incident showed at one moment. */
export interface CourseMoment {
  readonly at: Instant;
  readonly shown: ShownState;
  /** Empty while fewer than three witnesses stood behind it. */
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
}

/** How an incident spread and shrank. */
export interface IncidentCourse {
  readonly card: IncidentCard;
  /** Evenly spaced, oldest first; the last is the present, or the end. Never empty. */
  readonly moments: readonly CourseMoment[];
  /** Index of the moment that was asked for. */
  readonly chosen: number;
  /** Distinct witnesses from the onset until the moment asked for: all, and in each area of its outline. */
  readonly witnesses: ShownCount;
  readonly outline: readonly { readonly area: AreaCode; readonly witnesses: ShownCount }[];
}
