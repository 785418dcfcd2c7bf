import type { Span } from "../model/reading.ts";
import type { Segment } from "./segments.ts";
import { TAG } from "./lexicon.ts";
import type { Meaning } from "./lexicon.ts";
import type { PhraseMatch } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";

/** What the witness says the operator said, with its place in the text. */
export interface Reported {
  readonly words: string;
  readonly span: Span;
}

interface Said {
  readonly text: Tokens;
  readonly segments: readonly Segment[];
  readonly matches: readonly PhraseMatch<Meaning>[];
}

const QUOTE_PATTERN = /["«“„]\s*([^"«»“”„]{3,300}?)\s*["»”“]/u;

const spoken = (text: Tokens, from: number, to: number): Reported | null => {
  const first = text.tokens[from];
  const last = text.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return null;
  return { words: text.text.slice(first.start, last.end), span: [first.start, last.end] };
};

const SUBORDINATE: ReadonlySet<string> = new Set(["que", "qu", "dat", "dass", "that", "das"]);
const TOKENS_MIN = 2;

/**
 * The words after "they say", up to the contrast or the end of the sentence; else those before it.
 */
export const reportedStatement = ({ text, segments, matches }: Said): Reported | null => {
  const claim = matches.find(({ value }) => (value.tags & TAG.claim) !== 0);
  if (claim === undefined) return null;
  const quote = QUOTE_PATTERN.exec(text.text.slice(text.tokens[claim.from]?.start ?? 0));
  if (quote !== null) {
    const words = quote[1] ?? "";
    const start = (text.tokens[claim.from]?.start ?? 0) + quote.index + quote[0].indexOf(words);
    return { words, span: [start, start + words.length] };
  }
  const index = segments.findIndex(
    (segment) => claim.from >= segment.from && claim.from < segment.to,
  );
  let to = segments[index]?.to ?? claim.to;
  for (let next = index + 1; segments[next]?.link === "soft"; next += 1) {
    to = segments[next]?.to ?? to;
  }
  let from = claim.to;
  while (from < to && SUBORDINATE.has(text.tokens[from]?.folded ?? "")) from += 1;
  if (to - from >= TOKENS_MIN) return spoken(text, from, to);
  return spoken(text, segments[index]?.from ?? 0, claim.from);
};
