import type { IncidentDecision } from "../model/incident.ts";
import { HOUR_MS } from "../time/units.ts";
import { type AlarmContext, onHit } from "./alarms.ts";
import type { Stream } from "./stream.ts";

/** So many late sources of one stream within six hours run the detector over that window once more. */
export const LATE_MIN = 3;
const LATE_WINDOW_MS = 6 * HOUR_MS;

/**
 * Looks back: all reports of the window at the time they were said, late ones included. What is
 * found so says that it was found late.
 */
export function foundLate(stream: Stream, context: AlarmContext): IncidentDecision[] {
  const reports = [...stream.recent.since(context.at - context.settings.windowMs)].filter(
    ({ admitted, saidAt }) =>
      admitted && saidAt >= context.at - LATE_WINDOW_MS - context.settings.windowMs,
  );
  const ordered = reports.toSorted((a, b) => a.saidAt - b.saidAt || (a.report < b.report ? -1 : 1));
  const hit = stream.rehearse(ordered, context.thresholds);
  if (hit === null) return [];
  return onHit(stream, hit, context)
    .filter(({ state }) => state === "suspected" || state === "confirmed")
    .map((decision) => ({ ...decision, foundLate: true, reason: "found_late" }));
}
