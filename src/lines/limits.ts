import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";

/** A line that has just come back is not a good line: up counts after this long. */
export const UP_SETTLES_MS: number = 10 * MINUTE_MS;
/** Three falls within this time are one trouble, which ends only after as long a quiet. */
export const FLAP_WINDOW_MS: number = 30 * MINUTE_MS;
export const FLAP_FALLS = 3;
/** A line that falls again within this time after its repair has the same fault. */
export const PROBATION_MS: number = 28 * DAY_MS;
/** Lines of one place that fall within this time of each other have a common cause. */
export const COMMON_CAUSE_MS: number = 5 * MINUTE_MS;
export const COMMON_CAUSE_LINES_MAX = 50;

/** What happens within this time after a visit is its doing. */
export const VISIT_EFFECT_MS: number = 2 * HOUR_MS;
/** The line carried traffic before they left; an hour on it is holding. */
export const HOLDING_AFTER_MS: number = HOUR_MS;
/** A repair is verified after three times the mean time between failures, within these bounds. */
export const QUIET_FACTOR = 3;
export const QUIET_MS_MIN: number = DAY_MS;
export const QUIET_MS_MAX: number = 3 * DAY_MS;

/** Measurements kept of one line and service; of the older half only changes stay. */
export const MEASURED_MAX = 4000;
/** State changes kept of that half; the first and the newest stay. */
export const STATES_MAX = 500;
export const VISITS_MAX = 100;
/** Days of a file that are told one by one. */
export const DAYS_TOLD_MAX = 120;
/** A visit shorter than this repaired nothing that anybody looked at. */
export const VISIT_SHORT_MINUTES = 10;
/** The same weekday of so many days before says what a day would have brought. */
export const TAKINGS_BACK_DAYS = 56;
export const TAKINGS_LIKE_DAYS_MIN = 2;
/** A date that has passed is told this long. */
export const DUTY_SHOWN_AFTER_MS: number = 14 * DAY_MS;
