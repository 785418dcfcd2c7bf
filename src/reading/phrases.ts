import type { Token } from "./tokens.ts";
import { fold } from "./tokens.ts";
import { WordMap } from "./word-map.ts";

/** A phrase found in a text: tokens `from` to `to` (exclusive) and what the lists say of it. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/** A word that may end in any way. */
interface Stem<Value> {
  readonly stem: string;
  readonly node: Node<Value>;
}

interface Node<Value> {
  next: WordMap<Node<Value>> | null;
  /** By their head, longest first. */
  stems: Map<number, Stem<Value>[]> | null;
  /** It leads to more than plain words. */
  branches: boolean;
  number: Node<Value> | null;
  any: Node<Value> | null;
  value: Value | null;
}

export interface PhraseBook<Value> {
  /** The longest phrase that starts at this token, or null. */
  at(tokens: readonly Token[], from: number): PhraseMatch<Value> | null;
  /** Leftmost longest phrases, none overlapping another. */
  all(tokens: readonly Token[]): readonly PhraseMatch<Value>[];
}

const newNode = <Value>(): Node<Value> => ({
  next: null,
  stems: null,
  branches: false,
  number: null,
  any: null,
  value: null,
});

const BREAK_PATTERN = /[.,;:!?()\n…"«»“”]/u;
const DIGIT_PATTERN = /^\d+$/u;

const phraseBreaks = (before: string): boolean =>
  before !== " " && before !== "" && before !== "." && BREAK_PATTERN.test(before);

const partsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}\p{M}*#_]+/u).filter((part) => part !== "");

/** Two letters as one number: few stems share them, so that most words are ruled out at once. */
const headOf = (word: string): number => word.charCodeAt(0) | (word.charCodeAt(1) << 16);

const wordChild = <Value>(node: Node<Value>, word: string): Node<Value> => {
  const words = (node.next ??= new WordMap<Node<Value>>());
  const known = words.find(word);
  if (known !== undefined) return known;
  const made = newNode<Value>();
  words.set(word, made);
  return made;
};

const stemChild = <Value>(node: Node<Value>, stem: string): Node<Value> => {
  if (stem.length < STEM_LETTERS_MIN) throw new Error(`a stem of one letter: ${stem}*`);
  const stems = (node.stems ??= new Map<number, Stem<Value>[]>());
  const head = headOf(stem);
  const alike = stems.get(head) ?? [];
  const found = alike.find((known) => known.stem === stem);
  if (found !== undefined) return found.node;
  const made = { stem, node: newNode<Value>() };
  stems.set(
    head,
    [...alike, made].toSorted((a, b) => b.stem.length - a.stem.length),
  );
  return made.node;
};
const STEM_LETTERS_MIN = 2;

const child = <Value>(node: Node<Value>, part: string): Node<Value> => {
  const stem = part.endsWith("*");
  if (stem || part === "#" || part === "_") node.branches = true;
  if (part === "#") return (node.number ??= newNode());
  if (part === "_") return (node.any ??= newNode());
  return stem ? stemChild(node, fold(part)) : wordChild(node, fold(part));
};

const NO_STEMS: readonly never[] = [];

/** Looks one phrase up; kept by its book, so that a text of many words allocates nothing. */
class Search<Value> {
  value: Value | null = null;
  to = 0;
  #tokens: readonly Token[] = [];
  #from = 0;

  /** `from` is where the phrase begins, `next` the first token that `node` has not seen. */
  start(
    node: Node<Value>,
    tokens: readonly Token[],
    [from, next]: readonly [number, number],
  ): void {
    this.value = null;
    this.to = from;
    this.#tokens = tokens;
    this.#from = from;
    this.#walk(node, next);
  }

  #walk(start: Node<Value>, from: number): void {
    let node = start;
    let at = from;
    // Nodes that only lead to plain words need no way back.
    while (!node.branches) {
      if (node.value !== null && at > this.to) {
        this.value = node.value;
        this.to = at;
      }
      const token = this.#tokens[at];
      if (token === undefined || (at > this.#from && phraseBreaks(token.before))) return;
      const next = node.next?.get(token.folded, token.hash);
      if (next === undefined) return;
      node = next;
      at += 1;
    }
    this.#branch(node, at);
  }

  #branch(node: Node<Value>, at: number): void {
    if (node.value !== null && at > this.to) {
      this.value = node.value;
      this.to = at;
    }
    const token = this.#tokens[at];
    if (token === undefined || (at > this.#from && phraseBreaks(token.before))) return;
    const { folded } = token;
    const exact = node.next?.get(folded, token.hash);
    if (exact !== undefined) this.#walk(exact, at + 1);
    if (node.stems !== null && folded.length >= STEM_LETTERS_MIN) {
      for (const { stem, node: next } of node.stems.get(headOf(folded)) ?? NO_STEMS) {
        if (folded.startsWith(stem)) this.#walk(next, at + 1);
      }
    }
    if (node.number !== null && DIGIT_PATTERN.test(folded)) this.#walk(node.number, at + 1);
    if (node.any !== null) this.#walk(node.any, at + 1);
  }
}

/**
 * Phrases are words as people type them; case and accents do not matter, `*` at the end of a word
 * stands for any ending, `#` for a number and `_` for any one word. A phrase listed twice has both
 * values, joined.
 */
export const createPhraseBook = <Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
  join: (a: Value, b: Value) => Value,
): PhraseBook<Value> => {
  const root = newNode<Value>();
  for (const [phrase, value] of entries) {
    let node = root;
    for (const part of partsOf(phrase)) node = child(node, part);
    if (node !== root) node.value = node.value === null ? value : join(node.value, value);
  }
  const search = new Search<Value>();
  /** Every phrase begins with a plain word, so that one look-up rules most words out. */
  const plain = !root.branches;
  const at = (tokens: readonly Token[], from: number): PhraseMatch<Value> | null => {
    const token = tokens[from];
    if (token === undefined) return null;
    const first = plain ? root.next?.get(token.folded, token.hash) : undefined;
    if (plain && first === undefined) return null;
    search.start(first ?? root, tokens, first === undefined ? [from, from] : [from, from + 1]);
    const { value, to } = search;
    return value === null ? null : { value, from, to };
  };
  const all = (tokens: readonly Token[]): readonly PhraseMatch<Value>[] => {
    const found: PhraseMatch<Value>[] = [];
    for (let from = 0; from < tokens.length;) {
      const match = at(tokens, from);
      if (match !== null) found.push(match);
      from = match === null ? from + 1 : match.to;
    }
    return found;
  };
  return { at, all };
};
