import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../model/statement.ts";
import type { Instant } from "../model/ids.ts";
import { createDetector } from "./detector.ts";
import {
  answer,
  COMMUNES,
  DAY,
  depsOf,
  HOUR,
  learned,
  MINUTE,
  play,
  report,
  statement,
  type Timed,
  withTicks,
} from "./_world.ts";

const ASKS_MAX = 4;
const SEEDS = [1, 2, 3, 4, 5, 6];
/** An hour is left out in the night after the first, and passes twice in the night after the second. */
const EVES = ["2026-03-28T17:00:00Z", "2026-10-24T17:00:00Z"].map((at) => Date.parse(at));

/** The hour on the wall by the platform's own tables, not by ours. */
const hourThere = (at: Instant): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: "Europe/Brussels" }).format(at),
  );

const drawing = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
};

/** Two nights and two days of an outage: witnesses who come back, claims at any hour, answers of all kinds. */
const outageFrom = (eve: Instant, seed: number): Timed[] => {
  const draw = drawing(seed);
  const facts: Timed[] = [];
  const told: Timed[] = [];
  for (let n = 0; n < 140; n += 1) {
    const at = eve + Math.floor((n < 60 ? n * MINUTE : draw() * 40 * HOUR) + draw() * MINUTE);
    const one = report(at, COMMUNES[Math.floor(draw() * 40)] ?? null);
    told.push(one);
    facts.push(one);
  }
  const claims: readonly ((at: Instant) => Claim)[] = [
    (at) => ({ kind: "resolved", at }),
    () => ({ kind: "partial" }),
  ];
  for (let n = 0; n < 12; n += 1) {
    const at = eve + Math.floor(draw() * 40 * HOUR);
    const claim = claims[n % 2]?.(at);
    if (claim !== undefined) facts.push(statement(at, [claim]));
  }
  for (let n = 0; n < 160; n += 1) {
    const to = told[Math.floor(draw() * told.length)];
    const at = eve + Math.floor((2 + draw() * 40) * HOUR);
    if (to !== undefined && to.at < at) facts.push(answer(at, to, draw() < 0.7 ? "down" : "up"));
  }
  return withTicks(
    facts.toSorted((a, b) => a.at - b.at),
    eve + 2 * DAY,
  );
};

test("nobody is asked more than four times about an outage, nor between 22:00 and 07:00, also where the clocks change", () => {
  let rounds = 0;
  let most = 0;
  const hours = new Set<number>();
  for (const eve of EVES) {
    for (const seed of SEEDS) {
      for (const detector of [learned(), createDetector(depsOf())]) {
        const asks = new Map<string, number>();
        const wholes = new Map<string, string>();
        for (const { at, decision } of play(detector, outageFrom(eve, seed))) {
          if (decision.kind === "incident") {
            const { incident, parent } = decision.incident;
            wholes.set(incident, parent ?? incident);
          }
          if (decision.kind !== "census") continue;
          const whole = wholes.get(decision.census.incident);
          rounds += 1;
          const hour = hourThere(at);
          hours.add(hour);
          assert.ok(hour >= 7 && hour < 22, `${new Date(at).toISOString()}, seed ${seed}`);
          for (const asked of decision.census.asked) {
            const times = (asks.get(`${whole} ${asked}`) ?? 0) + 1;
            asks.set(`${whole} ${asked}`, times);
            most = Math.max(most, times);
            assert.ok(times <= ASKS_MAX, `${asked} for the ${times}th time, seed ${seed}`);
          }
        }
      }
    }
  }
  // The bounds were met, or the test shows nothing.
  assert.ok(rounds > 100, `${rounds} rounds`);
  assert.equal(most, ASKS_MAX);
  assert.ok(hours.has(7) && hours.has(21), [...hours].join());
});

test("a claim made at night is asked about in the morning", () => {
  for (const eve of EVES) {
    const night = eve + (hourThere(eve) === 18 ? 5 : 4) * HOUR;
    const facts = COMMUNES.slice(0, 40).map((area, n) => report(night + n * MINUTE, area));
    const claimed = night + HOUR;
    assert.ok(hourThere(night) >= 22 && [0, 1].includes(hourThere(claimed)));
    facts.push(statement(claimed, [{ kind: "resolved", at: claimed }]));
    const made = play(learned(), withTicks(facts, eve + DAY));
    const first = made.find(({ at, decision }) => decision.kind === "census" && at >= claimed);
    assert.equal(hourThere(first?.at ?? 0), 7);
    assert.ok(first !== undefined && first.at - claimed < 10 * HOUR);
    assert.equal(
      first.decision.kind === "census" ? first.decision.census.statement : null,
      `s${claimed}`,
    );
  }
});
