import type { MessageAnalysis } from "./analyse.ts";
import { durationAt } from "./counts.ts";
import { listed } from "./lexicon.ts";
import { createPhraseBook } from "./phrases.ts";
import type { StatementCue } from "./statement-kinds.ts";
import { CUE, cueAt } from "./statement-kinds.ts";
import { LASTED } from "./words/numbers.ts";

/** How long a statement says that something lasted. */
export interface Lasted {
  readonly minutes: number;
  /** The fault behind the outage (which no witness sees), what the customers live, or not said. */
  readonly about: "service" | "cause" | null;
}

const LASTED_BOOK = createPhraseBook(
  listed(LASTED).map((phrase) => [phrase, true] as const),
  (a) => a,
);

const aboutOf = (
  analysis: MessageAnalysis,
  cues: readonly StatementCue[],
  token: number,
): Lasted["about"] => {
  const segment = analysis.segments.find(({ from, to }) => token >= from && token < to);
  if (segment === undefined) return null;
  const inside = cues.filter(({ from }) => from >= segment.from && from < segment.to);
  if (cueAt(inside, CUE.technical | CUE.cause | CUE.because) !== undefined) return "cause";
  const lived = segment.items.some(({ value }) => value.services !== 0);
  return lived || cueAt(inside, CUE.customers) !== undefined ? "service" : null;
};

/** A duration the statement gives ("lasted two hours", "for two weeks"). */
export const lastedIn = (
  analysis: MessageAnalysis,
  cues: readonly StatementCue[],
): Lasted | null => {
  const { tokens } = analysis.text;
  for (let from = 0; from < tokens.length; from += 1) {
    const match = LASTED_BOOK.at(tokens, from);
    if (match === null) continue;
    for (let at = match.to; at <= match.to + 2; at += 1) {
      const minutes = durationAt(tokens, at);
      if (minutes !== null) return { minutes, about: aboutOf(analysis, cues, from) };
    }
  }
  return null;
};
