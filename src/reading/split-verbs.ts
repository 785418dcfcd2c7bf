import type { Language } from "../model/vocabulary.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Meaning } from "./lexicon.ts";
import { CALLS, listed, TAG } from "./lexicon.ts";
import type { PhraseMatch } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { WordMap } from "./word-map.ts";
import { CLAUSE_STARTS, SPLIT_VERBS } from "./words/split-verbs.ts";

type Match = PhraseMatch<Meaning>;
/** By verb form, then by particle: the tag of both together. */
type Verbs = WordMap<ReadonlyMap<string, number>>;

const REACH_TOKENS = 12;
const BREAK_PATTERN = /[.,;:!?()\n…]/u;
const STARTS: ReadonlySet<string> = new Set(listed(CLAUSE_STARTS).map(fold));

const verbsOf = (lang: Language): Verbs => {
  const verbs = new WordMap<Map<string, number>>();
  for (const { verb, particles, tag } of SPLIT_VERBS[lang]) {
    for (const form of listed(verb).map(fold)) {
      const known = verbs.find(form) ?? new Map<string, number>();
      for (const particle of listed(particles).map(fold)) known.set(particle, TAG[tag]);
      verbs.set(form, known);
    }
  }
  return verbs;
};

const VERBS: Readonly<Record<Language, Verbs>> = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, verbsOf(lang)]),
) as Record<Language, Verbs>;

const endsClause = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next === undefined || BREAK_PATTERN.test(next.before) || STARTS.has(next.folded);
};

/** The particle that closes the clause of a verb; -1 without one. */
const particleOf = (
  tokens: readonly Token[],
  verb: number,
  particles: ReadonlyMap<string, number>,
): number => {
  const last = Math.min(tokens.length - 1, verb + REACH_TOKENS);
  for (let at = verb + 1; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined || BREAK_PATTERN.test(token.before)) return -1;
    if (particles.has(token.folded) && endsClause(tokens, at)) return at;
  }
  return -1;
};

/** "Vallen gesprekken weg": calls that fall away are dropped, the network is there. */
const isOfCalls = (matches: readonly Match[], verb: number): boolean =>
  matches.some(
    ({ value, from, to }) =>
      (value.services & CALLS) !== 0 && (from === verb + 1 || to === verb) && value.tags === 0,
  );

/** "Geht auf einen Kabelschaden zurück": the verb tells a cause, not a return. */
const isTracedTo = (tokens: readonly Token[], verb: number): boolean =>
  TRACED.has(tokens[verb]?.folded ?? "") && tokens[verb + 1]?.folded === "auf";
const TRACED: ReadonlySet<string> = new Set(["geht", "gehen", "ging", "gingen"]);

/** Adds the meaning of verbs that stand apart from their particle, at the particle. */
export const withSplitVerbs = (
  tokens: readonly Token[],
  matches: readonly Match[],
  lang: Language,
): readonly Match[] => {
  const verbs = VERBS[lang];
  let added: Match[] | null = null;
  let gone: Set<Match> | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const particles = token === undefined ? undefined : verbs.get(token.folded, token.hash);
    if (particles === undefined) continue;
    const end = particleOf(tokens, at, particles);
    if (end < 0) continue;
    if (isTracedTo(tokens, at)) {
      for (const match of matches) {
        if (match.from <= end && match.to > end) (gone ??= new Set<Match>()).add(match);
      }
      continue;
    }
    const there = matches.find(({ from, to }) => from <= end && to > end);
    const calls = isOfCalls(matches, at);
    const known = there !== undefined && there.value.tags !== TAG.again;
    if (known && !(calls && there.value.tags === TAG.down)) continue;
    if (there !== undefined) (gone ??= new Set<Match>()).add(there);
    const tags = calls ? TAG.degraded : (particles.get(tokens[end]?.folded ?? "") ?? 0);
    (added ??= []).push({ value: { tags, services: 0 }, from: end, to: end + 1 });
  }
  if (added === null && gone === null) return matches;
  const left = gone;
  const kept = left === null ? matches : matches.filter((match) => !left.has(match));
  return [...kept, ...(added ?? [])].toSorted((a, b) => a.from - b.from);
};
