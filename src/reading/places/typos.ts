import { poolText } from "../../places/bytes.ts";
import { SCORE_MIN, scoreHit } from "./evidence.ts";
import { factsOf } from "./hits.ts";
import type { Hit } from "./hits.ts";
import { joined, startsSentence } from "./message.ts";
import type { Message } from "./message.ts";
import { beginsAt, CUES, endsBefore } from "./words.ts";

const LETTERS_MIN = 7;
/** After a preposition, shorter ones too: of towns, with a letter left out or two swapped. */
const LOCATED_LETTERS_MIN = 5;
const INHABITANTS_SHORT_MIN = 20_000;
const INHABITANTS_MIN = 2000;
const INHABITANTS_UNLOCATED_MIN = 20_000;
/** Any word may be one letter from some name: without a preposition or a capital only a city is taken. */
const INHABITANTS_BARE_MIN = 100_000;
/** A place abroad must be this many times larger. */
const ABROAD_FACTOR = 20;

const ARTICLES: ReadonlySet<string> = new Set(["la", "le", "les", "de", "den"]);

const isPlacing = (message: Message, at: number): boolean =>
  endsBefore(CUES.locative, message, at) > 0 ||
  (message.plain && message.context.lang === "fr" && message.words[at - 1] === "a");

/** How large a place must be that the word is taken for; null when no place is looked for. */
const inhabitantsMin = (message: Message, at: number): number | null => {
  const word = message.words[at] ?? "";
  if (word.length < LOCATED_LETTERS_MIN) return null;
  const token = message.tokens.tokens[at];
  if (message.usesCapitals && token?.capital !== true) return null;
  if (beginsAt(CUES.firstName, message, at) > 0) return null;
  const first = startsSentence(message, at);
  const capital = token?.capital === true && message.usesCapitals && !first;
  // "a la rochele": the article belongs to the name.
  const name = ARTICLES.has(message.words[at - 1] ?? "") ? at - 1 : at;
  const placed = joined(message, name) && isPlacing(message, name);
  const located = placed || (joined(message, at) && isPlacing(message, at));
  const short = word.length < LETTERS_MIN;
  if (located) return short ? INHABITANTS_SHORT_MIN : INHABITANTS_MIN;
  if (short) return null;
  const last = at === message.words.length - 1 && /,/u.test(token?.before ?? "");
  if (last) return INHABITANTS_BARE_MIN;
  if (capital && message.context.lang !== "de") return INHABITANTS_UNLOCATED_MIN;
  return at === 0 || capital ? INHABITANTS_BARE_MIN : null;
};

/** A long name with one wrong letter, where a preposition or a capital says that it is a name; else null. */
export const typoAt = (message: Message, at: number): Hit | null => {
  const min = inhabitantsMin(message, at);
  if (min === null) return null;
  let best: Hit | null = null;
  let bestPopulation = min;
  const article = message.words[at - 1] ?? "";
  for (const key of message.gazetteer.spelling.similar(message.words[at] ?? "", article)) {
    const facts = factsOf(message, key);
    const population = facts.near ? facts.nearPopulation : facts.population / ABROAD_FACTOR;
    if (population < bestPopulation) continue;
    const from = poolText(message.gazetteer.names.columns.keys, key).includes(" ") ? at - 1 : at;
    best = { from, to: at + 1, key, contracted: false, typo: true, score: 0 };
    bestPopulation = population;
  }
  if (best === null) return null;
  best.score = scoreHit(message, best);
  return best.score >= SCORE_MIN ? best : null;
};
