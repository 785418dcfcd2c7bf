import type { PlaceMention } from "../model/reading.ts";
import type { MessageAnalysis } from "./analyse.ts";
import type { Segment } from "./segments.ts";
import { TAG } from "./lexicon.ts";
import type { StatementCue } from "./statement-kinds.ts";
import { CUE } from "./statement-kinds.ts";
import type { Tokens } from "./tokens.ts";

/** The places of a statement by the part they play. */
export interface StatementPlaces {
  /** What the claim is about, spared places included. */
  readonly places: readonly PlaceMention[];
  /** Those of them that are said not to be hit. */
  readonly spared: readonly PlaceMention[];
  readonly causePlaces: readonly PlaceMention[];
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  [
    "a au aux en dans sur pres de du des d chez",
    "in te bij nabij op rond naar",
    "im am bei nahe um zu at near on of around from van von",
  ].flatMap((words) => words.split(" ")),
);

const sliceOf = (text: Tokens, from: number, to: number): Tokens => ({
  ...text,
  tokens: text.tokens.slice(from, to),
});

const SLICES_MAX = 12;

/** Places named in a segment whatever the words before them say of them. */
const namedIn = (analysis: MessageAnalysis, segment: Segment): readonly PlaceMention[] => {
  const { text, findPlaces } = analysis;
  const found = new Map<number, PlaceMention>();
  let slices = 0;
  for (let at = segment.from; at < segment.to && slices < SLICES_MAX; at += 1) {
    const word = text.tokens[at]?.folded ?? "";
    if (at > segment.from && !PREPOSITIONS.has(word)) continue;
    slices += 1;
    for (const place of findPlaces(sliceOf(text, at, segment.to))) found.set(place.span[0], place);
  }
  const all = [...found.values()].toSorted((a, b) => a.span[0] - b.span[0]);
  // "The province of Liège" is not the town as well.
  return all.filter(
    ({ span: [start, end] }) => !all.some((other) => other.span[0] < start && other.span[1] >= end),
  );
};

const segmentTags = (segment: Segment, cues: readonly StatementCue[]): number =>
  cues.reduce(
    (tags, cue) => (cue.from >= segment.from && cue.from < segment.to ? tags | cue.value : tags),
    0,
  );

/** "A minority, mainly in Gent, kept the service": the words that spare stand a comma later. */
const SPARED_REACH_SEGMENTS = 2;

const sparedBefore = (
  analysis: MessageAnalysis,
  cues: readonly StatementCue[],
  index: number,
): readonly PlaceMention[] => {
  const { segments } = analysis;
  for (
    let at = index;
    at > index - SPARED_REACH_SEGMENTS && segments[at]?.link === "soft";
    at -= 1
  ) {
    const before = segments[at - 1];
    // "Only Hainaut is hit, other customers are not": what was said to be hit is not spared.
    const isSaid = analysis.clauses.some(({ segment }) => segment === at - 1);
    if (before === undefined || (isSaid && (segmentTags(before, cues) & CUE.scope) !== 0))
      return [];
    const named = namedIn(analysis, before);
    if (named.length > 0) return named;
  }
  return [];
};

const same = (a: PlaceMention, b: PlaceMention): boolean => a.span[0] === b.span[0];

const CAUSES = CUE.cause | CUE.because;
const EFFECTS = CUE.scope | CUE.customers;

const FINITE: ReadonlySet<string> = new Set(
  "ist sind war waren kommt kam kommen kamen fallt fiel is zijn was werd werden est sont".split(
    " ",
  ),
);
/** "Nach einem Brand" and where it was, before the verb. */
const CAUSE_LEADS_TOKENS = 2;
const CAUSE_WORDS_MIN = 2;

/** "Nach einem Brand in Mannheim ist das Netz in Heidelberg gestört": past the verb stands what is hit. */
const isAfterVerb = (
  analysis: MessageAnalysis,
  segment: Segment,
  { at, cues }: { readonly at: number; readonly cues: readonly StatementCue[] },
): boolean => {
  const cause = cues.find(
    ({ value, from }) =>
      (value & CAUSES) !== 0 && from >= segment.from && from <= segment.from + CAUSE_LEADS_TOKENS,
  );
  if (cause === undefined) return false;
  const { tokens } = analysis.text;
  for (let verb = cause.to + CAUSE_WORDS_MIN; verb < at; verb += 1) {
    if (!FINITE.has(tokens[verb]?.folded ?? "")) continue;
    const start = tokens[cause.from]?.start ?? 0;
    const end = tokens[verb]?.start ?? 0;
    return namedIn(analysis, segment).some(({ span }) => span[0] >= start && span[1] <= end);
  }
  return false;
};

/** "Due to a fire in Evere": after the words of the cause, and before it is said what it does. */
const isAfterCause = (
  analysis: MessageAnalysis,
  cues: readonly StatementCue[],
  place: PlaceMention,
): boolean => {
  const { segments, matches, text } = analysis;
  const at = text.tokens.findIndex((token) => token.start >= place.span[0]);
  const segment = segments.find(({ from, to }) => at >= from && at < to);
  if (segment === undefined || isAfterVerb(analysis, segment, { at, cues })) return false;
  const cue = cues.findLast(
    ({ value, from, to }) => (value & CAUSES) !== 0 && from >= segment.from && to <= at,
  );
  if (cue === undefined) return false;
  const between = (from: number, to: number): boolean => from >= cue.to && to <= at;
  const effect = cues.some(({ value, from, to }) => (value & EFFECTS) !== 0 && between(from, to));
  const named = matches.some(
    ({ value, from, to }) =>
      (value.tags & TAG.trouble) !== 0 && (between(from, to) || to === cue.to),
  );
  return !effect && !named;
};

/** Where the outage is, where it is not, and where its cause lies. */
export const placesOf = (
  analysis: MessageAnalysis,
  cues: readonly StatementCue[],
): StatementPlaces => {
  const isCause = (place: PlaceMention): boolean => isAfterCause(analysis, cues, place);
  const affected = analysis.places.filter((place) => !isCause(place));
  const causePlaces = analysis.places.filter(isCause);
  const spared: PlaceMention[] = [];
  for (const [index, segment] of analysis.segments.entries()) {
    const tags = segmentTags(segment, cues);
    if ((tags & (CAUSES | CUE.spared)) === 0) continue;
    const named = namedIn(analysis, segment);
    if ((tags & CUE.spared) !== 0) {
      spared.push(...(named.length > 0 ? named : sparedBefore(analysis, cues, index)));
    } else {
      const others = named.filter((place) => !analysis.places.some((hit) => same(hit, place)));
      for (const place of others) {
        const at = analysis.text.tokens.findIndex((token) => token.start >= place.span[0]);
        if (isAfterVerb(analysis, segment, { at, cues })) affected.push(place);
        else causePlaces.push(place);
      }
    }
  }
  const places = [
    ...affected,
    ...spared.filter((place) => !affected.some((hit) => same(hit, place))),
  ].toSorted((a, b) => a.span[0] - b.span[0]);
  return { places, spared, causePlaces };
};
