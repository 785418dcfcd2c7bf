import { DICTIONARY, EVERYDAY, factsOf, ordinaryOf } from "./hits.ts";
import type { Hit, KeyFacts } from "./hits.ts";
import { NAME_SORTS } from "../../places/layout.ts";
import { joined, startsSentence } from "./message.ts";
import type { Message } from "./message.ts";
import { beginsAt, CUES, endsBefore } from "./words.ts";

/**
 * Evidence that a name in a text is meant as a place, as a sum of weights. The weights are set by
 * hand: a name alone in a likely country just passes, an everyday word needs a preposition and a capital.
 */
export const SCORE_MIN = 1.3;
/** A hit below this is not saved by its neighbours. */
export const POSSIBLE_MIN = -2;
/** A preposition and a capital together say more than each. */
const BOTH_WEIGHT = 0.6;

const ordinaryWeight = (hit: Hit, ordinary: number): number => {
  const words = hit.to - hit.from;
  if (ordinary === EVERYDAY) return words > 1 ? -1.6 : -2.7;
  if (ordinary === DICTIONARY) return words > 1 ? -0.4 : -1;
  return words > 1 ? 1 : 0.5;
};

const nameWeight = (message: Message, hit: Hit, facts: KeyFacts): number => {
  const letters = message.words.slice(hit.from, hit.to).join("").length;
  const population = facts.near ? facts.nearPopulation : facts.population;
  const ordinary = ordinaryOf(message, hit);
  let weight = ordinaryWeight(hit, ordinary);
  const capital = message.tokens.tokens[hit.to - 1]?.capital === true && message.usesCapitals;
  // "le passage", "la marche" are first of all words where nobody wrote a capital.
  if (ordinary === DICTIONARY && hit.to - hit.from > 1 && !capital) weight -= 1.4;
  if (letters <= 2) weight -= 0.9;
  else if (letters === 3) weight -= 0.7;
  if (population > 0) weight += (Math.log10(population + 10) - 3) * 0.5;
  weight -= facts.sort * 0.25;
  if (message.countries.length > 0) weight += facts.near ? 0.7 : -0.7;
  if (facts.country || facts.wide) weight += 0.4;
  if (hit.contracted) weight += 0.8;
  if (hit.typo) weight -= 1.2;
  return weight;
};

const capitalWeight = (message: Message, hit: Hit): number => {
  const { tokens } = message.tokens;
  if (!message.usesCapitals) return 0;
  const german = message.context.lang === "de";
  const last = tokens[hit.to - 1];
  const first = tokens[hit.from];
  const capital = first?.capital === true || (hit.to - hit.from > 1 && last?.capital === true);
  if (!capital) return german ? -1.5 : -0.4;
  if (startsSentence(message, hit.from))
    return hit.to - hit.from > 1 && last?.capital === true ? 1.5 : 0.3;
  return german ? 0.8 : 2;
};

/** Position of the word that stands before the name, with its contracted article. */
const before = (hit: Hit): number => (hit.contracted ? hit.from - 1 : hit.from);

const isBareGerman = (message: Message, hit: Hit): boolean =>
  ["in", "aus", "nach"].includes(message.words[hit.from - 1] ?? "") &&
  (!message.usesCapitals || message.tokens.tokens[hit.from]?.capital === true);

const leftWeight = (message: Message, hit: Hit): number => {
  const at = before(hit);
  if (hit.contracted) {
    const article = message.words[at];
    const plural =
      ordinaryOf(message, hit) > 0 && message.tokens.tokens[hit.from]?.capital !== true;
    if (plural) return -1.5;
    return article === "au" || article === "aux" ? 1.6 : 0.8;
  }
  if (!joined(message, at)) return 0;
  const word = message.words[at - 1];
  const raw = message.tokens.tokens[at - 1]?.raw ?? "";
  // Without its accent "a" is also "has".
  if (word === "a") {
    if (raw === "à" || raw === "À") return 2;
    if (message.context.lang !== "fr" || message.words[at - 2] === "y") return 0;
    return message.plain ? 1.9 : 1.4;
  }
  if (endsBefore(CUES.locative, message, at) > 0) {
    const ordinary = ordinaryOf(message, hit);
    // German nouns need an article: "in Zug" is the town, "im Zug" the train.
    if (ordinary > 0 && message.context.lang === "de" && isBareGerman(message, hit)) return 3;
    const loose = ordinary === EVERYDAY && endsBefore(CUES.loose, message, at) > 0;
    return loose ? 1 : 2;
  }
  return endsBefore(CUES.weak, message, at) > 0 ? 1 : 0;
};

const CANTON_SIGN =
  /^(?:ag|ai|ar|be|bl|bs|fr|ge|gl|gr|ju|lu|ne|nw|ow|sg|sh|so|sz|tg|ti|ur|vd|vs|zg|zh)$/u;

/** "Wil SG": the sign of a canton follows. */
const isCantonSign = (message: Message, at: number): boolean =>
  message.context.countries[0] === "CH" &&
  CANTON_SIGN.test(message.words[at] ?? "") &&
  /^[ (]+$/u.test(message.tokens.tokens[at]?.before ?? "");

const frameWeight = (message: Message, hit: Hit): number => {
  const { tokens, text } = message.tokens;
  const previous = tokens[before(hit)]?.before ?? "";
  const after = tokens[hit.to]?.before ?? text.slice(tokens[hit.to - 1]?.end ?? text.length);
  let weight = 0;
  if (previous.includes("(") && after.includes(")")) weight += 1;
  if (previous.endsWith("#")) weight += 0.5;
  if (hit.from === 0 && /^\s*[:,.)–-]/u.test(after)) weight += 1;
  else if (hit.from === 0 || hit.to === tokens.length) weight += 0.4;
  if (isCantonSign(message, hit.to)) weight += 2;
  const goesOn =
    hit.to === tokens.length ||
    /[,.;:!?]/u.test(after) ||
    beginsAt(CUES.goesOn, message, hit.to) > 0;
  // "pas de voo a ans depuis samedi": nothing shows a name but the place it stands in.
  if (
    !message.usesCapitals &&
    goesOn &&
    hit.to - hit.from === 1 &&
    leftWeight(message, hit) > 1.3
  ) {
    weight += 1;
  }
  // "telenet lier", "headingley virgin": a terse message names company and place side by side.
  const beside = message.blocked[hit.from - 1] === true || message.blocked[hit.to] === true;
  if (beside && !message.usesCapitals) weight += 1;
  // "plus d'internet, saintes": the place closes the message.
  if (hit.to === tokens.length && previous.includes(",")) weight += 0.8;
  const number = message.words[hit.from - 1] ?? "";
  if (/^\d{4,5}$/u.test(number)) weight += 2;
  return weight;
};

/** Somebody's name, not a place: "Jean Martin", "Monsieur Lille". */
const personWeight = (message: Message, hit: Hit): number => {
  const at = before(hit);
  let weight = 0;
  if (joined(message, at)) {
    const particle = endsBefore(CUES.particle, message, at);
    if (endsBefore(CUES.title, message, at) > 0) weight -= 6;
    if (particle > 0 && endsBefore(CUES.title, message, at - particle) > 0) weight -= 6;
    if (endsBefore(CUES.firstName, message, at) > 0) weight -= 2;
    if (endsBefore(CUES.club, message, at) > 0) weight -= 4;
  }
  const next = message.tokens.tokens[hit.to];
  const ordinary = ordinaryOf(message, hit);
  const surname = next?.capital === true && next.before === " " && message.usesCapitals;
  if (surname && ordinary > 0 && message.context.lang !== "de") weight -= 0.8;
  if (hit.to - hit.from === 1 && beginsAt(CUES.firstName, message, hit.from) > 0) weight -= 1.5;
  return weight;
};

/** "2 ans", "deux tours": a number of things. */
const isCounted = (message: Message, hit: Hit): boolean => {
  const at = before(hit);
  const ordinary = ordinaryOf(message, hit);
  if (ordinary === 0 || !joined(message, at)) return false;
  const word = message.words[at - 1] ?? "";
  return /^\d{1,3}$/u.test(word) || endsBefore(CUES.numeral, message, at) > 0;
};

const ALIAS = NAME_SORTS.indexOf("alias");

/** A short form inside a longer name nobody knows: "Croix" in "Croix-Rousse". */
const isCutOff = (message: Message, hit: Hit, facts: KeyFacts): boolean => {
  if (facts.sort < ALIAS && ordinaryOf(message, hit) === 0) return false;
  const { tokens } = message.tokens;
  return tokens[hit.to]?.before === "-" || tokens[hit.from]?.before === "-";
};

const SUBJECT_WEIGHT = 2.6;
const SUBJECT_REACH_WORDS = 5;

/** "Essen ist komplett ohne Internet", "mol zit weer zonder": the place is what the message is about. */
const subjectWeight = (message: Message, hit: Hit, facts: KeyFacts): number => {
  if (!startsSentence(message, hit.from) || !facts.near || hit.contracted) return 0;
  if (facts.nearPopulation < SUBJECT_INHABITANTS_MIN) return 0;
  if (beginsAt(CUES.field, message, hit.from) > 0) return 0;
  const verb = beginsAt(CUES.subjectVerb, message, hit.to);
  if (verb === 0 || !joined(message, hit.to)) return 0;
  const last = Math.min(message.words.length, hit.to + SUBJECT_REACH_WORDS);
  for (let at = hit.to; at < last; at += 1) {
    if (at > hit.to && !joined(message, at)) return 0;
    if (beginsAt(CUES.negation, message, at) > 0) return SUBJECT_WEIGHT;
  }
  return 0;
};
const SUBJECT_INHABITANTS_MIN = 8000;

const AFTER_FIELD_WEIGHT = 1.2;

/** "pas de voo a ans", "internet weg in mol": a company or a service, a preposition, the name. */
const afterFieldWeight = (message: Message, hit: Hit): number => {
  if (message.usesCapitals || hit.contracted || hit.from < 2) return 0;
  const { words, blocked } = message;
  if (!joined(message, hit.from) || !PLACING.has(words[hit.from - 1] ?? "")) return 0;
  const field = blocked[hit.from - 2] === true || endsBefore(CUES.field, message, hit.from - 1) > 0;
  if (!field) return 0;
  const { tokens, text } = message.tokens;
  const after = tokens[hit.to]?.before ?? text.slice(tokens[hit.to - 1]?.end ?? text.length);
  const ends =
    hit.to === tokens.length ||
    /[,.;:!?]/u.test(after) ||
    beginsAt(CUES.goesOn, message, hit.to) > 0 ||
    beginsAt(CUES.trouble, message, hit.to) > 0;
  return ends ? AFTER_FIELD_WEIGHT : 0;
};
const PLACING: ReadonlySet<string> = new Set(["a", "in", "te", "at"]);

/** "Rond tienen viel het uit", "3h du mat": an hour. */
const isHour = (message: Message, hit: Hit): boolean =>
  hit.to - hit.from === 1 &&
  message.tokens.tokens[hit.from]?.capital !== true &&
  beginsAt(CUES.hour, message, hit.from) > 0 &&
  endsBefore(CUES.hourBefore, message, hit.from) > 0;

/** Evidence for one name, without its neighbours. */
export const scoreHit = (message: Message, hit: Hit): number => {
  const facts = factsOf(message, hit.key);
  if (facts.postcode || isCounted(message, hit) || isHour(message, hit))
    return Number.NEGATIVE_INFINITY;
  if (isCutOff(message, hit, facts)) return Number.NEGATIVE_INFINITY;
  const capital = capitalWeight(message, hit);
  const left = leftWeight(message, hit);
  const both = capital >= 2 && left >= 2 ? BOTH_WEIGHT : 0;
  const frame = frameWeight(message, hit) + personWeight(message, hit);
  const about = subjectWeight(message, hit, facts) + afterFieldWeight(message, hit);
  return nameWeight(message, hit, facts) + capital + left + both + frame + about;
};
