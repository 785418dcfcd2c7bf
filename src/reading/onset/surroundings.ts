import type { Token } from "../tokens.ts";
import { KIND } from "./cue-kinds.ts";
import { has } from "./cue-tests.ts";
import type { Cue } from "./cues.ts";

/** Cost of a break between a time and a cue, in words. */
const SENTENCE_COST = 40;
const COMMA_COST = 4;
const CONTRAST_COST = 7;
const JOIN_COST = 3;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What stands around the times of a text: cues, and how far they are in sense rather than in words. */
export interface Surroundings {
  readonly cues: readonly Cue[];
  /** The folded word at a token. */
  word(index: number): string;
  /** Distance in words, breaks counted as several; 0 when they touch or overlap. */
  distance(range: Range, cue: Range): number;
  /** No other time stands nearer to the cue. */
  isNearestTime(range: Range, cue: Range): boolean;
  /** No comma, contrast or end of sentence between them. */
  sameClause(range: Range, cue: Range): boolean;
  sameSentence(range: Range, cue: Range): boolean;
  /** Ends of sentences between them. */
  sentencesApart(range: Range, cue: Range): number;
  /** The nearest cue of one of the kinds, as bits. */
  nearest(range: Range, kinds: number, within: number): Cue | null;
}

const COMMA = /[,():–—]| - /;
const SENTENCE = /[!?;…\n]|\.(?:\s|$|["'»)])/;

const INSIDE = -1;

/** Words of time that a full stop may shorten. */
const SHORTENING = /^(?:\d{1,2}|[a-z]{1,4})$/;

const value = (list: readonly number[], index: number): number => list[index] ?? 0;

/** Per token: the breaks before it, added up, and the number of its clause and sentence. */
interface Breaks {
  readonly cost: readonly number[];
  readonly clause: readonly number[];
  readonly sentence: readonly number[];
}

/** The break that punctuation makes before a token. */
function breakOf(before: string): "none" | "clause" | "sentence" {
  if (before.length <= 1 && before !== "," && before !== "\n") return "none";
  if (SENTENCE.test(before)) return "sentence";
  return COMMA.test(before) ? "clause" : "none";
}

function breaksOf(tokens: readonly Token[], cues: readonly Cue[], times: readonly Range[]): Breaks {
  const size = tokens.length + 1;
  const cost = [0];
  const clause = [0];
  const sentence = [0];
  /** What a cue costs that begins here; INSIDE within an expression of time. */
  const own = tokens.map(() => 0);
  for (const cue of cues) {
    if (has(cue, KIND.contrast)) own[cue.from] = CONTRAST_COST;
    else if (has(cue, KIND.join)) own[cue.from] = JOIN_COST;
  }
  for (const time of times) {
    for (let at = time.from + 1; at < time.to; at += 1) own[at] = INSIDE;
    // "Seit dem 9.3. nicht mehr", "seit 2 Std. weg": a full stop that shortens ends no sentence.
    const next = tokens[time.to];
    const isShortened = next?.before === ". " && !next.capital;
    if (isShortened && SHORTENING.test(tokens[time.to - 1]?.folded ?? "")) own[time.to] = INSIDE;
  }
  for (let at = 1; at < size; at += 1) {
    // Commas inside an expression of time ("hier, 21h") separate nothing.
    const isInside = own[at] === INSIDE;
    const mark = isInside ? "none" : breakOf(tokens[at]?.before ?? "");
    const marked = mark === "sentence" ? SENTENCE_COST : mark === "clause" ? COMMA_COST : 0;
    const added = isInside ? 0 : Math.max(marked, value(own, at));
    cost.push(value(cost, at - 1) + added);
    clause.push(value(clause, at - 1) + (added > 0 ? 1 : 0));
    sentence.push(value(sentence, at - 1) + (mark === "sentence" ? 1 : 0));
  }
  return { cost, clause, sentence };
}

export function surroundings(
  tokens: readonly Token[],
  cues: readonly Cue[],
  times: readonly Range[],
): Surroundings {
  const { cost, clause, sentence } = breaksOf(tokens, cues, times);
  const distance = (range: Range, cue: Range): number => {
    if (cue.from >= range.to) {
      return cue.from - range.to + value(cost, cue.from) - value(cost, range.to - 1);
    }
    if (cue.to <= range.from) {
      return range.from - cue.to + value(cost, range.from) - value(cost, cue.to - 1);
    }
    return 0;
  };
  return {
    cues,
    word: (index) => tokens[index]?.folded ?? "",
    distance,
    isNearestTime: (range, cue) =>
      times.every((time) => time === range || distance(time, cue) >= distance(range, cue)),
    sameClause: (range, cue) =>
      value(clause, range.from) === value(clause, cue.from) ||
      value(clause, range.to - 1) === value(clause, cue.from),
    sameSentence: (range, cue) => value(sentence, range.from) === value(sentence, cue.from),
    sentencesApart: (range, cue) =>
      Math.abs(value(sentence, range.from) - value(sentence, cue.from)),
    nearest(range, kinds, within) {
      let best: Cue | null = null;
      let bestDistance = within + 1;
      for (const cue of cues) {
        if (cue.from > range.to + within) break;
        if ((cue.kinds & kinds) === 0) continue;
        if (cue.from < range.to && cue.to > range.from) continue;
        const far = distance(range, cue);
        if (far < bestDistance) {
          best = cue;
          bestDistance = far;
        }
      }
      return best;
    },
  };
}
