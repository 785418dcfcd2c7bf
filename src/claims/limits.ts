import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/units.ts";

/** Every threshold of the claims register. What each one protects against stands in docs/CLAIMS.md. */

/** A claim is followed this long after the time it speaks of; then its last finding stands. */
export const CLAIM_FOLLOWED_MS: number = 72 * HOUR_MS;
/** Reports about the old state keep coming for a while after a true repair. */
export const GRACE_MS: number = 30 * MINUTE_MS;
export const EVIDENCE_IDS_MAX = 200;
/** Numbers of one claim are published anew at most this often, verdicts at once. */
export const REFRESH_MS: number = MINUTE_MS;
/** A count has moved when it changed by one and by this share. */
export const REFRESH_SHARE = 0.1;

/** The baseline may be wrong by half. */
export const USUAL_FACTOR = 1.5;
/** Reports that are told late, as a share of the hour before the claim. */
export const STALE_SHARE = 0.06;
/** "Me too" reports after the claim, as a share of the hour before, fading within `ECHO_FADES_MS`. */
export const ECHO_SHARE = 0.8;
export const ECHO_FADES_MS: number = 60 * MINUTE_MS;
/** Excess that is told to the editor only. */
export const DOUBTFUL_EXCESS = 9.2;

/** Share of asked witnesses who may still be without service, or answer wrongly, after a true repair. */
export const STILL_DOWN_TOLERATED = 0.1;
/** A hair below one in a thousand: three of three is that exactly, and rounding must not decide. */
export const ANSWERS_LEVEL: number = 0.001 * (1 - 1e-9);
export const ANSWERS_STILL_DOWN_MIN = 2;

/** Media echo: up to half of all reports may come from people who are not hit, spread by population. */
export const ECHO_OUTSIDE = 0.5;
export const ZONE_EXCESS = 11.6;
export const ZONE_WITNESSES_MIN = 5;
/** Reports this long after a scope was claimed are held against it; later ones may be a new extent. */
export const SCOPE_WINDOW_MS: number = 3 * HOUR_MS;
/** "Spared" is said of the whole outage: witnesses from there still count a day later. */
export const SPARED_WINDOW_MS: number = DAY_MS;
/** "Spared" and "only here" are borne out when the other rate is surely below this share. */
export const RATE_SHARE_SUPPORTED = 0.1;
export const WITNESSES_SUPPORTING_MIN = 20;

/** Where no incident is known, reports this far back belong to the claim. */
export const LOOK_BACK_MS: number = 24 * HOUR_MS;

/** Evidence older than this is forgotten: no followed claim reaches back so far. */
export const EVIDENCE_KEPT_MS: number = 30 * DAY_MS;
