import type { AreaCode, Instant, OperatorId } from "../model/ids.ts";
import { asAreaCode } from "../model/ids.ts";
import type { PlaceMention, ReadingContext, Span } from "../model/reading.ts";
import type { Language } from "../model/vocabulary.ts";
import type { Operators } from "../operators/operators.ts";
import type { Clause } from "./clauses.ts";
import type { Segment } from "./segments.ts";
import { clausesOf } from "./clauses.ts";
import { segmentsOf } from "./segments.ts";
import {
  createCountryBook,
  pickCandidate,
  weighCountries,
  withPlaces,
} from "./country-evidence.ts";
import { createFailingOperator } from "./failing-operator.ts";
import type { OperatorMention, Surroundings } from "./find-operators.ts";
import { createFieldSpelling } from "./field-spelling.ts";
import { createOperatorBook, findOperators } from "./find-operators.ts";
import { createLanguageReader } from "./language.ts";
import type { Meaning } from "./lexicon.ts";
import { createLexicon } from "./lexicon.ts";
import { withOperators } from "./operator-items.ts";
import type { PhraseMatch } from "./phrases.ts";
import { withSplitVerbs } from "./split-verbs.ts";
import type { Tokens } from "./tokens.ts";
import { tokenise } from "./tokens.ts";
import type { Verdict } from "./verdict.ts";
import { judge } from "./verdict.ts";

export interface PlaceQuery {
  readonly lang: Language;
  readonly publishedAt: Instant;
  /** Likeliest first. */
  readonly countries: readonly string[];
  /** Spans of companies and brands, which are no places. */
  readonly struck: readonly Span[];
  /** Places said to be spared are asked for too. */
  readonly withSpared?: boolean;
}

export type PlaceFinder = (text: Tokens, query: PlaceQuery) => readonly PlaceMention[];

export interface ReaderParts {
  readonly operators: Operators;
  readonly places: PlaceFinder;
  /** IANA zone of an area or of a country. */
  readonly zone: (code: AreaCode) => string;
  /** Whether a folded word is the name of a place. */
  readonly isPlace: (word: string) => boolean;
}

/** Everything understood of a text on the way to its reading; statements are read from it too. */
export interface MessageAnalysis {
  readonly text: Tokens;
  readonly lang: Language;
  readonly langConfidence: number;
  readonly matches: readonly PhraseMatch<Meaning>[];
  readonly mentions: readonly OperatorMention[];
  readonly segments: readonly Segment[];
  readonly clauses: readonly Clause[];
  readonly verdict: Verdict;
  readonly places: readonly PlaceMention[];
  readonly operator: OperatorId | null;
  /** The first company named, whatever part it plays. */
  readonly named: OperatorId | null;
  /** The same search in a part of the text, places said to be spared included. */
  readonly findPlaces: (text: Tokens) => readonly PlaceMention[];
  /** Spans of the mention the operator was read from. */
  readonly operatorSpans: readonly Span[];
  readonly zone: string;
}

export type Analyse = (text: string, context: ReadingContext) => MessageAnalysis;

/** Below this the language of a short text is a guess that a company's country may correct. */
const UNSURE_LANGUAGE = 0.75;

/** Longer texts are read up to here; a message is one to three sentences. */
export const READ_CHARS_MAX = 20_000;

export const spanOf = (text: Tokens, from: number, to: number): Span => [
  text.tokens[from]?.start ?? 0,
  text.tokens[to - 1]?.end ?? 0,
];

/** What stands around a name is asked only of names that are words too: most texts have none. */
const surroundings = (
  text: Tokens,
  lang: Language,
  words: readonly PhraseMatch<Meaning>[],
): Surroundings => {
  let starts: Set<number> | null = null;
  let services: Set<number> | null = null;
  return {
    lang,
    fieldAt: (token) => (starts ??= startsOf(words)).has(token),
    serviceAt: (token) =>
      (services ??= startsOf(words.filter(({ value }) => value.services !== 0))).has(token),
    capitals: !text.shouting && text.tokens.some(({ capital }) => capital),
  };
};

const startsOf = (words: readonly PhraseMatch<Meaning>[]): Set<number> =>
  new Set(words.map(({ from }) => from));

export const createAnalyser = (parts: ReaderParts): Analyse => {
  const { operators, places: findPlaces, zone } = parts;
  const mend = createFieldSpelling(operators, parts.isPlace);
  const readLanguage = createLanguageReader();
  const lexicon = createLexicon();
  const operatorBook = createOperatorBook(operators);
  const countryBook = createCountryBook();
  const failing = createFailingOperator();
  /** The country of the one company named, which tells the language of "1&1 DSL tot". */
  const countryNamed = (text: Tokens, lang: Language): string | null => {
    const [mention, ...others] = findOperators(text, operatorBook, surroundings(text, lang, []));
    const [only, ...homonyms] = mention?.candidates ?? [];
    if (only === undefined || others.length > 0 || homonyms.length > 0) return null;
    return operators.get(only)?.country ?? null;
  };
  return (raw, context) => {
    const typed = tokenise(raw.length > READ_CHARS_MAX ? raw.slice(0, READ_CHARS_MAX) : raw);
    const country = context.country ?? null;
    const prior = { lang: context.lang ?? null, country };
    const first = readLanguage(typed, prior);
    const unsure = country === null && first.confidence < UNSURE_LANGUAGE;
    const { lang, confidence } = unsure
      ? readLanguage(typed, { ...prior, country: countryNamed(typed, first.lang) })
      : first;
    const text = mend(typed, lang);
    const words = withSplitVerbs(text.tokens, lexicon[lang].all(text.tokens), lang);
    const found = findOperators(text, operatorBook, surroundings(text, lang, words));
    const matches = withOperators(text, words, found);
    const segments = segmentsOf(text, matches);
    const verdict = judge(clausesOf(segments));
    const world = { lang, country, zone: context.zone ?? null };
    const tables = { operators, book: countryBook };
    const before = weighCountries({ text, mentions: found }, world, tables);
    const query: PlaceQuery = {
      lang,
      publishedAt: context.publishedAt,
      countries: likeliestFirst(before),
      struck: found.map((mention) => spanOf(text, mention.from, mention.to)),
    };
    const places = findPlaces(text, query);
    const scores = withPlaces(before, places);
    const best = bestCountry(scores);
    const mentions = found.filter(({ onlyIn }) => onlyIn === null || onlyIn === best);
    const scene = { segments, clauses: verdict.read, status: verdict.status };
    const mention = failing(text, mentions, scene);
    const picked = mention === null ? null : pickCandidate(mention.candidates, scores, operators);
    const named = pickCandidate(mentions[0]?.candidates ?? [], scores, operators);
    return {
      text,
      lang,
      langConfidence: confidence,
      matches,
      mentions,
      segments,
      clauses: verdict.read,
      verdict,
      places,
      operator: picked === null ? null : operators.network(picked),
      named: named === null ? null : operators.network(named),
      findPlaces: (part) => findPlaces(part, { ...query, withSpared: true }),
      operatorSpans: mention === null ? [] : [spanOf(text, mention.from, mention.to)],
      zone: context.zone ?? zone(areaOf(places, country ?? best)),
    };
  };
};

const areaOf = (places: readonly PlaceMention[], country: string): AreaCode =>
  places.find((place) => place.code !== null)?.code ?? asAreaCode(country);

/** Few countries: put in their places one by one, of equal ones the first named stays first. */
const likeliestFirst = (scores: ReadonlyMap<string, number>): readonly string[] => {
  const countries: string[] = [];
  const points: number[] = [];
  for (const [country, score] of scores) {
    let at = countries.length;
    for (; at > 0 && (points[at - 1] ?? 0) < score; at -= 1) {
      countries[at] = countries[at - 1] ?? "";
      points[at] = points[at - 1] ?? 0;
    }
    countries[at] = country;
    points[at] = score;
  }
  return countries;
};

const bestCountry = (scores: ReadonlyMap<string, number>): string => {
  let best = "FR";
  for (const [country, score] of scores) if (score > (scores.get(best) ?? 0)) best = country;
  return best;
};
