import type { AliasCandidate } from "../model/alias.ts";
import type { ReportFields } from "../model/entry.ts";
import type { AreaCode, OperatorId } from "../model/ids.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Operators } from "../operators/operators.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { groupsOf, namelessWords } from "./alias-words.ts";
import type { WordGroup } from "./alias-words.ts";
import { nameLetters, nameLikeness } from "./name-likeness.ts";
import { beginsAt, CUES, cueWordOf, endsBefore } from "./places/words.ts";
import type { CueWord } from "./places/words.ts";
import type { Tokens } from "./tokens.ts";
import { fold, tokenise } from "./tokens.ts";

/** What was read of a report, or what an editor put in its place; absent: left as it was. */
export type ReadOrCorrected = Partial<Pick<ReportFields, "operator" | "area">>;

export interface CorrectedReading {
  readonly text: string;
  readonly read: ReadOrCorrected;
  readonly correction: ReadOrCorrected;
}

export interface AliasKnowledge {
  readonly gazetteer: Pick<Gazetteer, "get" | "name" | "lookup" | "contains">;
  readonly operators: Operators;
}

export type AliasProposer = (corrected: CorrectedReading) => readonly AliasCandidate[];

/** Most names proposed for one corrected place or company. */
export const ALIASES_PROPOSED_MAX = 3;
/** An unknown word where a place's name would stand, unlike the name: "dans la cité ardente". */
const STANDS_AS_PLACE_SCORE = 0.4;
const UNLIKE_LETTERS_MIN = 4;
/** A name that is another place's already takes more to be this one's too. */
const TAKEN_FACTOR = 0.8;

interface Scored extends WordGroup {
  readonly score: number;
}

/** The surest first, none over another. */
const surest = (scored: readonly Scored[]): readonly Scored[] => {
  const kept: Scored[] = [];
  // Of equal ones the longer says more.
  const order = (a: Scored, b: Scored): number =>
    b.score - a.score || b.to - b.from - a.to + a.from;
  for (const one of scored.toSorted(order)) {
    if (kept.length === ALIASES_PROPOSED_MAX) break;
    if (one.score > 0 && kept.every(({ from, to }) => one.to <= from || one.from >= to))
      kept.push(one);
  }
  return kept;
};

/** Whether a group stands where a place would: after "in", "à", "bei", and no person, no street. */
const placeTest = ({ tokens }: Tokens): ((group: WordGroup) => boolean) => {
  const words = tokens.map(({ folded }) => folded);
  const cues: (CueWord | undefined)[] = tokens.map(({ folded, hash }) => cueWordOf(folded, hash));
  const cued = { words, cues };
  return ({ from, to }) => {
    const article = endsBefore(CUES.article, cued, from);
    const isPerson = endsBefore(CUES.title, cued, from) + beginsAt(CUES.firstName, cued, from) > 0;
    return (
      !isPerson &&
      words.slice(from, to).join("").length >= UNLIKE_LETTERS_MIN &&
      endsBefore(CUES.street, cued, from) === 0 &&
      endsBefore(CUES.locative, cued, from - article) > 0
    );
  };
};

const placeAliases = (
  text: Tokens,
  groups: readonly WordGroup[],
  {
    gazetteer,
    means,
  }: { readonly gazetteer: AliasKnowledge["gazetteer"]; readonly means: AreaCode },
): readonly Scored[] => {
  const names = LANGUAGES.map((lang) => nameLetters(gazetteer.name(means, lang)));
  const isNamed = ({ code }: { readonly code: AreaCode }): boolean =>
    gazetteer.contains(means, code) || gazetteer.contains(code, means);
  const borne = groups.map(({ name }) => gazetteer.lookup(name));
  // Said by a name of its own: it was ranked wrong, and no alias would mend that.
  if (borne.some((bearers) => bearers.some(({ code }) => code === means))) return [];
  const like = groups.map((group, at) => {
    const bearers = borne[at] ?? [];
    if (bearers.some(isNamed)) return { ...group, score: 0 };
    const typed = nameLetters(group.name);
    const likeness = Math.max(...names.map((name) => nameLikeness(typed, name)));
    return { ...group, score: bearers.length > 0 ? likeness * TAKEN_FACTOR : likeness };
  });
  const likely = surest(like);
  if (likely.length > 0) return likely;
  const standsAsPlace = placeTest(text);
  const placed = groups.filter(
    (group, at) => (borne[at] ?? []).length === 0 && standsAsPlace(group),
  );
  // Two such words are a guess between them.
  const [only] = placed;
  const starts = new Set(placed.map(({ from }) => from));
  return only === undefined || starts.size !== 1
    ? []
    : [{ ...(placed.at(-1) ?? only), score: STANDS_AS_PLACE_SCORE }];
};

/** Names of every company and brand, by their letters: they mean whom they name. */
const namesOf = (operators: Operators, id: OperatorId): readonly string[] => {
  const known = operators.get(id);
  if (known === undefined) return [];
  return [known.name, ...known.aliases, ...known.words, ...known.products.keys()];
};

const lettersOf = (name: string): string => fold(name.replaceAll(/\s/gu, ""));

const operatorAliases = (
  groups: readonly WordGroup[],
  {
    operators,
    taken,
    means,
  }: {
    readonly operators: Operators;
    readonly taken: ReadonlySet<string>;
    readonly means: OperatorId;
  },
): readonly (Scored & { readonly means: OperatorId })[] => {
  const bearers = [means, ...operators.brandsOf(means)];
  const named = bearers.flatMap((id) =>
    namesOf(operators, id).map((name) => ({ id, name: nameLetters(name) })),
  );
  const scored = groups.flatMap((group) => {
    if (taken.has(lettersOf(group.name))) return [];
    let best = { id: means, score: 0 };
    const typed = nameLetters(group.name);
    for (const { id, name } of named) {
      const score = nameLikeness(typed, name);
      if (score > best.score) best = { id, score };
    }
    return [{ ...group, score: best.score, means: best.id }];
  });
  const kept = surest(scored);
  return scored.filter((one) => kept.some(({ from, to }) => from === one.from && to === one.to));
};

type Named = Pick<AliasCandidate, "name" | "span" | "score">;

const isSet = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

const isReadAs = (
  area: AreaCode,
  read: AreaCode | null | undefined,
  gazetteer: AliasKnowledge["gazetteer"],
): boolean => gazetteer.get(area) === undefined || (isSet(read) && gazetteer.contains(area, read));

const isSameNetwork = (
  operator: OperatorId,
  read: OperatorId | null | undefined,
  operators: Operators,
): boolean => isSet(read) && operators.network(operator) === operators.network(read);

/**
 * Names that an editor's correction reveals: words of the text that look like a name of the place or
 * company put in, and that the tables do not know as one. Most likely first, at most three for each;
 * empty when nothing was put in, when it was read already, or when no word looks like it. Pure.
 */
export const createAliasProposer = ({ gazetteer, operators }: AliasKnowledge): AliasProposer => {
  const nameless = namelessWords();
  const taken = new Set(operators.ids().flatMap((id) => namesOf(operators, id).map(lettersOf)));
  return ({ text, read, correction }) => {
    const tokens = tokenise(text);
    const groups = groupsOf(tokens, nameless);
    const proposed = ({ name, from, to, score }: Scored): Named => ({
      name,
      span: [tokens.tokens[from]?.start ?? 0, tokens.tokens[to - 1]?.end ?? 0],
      score,
    });
    const { area, operator } = correction;
    const candidates: AliasCandidate[] = [];
    if (isSet(area) && !isReadAs(area, read.area, gazetteer)) {
      const found = placeAliases(tokens, groups, { gazetteer, means: area });
      for (const one of found) candidates.push({ of: "place", means: area, ...proposed(one) });
    }
    if (isSet(operator) && !isSameNetwork(operator, read.operator, operators)) {
      const found = operatorAliases(groups, { operators, taken, means: operator });
      for (const one of found)
        candidates.push({ of: "operator", means: one.means, ...proposed(one) });
    }
    return candidates;
  };
};
