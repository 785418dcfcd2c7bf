import type { Language } from "../../model/vocabulary.ts";
import type { Meaning } from "../lexicon.ts";
import { TAG } from "../lexicon.ts";
import type { PhraseMatch } from "../phrases.ts";
import type { Token } from "../tokens.ts";
import { CUE_WORDS_DE } from "./cue-words-de.ts";
import { CUE_WORDS_EN } from "./cue-words-en.ts";
import { CUE_WORDS_FR } from "./cue-words-fr.ts";
import { CUE_WORDS_NL } from "./cue-words-nl.ts";
import { KIND } from "./cue-kinds.ts";
import type { CueKind } from "./cue-kinds.ts";
import type { CueWords } from "./cue-words.ts";
import { addPhrase, newTree, phrasesOf, wordsIn } from "./phrases.ts";
import type { PhraseNode, PhraseTree } from "./phrases.ts";

/** A word or phrase that tells what the times near it are about. */
export interface Cue {
  /** Bits of KIND. */
  readonly kinds: number;
  readonly from: number;
  readonly to: number;
  /** Read from the words of the field, which say less of when. */
  readonly field?: boolean;
}

interface CueLexicon {
  readonly phrases: PhraseTree<{ kinds: number }>;
  /** Beginnings of words by their head. */
  readonly beginnings: ReadonlyMap<number, readonly Beginning[]>;
}

interface Beginning {
  readonly letters: string;
  readonly kind: number;
}

const BEGINNING = 3;
/** The first three letters as one number; what shares it by chance is told apart by its letters. */
const headOf = (word: string): number =>
  word.charCodeAt(0) | (word.charCodeAt(1) << 8) | (word.charCodeAt(2) << 16);

/** Kinds whose phrases are read whole: their words alone would mean something else. */
const WHOLE =
  KIND.recovery | KIND.contact | KIND.irony | KIND.failure | KIND.contract | KIND.join | KIND.noise;

function compile(words: CueWords): CueLexicon {
  const phrases = newTree<{ kinds: number }>();
  const beginnings = new Map<number, Beginning[]>();
  for (const kind of Object.keys(words) as CueKind[]) {
    for (const entry of words[kind].split(",")) {
      const parts = phrasesOf(entry)[0];
      if (parts === undefined) continue;
      const open = entry.trim().endsWith("*") && parts.length === 1 ? parts[0] : undefined;
      if (open !== undefined && open.length >= BEGINNING) {
        const head = headOf(open);
        const list = beginnings.get(head) ?? [];
        list.push({ letters: open, kind: KIND[kind] });
        beginnings.set(head, list);
      }
      addPhrase(phrases, parts, { kinds: 0 });
      const value = valueAt(phrases, parts);
      if (value !== null) value.kinds |= KIND[kind];
    }
  }
  return { phrases, beginnings };
}

function valueAt<Value>(tree: PhraseTree<Value>, words: readonly string[]): Value | null {
  let branch: PhraseTree<Value> | null = tree;
  let node: PhraseNode<Value> | undefined;
  for (const word of words) {
    node = branch?.find(word);
    branch = node?.next ?? null;
  }
  return node?.value ?? null;
}

const LEXICONS: Readonly<Record<Language, CueLexicon>> = {
  fr: compile(CUE_WORDS_FR),
  nl: compile(CUE_WORDS_NL),
  de: compile(CUE_WORDS_DE),
  en: compile(CUE_WORDS_EN),
};

/** What the words of the field say of the state of things. */
const STATES: readonly (readonly [tags: number, kind: number])[] = [
  [TAG.down | TAG.degraded | TAG.trouble | TAG.unreachable, KIND.failure],
  [TAG.restored, KIND.recovery],
];

/** The kind that the tags of a field word stand for; 0 for none. */
const stateOf = (tags: number, isUp: boolean): number => {
  // "De nouveau du réseau", "signal again": of a text that says it is back.
  if (isUp && (tags & TAG.again) !== 0) return KIND.recovery;
  for (const [state, kind] of STATES) if ((tags & state) !== 0) return kind;
  return 0;
};

/** The cues and, where none stands yet, what the words of the field say: one vocabulary, kept once. */
export function withFieldWords(
  cues: readonly Cue[],
  words: readonly PhraseMatch<Meaning>[],
  isUp: boolean,
): readonly Cue[] {
  let added: Cue[] | null = null;
  // Both stand in the order of the text, and a cue holds few words.
  let next = 0;
  for (const { value, from, to } of words) {
    const kind = stateOf(value.tags, isUp);
    while (next < cues.length && (cues[next]?.to ?? 0) <= from) next += 1;
    const there = cues[next];
    if (kind === 0 || (there !== undefined && there.from < to)) continue;
    (added ??= []).push({ kinds: kind, from, to, field: true });
  }
  return added === null ? cues : [...cues, ...added].toSorted((a, b) => a.from - b.from);
}

const NO_BEGINNINGS: readonly Beginning[] = [];

/** Cues of a text in order; of phrases that begin at one word the longest. */
export function readCues(tokens: readonly Token[], lang: Language): readonly Cue[] {
  const lexicon = LEXICONS[lang];
  const cues: Cue[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (token === undefined) break;
    const word = token.folded;
    let node = lexicon.phrases.get(word, token.hash);
    let kinds = 0;
    let to = from;
    let at = from;
    while (node !== undefined) {
      at += 1;
      if (node.value !== null) {
        kinds = node.value.kinds;
        to = at;
      }
      const next = tokens[at];
      node = next === undefined ? undefined : node.next?.get(next.folded, next.hash);
    }
    if (word.length >= BEGINNING && to <= from + 1) {
      for (const { letters, kind } of lexicon.beginnings.get(headOf(word)) ?? NO_BEGINNINGS) {
        if (word.startsWith(letters)) kinds |= kind;
      }
    }
    if (kinds !== 0) cues.push({ kinds, from, to: Math.max(to, from + 1) });
    // "plus de panne" is no failure, "ring back" no recovery.
    if (to > from + 1 && (kinds & WHOLE) !== 0) from = to - 1;
  }
  return cues;
}

/** Every word of the lists of cues. */
export function wordsKnownToCues(lang: Language): ReadonlySet<string> {
  const words = new Set<string>();
  wordsIn(LEXICONS[lang].phrases, words);
  return words;
}
