import type { Language, StatementKind } from "../model/vocabulary.ts";
import type { Clause } from "./clauses.ts";
import { listed, TAG } from "./lexicon.ts";
import { isGood } from "./moods.ts";
import type { PhraseBook, PhraseMatch } from "./phrases.ts";
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
  /** A number or share of customers was read. */
  readonly counted: boolean;
  readonly named: boolean;
  readonly hasEta: boolean;
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

const restoration = ({ cues, clauses }: StatementEvidence): readonly Found[] => {
  const back = clauses.some(isRestored);
  const partial = cueAt(cues, CUE.partial);
  const residual = cueAt(cues, CUE.residual);
  if (cueAt(cues, CUE.noEta) !== undefined) return [];
  const better = back || clauses.some(isCustomersUp) || clauses.some(isExpected);
  if (partial !== undefined && better) return [{ kind: "partial", at: partial.from, rank: 8 }];
  if (!back) return [];
  const at = positionOf(clauses, isRestored);
  const rest: Found[] =
    residual === undefined ? [] : [{ kind: "partial", at: residual.from, rank: 3 }];
  return [{ kind: "resolved", at, rank: 9 }, ...rest];
};

const isExpected = (clause: Clause): boolean =>
  clause.mood === "expected" && (clause.predicate & TAG.restored) !== 0;

const ending = ({ cues, clauses, hasEta }: StatementEvidence): readonly Found[] => {
  const refused = cueAt(cues, CUE.noEta);
  if (refused !== undefined) return [{ kind: "eta", at: refused.from, rank: 7.5 }];
  const promised = cueAt(cues, CUE.eta);
  const expected = clauses.some(isExpected);
  if (promised === undefined && !expected) return [];
  if (!hasEta && cueAt(cues, CUE.partial) !== undefined) return [];
  if (!hasEta && !expected) return [];
  return [{ kind: "eta", at: promised?.from ?? positionOf(clauses, isExpected), rank: 7 }];
};

const causes = ({ cues }: StatementEvidence): readonly Found[] => {
  const strong = cueAt(cues, CUE.cause);
  if (strong !== undefined) return [{ kind: "cause", at: strong.from, rank: 6 }];
  const aside = cueAt(cues, CUE.because);
  return aside === undefined ? [] : [{ kind: "cause", at: aside.from, rank: 2.5 }];
};

const scopes = ({ cues, counted, named }: StatementEvidence): readonly Found[] => {
  const cue = cueAt(cues, CUE.scope | CUE.spared);
  const few = cueAt(cues, CUE.few);
  const customers = cueAt(cues, CUE.customers);
  const residual = cueAt(cues, CUE.residual);
  if (cue === undefined && !counted) return [];
  const paid = cueAt(cues, CUE.compensation) !== undefined;
  if (paid && !counted && few === undefined) return [];
  const at = Math.min(cue?.from ?? Infinity, few?.from ?? Infinity, customers?.from ?? Infinity);
  const sure = counted || few !== undefined;
  const rank = sure ? 6 : named || customers !== undefined ? 5 : 4.5;
  const rest: Found[] =
    residual === undefined || !sure ? [] : [{ kind: "partial", at: residual.from, rank: 1 }];
  return [{ kind: "scope", at, rank }, ...rest];
};

const others = ({ cues }: StatementEvidence): readonly Found[] => {
  const found: Found[] = [];
  const paid = cueAt(cues, CUE.compensation);
  const known = cueAt(cues, CUE.acknowledge | CUE.silence);
  const sorry = cueAt(cues, CUE.apology);
  if (paid !== undefined) found.push({ kind: "compensation", at: paid.from, rank: 9 });
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
