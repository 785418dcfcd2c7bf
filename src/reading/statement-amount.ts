import type { Tokens } from "./tokens.ts";

/** An amount as a customer gets it: up to three digits before the comma, in the seven countries' money. */
const AMOUNT_PATTERN =
  /(?:[€£]|\b(?:chf|eur|fr\.))\s?\d{1,3}(?:[.,]\d{1,2})?(?![\d.,]*\d)(?!\s?(?:m\b|mio|million|milliard|mrd|bn))|\b\d{1,3}(?:[.,]\d{1,2})?\s?(?:€|£|eur\b|euros?\b|chf\b|francs?\b|franken\b|fr\.|pounds?\b|pond\b)/iu;
/** Somebody gets it. */
const GETS_PATTERN =
  /\b(?:get|gets|receive|receives|pay|pays|paid|give|giving|offer|offers|add|adding|credit|recevr\p{L}*|reçoi\p{L}*|recoi\p{L}*|verse\p{L}*|offr\p{L}*|touch\p{L}*|krijg\p{L}*|ontvang\p{L}*|geven|geeft|betaal\p{L}*|schenk\p{L}*|erh[aä]lt\p{L}*|bekomm\p{L}*|zahl\p{L}*|gew[aä]hr\p{L}*|schreib\p{L}*|erstatt\p{L}*)(?![\p{L}\p{N}])/iu;

/** "You'll get £9.76 for each day": a statement that speaks of money to be had. */
export const tellsAmount = ({ text }: Tokens): boolean =>
  AMOUNT_PATTERN.test(text) && GETS_PATTERN.test(text);
