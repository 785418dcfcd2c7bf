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
  if (part === "#") return (node.number ??= newNode());
  if (part === "_") return (node.any ??= newNode());
  const stem = part.endsWith("*");
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

interface Best<Value> {
  value: Value | null;
  to: number;
}

const walk = <Value>(
  node: Node<Value>,
  step: { readonly tokens: readonly Token[]; readonly at: number; readonly first: boolean },
  best: Best<Value>,
): void => {
  const { tokens, at, first } = step;
  if (node.value !== null && at > best.to) {
    best.value = node.value;
    best.to = at;
  }
  const token = tokens[at];
  if (token === undefined || (!first && phraseBreaks(token.before))) return;
  const after = { tokens, at: at + 1, first: false };
  const exact = node.next.get(token.folded);
  if (exact !== undefined) walk(exact, after, best);
  for (const length of node.stemLengths) {
    if (length > token.folded.length) continue;
    const stem = node.stems.get(token.folded.slice(0, length));
    if (stem !== undefined) walk(stem, after, best);
  }
  if (node.number !== null && DIGIT_PATTERN.test(token.folded)) walk(node.number, after, best);
  if (node.any !== null) walk(node.any, after, best);
};

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
  const at = (tokens: readonly Token[], from: number): PhraseMatch<Value> | null => {
    const best: Best<Value> = { value: null, to: from };
    walk(root, { tokens, at: from, first: true }, best);
    return best.value === null ? null : { value: best.value, from, to: best.to };
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
