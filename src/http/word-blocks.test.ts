import assert from "node:assert/strict";
import { test } from "node:test";
import { WordBlocks } from "./word-blocks.ts";

const found = (blocks: WordBlocks, ...words: readonly string[]): readonly number[] => {
  const matches = blocks.matching(words);
  return Array.from({ length: 3_001 }, (_, seq) => seq).filter(matches);
};

test("a search finds what a look at each text finds, wherever the texts were added", () => {
  const text = (seq: number): string => `${seq % 2 === 0 ? "even" : "odd"} n${seq} ${seq % 7}seven`;
  const rows = (from: number, to: number): { seq: number; text: string }[] =>
    Array.from({ length: to - from }, (_, at) => ({ seq: from + at, text: text(from + at) }));
  const blocks = new WordBlocks();
  blocks.add(rows(2_000, 2_400));
  blocks.add(rows(1_600, 2_000));
  for (let seq = 2_400; seq < 3_000; seq++) blocks.add(rows(seq, seq + 1));
  blocks.add(rows(1_000, 1_600));
  assert.equal(blocks.size, 2_000);
  for (const words of [["n25"], ["even", "3seven"], ["odd n1"], ["even", "odd"], ["seven"]]) {
    const looked = rows(1_000, 3_000).filter((row) => words.every((w) => row.text.includes(w)));
    assert.deepEqual(
      found(blocks, ...words),
      looked.map(({ seq }) => seq),
      words.join(),
    );
  }
});

test("what is forgotten is found no more and takes no room; the oldest go first", () => {
  const blocks = new WordBlocks();
  blocks.add([5, 6, 7].map((seq) => ({ seq, text: `word ${seq}` })));
  assert.equal(blocks.chars, 18);
  blocks.forget(6);
  blocks.forget(6);
  blocks.forget(99);
  assert.deepEqual([found(blocks, "word"), blocks.size, blocks.chars], [[5, 7], 2, 12]);
  assert.equal(blocks.shrink(11), 7);
  assert.deepEqual([found(blocks, "word"), blocks.size, blocks.chars], [[7], 1, 6]);
  blocks.clear();
  assert.deepEqual([found(blocks, "word"), blocks.size, blocks.chars], [[], 0, 0]);
});
