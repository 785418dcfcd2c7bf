import type { Reading, ReadingContext, Span } from "../model/reading.ts";
import type { PlaceMention } from "../model/reading.ts";
import type { Service, Status } from "../model/vocabulary.ts";
import type { Analyse, MessageAnalysis } from "./analyse.ts";
import { spanOf } from "./analyse.ts";
import { servicesOf, TAG } from "./lexicon.ts";
import type { FoundOnset } from "./onset/find-onset.ts";
import { findOnset } from "./onset/find-onset.ts";
import { reportedStatement } from "./reported-statement.ts";
import type { Reported } from "./reported-statement.ts";
import { createStillReader } from "./still.ts";

const PLACES_OF_A_LIST = 3;

const isFirstHand = (analysis: MessageAnalysis): boolean => {
  let tags = 0;
  for (const segment of analysis.segments) tags |= segment.around;
  const self = (tags & TAG.self) !== 0;
  if ((tags & TAG.hearsay) !== 0) return false;
  return self || analysis.places.length < PLACES_OF_A_LIST;
};

/** A terse "internet Proximus Namur depuis ce matin" tells of trouble by its onset alone. */
const statusOf = (analysis: MessageAnalysis, time: FoundOnset): Status => {
  const { status, services } = analysis.verdict;
  if (status !== "unknown" || time.onset === null) return status;
  const asked = analysis.segments.some((segment) => segment.asked);
  const claimed = analysis.clauses.some((clause) => clause.mood === "claimed");
  const subject = services !== 0 || analysis.operator !== null;
  // "When will you repair the line, cut since the storm?" asks when, not whether.
  const open = asked && !time.lasting;
  if (!subject || open || claimed || analysis.clauses.length >= 3) return status;
  const often = analysis.segments.some(({ around }) => (around & TAG.often) !== 0);
  return often ? "degraded" : "down";
};

const clauseSpans = (analysis: MessageAnalysis): readonly Span[] =>
  analysis.verdict.clauses
    .filter((clause) => clause.to > clause.from)
    .map((clause) => spanOf(analysis.text, clause.from, clause.to));

const serviceSpans = (analysis: MessageAnalysis): readonly Span[] =>
  analysis.matches
    .filter(({ value }) => (value.services & analysis.verdict.services) !== 0)
    .map(({ from, to }) => spanOf(analysis.text, from, to));

const OPERATOR_CONFIDENCE = 0.95;
const LIST_CONFIDENCE = 0.85;
const WORDED_CONFIDENCE = 0.8;

const placeConfidence = (places: readonly PlaceMention[]): number =>
  places.reduce((sum, place) => sum + (place.candidates[0]?.score ?? 0), 0) / places.length;

/** What a reading says besides its operator and its places. */
interface Known {
  readonly status: Status;
  readonly services: readonly Service[];
  readonly time: FoundOnset;
  readonly said: Reported | null;
}

const confidenceOf = (analysis: MessageAnalysis, known: Known): Reading["confidence"] => {
  const { services, time, said } = known;
  const confidence: Mutable<Reading["confidence"]> = {
    lang: analysis.langConfidence,
    status: analysis.verdict.confidence,
  };
  if (analysis.operator !== null) confidence.operator = OPERATOR_CONFIDENCE;
  if (services.length > 0) confidence.services = LIST_CONFIDENCE;
  if (analysis.places.length > 0) confidence.places = placeConfidence(analysis.places);
  if (time.onset !== null) confidence.onset = time.confidence;
  if (said !== null) confidence.reportedStatement = WORDED_CONFIDENCE;
  return confidence;
};

const spansOf = (analysis: MessageAnalysis, known: Known): Reading["spans"] => {
  const { status, services, time, said } = known;
  const spans: Mutable<Reading["spans"]> = {};
  if (analysis.operator !== null) spans.operator = analysis.operatorSpans;
  if (services.length > 0) spans.services = serviceSpans(analysis);
  if (analysis.places.length > 0) spans.places = analysis.places.map((place) => place.span);
  if (time.onset !== null) spans.onset = time.spans;
  if (status === "up" && time.recoveredAt !== null) spans.recoveredAt = time.recoveredSpans;
  spans.status = clauseSpans(analysis);
  if (said !== null) spans.reportedStatement = [said.span];
  return spans;
};

/** While it is put together. */
type Mutable<Record> = { -readonly [Key in keyof Record]: Record[Key] };

/** Puts one analysed message and its times together. */
export const toReading = (
  analysis: MessageAnalysis,
  time: FoundOnset,
  says: (status: Status) => boolean,
): Reading => {
  const status = statusOf(analysis, time);
  // Where nothing is said to fail or to be back (a question, a tariff), no service does.
  const services = status === "unknown" ? [] : servicesOf(analysis.verdict.services);
  const said = reportedStatement(analysis);
  const { places, operator } = analysis;
  const known = { status, services, time, said };
  return {
    lang: analysis.lang,
    operator,
    services,
    places,
    onset: time.onset,
    onsetPrecision: time.precision,
    recoveredAt: status === "up" ? time.recoveredAt : null,
    status,
    reportedStatement: said?.words ?? null,
    zone: analysis.zone,
    firstHand: isFirstHand(analysis),
    still: says(status),
    confidence: confidenceOf(analysis, known),
    spans: spansOf(analysis, known),
  };
};

/** Reads one message; pure, never throws, time linear in the text. */
export const createMessageReader = (
  analyse: Analyse,
): ((text: string, context: ReadingContext) => Reading) => {
  const isStill = createStillReader();
  return (text, context) => {
    const analysis = analyse(text, context);
    const { lang, zone } = analysis;
    const { publishedAt } = context;
    const time = findOnset(analysis.text, {
      lang,
      publishedAt,
      zone,
      words: analysis.matches,
      isUp: analysis.verdict.status === "up",
      named: analysis.mentions,
    });
    return toReading(
      analysis,
      time,
      (status) =>
        (status === "down" || status === "degraded") && isStill(analysis, time, publishedAt),
    );
  };
};
