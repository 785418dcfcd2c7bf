import type { Instant } from "../model/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../time/units.ts";
import { excessLikelihood } from "./likelihood.ts";

/** Starts this much below the best are still credible: half the 95 % point of chi-squared, one degree. */
const CREDIBLE_DROP = 1.92;
/** Usage below this share of its mean is night: silence before the first report says little. */
const NIGHT_USAGE = 0.6;
const STATED_MIN = 5;
const STATED_REACH_MS = 4 * HOUR_MS;
/** Starts looked at; an incident with more reports has long shown its onset. */
const STARTS_MAX = 2_000;

export interface OnsetInput {
  /** Arrival of the counted reports of the node, oldest first. */
  readonly reports: readonly Instant[];
  /** Onsets that witnesses stated. */
  readonly stated: readonly Instant[];
  readonly now: Instant;
  readonly dispersion: number;
  readonly expected: (from: Instant, to: Instant) => number;
  /** Usage at a moment as a multiple of its mean. */
  readonly usage: (at: Instant) => number;
}

export interface Onset {
  readonly at: Instant;
  readonly low: Instant;
  readonly high: Instant;
}

/** The most likely start of the excess and the starts that are nearly as likely; null without reports. */
export function onsetOf(input: OnsetInput): Onset | null {
  const starts = input.reports.slice(-STARTS_MAX);
  const scores = starts.map((start, i) =>
    excessLikelihood(
      starts.length - i,
      input.expected(start, input.now + MINUTE_MS),
      input.dispersion,
    ),
  );
  let best = -1;
  for (let i = 0; i < scores.length; i += 1) {
    if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  }
  const at = starts[best];
  if (at === undefined) return null;
  const credible = starts.filter((_, i) => (scores[i] ?? 0) >= (scores[best] ?? 0) - CREDIBLE_DROP);
  const onset = { at, low: credible[0] ?? at, high: credible.at(-1) ?? at };
  return input.usage(at) < NIGHT_USAGE ? withStated(onset, input.stated) : onset;
}

/** At night people notice in the morning: what they say of the start then counts, within four hours. */
function withStated(onset: Onset, stated: readonly Instant[]): Onset {
  const near = stated
    .filter((at) => at <= onset.high && at >= onset.at - STATED_REACH_MS)
    .toSorted((a, b) => a - b);
  if (near.length < STATED_MIN) return onset;
  const quartile = near[Math.floor((near.length - 1) / 4)] ?? onset.at;
  if (quartile >= onset.at) return onset;
  return { at: quartile, low: Math.min(onset.low, near[0] ?? quartile), high: onset.high };
}
