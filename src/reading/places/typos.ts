import { SCORE_MIN, scoreHit } from "./evidence.ts";
import { factsOf } from "./hits.ts";
import type { Hit } from "./hits.ts";
import { joined, startsSentence } from "./message.ts";
import type { Message } from "./message.ts";
import { beginsAt, CUES, endsBefore } from "./words.ts";

const LETTERS_MIN = 7;
const INHABITANTS_MIN = 2000;
const INHABITANTS_UNLOCATED_MIN = 20_000;
/** Any word may be one letter from some name: without a preposition or a capital only a city is taken. */
const INHABITANTS_BARE_MIN = 100_000;
/** A place abroad must be this many times larger. */
const ABROAD_FACTOR = 20;

/** How large a place must be that the word is taken for; null when no place is looked for. */
const inhabitantsMin = (message: Message, at: number): number | null => {
  const word = message.words[at] ?? "";
  if (word.length < LETTERS_MIN) return null;
  const token = message.tokens.tokens[at];
  if (message.usesCapitals && token?.capital !== true) return null;
  if (beginsAt(CUES.firstName, message.words, at) > 0) return null;
  const first = startsSentence(message, at);
  const capital = token?.capital === true && message.usesCapitals && !first;
  const located = joined(message, at) && endsBefore(CUES.locative, message.words, at) > 0;
  if (located) return INHABITANTS_MIN;
  if (capital && message.context.lang !== "de") return INHABITANTS_UNLOCATED_MIN;
  return at === 0 || capital ? INHABITANTS_BARE_MIN : null;
};

/** A long name with one wrong letter, where a preposition or a capital says that it is a name; else null. */
export const typoAt = (message: Message, at: number): Hit | null => {
  const min = inhabitantsMin(message, at);
  if (min === null) return null;
  let best: Hit | null = null;
  let bestPopulation = min;
  for (const key of message.gazetteer.spelling.similar(message.words[at] ?? "")) {
    const facts = factsOf(message, key);
    const population = facts.near ? facts.nearPopulation : facts.population / ABROAD_FACTOR;
    if (population < bestPopulation) continue;
    best = { from: at, to: at + 1, key, contracted: false, typo: true, score: 0 };
    bestPopulation = population;
  }
  if (best === null) return null;
  best.score = scoreHit(message, best);
  return best.score >= SCORE_MIN ? best : null;
};
