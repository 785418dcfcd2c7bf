export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
/** A day of 24 hours; a local day may have 23 or 25 (see `addDays`). */
export const DAY_MS = 86_400_000;
