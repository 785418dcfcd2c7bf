import type { OperatorId } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import type { Operator, Operators } from "../operators/operators.ts";
import { listed, maskOf } from "./lexicon.ts";
import type { PhraseBook } from "./phrases.ts";
import { createPhraseBook } from "./phrases.ts";
import type { Token, Tokens } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { HOMONYMS, LIGHTS, NAMING } from "./words/homonyms.ts";

/** A company named in a text, by name, box, handle, address or help line. */
export interface OperatorMention {
  /** Several when companies of several countries bear the name. */
  readonly candidates: readonly OperatorId[];
  /** Tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Bits of services that a box or offer stands for. */
  readonly services: number;
  /** Its help line or web address, not its name. */
  readonly channel: boolean;
  /** The name is so common that it is one in this country only; null for a plain name. */
  readonly onlyIn: string | null;
}

interface Naming {
  readonly id: OperatorId;
  readonly services: number;
  readonly channel: boolean;
}

export interface OperatorBook {
  readonly phrases: PhraseBook<readonly Naming[]>;
  /** By digits, as dialled. */
  readonly numbers: ReadonlyMap<string, OperatorId>;
}

/** Written together with a name in hashtags and names of apps: "#BTdown", "#panneSFR", "MeinVodafone". */
const HASHTAG_ENDS = listed(`down, outage, panne, storing, störung, ausfall, hs, app`).map(fold);
const HASHTAG_STARTS = listed(`my, mein, mijn, mon, panne, storing, störung`).map(fold);

const spellingsOf = (name: string): readonly string[] =>
  /^[\p{L}\p{N}]+$/u.test(name)
    ? [
        name,
        ...HASHTAG_ENDS.map((end) => name + end),
        ...HASHTAG_STARTS.map((start) => start + name),
      ]
    : [name];

const namingsOf = (operator: Operator): readonly (readonly [string, readonly Naming[]])[] => {
  const named = { id: operator.id, services: 0, channel: false };
  const names = [...operator.aliases, ...operator.words, ...operator.handles];
  return [
    ...names.flatMap((name) => spellingsOf(name)).map((name) => [name, [named]] as const),
    ...operator.domains.map((domain) => [domain, [{ ...named, channel: true }]] as const),
    ...[...operator.products].map(
      ([name, services]) => [name, [{ ...named, services: maskOf(services) }]] as const,
    ),
  ];
};

export const createOperatorBook = (operators: Operators): OperatorBook => {
  const known = operators.ids().flatMap((id) => operators.get(id) ?? []);
  const numbers = new Map<string, OperatorId>();
  for (const operator of known) {
    for (const number of operator.numbers) numbers.set(number.replaceAll(" ", ""), operator.id);
  }
  return { phrases: createPhraseBook(known.flatMap(namingsOf), (a, b) => [...a, ...b]), numbers };
};

const setOf = (list: string): ReadonlySet<string> => new Set(listed(list).map(fold));
const NAMING_WORDS = setOf(NAMING);
const LIGHT_WORDS = setOf(LIGHTS);

interface Guard {
  readonly ordinary: ReadonlySet<Language>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  readonly country: string | null;
}

const GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries(HOMONYMS).map(([name, homonym]) => [
    name,
    {
      ordinary: new Set(homonym.ordinary),
      notAfter: setOf(homonym.notAfter),
      notBefore: setOf(homonym.notBefore),
      country: homonym.country ?? null,
    },
  ]),
);

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "my", "our"]);
const SENTENCE_START_PATTERN = /[.!?\n…:]/u;
const HANDLE_PATTERN = /[@#]$/u;
const LIGHT_REACH_TOKENS = 6;

const lightsBefore = (tokens: readonly Token[], at: number): boolean => {
  for (let back = at - 1; back >= 0 && back >= at - LIGHT_REACH_TOKENS; back -= 1) {
    const token = tokens[back];
    if (token === undefined || SENTENCE_START_PATTERN.test(tokens[back + 1]?.before ?? "")) break;
    if (LIGHT_WORDS.has(token.folded)) return true;
  }
  return false;
};

export interface Surroundings {
  readonly lang: Language;
  /** True where words of the field stand right after this token. */
  readonly fieldAt: (token: number) => boolean;
  /** True where a service stands right after this token. */
  readonly serviceAt: (token: number) => boolean;
  /** The writer uses capital letters. */
  readonly capitals: boolean;
}

/** Whether a name that is an ordinary word too is meant as a name here. */
const looksNamed = (text: Tokens, at: number, around: Surroundings): boolean => {
  const token = text.tokens[at];
  const guard = GUARDS.get(token?.folded ?? "");
  if (token === undefined || guard === undefined) return true;
  if (HANDLE_PATTERN.test(token.before)) return true;
  const starts = at === 0 || SENTENCE_START_PATTERN.test(token.before);
  const previous = starts ? "" : (text.tokens[at - 1]?.folded ?? "");
  const following = text.tokens[at + 1];
  const ends = following === undefined || SENTENCE_START_PATTERN.test(following.before);
  const next = ends ? "" : following.folded;
  // "The Three app": a capital between an article and a word of the field.
  const titled =
    ARTICLES.has(previous) &&
    (token.capital ? around.fieldAt(at + 1) : !around.capitals && around.serviceAt(at + 1));
  if ((guard.notAfter.has(previous) && !titled) || guard.notBefore.has(next)) return false;
  const named = NAMING_WORDS.has(previous);
  if (!named && lightsBefore(text.tokens, at)) return false;
  if (!guard.ordinary.has(around.lang)) return true;
  const capital = token.capital && !text.shouting;
  const field = around.fieldAt(at + 1) || around.fieldAt(at + 2);
  // "No internet, Sky, Bath": between two commas, or the last word after one.
  const closed = ends || /[,;)]/u.test(following.before);
  const alone = closed && /[,;:(–-]/u.test(token.before);
  return (
    named ||
    alone ||
    (capital && !starts) ||
    (field && (starts || capital)) ||
    (!around.capitals && around.serviceAt(at + 1)) ||
    (starts && ends)
  );
};

const NUMBER_PATTERN = /^\d+$/u;
const NUMBER_GAP_PATTERN = /^[ ./\u00a0\u202f-]{0,2}$/u;
const NUMBER_DIGITS_MAX = 14;
const SHORT_NUMBER_DIGITS_MAX = 5;
const CALLED = setOf(
  `au, le, du, appeler, appelé, appelle, numéro, composer, het, naar, bel, bellen, gebeld,
    op, nummer, die, der, unter, nummer, call, called, calling, ring, dial, dialled, on,
    number, hotline, helpdesk`,
);

const numberAt = (
  tokens: readonly Token[],
  from: number,
  numbers: ReadonlyMap<string, OperatorId>,
): { readonly id: OperatorId; readonly to: number } | null => {
  let digits = "";
  let found: { readonly id: OperatorId; readonly to: number } | null = null;
  for (let at = from; at < tokens.length && digits.length < NUMBER_DIGITS_MAX; at += 1) {
    const token = tokens[at];
    if (token === undefined || !NUMBER_PATTERN.test(token.folded)) break;
    if (at > from && !NUMBER_GAP_PATTERN.test(token.before)) break;
    digits += token.folded;
    const id = numbers.get(digits);
    if (id !== undefined) found = { id, to: at + 1 };
  }
  const short = found !== null && digits.length <= SHORT_NUMBER_DIGITS_MAX;
  return short && !CALLED.has(tokens[from - 1]?.folded ?? "") ? null : found;
};

/** "1&1" and "B&You" are names only with their "&" or "und". */
const holdsTogether = (text: Tokens, from: number, to: number): boolean => {
  if (to - from !== 2) return true;
  const [first, second] = [text.tokens[from], text.tokens[from + 1]];
  if (first === undefined || second === undefined || first.folded.length > 1) return true;
  return !["1", "b"].includes(first.folded) || second.before.includes("&") || second.before === "+";
};

/** A text that names companies more often is no message; each is weighed against all others. */
const MENTIONS_MAX = 60;

/** Every company a text names, whatever part it plays; the first 60. */
export const findOperators = (
  text: Tokens,
  book: OperatorBook,
  around: Surroundings,
): readonly OperatorMention[] => {
  const mentions: OperatorMention[] = [];
  const { tokens } = text;
  for (let at = 0; at < tokens.length && mentions.length < MENTIONS_MAX;) {
    const number = numberAt(tokens, at, book.numbers);
    if (number !== null) {
      const { id, to } = number;
      mentions.push({ candidates: [id], from: at, to, services: 0, channel: true, onlyIn: null });
      at = to;
      continue;
    }
    const match = book.phrases.at(tokens, at);
    const single = match !== null && match.to === at + 1;
    const named =
      match !== null &&
      holdsTogether(text, match.from, match.to) &&
      (!single || looksNamed(text, at, around));
    if (match !== null && named) {
      const { value, from, to } = match;
      const services = value.reduce((mask, naming) => mask | naming.services, 0);
      const channel = value.every((naming) => naming.channel);
      const candidates = [...new Set(value.map((naming) => naming.id))];
      const onlyIn = single ? (GUARDS.get(tokens[at]?.folded ?? "")?.country ?? null) : null;
      mentions.push({ candidates, from, to, services, channel, onlyIn });
    }
    at = match !== null && named ? match.to : at + 1;
  }
  return mentions;
};
