import { type BucketLimits, TokenBuckets } from "./token-buckets.ts";

const HOUR_S = 3600;

/** Limits that protect accounts; in memory, a restart forgets them. */
export interface Guards {
  /** Sign-ins tried from one address. */
  readonly addresses: TokenBuckets;
  /** Sign-ins tried for one login, wherever they come from. */
  readonly logins: TokenBuckets;
  /** Refusals written down for one session or key. */
  readonly refusals: TokenBuckets;
  /** Passwords checked at once: each takes 19 MB and a core for a while. */
  readonly hashing: { running: number };
}

export const GUARD_LIMITS: Readonly<Record<"addresses" | "logins" | "refusals", BucketLimits>> = {
  addresses: { capacity: 20, perSecond: 20 / HOUR_S, clientsMax: 100_000 },
  logins: { capacity: 10, perSecond: 10 / HOUR_S, clientsMax: 100_000 },
  refusals: { capacity: 60, perSecond: 60 / HOUR_S, clientsMax: 10_000 },
};

export const createGuards = (): Guards => ({
  addresses: new TokenBuckets(GUARD_LIMITS.addresses),
  logins: new TokenBuckets(GUARD_LIMITS.logins),
  refusals: new TokenBuckets(GUARD_LIMITS.refusals),
  hashing: { running: 0 },
});
