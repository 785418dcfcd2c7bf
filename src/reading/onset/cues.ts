import type { Language } from "../../model/vocabulary.ts";
import type { Meaning } from "../lexicon.ts";
import { TAG } from "../lexicon.ts";
import type { PhraseMatch } from "../phrases.ts";
import type { Token } from "../tokens.ts";
import { CUE_WORDS_DE } from "./cue-words-de.ts";
import { CUE_WORDS_EN } from "./cue-words-en.ts";
import { CUE_WORDS_FR } from "./cue-words-fr.ts";
import { CUE_WORDS_NL } from "./cue-words-nl.ts";
import type { CueWords } from "./cue-words.ts";
import { addPhrase, newTree, phrasesOf, wordsIn } from "./phrases.ts";
import type { PhraseNode, PhraseTree } from "./phrases.ts";

export type CueKind = keyof CueWords;

/** A word or phrase that tells what the times near it are about. */
export interface Cue {
  readonly kinds: readonly CueKind[];
  readonly from: number;
  readonly to: number;
  /** Read from the words of the field, which say less of when. */
  readonly field?: boolean;
}

interface CueLexicon {
  readonly phrases: PhraseTree<Set<CueKind>>;
  /** Beginnings of words by their first three letters. */
  readonly beginnings: Map<string, [beginning: string, kind: CueKind][]>;
}

const BEGINNING = 3;
/** Kinds whose phrases are read whole: their words alone would mean something else. */
const WHOLE: ReadonlySet<CueKind> = new Set<CueKind>([
  "recovery",
  "contact",
  "irony",
  "failure",
  "contract",
  "join",
  "noise",
]);

function compile(words: CueWords): CueLexicon {
  const phrases = newTree<Set<CueKind>>();
  const beginnings = new Map<string, [string, CueKind][]>();
  for (const kind of Object.keys(words) as CueKind[]) {
    for (const entry of words[kind].split(",")) {
      const parts = phrasesOf(entry)[0];
      if (parts === undefined) continue;
      const open = entry.trim().endsWith("*") && parts.length === 1 ? parts[0] : undefined;
      if (open !== undefined && open.length >= BEGINNING) {
        const key = open.slice(0, BEGINNING);
        const list = beginnings.get(key) ?? [];
        list.push([open, kind]);
        beginnings.set(key, list);
      }
      addPhrase(phrases, parts, new Set<CueKind>());
      kindsAt(phrases, parts)?.add(kind);
    }
  }
  return { phrases, beginnings };
}

function kindsAt(tree: PhraseTree<Set<CueKind>>, words: readonly string[]): Set<CueKind> | null {
  let branch: PhraseTree<Set<CueKind>> | null = tree;
  let node: PhraseNode<Set<CueKind>> | undefined;
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
const STATES: readonly (readonly [tags: number, kind: CueKind])[] = [
  [TAG.down | TAG.degraded | TAG.trouble | TAG.unreachable, "failure"],
  [TAG.restored, "recovery"],
];

/** The cues and, where none stands yet, what the words of the field say: one vocabulary, kept once. */
export function withFieldWords(
  cues: readonly Cue[],
  words: readonly PhraseMatch<Meaning>[],
): readonly Cue[] {
  let added: Cue[] | null = null;
  // Both stand in the order of the text, and a cue holds few words.
  let next = 0;
  for (const { value, from, to } of words) {
    const kind = STATES.find(([tags]) => (value.tags & tags) !== 0)?.[1];
    while (next < cues.length && (cues[next]?.to ?? 0) <= from) next += 1;
    const there = cues[next];
    if (kind === undefined || (there !== undefined && there.from < to)) continue;
    (added ??= []).push({ kinds: [kind], from, to, field: true });
  }
  return added === null ? cues : [...cues, ...added].toSorted((a, b) => a.from - b.from);
}

/** Cues of a text in order; of phrases that begin at one word the longest. */
export function readCues(tokens: readonly Token[], lang: Language): readonly Cue[] {
  const lexicon = LEXICONS[lang];
  const cues: Cue[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (token === undefined) break;
    const word = token.folded;
    let node = lexicon.phrases.get(word, token.hash);
    let kinds: Set<CueKind> | null = null;
    let to = from;
    let at = from;
    while (node !== undefined) {
      at += 1;
      if (node.value !== null) {
        kinds = node.value;
        to = at;
      }
      const next = tokens[at];
      node = next === undefined ? undefined : node.next?.get(next.folded, next.hash);
    }
    const all: CueKind[] = kinds === null ? [] : [...kinds];
    if (word.length >= BEGINNING && to <= from + 1) {
      for (const [beginning, kind] of lexicon.beginnings.get(word.slice(0, BEGINNING)) ?? []) {
        if (word.startsWith(beginning) && !all.includes(kind)) all.push(kind);
      }
    }
    if (all.length > 0) cues.push({ kinds: all, from, to: Math.max(to, from + 1) });
    // "plus de panne" is no failure, "ring back" no recovery.
    if (to > from + 1 && all.some((kind) => WHOLE.has(kind))) from = to - 1;
  }
  return cues;
}

/** Every word of the lists of cues. */
export function wordsKnownToCues(lang: Language): ReadonlySet<string> {
  const words = new Set<string>();
  wordsIn(LEXICONS[lang].phrases, words);
  return words;
}
