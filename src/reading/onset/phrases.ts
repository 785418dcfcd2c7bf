import { fold, tokenise } from "../tokens.ts";
import { WordMap } from "../word-map.ts";

/** A tree of phrases, one word a step. */
export interface PhraseNode<Value> {
  value: Value | null;
  next: PhraseTree<Value> | null;
}

export type PhraseTree<Value> = WordMap<PhraseNode<Value>>;

export const newTree = <Value>(): PhraseTree<Value> => new WordMap<PhraseNode<Value>>();

/** "a, b c" → [["a"], ["b", "c"]], folded like the text it is compared with. */
export const phrasesOf = (list: string): readonly (readonly string[])[] =>
  list
    .split(",")
    .map((phrase) => tokenise(phrase).tokens.map((token) => token.folded))
    .filter((words) => words.length > 0);

/** Adds a phrase; the first meaning of a phrase stands. */
export function addPhrase<Value>(
  tree: PhraseTree<Value>,
  words: readonly string[],
  value: Value,
): void {
  let branch = tree;
  let node: PhraseNode<Value> | null = null;
  for (const word of words) {
    if (node !== null) branch = node.next ??= newTree<Value>();
    node = branch.find(word) ?? null;
    if (node === null) {
      node = { value: null, next: null };
      branch.set(word, node);
    }
  }
  if (node !== null && node.value === null) node.value = value;
}

export function addPhrases<Value>(tree: PhraseTree<Value>, list: string, value: Value): void {
  for (const words of phrasesOf(list)) addPhrase(tree, words, value);
}

/** Folds one word as the text is folded. */
export const foldWord = (word: string): string => fold(word);

/** Every word of the phrases of a tree. */
export function wordsIn<Value>(tree: PhraseTree<Value>, into: Set<string>): void {
  for (const [word, node] of tree.entries()) {
    into.add(word);
    if (node.next !== null) wordsIn(node.next, into);
  }
}
