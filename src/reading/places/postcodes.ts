import type { PlaceMention } from "../../model/reading.ts";
import { factsOf } from "./hits.ts";
import type { Hit } from "./hits.ts";
import { joined } from "./message.ts";
import type { Message } from "./message.ts";
import { townOfPostcode } from "./postcode-towns.ts";
import { NOWHERE, resolve } from "./rank.ts";
import { POSTCODE_AREAS } from "../words/postcode-areas.ts";
import { beginsAt, CUES, endsBefore } from "./words.ts";

const CODE_WORDS = new Set([
  "postal",
  "cp",
  "postcode",
  "plz",
  "code",
  "postleitzahl",
  "zip",
  "b",
  "f",
  "d",
  "l",
  "ch",
]);
const THINGS =
  /^(?:euro|euros|eur|clients?|abonnes|klanten|kunden|customers|foyers|huishoudens|haushalte|homes|fois|mails?|chf|gb|go|mb|uur|h|mbit|mbps)$/u;
/** "8400 hier", "3511 AB": right after a code. */
const HERE = /^(?:hier|ici|here|[a-z]{2})$/u;
const ENDS = /[,.;:!?()\n]/u;

/** The code stands alone between commas, or at one end of the message. */
const isAlone = (message: Message, at: number): boolean => {
  const { tokens } = message.tokens;
  const before = at === 0 || ENDS.test(tokens[at]?.before ?? "");
  const next = tokens[at + 1];
  const after = next === undefined || ENDS.test(next.before) || HERE.test(next.folded);
  return before && after;
};

/** A number is a postcode when a preposition or the word says so, or when it stands alone and nothing is counted. */
const isMeant = (message: Message, at: number): boolean => {
  const word = message.words[at] ?? "";
  const after = message.words[at + 1] ?? "";
  const { tokens, text } = message.tokens;
  const next = tokens[at + 1]?.before ?? text.slice(tokens[at]?.end ?? text.length);
  const previous = tokens[at]?.before ?? "";
  if (
    THINGS.test(after) ||
    /^\s*[€$£%/]|^:$|^[.,]\d/u.test(next) ||
    /[€$£/:+]\s*$|\d[.,]$/u.test(previous)
  )
    return false;
  if (CODE_WORDS.has(message.words[at - 1] ?? "")) return true;
  const placed = joined(message, at) && endsBefore(CUES.locative, message, at) > 0;
  if (word.length === 5 && /^\d+$/u.test(word))
    return (
      placed ||
      previous.includes("(") ||
      at === 0 ||
      at + 1 === tokens.length ||
      /^\D*$/u.test(after)
    );
  // "9711 no signal", "8000 Proximus down": the message begins with it and goes on about the trouble.
  const first =
    at === 0 && (message.blocked[at + 1] === true || beginsAt(CUES.negation, message, 1) > 0);
  const year = /^(?:19|20)\d\d$/u.test(word);
  return !year && (placed || first || isAlone(message, at));
};

const NUMBER = /^\d{4,5}$/u;
const OUTWARD = /^[a-z]{1,2}\d{1,2}[a-z]?$/u;

/** Key of the name a postcode stands for; -1 for none. */
const keyOf = (message: Message, at: number): number => {
  const word = message.words[at] ?? "";
  if (word.length < 2 || word.length > 5) return -1;
  const { names } = message.gazetteer;
  const [country] = message.context.countries;
  if (NUMBER.test(word)) {
    const key = names.find(word);
    const facts = key >= 0 ? factsOf(message, key) : null;
    // A French code is none in a German text, whose own codes look the same.
    const foreign = facts?.near !== true && POSTCODE_AREAS[country ?? ""] !== undefined;
    if (facts?.postcode === true && !foreign) return key;
  } else if (country !== "GB" || !OUTWARD.test(word)) {
    return -1;
  }
  const town = country === undefined ? null : townOfPostcode(word, country);
  return town === null ? -1 : names.find(town);
};

/** Postcodes that stand alone; one beside the place it belongs to says nothing new. */
export const postcodesIn = (
  message: Message,
  mentions: readonly PlaceMention[],
): readonly PlaceMention[] => {
  const found: PlaceMention[] = [];
  for (let at = 0; at < message.words.length; at += 1) {
    const last = message.words[at]?.charCodeAt((message.words[at]?.length ?? 0) - 1) ?? 0;
    const first = message.words[at]?.charCodeAt(1) ?? 0;
    // Every code has a digit as its second or its last sign.
    if (!(isDigit(first) || isDigit(last)) || message.blocked[at] === true) continue;
    const key = keyOf(message, at);
    if (key < 0) continue;
    const { tokens } = message.tokens;
    const end = tokens[at]?.end ?? 0;
    const start = tokens[at]?.start ?? 0;
    const beside = mentions.some(
      ({ span }) => Math.abs(span[0] - end) <= 3 || Math.abs(start - span[1]) <= 3,
    );
    if (beside || !isMeant(message, at)) continue;
    const hit: Hit = { from: at, to: at + 1, key, contracted: false, typo: false, score: 0 };
    const mention = resolve(message, hit, NOWHERE);
    if (mention !== null) found.push(mention);
  }
  return found;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
