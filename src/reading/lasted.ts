import type { MessageAnalysis } from "./analyse.ts";
import { durationAt, numberAt } from "./counts.ts";
import { listed } from "./lexicon.ts";
import { createPhraseBook } from "./phrases.ts";
import type { StatementCue } from "./statement-kinds.ts";
import { CUE, cueAt } from "./statement-kinds.ts";
import {
  HALVES,
  LASTED,
  ONE_AND_A_HALF,
  PARTS_OF_HOUR,
  QUARTERS,
  UNIT_MINUTES,
} from "./words/numbers.ts";
import type { Token } from "./tokens.ts";

/** How long a statement says that something lasted. */
export interface Lasted {
  readonly minutes: number;
  /** The fault behind the outage (which no witness sees), what the customers live, or not said. */
  readonly about: "service" | "cause" | null;
  /** Where its number begins: "1h30" is no time of the day then. */
  readonly from: number;
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

const CLOCK_LENGTH = /^(\d{1,2})h(\d{2})$/u;
const HOUR_MINUTES = 60;

/** "Half an hour", "une demi-heure", "een kwartier", "trois quarts d'heure": less than one of its unit. */
const partAt = (tokens: readonly Token[], from: number): number | null => {
  const article = /^(?:une?|an?|een|eine[nr]?|drie|trois|drei|three)$/u.test(
    tokens[from]?.folded ?? "",
  );
  let at = article ? from + 1 : from;
  const times = article ? (numberAt(tokens, from)?.value ?? 1) : 1;
  const word = tokens[at]?.folded ?? "";
  const whole = PARTS_OF_HOUR[word];
  if (whole !== undefined) return whole;
  const share = HALVES.has(word) ? 1 / 2 : QUARTERS.has(word.replace(/s$/u, "")) ? times / 4 : null;
  if (share === null) return null;
  at += 1;
  while (/^(?:d|de|an?|of|van|een)$/u.test(tokens[at]?.folded ?? "")) at += 1;
  const unit = UNIT_MINUTES[tokens[at]?.folded ?? ""];
  return unit === undefined ? null : share * unit;
};

/** A whole number of a unit, with a half, a quarter or minutes more: "two and a half hours", "1 h 30", "deux heures et quart". */
const wholeAt = (tokens: readonly Token[], from: number): number | null => {
  const clock = CLOCK_LENGTH.exec(tokens[from]?.folded ?? "");
  if (clock !== null) return Number(clock[1]) * HOUR_MINUTES + Number(clock[2]);
  if (ONE_AND_A_HALF.has(tokens[from]?.folded ?? "")) {
    const unit = UNIT_MINUTES[tokens[from + 1]?.folded ?? ""];
    return unit === undefined ? null : unit * 1.5;
  }
  const number = numberAt(tokens, from);
  if (number === null) return null;
  const folded = (at: number): string => tokens[at]?.folded ?? "";
  const joins = (at: number): boolean => /^(?:et|and|en|und)$/u.test(folded(at));
  const isHalf = (at: number): boolean =>
    HALVES.has(folded(at)) || (/^(?:a|een|eine?)$/u.test(folded(at)) && HALVES.has(folded(at + 1)));
  // "Two and a half hours", "twee en een half uur".
  if (joins(number.to) && isHalf(number.to + 1)) {
    const at = number.to + (HALVES.has(folded(number.to + 1)) ? 2 : 3);
    const unit = UNIT_MINUTES[folded(at)];
    return unit === undefined ? null : (number.value + 0.5) * unit;
  }
  const unit = UNIT_MINUTES[folded(number.to)];
  if (unit === undefined) return null;
  const whole = number.value * unit;
  const next = number.to + 1;
  // "Deux heures et demie", "an hour and a half".
  if (joins(next) && isHalf(next + 1)) return whole + unit / 2;
  if (joins(next) && QUARTERS.has(folded(next + 1))) return whole + unit / 4;
  // "1 h 30", "deux heures et dix minutes", "one hour 20 minutes".
  const rest = numberAt(tokens, joins(next) ? next + 1 : next);
  if (unit !== HOUR_MINUTES || rest === null || rest.value >= HOUR_MINUTES) return whole;
  const isMinutes = UNIT_MINUTES[folded(rest.to)] === 1;
  const isBare = rest.from === next && /^\d{2}$/u.test(folded(next)) && folded(number.to) === "h";
  return isMinutes || isBare ? whole + rest.value : whole;
};

/** Minutes of a length of time that begins at a token; null where none does. */
const lengthAt = (tokens: readonly Token[], from: number): number | null =>
  partAt(tokens, from) ?? wholeAt(tokens, from) ?? durationAt(tokens, from);

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
      const minutes = lengthAt(tokens, at);
      if (minutes === null) continue;
      return { minutes, about: aboutOf(analysis, cues, from), from: tokens[at]?.start ?? 0 };
    }
  }
  return null;
};
