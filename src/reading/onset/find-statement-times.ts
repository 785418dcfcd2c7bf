import type { Instant } from "../../model/ids.ts";
import type { Span } from "../../model/reading.ts";
import type { OnsetPrecision } from "../../model/vocabulary.ts";
import { HOUR_MS } from "../../time/units.ts";
import type { Tokens } from "../tokens.ts";
import { bestMention } from "./find-onset.ts";
import { readTimes } from "./read-times.ts";
import type { TimeContext, TimeMention } from "./read-times.ts";

export interface StatementTimes {
  /** The promised end: the latest moment the words allow. */
  readonly eta: Instant | null;
  readonly etaSpans: readonly Span[];
  /** Since when it is said to work again. */
  readonly resolvedAt: Instant | null;
  readonly resolvedSpans: readonly Span[];
  /** Since when the trouble is said to last, or when it began. */
  readonly since: Instant | null;
  readonly sincePrecision: OnsetPrecision | null;
  readonly sinceSpans: readonly Span[];
}

/** From the middle of a part of the day to its end. */
const DAYPART_MS_MAX = 4 * HOUR_MS;

/** "This morning", said that morning, of what is so: the time of saying. */
const isNow = (mention: TimeMention, publishedAt: Instant): boolean =>
  !mention.lasting &&
  mention.precision === "daypart" &&
  publishedAt - mention.instant < DAYPART_MS_MAX;

/**
 * The times of an operator's statement. Unlike in a witness's message, what the text claims is taken
 * as claimed: `publishedAt` is when it was said, `zone` the IANA zone of the place.
 */
export function findStatementTimes(text: Tokens, context: TimeContext): StatementTimes {
  const mentions = readTimes(text, { ...context, ownWords: true });
  const promise = bestMention(mentions, "promise");
  const recovered = bestMention(mentions, "recovered");
  const begun = mentions.filter((mention) => !isNow(mention, context.publishedAt));
  const onset = bestMention(begun, "onset");
  return {
    eta: promise?.instant ?? null,
    etaSpans: promise?.spans ?? [],
    resolvedAt:
      recovered !== null && isNow(recovered, context.publishedAt)
        ? context.publishedAt
        : (recovered?.instant ?? null),
    resolvedSpans: recovered?.spans ?? [],
    since: onset?.instant ?? null,
    sincePrecision: onset?.precision ?? null,
    sinceSpans: onset?.spans ?? [],
  };
}
