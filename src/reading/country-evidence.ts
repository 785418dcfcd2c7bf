import type { OperatorId } from "../model/ids.ts";
import type { PlaceMention } from "../model/reading.ts";
import type { Language } from "../model/vocabulary.ts";
import type { Operators } from "../operators/operators.ts";
import { listed } from "./lexicon.ts";
import type { OperatorMention } from "./find-operators.ts";
import type { PhraseBook } from "./phrases.ts";
import { createPhraseBook } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import {
  COUNTRIES_OF_LANGUAGE,
  COUNTRY_OF_PREFIX,
  COUNTRY_OF_ZONE,
  COUNTRY_WORDS,
} from "./words/countries.ts";

/** Points per country, ISO 3166-1 alpha-2; higher is likelier. */
export type CountryScores = ReadonlyMap<string, number>;

export interface CountryContext {
  readonly lang: Language;
  readonly country: string | null;
  readonly zone: string | null;
}

interface CountryWord {
  readonly country: string;
  readonly weight: number;
}

export type CountryBook = PhraseBook<CountryWord>;

export const createCountryBook = (): CountryBook =>
  createPhraseBook(
    Object.entries(COUNTRY_WORDS).flatMap(([country, lists]) =>
      lists.flatMap(([weight, words]) =>
        listed(words).map((word) => [word, { country, weight }] as const),
      ),
    ),
    (a, b) => (a.weight >= b.weight ? a : b),
  );

const DESK_WEIGHT = 3;
const ZONE_WEIGHT = 2;
const PLACE_WEIGHT = 4;
const OPERATOR_WEIGHT = 2;
const MONEY_WEIGHT = 3;
const NUMBER_WEIGHT = 4;

const PHONE_PATTERN = /(?:\+|\b00)(33|32|352|41|31|49|44)(?=[\d\s(./-]{6})/gu;
const POUND_PATTERN = /£|\bGBP\b/u;
const FRANC_PATTERN = /\bCHF\b|\bSFr\b/u;

/** Rules out most texts at once. */
const WRITING_PATTERN = /[£+]|00|GBP|CHF|SFr/u;

type Add = (country: string, weight: number) => void;

const addWriting = (text: string, add: Add): void => {
  if (!WRITING_PATTERN.test(text)) return;
  if (POUND_PATTERN.test(text)) add("GB", MONEY_WEIGHT);
  if (FRANC_PATTERN.test(text)) add("CH", MONEY_WEIGHT);
  for (const [, prefix = ""] of text.matchAll(PHONE_PATTERN)) {
    add(COUNTRY_OF_PREFIX[prefix] ?? "", NUMBER_WEIGHT);
  }
};

const addTo =
  (scores: Map<string, number>): Add =>
  (country, weight) => {
    if (country !== "") scores.set(country, (scores.get(country) ?? 0) + weight);
  };

const addPlaces = (places: readonly PlaceMention[], add: Add): void => {
  for (const place of places) {
    const weight = PLACE_WEIGHT / places.length;
    if (place.code !== null) add(place.country, weight);
    else {
      for (const candidate of place.candidates) {
        add(candidate.code.slice(0, 2), weight * candidate.score);
      }
    }
  }
};

const usual = (lang: Language): readonly (readonly [string, number])[] =>
  Object.entries(COUNTRIES_OF_LANGUAGE[lang] ?? {});
const USUAL_COUNTRIES: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  fr: usual("fr"),
  nl: usual("nl"),
  de: usual("de"),
  en: usual("en"),
};

export interface CountryEvidence {
  readonly text: Tokens;
  readonly mentions: readonly OperatorMention[];
}

/** Adds up what a text and its surroundings say of the country it speaks of. */
export const weighCountries = (
  evidence: CountryEvidence,
  context: CountryContext,
  tables: { readonly operators: Operators; readonly book: CountryBook },
): CountryScores => {
  const scores = new Map<string, number>();
  const add = addTo(scores);
  for (const [country, weight] of USUAL_COUNTRIES[context.lang]) add(country, weight);
  if (context.country !== null) add(context.country, DESK_WEIGHT);
  else if (context.zone !== null) add(COUNTRY_OF_ZONE[context.zone] ?? "", ZONE_WEIGHT);
  for (const { candidates, onlyIn } of evidence.mentions) {
    if (onlyIn !== null) continue;
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0) continue;
    add(tables.operators.get(only)?.country ?? "", OPERATOR_WEIGHT);
  }
  for (const { value } of tables.book.all(evidence.text.tokens)) add(value.country, value.weight);
  addWriting(evidence.text.text, add);
  return scores;
};

/** The same with the places the text names. */
export const withPlaces = (
  scores: CountryScores,
  places: readonly PlaceMention[],
): CountryScores => {
  if (places.length === 0) return scores;
  const sum = new Map(scores);
  addPlaces(places, addTo(sum));
  return sum;
};

/** The candidate of the likeliest country; of equal ones the larger company. */
export const pickCandidate = (
  candidates: readonly OperatorId[],
  scores: CountryScores,
  operators: Operators,
): OperatorId | null => {
  let best: OperatorId | null = null;
  let bestScore = -1;
  for (const id of candidates) {
    const operator = operators.get(id);
    if (operator === undefined) continue;
    const score = (scores.get(operator.country) ?? 0) + operator.share;
    if (score > bestScore) [best, bestScore] = [id, score];
  }
  return best;
};
