import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Latencies } from "./latencies.ts";
import { CLOCK_STEP_MS_MIN, WallClock } from "./wall-clock.ts";

test("quantiles are those of the last 1,024 times, by nearest rank", () => {
  assert.equal(new Latencies().quantile(0.5), null);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3000 }),
      fc.constantFrom(0.5, 0.99, 1),
      (times, share) => {
        const latencies = new Latencies();
        for (const ms of times) latencies.add(ms);
        const last = times.slice(-1024);
        const found = latencies.quantile(share) ?? -1;
        const notLonger = last.filter((ms) => ms <= found).length;
        const shorter = last.filter((ms) => ms < found).length;
        assert.ok(notLonger >= share * last.length && shorter < share * last.length);
        assert.equal(latencies.count, times.length);
      },
    ),
    { seed: 20260101, numRuns: 50 },
  );
});

test("a step of the wall clock is seen against the steady one; slow drift is no step", () => {
  let [wall, steady] = [1_000_000, 0];
  const pass = (ms: number, off = 0): void => {
    steady += ms;
    wall += ms + off;
  };
  const clock = new WallClock(
    () => wall,
    () => steady,
  );
  for (let minute = 0; minute < 10; minute += 1) {
    pass(60_000, 20);
    clock.look();
  }
  assert.deepEqual(clock.state, { driftMs: 200, step: null });
  pass(60_000, 1 - CLOCK_STEP_MS_MIN);
  assert.deepEqual(clock.state, { driftMs: 200 + 1 - CLOCK_STEP_MS_MIN, step: null });
  pass(60_000, -3_600_000);
  const { step, driftMs } = clock.state;
  assert.deepEqual(step, { ms: -3_600_000, at: wall });
  assert.equal(driftMs, 200 + 1 - CLOCK_STEP_MS_MIN - 3_600_000);
  pass(60_000, 2_000);
  assert.deepEqual(
    clock.state.step,
    { ms: -3_600_000, at: wall - 62_000 },
    "the largest one stays",
  );
});
