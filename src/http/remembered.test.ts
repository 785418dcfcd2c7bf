import assert from "node:assert/strict";
import { test } from "node:test";

import { remembered } from "./remembered.ts";

test("an answer is computed once, forgotten when there are too many, and never kept for a long text", () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  assert.deepEqual(["a", "bb", "a", "bb"].map(length), [1, 2, 1, 2]);
  assert.deepEqual(asked, ["a", "bb"]);
  assert.equal(length("ccc"), 3);
  assert.equal(length("a"), 1);
  assert.deepEqual(asked, ["a", "bb", "ccc", "a"]);
  const long = "x".repeat(65);
  assert.deepEqual([long, long].map(length), [65, 65]);
  assert.equal(asked.filter((text) => text === long).length, 2);
  assert.equal(length("a"), 1);
  assert.equal(asked.length, 6, "long texts displace nothing");
});
