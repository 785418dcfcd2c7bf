import type { PlaceMention } from "../../model/reading.ts";
import { factsOf } from "./hits.ts";
import type { Hit } from "./hits.ts";
import { joined } from "./message.ts";
import type { Message } from "./message.ts";
import { NOWHERE, resolve } from "./rank.ts";
import { CUES, endsBefore } from "./words.ts";

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
  /^(?:euro|euros|eur|clients?|abonnes|klanten|kunden|customers|foyers|huishoudens|haushalte|homes|fois|mails?|chf)$/u;

/** A number is a postcode when a preposition or the word says so, or when it has five digits and nothing is counted. */
const isMeant = (message: Message, at: number): boolean => {
  const word = message.words[at] ?? "";
  const after = message.words[at + 1] ?? "";
  const { tokens, text } = message.tokens;
  const next = tokens[at + 1]?.before ?? text.slice(tokens[at]?.end ?? text.length);
  const previous = tokens[at]?.before ?? "";
  if (
    THINGS.test(after) ||
    /^[\s]*[€$£%/:]|^[.,]\d/u.test(next) ||
    /[€$£/:+.,]\s*$/u.test(previous)
  )
    return false;
  if (CODE_WORDS.has(message.words[at - 1] ?? "")) return true;
  const placed = joined(message, at) && endsBefore(CUES.locative, message.words, at) > 0;
  if (word.length === 5)
    return (
      placed ||
      previous.includes("(") ||
      at === 0 ||
      at + 1 === tokens.length ||
      /^\D*$/u.test(after)
    );
  const year = /^(?:19|20)\d\d$/u.test(word);
  return placed && !year;
};

/** Postcodes that stand alone; one beside the place it belongs to says nothing new. */
export const postcodesIn = (
  message: Message,
  mentions: readonly PlaceMention[],
): readonly PlaceMention[] => {
  const found: PlaceMention[] = [];
  for (let at = 0; at < message.words.length; at += 1) {
    const word = message.words[at] ?? "";
    if (message.blocked[at] === true || !/^\d{4,5}$/u.test(word)) continue;
    const key = message.gazetteer.names.find(word);
    if (key < 0 || !factsOf(message, key).postcode) continue;
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
