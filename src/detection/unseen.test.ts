import assert from "node:assert/strict";
import { test } from "node:test";
import { noCounts, addCount, rateOf } from "./baseline.ts";
import {
  COMMUNES,
  EVENING,
  HOUR,
  learned,
  type Made,
  MINUTE,
  play,
  report,
  statesOf,
  type Timed,
  wave,
  withTicks,
} from "./_world.ts";

const START = EVENING - 9 * HOUR;
const outage = wave(START, COMMUNES.slice(0, 40), 30_000);
const isTick = ({ fact }: Timed): boolean => fact.kind === "tick";

/** The desk is down between two moments: no minute is noted, nothing is received. */
const without = (facts: readonly Timed[], from: number, to: number): Timed[] =>
  facts.filter((timed) => timed.at <= from || timed.at >= to || !isTick(timed));

const statesUntil = (facts: readonly Timed[]): string[] => statesOf(play(learned(), facts));

test("hours in which the desk was down end no outage; the same hours of silence do", () => {
  const from = START + 40 * MINUTE;
  const to = from + 8 * HOUR;
  const whole = withTicks(outage, to + MINUTE);
  assert.ok(statesUntil(whole).some((state) => state.startsWith("over")));
  const gap = statesUntil(without(whole, from, to));
  assert.ok(
    gap.every((state) => !state.startsWith("over") && !state.startsWith("recovering")),
    gap.join(),
  );
});

test("after a gap the silence that follows it ends the outage as ever", () => {
  const from = START + 40 * MINUTE;
  const to = from + 2 * HOUR;
  const made = play(learned(), without(withTicks(outage, to + 6 * HOUR), from, to));
  const over = made.find(
    ({ decision }) => decision.kind === "incident" && decision.incident.state === "over",
  );
  assert.ok(over !== undefined && over.at > to + 15 * MINUTE, statesOf(made).join());
});

test("a suspicion does not go away because nobody could write", () => {
  const few = COMMUNES.slice(0, 5).map((area, n) =>
    report(START + n * 20_000, area, { firstHand: false }),
  );
  const from = START + 5 * MINUTE;
  const to = from + 5 * HOUR;
  const whole = withTicks(few, to + 30 * MINUTE);
  const lapsed = (made: readonly string[]): boolean =>
    made.some((state) => state.startsWith("lapsed"));
  assert.ok(lapsed(statesUntil(whole)), "silence that was observed lets it go");
  const gap = statesUntil(without(whole, from, to));
  assert.ok(gap.some((state) => state.startsWith("suspected")) && !lapsed(gap), gap.join());
});

test("days in which the desk did not look teach no rate", () => {
  const counts = noCounts();
  for (let day = 0; day < 28; day += 1) {
    if (day < 20) addCount(counts, { day, bin: 12, node: 0, count: 40 });
  }
  const days = { first: 0, today: 28 };
  const unobserved = new Set(Array.from({ length: 8 }, (_, n) => 20 + n));
  assert.ok(rateOf(counts, days, 40).rate < 30);
  assert.deepEqual(rateOf(counts, { ...days, unobserved }, 40).rate, 40);
});

test("state after a gap is the same for whoever reads the journal again", () => {
  const from = START + 40 * MINUTE;
  const facts = without(withTicks(outage, from + 9 * HOUR), from, from + 3 * HOUR);
  const told = (made: readonly Made[]): string =>
    JSON.stringify(made.map(({ decision }) => decision));
  assert.equal(told(play(learned(), facts)), told(play(learned(), facts)));
});
