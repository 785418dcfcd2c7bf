/** A new outline of the same incident is told at most this often. */
export const CHANGED_PAUSE_MS: number = 30 * 60_000;
/** An incident is forgotten this long after its last decision, when it is no longer open. */
export const INCIDENT_KEPT_MS: number = 14 * 86_400_000;
/** Statements whose contradiction was told, per incident. */
export const STATEMENTS_KEPT_MAX = 200;
