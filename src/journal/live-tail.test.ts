import assert from "node:assert/strict";
import { test } from "node:test";

import type { Entry } from "../model/entry.ts";
import { MONDAY, tick } from "./_drafts.ts";
import { JOURNAL_LIMITS } from "./limits.ts";
import { LiveTail } from "./live-tail.ts";

const draftText = (key: string): string => JSON.stringify(tick(key));
const keys = (entries: readonly Entry[] | null): string[] | null =>
  entries && entries.map((entry) => entry.key);

test("a tail gives all it has from a sequence on, with the time of each batch", () => {
  const tail = new LiveTail(JOURNAL_LIMITS);
  tail.push(1, MONDAY, ["a", "b", "c"].map(draftText));
  tail.push(4, MONDAY + 1, ["d"].map(draftText));
  assert.deepEqual(keys(tail.from(1)), ["a", "b", "c", "d"]);
  assert.deepEqual(
    tail.from(3)?.map(({ seq, at, key }) => [seq, at, key]),
    [
      [3, MONDAY, "c"],
      [4, MONDAY + 1, "d"],
    ],
  );
  assert.deepEqual(tail.from(4), [{ seq: 4, at: MONDAY + 1, ...tick("d") }]);
  assert.equal(tail.from(5), null);
});

test("a tail gives no further batch once TAIL_CHUNK_ENTRIES are reached, and leaves its batches as they are", () => {
  const tail = new LiveTail({ ...JOURNAL_LIMITS, TAIL_CHUNK_ENTRIES: 3 });
  tail.push(1, MONDAY, ["a", "b"].map(draftText));
  tail.push(3, MONDAY, ["c", "d"].map(draftText));
  tail.push(5, MONDAY, ["e"].map(draftText));
  for (let again = 0; again < 2; again++) {
    assert.deepEqual(keys(tail.from(1)), ["a", "b", "c", "d"]);
    assert.deepEqual(keys(tail.from(2)), ["b", "c", "d"]);
    assert.deepEqual(keys(tail.from(4)), ["d", "e"]);
  }
});

test("a tail keeps TAIL_ENTRIES_MAX entries and forgets the oldest batches", () => {
  const tail = new LiveTail({ ...JOURNAL_LIMITS, TAIL_ENTRIES_MAX: 4 });
  tail.push(1, MONDAY, ["a", "b"].map(draftText));
  tail.push(3, MONDAY, ["c", "d"].map(draftText));
  assert.deepEqual(keys(tail.from(1)), ["a", "b", "c", "d"]);
  tail.push(5, MONDAY, ["e"].map(draftText));
  assert.equal(tail.from(1), null);
  assert.equal(tail.from(2), null);
  assert.deepEqual(keys(tail.from(3)), ["c", "d", "e"]);
});

test("a tail keeps TAIL_CHARS_MAX characters, and nothing of a batch beyond", () => {
  const text = draftText("a");
  const tail = new LiveTail({ ...JOURNAL_LIMITS, TAIL_CHARS_MAX: 2 * text.length });
  for (const seq of [1, 2, 3]) tail.push(seq, MONDAY, [text]);
  assert.equal(tail.from(1), null);
  assert.deepEqual(keys(tail.from(2)), ["a", "a"]);
  tail.push(4, MONDAY, [text, text, text]);
  assert.equal(tail.from(4), null);
  tail.push(7, MONDAY, [text]);
  assert.deepEqual(keys(tail.from(7)), ["a"]);
});

test("after a gap nothing from before it is given", () => {
  const tail = new LiveTail(JOURNAL_LIMITS);
  tail.push(1, MONDAY, ["a"].map(draftText));
  tail.push(3, MONDAY, ["c"].map(draftText));
  assert.equal(tail.from(1), null);
  assert.equal(tail.from(2), null);
  assert.deepEqual(keys(tail.from(3)), ["c"]);
});
