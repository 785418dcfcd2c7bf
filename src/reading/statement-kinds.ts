import type { Language, StatementKind } from "../model/vocabulary.ts";
import type { Clause } from "./clauses.ts";
import { listed, TAG } from "./lexicon.ts";
import { isBad, isGood } from "./moods.ts";
import type { PhraseBook, PhraseMatch } from "./phrases.ts";
import type { Segment } from "./segments.ts";
import { createPhraseBook } from "./phrases.ts";
import type { StatementTag, StatementWords } from "./words/statement-words.ts";
import { STATEMENT_TAGS } from "./words/statement-words.ts";
import { DE_STATEMENTS } from "./words/de-statements.ts";
import { EN_STATEMENTS } from "./words/en-statements.ts";
import { FR_STATEMENTS } from "./words/fr-statements.ts";
import { NL_STATEMENTS } from "./words/nl-statements.ts";

export type StatementCue = PhraseMatch<number>;

export const CUE = Object.fromEntries(
  STATEMENT_TAGS.map((tag, index) => [tag, 2 ** index]),
) as Readonly<Record<StatementTag, number>>;

const STATEMENT_WORDS: Readonly<Record<Language, StatementWords>> = {
  fr: FR_STATEMENTS,
  nl: NL_STATEMENTS,
  de: DE_STATEMENTS,
  en: EN_STATEMENTS,
};

export const createCueBook = (lang: Language): PhraseBook<number> =>
  createPhraseBook(
    STATEMENT_TAGS.flatMap((tag) =>
      listed(STATEMENT_WORDS[lang][tag]).map((phrase) => [phrase, CUE[tag]] as const),
    ),
    (a, b) => a | b,
  );

export const cueAt = (cues: readonly StatementCue[], wanted: number): StatementCue | undefined =>
  cues.find((cue) => (cue.value & wanted) !== 0);

/** What the kinds of a statement are decided from. */
export interface StatementEvidence {
  readonly cues: readonly StatementCue[];
  readonly clauses: readonly Clause[];
  readonly segments: readonly Segment[];
  /** It says how long the fault behind the outage lasted, which is no word on the outage. */
  readonly faultLasted: boolean;
  /** A number or share of customers was read. */
  readonly counted: boolean;
  /** It is a share: what is back for so many is not back for all. */
  readonly share: boolean;
  readonly named: boolean;
  readonly hasEta: boolean;
  /** A time since when it works again was read. */
  readonly hasResolved: boolean;
  /** An amount of money was read, as one is paid to a customer. */
  readonly paid: boolean;
}

export interface StatementKinds {
  readonly kind: StatementKind;
  readonly also: readonly StatementKind[];
}

const isRestored = (clause: Clause): boolean =>
  (clause.mood === "back" || clause.mood === "claimed") && !clause.negated;

const isCustomersUp = (clause: Clause): boolean => isGood(clause.mood) || isRestored(clause);

interface Found {
  readonly kind: StatementKind;
  readonly at: number;
  /** Of two kinds the higher one is the main act. */
  readonly rank: number;
}

const positionOf = (clauses: readonly Clause[], test: (clause: Clause) => boolean): number =>
  clauses.find(test)?.from ?? 0;

/**
 * "The outage is over: service comes back step by step": an end said apart from the steps, which
 * have a verb of their own.
 */
const overIn = ({ cues, clauses, segments }: StatementEvidence): Clause | undefined => {
  const stepwise = new Set<number>();
  for (const { value, from } of cues) {
    if ((value & CUE.partial) === 0) continue;
    stepwise.add(segments.findIndex((segment) => from >= segment.from && from < segment.to));
  }
  const apart = clauses.some(
    (clause) => stepwise.has(clause.segment) && (isCustomersUp(clause) || isExpected(clause)),
  );
  if (!apart) return undefined;
  return clauses.find(
    (clause) =>
      isRestored(clause) &&
      (clause.predicate & TAG.restored) !== 0 &&
      !stepwise.has(clause.segment),
  );
};

/** How many words before a clause "we expect" may stand, over one comma. */
const EXPECTED_REACH_TOKENS = 6;

/** "Engineers hope to have it back by ten": what is back only by the promised hour. */
const isPromised = (
  clause: Clause,
  { cues, segments, hasEta, hasResolved }: StatementEvidence,
): boolean => {
  const segment = segments[clause.segment];
  if (!hasEta || hasResolved || segment === undefined) return false;
  const from = segment.link === "soft" ? segment.from - EXPECTED_REACH_TOKENS : segment.from;
  return cues.some(
    (cue) => (cue.value & CUE.eta) !== 0 && cue.from >= from && cue.to <= segment.to,
  );
};

/** "They get a week's fee back": what is back is money. */
const isMoneyBack = (clause: Clause, { cues, segments }: StatementEvidence): boolean => {
  const segment = segments[clause.segment];
  if (segment === undefined || clause.services !== 0) return false;
  return cues.some(
    ({ value, from, to }) =>
      (value & CUE.compensation) !== 0 && from >= segment.from && to <= segment.to,
  );
};

/** "TV is back, broadband will follow", "mobile works again, the landline is still down". */
const hasMoreToCome = ({ clauses, cues, segments }: StatementEvidence): boolean => {
  const follows = ({ segment }: Clause): boolean => {
    const { from = 0, to = 0 } = segments[segment] ?? {};
    return cues.some((cue) => (cue.value & CUE.follow) !== 0 && cue.from >= from && cue.to <= to);
  };
  let back = 0;
  let rest = 0;
  for (const clause of clauses) {
    if (follows(clause) || isExpected(clause) || isBad(clause.mood)) rest |= clause.services;
    else if (isRestored(clause)) back |= clause.services;
  }
  return back !== 0 && (rest & ~back) !== 0;
};

const restoration = (evidence: StatementEvidence): readonly Found[] => {
  const { cues } = evidence;
  const clauses = evidence.clauses.filter(
    (clause) =>
      !isRestored(clause) || (!isPromised(clause, evidence) && !isMoneyBack(clause, evidence)),
  );
  const back = clauses.some(isRestored);
  const partial = cueAt(cues, CUE.partial);
  const residual = cueAt(cues, CUE.residual);
  if (cueAt(cues, CUE.noEta) !== undefined || evidence.faultLasted) return [];
  if (evidence.share && (back || partial !== undefined))
    return [{ kind: "partial", at: 0, rank: 8 }];
  const better = back || clauses.some(isCustomersUp) || clauses.some(isExpected);
  if (partial !== undefined && better) {
    const steps: Found = { kind: "partial", at: partial.from, rank: 8 };
    const over = overIn(evidence);
    return over === undefined ? [steps] : [{ kind: "resolved", at: over.from, rank: 9 }, steps];
  }
  if (!back) return [];
  const at = positionOf(clauses, isRestored);
  if (hasMoreToCome(evidence)) return [{ kind: "partial", at, rank: 8 }];
  const rest: Found[] =
    residual === undefined ? [] : [{ kind: "partial", at: residual.from, rank: 3 }];
  return [{ kind: "resolved", at, rank: 9 }, ...rest];
};

const isExpected = (clause: Clause): boolean =>
  clause.mood === "expected" && (clause.predicate & TAG.restored) !== 0;

/** "The outage, caused by a cable, should …": named on the way to something else. */
const isAside = (
  cause: StatementCue,
  eta: number,
  { cues, segments }: Pick<StatementEvidence, "cues" | "segments">,
): boolean => {
  const index = segments.findIndex(({ from, to }) => cause.from >= from && cause.from < to);
  const segment = segments[index];
  if (segment === undefined || eta < segment.to) return true;
  const leads = cues.some(
    ({ value, from }) => (value & (CUE.cause | CUE.because)) !== 0 && from === segment.from,
  );
  return index > 0 && segment.link === "soft" && leads;
};

/** "We are working on a fix": a repair under way is no promise of its end. */
const isBeingMended = (clause: Clause, cues: readonly StatementCue[]): boolean =>
  cues.some(
    ({ value, to }) =>
      (value & CUE.acknowledge) !== 0 &&
      to <= clause.from &&
      clause.from - to <= MENDED_REACH_TOKENS,
  );
const MENDED_REACH_TOKENS = 2;

const ending = (evidence: StatementEvidence): readonly Found[] => {
  const { cues, clauses, hasEta, segments } = evidence;
  const refused = cueAt(cues, CUE.noEta);
  if (refused !== undefined) return [{ kind: "eta", at: refused.from, rank: 7.5 }];
  const promised = cueAt(cues, CUE.eta);
  const expected = clauses.some((clause) => isExpected(clause) && !isBeingMended(clause, cues));
  if (promised === undefined && !expected) {
    // A promised end was read, though no word of the lists announces it.
    return hasEta ? [{ kind: "eta", at: 0, rank: 5.5 }] : [];
  }
  if (!hasEta && cueAt(cues, CUE.partial) !== undefined) return [];
  if (!hasEta && !expected) return [];
  const at = promised?.from ?? positionOf(clauses, isExpected);
  // "The cause is a defect; we expect …": of a cause stated first the end is an aside.
  const cause = cueAt(cues, CUE.cause);
  const after = cause !== undefined && cause.from < at && !isAside(cause, at, { cues, segments });
  return [{ kind: "eta", at, rank: after ? 5.9 : 7 }];
};

const causes = ({ cues, faultLasted }: StatementEvidence): readonly Found[] => {
  const strong = cueAt(cues, CUE.cause);
  if (strong !== undefined) return [{ kind: "cause", at: strong.from, rank: 6 }];
  if (faultLasted) return [{ kind: "cause", at: 0, rank: 6 }];
  const aside = cueAt(cues, CUE.because);
  return aside === undefined ? [] : [{ kind: "cause", at: aside.from, rank: 2.5 }];
};

const scopes = ({ cues, counted, named }: StatementEvidence): readonly Found[] => {
  const cue = cueAt(cues, CUE.scope | CUE.spared);
  const few = cueAt(cues, CUE.few);
  const customers = cueAt(cues, CUE.customers);
  const residual = cueAt(cues, CUE.residual);
  const told = few !== undefined && customers !== undefined;
  if (cue === undefined && !counted && !told) return [];
  const paid = cueAt(cues, CUE.compensation) !== undefined;
  if (paid && !counted && few === undefined) return [];
  const at = Math.min(cue?.from ?? Infinity, few?.from ?? Infinity, customers?.from ?? Infinity);
  const sure = counted || few !== undefined;
  // "Apologies to all customers who were affected" tells nothing of how many.
  const sorry = !sure && !named && cueAt(cues, CUE.apology) !== undefined;
  // "Some customers have trouble, we are looking into it": first of all an acknowledgement.
  const known = !sure && cueAt(cues, CUE.acknowledge) !== undefined;
  const unsure = named || customers !== undefined ? 5 : 4.5;
  const rank = sorry ? 1.5 : sure ? 6 : known ? Math.min(unsure, 4.9) : unsure;
  const rest: Found[] =
    residual === undefined || !sure ? [] : [{ kind: "partial", at: residual.from, rank: 1 }];
  return [{ kind: "scope", at, rank }, ...rest];
};

const others = ({ cues, paid: amount }: StatementEvidence): readonly Found[] => {
  const found: Found[] = [];
  const paid = cueAt(cues, CUE.compensation);
  const known = cueAt(cues, CUE.acknowledge | CUE.silence);
  const sorry = cueAt(cues, CUE.apology);
  if (paid !== undefined || amount) {
    found.push({ kind: "compensation", at: paid?.from ?? 0, rank: 9 });
  }
  if (known !== undefined) found.push({ kind: "acknowledge", at: known.from, rank: 5 });
  if (sorry !== undefined) found.push({ kind: "apology", at: sorry.from, rank: 2 });
  return found;
};

/** The main act of a statement and the others; of equal ones the first said. */
export const kindsOf = (evidence: StatementEvidence): StatementKinds => {
  const found = [restoration, ending, causes, scopes, others].flatMap((find) => find(evidence));
  const ranked = found.toSorted((a, b) => b.rank - a.rank || a.at - b.at);
  const kinds = [...new Set(ranked.map(({ kind }) => kind))];
  const [kind = "acknowledge", ...also] = kinds;
  return { kind, also };
};
