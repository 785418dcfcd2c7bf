import assert from "node:assert/strict";
import { test } from "node:test";
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
