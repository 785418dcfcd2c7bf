import type { Instant } from "../../model/ids.ts";
import type { Span } from "../../model/reading.ts";
import type { OnsetPrecision } from "../../model/vocabulary.ts";
import type { Tokens } from "../tokens.ts";
import { readTimes } from "./read-times.ts";
import type { TimeContext, TimeMention } from "./read-times.ts";
import type { Role } from "./role.ts";

export interface FoundOnset {
  /** When the trouble began; never after the text. */
  readonly onset: Instant | null;
  readonly precision: OnsetPrecision | null;
  /** UTF-16 units of the text, end exclusive; several when a day and its hour stand apart. */
  readonly spans: readonly Span[];
  /** 0..1, of the onset; 0 without one. */
  readonly confidence: number;
  /** The onset is said as lasting until now: "since last night", "for two days". */
  readonly lasting: boolean;
  /** When it worked again, as the writer lives it (not as somebody claims). */
  readonly recoveredAt: Instant | null;
  readonly recoveredSpans: readonly Span[];
  /** The end somebody promised: the latest moment the words allow. */
  readonly eta: Instant | null;
  readonly etaSpans: readonly Span[];
}

const NOTHING: FoundOnset = {
  onset: null,
  precision: null,
  spans: [],
  confidence: 0,
  lasting: false,
  recoveredAt: null,
  recoveredSpans: [],
  eta: null,
  etaSpans: [],
};

/** The mention of a role with the highest score; of equal ones the first said. */
export function bestMention(mentions: readonly TimeMention[], role: Role): TimeMention | null {
  let best: TimeMention | null = null;
  for (const mention of mentions) {
    if (mention.role === role && (best === null || mention.score > best.score)) best = mention;
  }
  return best;
}

/**
 * When the trouble a message tells of began, when it ended, and when its end is promised. `zone` is
 * the IANA zone of the place. Appointments, delays of contracts, habits, irony and the time of
 * writing are none of these.
 */
export function findOnset(text: Tokens, context: TimeContext): FoundOnset {
  const mentions = readTimes(text, context);
  if (mentions.length === 0) return NOTHING;
  const onset = bestMention(mentions, "onset");
  const recovered = bestMention(mentions, "recovered");
  const promise = bestMention(mentions, "promise");
  if (onset === null && recovered === null && promise === null) return NOTHING;
  return {
    onset: onset?.instant ?? null,
    precision: onset?.precision ?? null,
    spans: onset?.spans ?? [],
    confidence: onset?.score ?? 0,
    lasting: onset?.lasting ?? false,
    recoveredAt: recovered?.instant ?? null,
    recoveredSpans: recovered?.spans ?? [],
    eta: promise?.instant ?? null,
    etaSpans: promise?.spans ?? [],
  };
}
