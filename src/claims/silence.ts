import type { Instant } from "../model/ids.ts";
import type { ClaimCase } from "./claim-case.ts";
import { firstFrom } from "./first-from.ts";
import type { Witnessed } from "./evidence-book.ts";
import { DAY_MS, HOUR_MS } from "../time/units.ts";
import { HOTLINE_BITS } from "./service-bits.ts";
import { cite } from "./verdict-parts.ts";
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
  const { reports } = item.evidence;
  const channel = new Set<number>();
  const after = new Set<number>();
  const cited: Witnessed[] = [];
  let lastAt: Instant | null = null;
  for (let index = firstFrom(reports, at - CHANNEL_BEFORE_MS); index < reports.length; index += 1) {
    const report = reports[index];
    if (report === undefined || report.saidAt > at + CHANNEL_AFTER_MS) break;
    if (!report.firstHand || report.status === "up") continue;
    if ((report.services & HOTLINE_BITS) !== 0) {
      if (!channel.has(report.witness)) cited.push(report);
      channel.add(report.witness);
      lastAt = report.saidAt;
    }
    if (report.saidAt > at) {
      after.add(report.witness);
      lastAt = report.saidAt;
    }
  }
  return { channelDown: channel.size, after: after.size, cited, lastAt };
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
