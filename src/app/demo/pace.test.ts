import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as holds, integer, nat, property } from "fast-check";
import { createPace } from "./pace.ts";

const MINUTE = 60_000;
const DAYS_MS = 2000 * MINUTE;

test("the clock runs from one end to the other, never back, and both directions agree", () => {
  const facts = array(integer({ min: 0, max: DAYS_MS }), { maxLength: 60 });
  holds(
    property(facts, integer({ min: 1, max: DAYS_MS }), nat(1000), (at, to, part) => {
      const [from, lengthMs] = [0, 90_000];
      const pace = createPace(at, { from, to, lengthMs });
      assert.equal(pace.instantAt(0), from);
      assert.equal(pace.instantAt(lengthMs), to);
      assert.equal(pace.elapsedAt(to), lengthMs);
      const elapsed = (part / 1000) * lengthMs;
      const there = pace.instantAt(elapsed);
      assert.ok(there <= pace.instantAt(elapsed + 100));
      // An instant is a whole millisecond.
      assert.ok(pace.elapsedAt(there - 1) <= elapsed + 1e-6, "way back");
      assert.ok(pace.elapsedAt(there + 1) >= elapsed - 1e-6, "way back");
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test("where something is said the clock slows down, where nothing is said it hurries", () => {
  const [from, to] = [0, 1000 * MINUTE];
  const facts = [100, 101, 102, 103].map((minute) => minute * MINUTE);
  const pace = createPace(facts, { from, to, lengthMs: 90_000 });
  const spent = (minute: number): number =>
    pace.elapsedAt((minute + 1) * MINUTE) - pace.elapsedAt(minute * MINUTE);
  assert.ok(spent(101) > 50 * spent(500), `${spent(101)} ms against ${spent(500)} ms`);
  assert.ok(Math.abs(spent(500) - spent(900)) < 1e-6);
});

test("beyond the ends the ends hold, and a scenario of one instant can be shown", () => {
  const pace = createPace([], { from: 5 * MINUTE, to: 6 * MINUTE, lengthMs: 1000 });
  assert.equal(pace.instantAt(-1), 5 * MINUTE);
  assert.equal(pace.instantAt(1001), 6 * MINUTE);
  assert.equal(pace.elapsedAt(0), 0);
  assert.equal(pace.elapsedAt(100 * MINUTE), 1000);
  const still = createPace([7], { from: 7, to: 7, lengthMs: 1000 });
  assert.deepEqual([still.instantAt(500), still.elapsedAt(7)], [7, 1000]);
});
