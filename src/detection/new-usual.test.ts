import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ALFA,
  COMMUNES,
  DAY,
  depsOf,
  EVENING,
  HOUR,
  play,
  report,
  statesOf,
  type Timed,
  withTicks,
} from "./_world.ts";
import { createDetector } from "./detector.ts";

/** Reports of a desk that is far busier than the prior says, by day only. */
function busyDesk(days: number, perDay: number): Timed[] {
  return Array.from({ length: days * perDay }, (_, n) => {
    const day = Math.floor(n / perDay);
    const at = EVENING - 12 * HOUR + day * DAY + ((n % perDay) / perDay) * 15 * HOUR;
    return report(at, COMMUNES[(n * 37) % COMMUNES.length] ?? null);
  });
}

test("a desk that is always busier than was assumed learns so and is not out for ever", () => {
  const days = 30;
  const detector = createDetector(depsOf());
  const made = play(detector, withTicks(busyDesk(days, 250), EVENING + days * DAY));
  const states = statesOf(made);
  assert.ok(
    states.some((state) => state.startsWith("confirmed")),
    "the first days look like an outage",
  );
  assert.ok(
    states.some((state) => state.startsWith("over")),
    states.join(),
  );
  assert.ok(detector.baselineDays(ALFA, "tv") >= 20);
  const asked = { operator: ALFA, service: "tv", area: null } as const;
  const until = EVENING + days * DAY;
  assert.ok(detector.usual({ ...asked, from: until - 7 * DAY, to: until }) > 7 * 150);
  const open = detector
    .incidents()
    .filter(({ overAt, decision }) => overAt === null && decision.state !== "lapsed");
  assert.deepEqual(open, []);
});
