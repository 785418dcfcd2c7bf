import type { Instant } from "../model/ids.ts";
import { HOUR_MS } from "../time/units.ts";
import { beginOf } from "./claim-case.ts";
import type { ClaimCase } from "./claim-case.ts";
import { ONSET_STATED, STILL, TELLING } from "./columns.ts";
import type { EvidenceColumns } from "./columns.ts";

/** What a report says of a trouble that was there before the claim. */
export const LASTS_NOT = 0;
export const LASTS = 1;
/** It lasts for this witness, if the same witness had reported before the claim. */
export const LASTS_IF_KNOWN = 2;
export type Lasting = typeof LASTS_NOT | typeof LASTS | typeof LASTS_IF_KNOWN;

/**
 * Says that the trouble of before the claim lasts: a stated onset before the claim, the word "still",
 * or a witness who had already reported. Once something new broke only a stated onset proves it.
 */
export class LastingTest {
  readonly #claimed: Instant;
  readonly #earliest: Instant;
  readonly #until: Instant;

  constructor(item: ClaimCase, claimed: Instant) {
    this.#claimed = claimed;
    this.#earliest = beginOf(item, claimed) - HOUR_MS;
    this.#until = item.nextTrouble ?? Infinity;
  }

  of(columns: EvidenceColumns, row: number): Lasting {
    const flag = columns.flags[row] ?? 0;
    if ((flag & TELLING) === 0) return LASTS_NOT;
    if ((flag & ONSET_STATED) !== 0) {
      const stated = columns.onset[row] ?? Infinity;
      if (stated > this.#claimed) return LASTS_NOT;
      if ((columns.onsetBy[row] ?? Infinity) <= this.#claimed)
        return stated >= this.#earliest ? LASTS : LASTS_NOT;
    }
    if ((columns.saidAt[row] ?? 0) >= this.#until) return LASTS_NOT;
    return (flag & STILL) === 0 ? LASTS_IF_KNOWN : LASTS;
  }
}
