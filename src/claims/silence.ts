import type { Instant } from "../model/ids.ts";
import type { ClaimCase } from "./claim-case.ts";
import { distinctIn } from "./distinct.ts";
import type { Witnessed } from "./evidence-book.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import { HOTLINE_BITS } from "./service-bits.ts";
import { cite, latest } from "./verdict-parts.ts";
import type { VerdictParts } from "./verdict-parts.ts";

export const CHANNEL_BEFORE_MS: number = DAY_MS;
export const CHANNEL_AFTER_MS: number = 3 * HOUR_MS;
export const CHANNEL_WITNESSES_MIN = 2;

export interface SilenceSeen {
  /** Distinct first-hand witnesses for whom the hotline or the site did not answer. */
  readonly channelDown: number;
  /** Witnesses who reported trouble after the calls are said to have stopped. */
  readonly after: number;
  readonly cited: readonly Witnessed[];
  readonly lastAt: Instant | null;
}

export const gatherSilence = (item: ClaimCase): SilenceSeen => {
  const { at } = item.statement;
  // Up to and with the last instant.
  const to = at + CHANNEL_AFTER_MS + 1;
  const channel = distinctIn(item, {
    name: "channel",
    view: { services: HOTLINE_BITS, firstHand: true, areas: [] },
    window: { from: at - CHANNEL_BEFORE_MS, to },
  });
  const after = distinctIn(item, {
    name: "after",
    view: { services: null, firstHand: true, areas: [] },
    window: { from: at + 1, to },
  });
  return {
    channelDown: channel.count,
    after: after.count,
    cited: channel.newest(item.evidence.reports),
    lastAt: latest(channel.lastAt, after.lastAt),
  };
};

/** "The calls have stopped" proves no repair, least of all when nobody gets through. */
export const judgeSilence = (seen: SilenceSeen): VerdictParts => ({
  verdict: "not_testable",
  doubtful: false,
  reason:
    seen.channelDown >= CHANNEL_WITNESSES_MIN ? "channel_saturated" : "silence_proves_nothing",
  numbers: { channel_witnesses: seen.channelDown, witnesses_after: seen.after },
  evidence: cite(seen.cited),
  asOf: seen.lastAt,
});
