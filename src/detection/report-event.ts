import type { Instant, ReportId } from "../model/ids.ts";

/** A report as one stream sees it. */
export interface StreamReport {
  readonly report: ReportId;
  readonly source: string;
  readonly reachable: boolean;
  readonly node: number;
  readonly place: number;
  readonly at: Instant;
  readonly saidAt: Instant;
  readonly onset: Instant | null;
  readonly firstHand: boolean;
  readonly late: boolean;
}

/** Reports that name a whole unit or no place are kept apart in so many pseudo-communes. */
const PSEUDO_COMMUNES = 50;

/** FNV-1a, 32 bits: the same witness always falls into the same pseudo-commune. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** What the spread rule keeps apart. Negative numbers lie below wider nodes. */
export const placeOf = (node: number, isCommune: boolean, source: string): number =>
  isCommune ? node : -1 - (node * PSEUDO_COMMUNES + (hashOf(source) % PSEUDO_COMMUNES));
