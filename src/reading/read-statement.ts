import type { OperatorId } from "../model/ids.ts";
import type { ReadingContext, Span, StatementReading } from "../model/reading.ts";
import type { Language, SaidBy } from "../model/vocabulary.ts";
import type { Analyse, MessageAnalysis } from "./analyse.ts";
import { servicesOf } from "./lexicon.ts";
import { findStatementTimes } from "./onset/find-statement-times.ts";
import type { StatementTimes } from "./onset/find-statement-times.ts";
import { lastedIn } from "./lasted.ts";
import type { Lasted } from "./lasted.ts";
import type { PhraseBook } from "./phrases.ts";
import type { Segment } from "./segments.ts";
import { countOf } from "./statement-count.ts";
import { claimsOf } from "./statement-claims.ts";
import { tellsAmount } from "./statement-amount.ts";
import type { StatementCue } from "./statement-kinds.ts";
import { createCueBook, CUE, cueAt, kindsOf } from "./statement-kinds.ts";
import { placesOf } from "./statement-places.ts";

export type StatementContext = ReadingContext & {
  /** Whose statement it is, when known. */
  readonly operator?: OperatorId;
};

const saidByOf = (cues: readonly StatementCue[]): SaidBy => {
  if (cueAt(cues, CUE.witness) !== undefined) return "operator_as_told_by_witness";
  const third = cueAt(cues, CUE.thirdParty);
  const voice = cueAt(cues, CUE.voice);
  // "The mayor says": whose name stands before the verb.
  const first = third !== undefined && (voice === undefined || third.from < voice.from);
  return first ? "third_party" : "operator";
};

const isOfSilence = (segment: Segment | undefined, cues: readonly StatementCue[]): boolean =>
  segment !== undefined &&
  cues.some(
    ({ value, from }) => (value & CUE.silence) !== 0 && from >= segment.from && from < segment.to,
  );

/** Every service named, but those that are said to work. */
const servicesIn = (analysis: MessageAnalysis, cues: readonly StatementCue[]): number => {
  let spared = 0;
  let named = 0;
  for (const { mood, services, segment } of analysis.clauses) {
    // "The calls have stopped" is said of the hotline's own: no telephony is meant.
    if (isOfSilence(analysis.segments[segment], cues)) continue;
    if (mood === "working") spared |= services;
    else named |= services;
  }
  return named === 0 && spared !== 0 && analysis.verdict.status !== "up" ? spared : named;
};

/** "1h30", which may be a time of the day too. */
const LIKE_A_CLOCK = /^\d{1,2}\s?h\s?\d{2}/u;

/** "It lasted 1h30": a length is not the hour at which it ended or began. */
const withoutLength = (time: StatementTimes, lasted: Lasted, text: string): StatementTimes => {
  if (!LIKE_A_CLOCK.test(text.slice(lasted.from))) return time;
  const isLength = (spans: readonly Span[]): boolean =>
    spans.some(([start, end]) => lasted.from >= start && lasted.from < end);
  return {
    ...time,
    ...(isLength(time.resolvedSpans) ? { resolvedAt: null, resolvedSpans: [] } : {}),
    ...(isLength(time.sinceSpans) ? { since: null, sincePrecision: null, sinceSpans: [] } : {}),
  };
};

/** Reads statements: kind, claims and terms; pure, never throws. */
export const createStatementReader = (
  analyse: Analyse,
): ((text: string, context: StatementContext) => StatementReading) => {
  const books: Readonly<Record<Language, PhraseBook<number>>> = {
    fr: createCueBook("fr"),
    nl: createCueBook("nl"),
    de: createCueBook("de"),
    en: createCueBook("en"),
  };
  return (raw, context) => {
    const analysis = analyse(raw, context);
    const { lang, text, zone, clauses } = analysis;
    const cues = books[lang].all(text.tokens);
    const lasted = lastedIn(analysis, cues);
    const told = findStatementTimes(text, {
      lang,
      publishedAt: context.publishedAt,
      zone,
      words: analysis.matches,
      named: analysis.mentions,
    });
    const time = lasted === null ? told : withoutLength(told, lasted, text.text);
    const where = placesOf(analysis, cues);
    const count = where.spared.length > 0 ? null : countOf(text, cues);
    const { kind, also } = kindsOf({
      cues,
      clauses,
      segments: analysis.segments,
      faultLasted: lasted?.about === "cause",
      counted: count !== null && count.sure,
      share: count?.share !== null && count?.share !== undefined && count.share < 1,
      named: where.places.length > 0,
      hasEta: time.eta !== null,
      hasResolved: time.resolvedAt !== null,
      paid: tellsAmount(text),
    });
    const kinds = [kind, ...also];
    const resolved = kinds.includes("resolved") || kind === "partial";
    // "It is resolved" is a claim about the moment it is said, unless it gives another.
    const saidNow = kind === "resolved" ? context.publishedAt : null;
    const resolvedAt = resolved ? (time.resolvedAt ?? saidNow) : null;
    const eta = kinds.includes("eta") || kind === "compensation" ? time.eta : null;
    const services = servicesOf(servicesIn(analysis, cues));
    return {
      lang,
      kind,
      also,
      claims: claimsOf({
        analysis,
        cues,
        kinds,
        where,
        count,
        time,
        eta: kinds.includes("eta") ? eta : null,
        lasted,
        resolvedAt: kinds.includes("resolved") ? (resolvedAt ?? context.publishedAt) : resolvedAt,
        at: context.publishedAt,
      }),
      aboutOperator: context.operator ?? analysis.operator ?? analysis.named,
      saidBy: saidByOf(cues),
      services,
      places: where.places,
      causePlaces: where.causePlaces,
      at: context.publishedAt,
      zone,
      eta: kinds.includes("eta") ? eta : null,
      resolvedAt,
      count: count !== null && (count.sure || kinds.includes("scope")) ? count.printed : null,
    };
  };
};
