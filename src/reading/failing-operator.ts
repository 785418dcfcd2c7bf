import type { Clause } from "./clauses.ts";
import type { Segment } from "./segments.ts";
import type { OperatorMention } from "./find-operators.ts";
import { listed, TAG } from "./lexicon.ts";
import { isBad } from "./moods.ts";
import type { PhraseBook } from "./phrases.ts";
import { createPhraseBook } from "./phrases.ts";
import type { Status } from "../model/vocabulary.ts";
import type { Token, Tokens } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { COMPARED, FORMER, TOWARDS } from "./words/former-operators.ts";
import { CARRIER, CUSTOMER } from "./words/homonyms.ts";

/** Which of the companies a text names is the one that fails (or is back). */
export type FailingOperator = (
  text: Tokens,
  mentions: readonly OperatorMention[],
  read: OperatorScene,
) => OperatorMention | null;

export interface OperatorScene {
  readonly segments: readonly Segment[];
  readonly clauses: readonly Clause[];
  readonly status: Status;
}

const CARRIER_WORDS: ReadonlySet<string> = new Set(listed(CARRIER).map(fold));

const CUSTOMER_POINTS = 2;
const TROUBLE_POINTS = 1.5;
const NEAR_CARRIER_POINTS = -1.5;
const OWNER_POINTS = -3;
const OTHER_POINTS = -4;

const CUSTOMER_REACH_TOKENS = 4;
/** Words between "unlike", "left" and the name they speak of. */
const FORMER_REACH_TOKENS = 7;
/** "Von Salt zu Sunrise", "left Sky for BT": words between the two names. */
const TOWARDS_TOKENS_MAX = 2;
/** Of two companies in one clause, the one beside what fails. */
const NEAR_POINTS = 0.6;
const NEAR_POINTS_PER_TOKEN = 0.06;

const TOWARDS_WORDS: ReadonlySet<string> = new Set(listed(TOWARDS).map(fold));

const endsBefore = (
  book: PhraseBook<true>,
  tokens: readonly Token[],
  mention: OperatorMention,
): boolean => {
  for (
    let from = Math.max(0, mention.from - CUSTOMER_REACH_TOKENS);
    from < mention.from;
    from += 1
  ) {
    if (book.at(tokens, from)?.to === mention.from) return true;
  }
  return false;
};

const segmentAt = (segments: readonly Segment[], token: number): number => {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment === undefined) return -1;
    if (token < segment.from) high = middle - 1;
    else if (token >= segment.to) low = middle + 1;
    else return middle;
  }
  return -1;
};

/**
 * The clause a mention stands in: the last that begins before it ends, or the first of its
 * segment.
 */
const clauseOf = (clauses: readonly Clause[], segment: number): readonly Clause[] =>
  clauses.filter((clause) => clause.segment === segment && clause.mood !== "none");

interface Reach {
  readonly tag: number;
  readonly tokens: number;
}

const tagBefore = (segment: Segment, mention: OperatorMention, { tag, tokens }: Reach): boolean =>
  segment.items.some(
    ({ value, to }) =>
      (value.tags & tag) !== 0 && to <= mention.from && mention.from - to <= tokens,
  );

const tagAfter = (segment: Segment, mention: OperatorMention, { tag, tokens }: Reach): boolean =>
  segment.items.some(
    ({ value, from }) =>
      (value.tags & tag) !== 0 && from >= mention.to && from - mention.to <= tokens,
  );

interface SetApart {
  readonly tokens: readonly Token[];
  readonly mention: OperatorMention;
  readonly others: readonly OperatorMention[];
}

/** "Unlike Base", "I left Sky for": words right before a name that set its company apart. */
const isSetApart = (book: PhraseBook<true>, { tokens, mention, others }: SetApart): boolean => {
  const first = Math.max(0, mention.from - FORMER_REACH_TOKENS);
  for (let from = mention.from - 1; from >= first; from -= 1) {
    if (others.some((other) => other.from === from)) return false;
    if (/[,.;:!?]/u.test(tokens[from + 1]?.before ?? "")) return false;
    const to = book.at(tokens, from)?.to ?? -1;
    if (to >= 0 && to <= mention.from && mention.from - to <= 2) return true;
  }
  return false;
};

/** The first of two names with "to" between them: the company that was left. */
const isLeft = (
  tokens: readonly Token[],
  mention: OperatorMention,
  next: OperatorMention | undefined,
): boolean => {
  if (next === undefined || next.from - mention.to > TOWARDS_TOKENS_MAX) return false;
  for (let at = mention.to; at < next.from; at += 1) {
    if (TOWARDS_WORDS.has(tokens[at]?.folded ?? "")) return true;
  }
  return false;
};

const tokensApart = (mention: OperatorMention, clause: Clause): number =>
  Math.max(0, clause.from - mention.to, mention.from - clause.to);

const nearTrouble = (mention: OperatorMention, inside: readonly Clause[]): number => {
  let best = 0;
  for (const clause of inside) {
    if (!isBad(clause.mood)) continue;
    const points = NEAR_POINTS - NEAR_POINTS_PER_TOKEN * tokensApart(mention, clause);
    best = Math.max(best, points);
  }
  return best;
};

const OWNER_BEFORE: Reach = { tag: TAG.owner, tokens: 3 };
const BACKUP_BEFORE: Reach = { tag: TAG.backup, tokens: 6 };
const BACKUP_AFTER: Reach = { tag: TAG.backup, tokens: 2 };

export const createFailingOperator = (): FailingOperator => {
  const customer = createPhraseBook(
    listed(CUSTOMER).map((phrase) => [phrase, true] as const),
    () => true as const,
  );
  const apart = createPhraseBook(
    [...listed(COMPARED), ...listed(FORMER)].map((phrase) => [phrase, true] as const),
    () => true as const,
  );
  return (text, mentions, { segments, clauses, status }) => {
    const rivals = mentions.length > 1;
    const points = (mention: OperatorMention): number => {
      const at = segmentAt(segments, mention.from);
      const segment = segments[at];
      if (segment === undefined) return 1;
      const inside = clauseOf(clauses, at);
      const bad = inside.some((clause) => isBad(clause.mood));
      const elsewhere = (segment.around & TAG.elsewhere) !== 0;
      let sum = 1;
      if (bad) sum += TROUBLE_POINTS;
      if (endsBefore(customer, text.tokens, mention) && !elsewhere) sum += CUSTOMER_POINTS;
      if (rivals) {
        sum += nearTrouble(mention, inside);
        const next = mentions[mentions.indexOf(mention) + 1];
        if (
          isSetApart(apart, { tokens: text.tokens, mention, others: mentions }) ||
          isLeft(text.tokens, mention, next)
        )
          sum += OTHER_POINTS;
      }
      if (rivals && tagBefore(segment, mention, OWNER_BEFORE)) sum += OWNER_POINTS;
      // "Moved from Sky to BT": what was left is said of Sky.
      const before = mentions[mentions.indexOf(mention) - 1];
      const goneTo = before !== undefined && isLeft(text.tokens, before, mention);
      const backup =
        (!goneTo && tagBefore(segment, mention, BACKUP_BEFORE)) ||
        tagAfter(segment, mention, BACKUP_AFTER);
      if (backup) sum += OTHER_POINTS;
      const working = !bad && inside.some((clause) => clause.mood === "working");
      const leads = segment.link === "sentence" && !rivals;
      if (working && !leads && status !== "up") sum += OTHER_POINTS;
      if (elsewhere && !bad) sum += OTHER_POINTS;
      const previous = text.tokens[mention.from - 1]?.folded ?? "";
      const next = text.tokens[mention.to]?.folded ?? "";
      if (CARRIER_WORDS.has(previous) || CARRIER_WORDS.has(next)) sum += NEAR_CARRIER_POINTS;
      return sum;
    };
    let best: OperatorMention | null = null;
    let bestPoints = mentions.length > 1 ? 0 : -1;
    for (const mention of mentions) {
      const sum = points(mention);
      if (sum > bestPoints) [best, bestPoints] = [mention, sum];
    }
    return best;
  };
};
