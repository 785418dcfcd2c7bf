import type { Instant } from "../model/ids.ts";

export interface BucketLimits {
  readonly capacity: number;
  readonly perSecond: number;
  /** Clients remembered; the one that was quiet longest is forgotten first. */
  readonly clientsMax: number;
}

interface Bucket {
  tokens: number;
  at: Instant;
}

/** Soft limits per client: a town behind one address passes, a flood does not. */
export class TokenBuckets {
  readonly #limits: BucketLimits;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: BucketLimits) {
    this.#limits = limits;
  }

  /** Takes `count`; 0 when granted, else the seconds until they are there. */
  take(client: string, now: Instant, count = 1): number {
    const { capacity, perSecond, clientsMax } = this.#limits;
    const bucket = this.#buckets.get(client) ?? { tokens: capacity, at: now };
    const grown = (Math.max(0, now - bucket.at) / 1000) * perSecond;
    bucket.tokens = Math.min(capacity, bucket.tokens + grown);
    bucket.at = now;
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > clientsMax) {
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest);
        break;
      }
    }
    if (bucket.tokens >= count) {
      bucket.tokens -= count;
      return 0;
    }
    return Math.max(1, Math.ceil((count - bucket.tokens) / perSecond));
  }
}
