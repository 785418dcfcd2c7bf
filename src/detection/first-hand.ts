import type { Instant } from "../model/ids.ts";
import { MINUTE_MS } from "../time/units.ts";
import { COMMUNE_LEVEL } from "./country.ts";
import type { AlarmEvidence } from "./decide.ts";
import { clumpedLikelihood, excessLikelihood } from "./likelihood.ts";
import type { DetectorSettings } from "./settings.ts";
import type { Hit, Stream } from "./stream.ts";

/** So many of the last that live it tell when it began for them. */
const STARTS_MAX = 200;

/**
 * Whether those who live it would have raised a suspicion by themselves, over the alarm's window or
 * over any that begins with one of them. Over the hours of a rumour a few who write of some small
 * thing of their own are always among the many who pass it on.
 */
export function standAlone(
  stream: Stream,
  alarm: { readonly hit: Hit; readonly evidence: AlarmEvidence },
  context: { readonly at: Instant; readonly settings: DetectorSettings },
): boolean {
  const { hit, evidence } = alarm;
  const { firstHand, sources, reports } = evidence;
  const { settings, at } = context;
  const commune = stream.key.country.level[hit.node] === COMMUNE_LEVEL;
  const wanted = hit.window.score - hit.margin - settings.possibleMargin;
  const enough = (observed: number, expected: number): boolean => {
    const score = commune
      ? clumpedLikelihood(Math.round(observed), expected, settings)
      : excessLikelihood(observed, expected, settings.dispersion);
    return score >= wanted;
  };
  const share = firstHand / Math.max(1, sources);
  if (share === 1 || enough(hit.window.observed * share, hit.window.expected)) return true;
  const places = new Set<number>();
  let observed = 0;
  for (const report of reports
    .filter((one) => one.firstHand)
    .slice(-STARTS_MAX)
    .toReversed()) {
    // Above commune level each commune speaks once, whoever passed the rumour on there before.
    if (commune || !places.has(report.place)) observed += 1;
    places.add(report.place);
    if (enough(observed, stream.expected(hit.node, report.at - MINUTE_MS, at))) return true;
  }
  return false;
}
