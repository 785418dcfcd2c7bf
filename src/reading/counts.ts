import type { Token } from "./tokens.ts";
import {
  HUNDREDS,
  JOINED_NUMBERS,
  NUMBER_WORDS,
  THOUSANDS,
  UNIT_MINUTES,
} from "./words/numbers.ts";

/** A number as written, over one or more tokens (end exclusive). */
export interface WrittenNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const HUNDRED = 100;
const DIGITS_PATTERN = /^\d{1,9}$/u;
const GROUP_PATTERN = /^\d{3}$/u;
const GROUP_GAP_PATTERN = /^[ .,'’\u00a0\u202f]$/u;

/** "3 000", "3.000", "3,5 mille", "five thousand" at a token; null when there is no number. */
export const numberAt = (tokens: readonly Token[], from: number): WrittenNumber | null => {
  const token = tokens[from];
  if (token === undefined) return null;
  let to = from + 1;
  let value: number;
  if (DIGITS_PATTERN.test(token.folded)) {
    let digits = token.folded;
    for (; digits.length <= 9; to += 1) {
      const next = tokens[to];
      if (next === undefined || !GROUP_PATTERN.test(next.folded)) break;
      if (!GROUP_GAP_PATTERN.test(next.before)) break;
      digits += next.folded;
    }
    value = Number(digits);
  } else {
    const word =
      NUMBER_WORDS[token.folded] ??
      JOINED_NUMBERS.get(token.folded) ??
      (THOUSANDS[token.folded] === undefined ? null : 1);
    if (word === null) return null;
    value = word;
    if (THOUSANDS[token.folded] !== undefined) to = from;
    else if (value < HUNDRED && HUNDREDS.has(tokens[to]?.folded ?? "")) {
      value *= HUNDRED;
      to += 1;
    }
  }
  const thousands = THOUSANDS[tokens[to]?.folded ?? ""];
  if (thousands === undefined) return { value, from, to };
  return { value: value * thousands, from, to: to + 1 };
};

/** A duration in minutes at a token ("two weeks", "3 Stunden"); null when there is none. */
export const durationAt = (tokens: readonly Token[], from: number): number | null => {
  const number = numberAt(tokens, from);
  if (number === null) return null;
  const unit = UNIT_MINUTES[tokens[number.to]?.folded ?? ""];
  return unit === undefined ? null : number.value * unit;
};
