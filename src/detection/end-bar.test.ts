import assert from "node:assert/strict";
import { test } from "node:test";
import { addAnswer, addSilence, newEndTest, restartEndTest, widen } from "./end-test.ts";
import {
  COMMUNES,
  EVENING,
  HOUR,
  learned,
  MINUTE,
  play,
  statesOf,
  wave,
  withTicks,
} from "./_world.ts";

const START = EVENING - 8 * HOUR;
/** One report every twenty seconds for two and a half hours, from everywhere in turn. */
const dense = wave(
  START,
  Array.from({ length: 450 }, (_, n) => COMMUNES[(n * 7) % COMMUNES.length] ?? COMMUNES[0]).flatMap(
    (area) => area ?? [],
  ),
  20_000,
);
const LAST = START + 449 * 20_000;
const overBy = (pauseMs: number): boolean =>
  statesOf(play(learned(), withTicks(dense, LAST + pauseMs))).some((state) =>
    state.startsWith("over"),
  );

test("after hundreds of reports a short silence is no end, a longer one is", () => {
  assert.ok(!overBy(20 * MINUTE));
  assert.ok(overBy(2 * HOUR));
});

test("silence is held against no stronger an outage than was seen lately", () => {
  const gain = (more: Partial<ReturnType<typeof newEndTest>>): number => {
    const ending = { ...newEndTest(START), peakRatio: 40, ...more };
    addSilence(ending, 1);
    return ending.sum;
  };
  assert.ok(Math.abs(gain({}) - 1.9) < 1e-9, ".08 of its peak while nothing else is known");
  assert.ok(Math.abs(gain({ peakRatio: 9 }) - 1.7) < 1e-9, "three times the usual at least");
  assert.ok(
    Math.abs(gain({ lateRatio: 2, shownRatio: 2 }) - 0.7) < 1e-9,
    "but not if it showed two",
  );
  const hardly = gain({ lateRatio: 0.5, shownRatio: 0.5 });
  assert.ok(Math.abs(hardly - 0.5) < 1e-9, "and ever a little: else it would not end");
  // The fall of the last two hours is the end itself: what was shown before it counts.
  assert.ok(Math.abs(gain({ lateRatio: 0.5, shownRatio: 8 }) - 1.7) < 1e-9);
});

test("an outline that grows makes the same outage stand out less", () => {
  const narrow = { ...newEndTest(START), peakRatio: 1_700 };
  const wide = { ...narrow };
  widen(wide, 100);
  addSilence(narrow, 0.01);
  addSilence(wide, 0.01);
  assert.ok(narrow.sum > 1.3 && wide.sum < 0.02);
});

test("who said that it works is counted since the last sign that it does not", () => {
  const ending = newEndTest(START);
  addAnswer(ending, true, START);
  addAnswer(ending, true, START);
  assert.equal(ending.back, 2);
  addAnswer(ending, false, START + MINUTE);
  assert.equal(ending.back, 0);
  restartEndTest(ending, START + HOUR);
  assert.deepEqual([ending.sum, ending.zeroAt, ending.back], [0, START + HOUR, 0]);
});
