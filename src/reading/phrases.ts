import type { Token } from "./tokens.ts";
import { fold } from "./tokens.ts";

/** A phrase found in a text: tokens `from` to `to` (exclusive) and what the lists say of it. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly stems: Map<string, Node<Value>>;
  stemLengths: readonly number[];
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
  next: new Map(),
  stems: new Map(),
  stemLengths: [],
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

const child = <Value>(node: Node<Value>, part: string): Node<Value> => {
  const stem = part.endsWith("*");
  if (stem || part === "#" || part === "_") node.branches = true;
  if (part === "#") return (node.number ??= newNode());
  if (part === "_") return (node.any ??= newNode());
  const map = stem ? node.stems : node.next;
  const key = fold(part);
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = newNode<Value>();
  map.set(key, made);
  if (stem) {
    const lengths = new Set([...node.stemLengths, key.length]);
    node.stemLengths = [...lengths].toSorted((a, b) => b - a);
  }
  return made;
};

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
      const next = node.next.get(token.folded);
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
    const exact = node.next.get(token.folded);
    if (exact !== undefined) this.#walk(exact, at + 1);
    for (const length of node.stemLengths) {
      if (length > token.folded.length) continue;
      const stem = node.stems.get(token.folded.slice(0, length));
      if (stem !== undefined) this.#walk(stem, at + 1);
    }
    if (node.number !== null && DIGIT_PATTERN.test(token.folded)) this.#walk(node.number, at + 1);
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
    const first = plain ? root.next.get(tokens[from]?.folded ?? "") : undefined;
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
