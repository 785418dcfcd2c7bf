import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import { asIncidentId, asReportId, asWitnessKey } from "../model/ids.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import { bigIncident } from "./_big-incident.ts";
import {
  DAY,
  EPOCH,
  HOUR,
  MINUTE,
  OPERATOR,
  country,
  dependencies,
  incident,
  random,
  reportFact,
  statement,
} from "./_world.ts";
import type { Random } from "./_world.ts";
import { createClaimsRegister } from "./register.ts";
import type { ClaimsRegister } from "./register.ts";

const land = country(7);
const ONSET = EPOCH + 7 * DAY + 10 * HOUR;
const SEEDS = 12;

const areaFor = (draw: Random): AreaCode | null => {
  const kind = draw.next();
  if (kind < 0.1) return null;
  if (kind < 0.2) return draw.pick(land.provinces);
  return draw.pick(land.communes.slice(0, 60));
};

/** One claim of every kind, at times before, within and after what was said. */
const claims = (at: Instant): readonly Claim[] => [
  { kind: "resolved", at },
  { kind: "resolved", at, areas: [land.provinces[2] as AreaCode], services: ["tv"] },
  { kind: "partial", at: at - HOUR },
  { kind: "scope", areas: land.provinces.slice(0, 2) },
  { kind: "scope", areas: land.communes.slice(0, 9), spared: true },
  { kind: "count", max: 5 },
  { kind: "since", at: at - 2 * HOUR },
  { kind: "duration", minutes: 90, about: "service" },
  { kind: "eta", at: at + HOUR },
  { kind: "service", only: ["tv"] },
  { kind: "silence", words: "no calls" },
  { kind: "cause", words: "a cable" },
  { kind: "compensation", what: "a gift" },
];

const reportAt = (draw: Random, n: number, saidAt: Instant): Fact =>
  reportFact({
    id: `r${n}`,
    saidAt,
    area: areaFor(draw),
    services: draw.pick([["tv"], [], ["internet", "tv"], ["customer_service"], ["internet"]]),
    status: draw.pick(["down", "down", "down", "degraded", "up", "unknown"]),
    firstHand: draw.next() < 0.9,
    still: draw.next() < 0.4,
    onset: draw.next() < 0.4 ? saidAt - draw.exp(3 * HOUR) : null,
    onsetPrecision: draw.pick(["minute", "hour", "daypart", null]),
    witness: draw.next() < 0.7 ? asWitnessKey(`w${Math.floor(draw.next() * 90)}`) : null,
  });

interface Step {
  readonly at: Instant;
  readonly apply: (register: ClaimsRegister) => void;
}

/** Hours of reports (some told late), corrections, erasures, answers, a census and an incident that changes. */
const evening = (seed: number): readonly Step[] => {
  const draw = random(seed);
  const steps: Step[] = [];
  let seq = 0;
  const fact = (at: Instant, one: Fact): void => {
    seq += 1;
    const cause = { seq, at };
    steps.push({ at, apply: (register) => register.observe(cause, one) });
  };
  for (let n = 0; n < 400; n += 1) {
    const at = ONSET + n * 2 * MINUTE;
    const late = draw.next() < 0.15 ? draw.exp(2 * HOUR) : 0;
    fact(at, reportAt(draw, n, Math.round(at - late)));
    const earlier = asReportId(`r${Math.floor(draw.next() * (n + 1))}`);
    if (draw.next() < 0.08)
      fact(at, {
        kind: "correction",
        report: earlier,
        changes: draw.pick([
          { area: areaFor(draw) },
          { status: "up" as const },
          { services: ["tv" as const] },
          { onset: at - 5 * HOUR, onsetPrecision: "hour" as const },
          { operator: null },
          { operator: OPERATOR },
        ]),
      });
    if (draw.next() < 0.03) fact(at, { kind: "erasure", report: earlier });
    if (n === 60 || n === 200) {
      const asked = Array.from({ length: n }, (_, one) => asReportId(`r${one}`));
      steps.push({
        at,
        apply: (register) =>
          register.census({ incident: asIncidentId("i1"), statement: null, asked }, at),
      });
    }
    if (n > 60 && draw.next() < 0.3)
      fact(at, {
        kind: "answer",
        report: earlier,
        witness: null,
        status: draw.pick(["up", "down", "degraded"]),
        saidAt: Math.round(at - (draw.next() < 0.1 ? 20 * MINUTE : 0)),
      });
    if (n === 10 || n === 150)
      steps.push({
        at,
        apply: (register) =>
          register.incident(
            incident({
              onset: ONSET - n * MINUTE,
              services: n === 10 ? ["tv"] : ["tv", "internet"],
            }),
            at,
          ),
      });
    if (n % 100 === 50)
      fact(at, { kind: "statement", statement: statement(`s${n}`, at, claims(at)) });
  }
  return steps;
};

/** What stands in the end; a look every so many steps. */
const standing = (steps: readonly Step[], every: number): ReadonlyMap<string, Finding> => {
  const register = createClaimsRegister(dependencies(land, 40));
  const found = new Map<string, Finding>();
  const look = (at: Instant): void => {
    for (const finding of register.judge(at)) {
      register.adopt(finding, at);
      found.set(`${finding.statement} ${finding.claimIndex}`, finding);
    }
  };
  for (const [index, { at, apply }] of steps.entries()) {
    apply(register);
    if (index % every === 0) look(at);
  }
  return found;
};

/** What a register that never looked before finds; one that looked often must find the same. */
const fresh = (steps: readonly Step[], at: Instant): readonly Finding[] => {
  const register = createClaimsRegister(dependencies(land, 40));
  for (const { apply } of steps) apply(register);
  return register.judge(at);
};

test("looks in between change no count: late reports, corrections and erasures included", () => {
  let compared = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const steps = evening(seed);
    const end = (steps.at(-1)?.at ?? 0) + MINUTE;
    const once = fresh(steps, end);
    for (const every of [1, 7, 90]) {
      const register = createClaimsRegister(dependencies(land, 40));
      for (const [index, { at, apply }] of steps.entries()) {
        apply(register);
        // Not adopted: each look must find everything anew.
        if (index % every === 0) register.judge(at);
      }
      assert.deepEqual(register.judge(end), once, `seed ${seed}, a look every ${every}`);
      compared += once.length;
    }
  }
  assert.ok(compared >= SEEDS * 3 * 4 * 13, `${compared} findings`);
});

test("no finding changes without a new entry, of any kind of claim", () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const steps = evening(seed);
    const register = createClaimsRegister(dependencies(land, 40));
    for (const { apply } of steps) apply(register);
    const end = steps.at(-1)?.at ?? 0;
    const adoptAll = (at: Instant): number => {
      const found = register.judge(at);
      for (const finding of found) register.adopt(finding, at);
      return found.length;
    };
    assert.ok(adoptAll(end) > 0);
    // A promise that comes due is the one thing that time alone may decide, once.
    adoptAll(end + 2 * HOUR);
    for (let hours = 3; hours < 60; hours += 1) assert.equal(adoptAll(end + hours * HOUR), 0);
  }
});

test("a verdict that stands is what a fresh look finds", () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const steps = evening(seed);
    const often = standing(steps, 1);
    assert.equal(often.size, 4 * 13);
    for (const finding of fresh(steps, (steps.at(-1)?.at ?? 0) + MINUTE)) {
      const stands = often.get(`${finding.statement} ${finding.claimIndex}`);
      assert.equal(stands?.verdict, finding.verdict, `${seed} ${finding.claim.kind}`);
      assert.equal(stands.reason, finding.reason);
    }
  }
});

test("one more report is counted once by each claim, however many came before", () => {
  const big = bigIncident();
  assert.equal(big.look(), 200);
  const first = big.rows();
  // A naive look is every report for every claim, for each of its services: 20 million and more.
  assert.ok(first < 9_000_000, `${first} rows for the first look`);
  big.look();
  const before = big.rows();
  big.report();
  big.look();
  assert.ok(big.rows() - before <= 1000, `${big.rows() - before} rows after one more report`);
  big.answer();
  const asked = big.rows();
  big.look();
  assert.ok(big.rows() - asked <= 200, `${big.rows() - asked} rows after one more answer`);
});
