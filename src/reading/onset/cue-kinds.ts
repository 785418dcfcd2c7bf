import type { CueWords } from "./cue-words.ts";

export type CueKind = keyof CueWords;

/** Kinds of cues as bits, so that a cue is asked for several at once. */
export const KIND: Readonly<Record<CueKind, number>> = {
  failure: 1 << 0,
  negation: 1 << 1,
  works: 1 << 2,
  recovery: 1 << 3,
  repair: 1 << 4,
  promise: 1 << 5,
  missed: 1 << 6,
  visit: 1 << 7,
  contact: 1 << 8,
  waiting: 1 << 9,
  contract: 1 << 10,
  still: 1 << 11,
  hearsay: 1 << 12,
  irony: 1 << 13,
  worked: 1 << 14,
  habit: 1 << 15,
  compare: 1 << 16,
  told: 1 << 17,
  noise: 1 << 18,
  contrast: 1 << 19,
  join: 1 << 20,
  earlier: 1 << 21,
};
