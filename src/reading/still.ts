import type { Instant } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { MessageAnalysis } from "./analyse.ts";
import type { Clause } from "./clauses.ts";
import { listed, TAG } from "./lexicon.ts";
import { isBad, isGood } from "./moods.ts";
import type { FoundOnset } from "./onset/find-onset.ts";
import type { PhraseBook } from "./phrases.ts";
import { createPhraseBook } from "./phrases.ts";
import { STILL_WORDS } from "./words/still.ts";

/** Whether the words of a message say that its trouble lasts. */
export type StillReader = (
  analysis: MessageAnalysis,
  time: FoundOnset,
  publishedAt: Instant,
) => boolean;

/** How a phrase says it; `other` is none, and only hides the words it holds. */
type Way = "beside" | "alone" | "other";

/** "Down since nine", said at ten, tells a begin; "since last night" tells that it lasts. */
const LASTING_MS_MIN = 3 * 3_600_000;

const bookOf = (lang: Language): PhraseBook<Way> => {
  const { beside, alone, other } = STILL_WORDS[lang];
  const lists: readonly (readonly [Way, string])[] = [
    ["beside", beside],
    ["alone", alone],
    ["other", other],
  ];
  return createPhraseBook(
    lists.flatMap(([way, list]) => listed(list).map((phrase) => [phrase, way] as const)),
    (_, last) => last,
  );
};

/** "Still" in a segment where something works ("internet still works") speaks of that. */
const isBesideTrouble = (analysis: MessageAnalysis, token: number): boolean => {
  const at = analysis.segments.findIndex(({ from, to }) => token >= from && token < to);
  const own = analysis.clauses.filter(({ segment }) => segment === at);
  const after = own.find(({ to }) => to > token);
  const nearest = after ?? own.at(-1);
  if (nearest === undefined || nearest.mood === "none") return !own.some((c) => isGood(c.mood));
  return isBad(nearest.mood);
};

const isUndone = (clause: Clause): boolean =>
  clause.negated && (clause.predicate & TAG.restored) !== 0;

/** "They say it is solved, but": what is held against a claimed end has not ended. */
const isHeldAgainst = (clauses: readonly Clause[], standing: readonly Clause[]): boolean => {
  const claimed = clauses.find(
    ({ mood, predicate }) => mood === "claimed" && (predicate & TAG.restored) !== 0,
  );
  return claimed !== undefined && standing.some(({ from }) => from > claimed.from);
};

/** "Since last night" beside a trouble that stands says that it lasts. */
const isLong = (time: FoundOnset, publishedAt: Instant): boolean =>
  time.onset !== null && time.lasting && publishedAt - time.onset >= LASTING_MS_MIN;

export const createStillReader = (): StillReader => {
  const books = Object.fromEntries(LANGUAGES.map((lang) => [lang, bookOf(lang)])) as Readonly<
    Record<Language, PhraseBook<Way>>
  >;
  return (analysis, time, publishedAt) => {
    const { verdict, text, lang, clauses } = analysis;
    const standing = verdict.clauses.filter(({ mood }) => isBad(mood));
    if (standing.some(isUndone) || isHeldAgainst(clauses, standing)) return true;
    if (isLong(time, publishedAt)) return true;
    return books[lang]
      .all(text.tokens)
      .some(
        ({ value, from }) =>
          value === "alone" || (value === "beside" && isBesideTrouble(analysis, from)),
      );
  };
};
