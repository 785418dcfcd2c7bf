import assert from "node:assert/strict";
import { test } from "node:test";
import { afterFailure, askedSeconds, isDue, NOW, type Patience } from "./retry-rule.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START = Date.UTC(2018, 0, 8, 20, 0);

/** A phone that looks every second; `answer`: null takes the report, else the failure with what it asked for. */
function tries(
  answer: (at: number) => { readonly asked: number | null } | null,
  { chance = 0.5, nudgedAt = -1 }: { readonly chance?: number; readonly nudgedAt?: number } = {},
): readonly number[] {
  const made: number[] = [];
  let patience: Patience = NOW;
  for (let at = 0; at <= 30 * MINUTE; at += SECOND) {
    if (!isDue(patience, START + at, at === nudgedAt)) continue;
    made.push(at);
    const failed = answer(at);
    if (failed === null) return made;
    patience = afterFailure(patience, failed.asked, { now: START + at, chance });
  }
  throw new Error("never taken");
}

test("a desk that answers 503 for ten minutes is asked when it said, and has the report within seconds of its return", () => {
  for (const asked of [5, 30, 120]) {
    const made = tries((at) => (at < 10 * MINUTE ? { asked } : null));
    for (const [index, at] of made.entries()) {
      if (index > 0) assert.ok(at - (made[index - 1] ?? 0) >= asked * SECOND, `${asked}: ${at}`);
    }
    const last = made.at(-1) ?? 0;
    assert.ok(last >= 10 * MINUTE && last <= 10 * MINUTE + (asked * 1.25 + 1) * SECOND, `${last}`);
    assert.ok(made.length <= 2 + 600 / asked, `${made.length} tries`);
  }
});

test("without any answer the pauses grow to about a minute and no more", () => {
  const made = tries((at) => (at < 10 * MINUTE ? { asked: null } : null), { chance: 0 });
  assert.deepEqual(
    made.slice(0, 6),
    [0, 5, 15, 35, 75, 135].map((at) => at * SECOND),
  );
  assert.ok((made.at(-1) ?? 0) <= 11 * MINUTE);
  assert.ok(made.length <= 16, `${made.length}`);
});

test("a network that returns is used at once, but not before the desk asked to be called", () => {
  const silent = (at: number): { asked: null } | null => (at < 8 * MINUTE ? { asked: null } : null);
  const nudgedAt = 8 * MINUTE + 3 * SECOND;
  assert.equal(tries(silent, { nudgedAt }).at(-1), nudgedAt);
  assert.ok(
    (tries((at) => (at < 1 ? { asked: 300 } : null), { nudgedAt: MINUTE }).at(-1) ?? 0) >=
      5 * MINUTE,
  );
});

test("phones that lost the same network come back spread, and never too early", () => {
  const first = afterFailure(NOW, 10, { now: START, chance: 0 });
  const last = afterFailure(NOW, 10, { now: START, chance: 1 });
  assert.equal(first.nextAt, START + 10 * SECOND);
  assert.equal(last.nextAt, START + 12.5 * SECOND);
});

test("neither a desk that asks for days nor a clock that was set back keeps a report for ever", () => {
  const patience = afterFailure(NOW, 86_400, { now: START, chance: 1 });
  assert.equal(patience.nextAt, START + 60 * MINUTE);
  assert.ok(isDue(patience, START - 24 * 60 * MINUTE, false));
  assert.ok(!isDue(patience, START + 59 * MINUTE, true));
});

test("Retry-After is seconds or a date", () => {
  assert.equal(askedSeconds("120", START), 120);
  assert.equal(askedSeconds("Mon, 08 Jan 2018 20:00:30 GMT", START), 30);
  for (const nothing of [null, "", "soon", "-5", "Mon, 08 Jan 2018 19:00:00 GMT"])
    assert.equal(askedSeconds(nothing, START), null, String(nothing));
});
