import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact } from "../model/entry.ts";
import type { Finding } from "../model/finding.ts";
import { asIncidentId, asReportId, asWitnessKey } from "../model/ids.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { Claim } from "../model/statement.ts";
import type { Service } from "../model/vocabulary.ts";
import {
  DAY,
  EPOCH,
  HOUR,
  MINUTE,
  country,
  dependencies,
  incident,
  random,
  reportFact,
  statement,
} from "./_world.ts";
import type { Random } from "./_world.ts";
import { createClaimsRegister } from "./register.ts";

const land = country(7);
const ONSET = EPOCH + 7 * DAY + 15 * HOUR;
const CLAIMED = ONSET + 2 * HOUR;
const HOME = land.provinces[0] as AreaCode;
const SEEDS = 24;

const communesOf = (province: AreaCode): readonly AreaCode[] =>
  land.communes.filter((commune) => land.tree.contains(province, commune));

interface Told {
  readonly at: Instant;
  readonly fact: Fact;
}

/** Everything said, in order, with all witnesses asked at the claim; what a first look finds. */
const found = (claim: Claim, told: readonly Told[], usualPerDay = 20): Finding => {
  const register = createClaimsRegister(dependencies(land, usualPerDay));
  let seq = 0;
  const observe = ({ at, fact }: Told): void => {
    seq += 1;
    register.observe({ seq, at }, fact);
  };
  const reports = told.filter(({ fact }) => fact.kind === "report");
  const asked = reports.flatMap(({ fact }) => (fact.kind === "report" ? [fact.report] : []));
  for (const one of reports) observe(one);
  register.incident(incident({ onset: ONSET }), ONSET + HOUR / 2);
  observe({
    at: CLAIMED,
    fact: { kind: "statement", statement: statement("s1", CLAIMED, [claim]) },
  });
  register.census({ incident: asIncidentId("i1"), statement: null, asked }, CLAIMED);
  for (const one of told) if (one.fact.kind === "answer") observe(one);
  const [finding] = register.judge(CLAIMED + 71 * HOUR);
  assert.ok(finding !== undefined);
  return finding;
};

interface Saying {
  readonly from: Instant;
  readonly to: Instant;
  readonly areas: readonly AreaCode[];
  readonly services?: readonly Service[];
  readonly still?: boolean;
}

let serial = 0;
const reports = (draw: Random, count: number, saying: Saying): Told[] =>
  Array.from({ length: count }, () => {
    serial += 1;
    const at = Math.round(saying.from + draw.next() * (saying.to - saying.from));
    const fact = reportFact({
      id: `r${serial}`,
      saidAt: at,
      area: draw.pick(saying.areas),
      services: saying.services ?? ["tv"],
      still: saying.still ?? false,
      witness: asWitnessKey(`w${serial}`),
    });
    return { at, fact };
  });

const answers = (told: readonly Told[], status: "up" | "down", from: Instant): Told[] =>
  told.flatMap(({ fact }, n) =>
    fact.kind === "report"
      ? [
          {
            at: from + n * 1000,
            fact: {
              kind: "answer" as const,
              report: asReportId(fact.report),
              witness: null,
              status,
              saidAt: from + n * 1000,
            },
          },
        ]
      : [],
  );

interface Kind {
  readonly name: string;
  readonly claim: Claim;
  /** What speaks against the claim; `count` of it. */
  readonly against: (draw: Random, count: number) => Told[];
  /** What speaks for it. */
  readonly speaking: (draw: Random, count: number) => Told[];
}

const everywhere = land.communes.slice(0, 120);
const outage: Saying = { from: ONSET, to: CLAIMED - 10 * MINUTE, areas: everywhere };
const inside: Saying = { ...outage, areas: communesOf(HOME) };
const asked = (status: "up" | "down", from: Instant) => (draw: Random, count: number) => {
  const told = reports(draw, count, outage);
  return [...told, ...answers(told, status, from)];
};
const SOON = CLAIMED + 5 * MINUTE;
const LATER = CLAIMED + 3 * HOUR;

const KINDS: readonly Kind[] = [
  {
    name: "resolved, by answers",
    claim: { kind: "resolved", at: CLAIMED },
    against: asked("down", SOON),
    speaking: asked("up", SOON),
  },
  {
    name: "resolved, by those who say that it lasts",
    claim: { kind: "resolved", at: CLAIMED },
    against: (draw, count) =>
      reports(draw, 4 * count, {
        from: CLAIMED + HOUR,
        to: CLAIMED + 9 * HOUR,
        areas: everywhere,
        still: true,
      }),
    speaking: (draw, count) => reports(draw, count, outage),
  },
  {
    name: "partial",
    claim: { kind: "partial" },
    against: (draw, count) => asked("down", LATER)(draw, 4 * count),
    speaking: (draw, count) => asked("up", LATER)(draw, Math.floor(count / 8)),
  },
  {
    name: "scope",
    claim: { kind: "scope", areas: [HOME] },
    against: (draw, count) =>
      reports(draw, 2 * count, { ...outage, areas: communesOf(land.provinces[5] as AreaCode) }),
    speaking: (draw, count) => reports(draw, count, inside),
  },
  {
    name: "spared",
    claim: { kind: "scope", areas: [HOME], spared: true },
    against: (draw, count) => reports(draw, 2 * count, inside),
    speaking: (draw, count) => reports(draw, count, outage),
  },
  {
    name: "count",
    claim: { kind: "count", max: 200 },
    against: (draw, count) =>
      reports(draw, 2 * count, { from: CLAIMED - HOUR / 2, to: CLAIMED + HOUR, areas: everywhere }),
    speaking: () => [],
  },
  {
    name: "since",
    claim: { kind: "since", at: ONSET + HOUR },
    against: (draw, count) => reports(draw, count, { ...outage, to: ONSET + HOUR / 2 }),
    speaking: (draw, count) => reports(draw, count, { ...outage, from: ONSET + HOUR }),
  },
  {
    name: "duration",
    claim: { kind: "duration", minutes: 60, about: "service" },
    against: (draw, count) => {
      const told = reports(draw, count, { ...outage, to: ONSET + HOUR / 2 });
      return [...told, ...answers(told, "down", SOON)];
    },
    speaking: (draw, count) => {
      const told = reports(draw, count, { ...outage, to: ONSET + HOUR / 2 });
      return [...told, ...answers(told, "up", SOON)];
    },
  },
  {
    name: "eta",
    claim: { kind: "eta", at: CLAIMED + HOUR },
    against: asked("down", LATER),
    speaking: asked("up", LATER),
  },
  {
    name: "service",
    claim: { kind: "service", only: ["tv"] },
    against: (draw, count) => reports(draw, 2 * count, { ...outage, services: ["internet"] }),
    speaking: (draw, count) => reports(draw, count, outage),
  },
];

const CUTS = [0, 0.1, 0.3, 0.6, 1];

test("more contrary evidence never turns contradicted into supported, nor anything else into supported", () => {
  for (const { name, claim, against, speaking } of KINDS) {
    const seen = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const draw = random(seed);
      const base = speaking(draw, Math.floor(draw.next() * 40) + (seed % 3 === 0 ? 30 : 0));
      const contrary = against(draw, Math.floor(draw.next() * 40) + 4);
      // Whole witnesses: the first so many reports, with what these witnesses answered.
      const told = contrary.filter(({ fact }) => fact.kind === "report");
      let before: string | null = null;
      for (const cut of CUTS) {
        const kept = new Set(
          told
            .slice(0, Math.round(cut * told.length))
            .map(({ fact }) => (fact.kind === "report" ? fact.report : "")),
        );
        const part = contrary.filter(
          ({ fact }) => (fact.kind === "report" || fact.kind === "answer") && kept.has(fact.report),
        );
        const { verdict } = found(
          claim,
          [...base, ...part].toSorted((a, b) => a.at - b.at),
        );
        if (before !== null && before !== "supported")
          assert.notEqual(verdict, "supported", `${name}, seed ${seed}, ${cut} of it`);
        if (before === "contradicted")
          assert.equal(verdict, "contradicted", `${name}, seed ${seed}`);
        before = verdict;
        seen.add(verdict);
      }
    }
    assert.ok(seen.has("contradicted"), `${name}: ${[...seen].join()}`);
    // A lower bound never supports a number, and nobody observes that some trouble lasts no longer.
    const mayBeBorneOut = !["count", "resolved, by those who say that it lasts", "since"].includes(
      name,
    );
    if (mayBeBorneOut && name !== "duration" && name !== "spared")
      assert.ok(seen.has("supported"), `${name}: ${[...seen].join()}`);
  }
});

test("the order in which the evidence of a second came changes no number, of any kind of claim", () => {
  for (const { name, claim, against, speaking } of KINDS) {
    for (let seed = 1; seed <= 6; seed += 1) {
      const draw = random(seed);
      const said = [...speaking(draw, 30), ...against(draw, 20)].map(({ at, fact }) => {
        // All that was said within ten minutes is said in the same second, by different people.
        const together = Math.floor(at / (10 * MINUTE)) * 10 * MINUTE;
        const inSecond = fact.kind === "answer" ? at : together;
        return fact.kind === "report" || fact.kind === "answer"
          ? { at: inSecond, fact: { ...fact, saidAt: inSecond } }
          : { at, fact };
      });
      const one = found(
        claim,
        said.toSorted((a, b) => a.at - b.at),
      );
      const mixed = said
        .map((told) => ({ told, key: draw.next() }))
        .toSorted((a, b) => a.told.at - b.told.at || a.key - b.key)
        .map(({ told }) => told);
      assert.deepEqual(found(claim, mixed), one, `${name}, seed ${seed}`);
    }
  }
});

/** What was said within one second, of a repair at `CLAIMED`: how many say that it lasts, how many do not. */
interface Burst {
  readonly at: Instant;
  readonly lasting: number;
  readonly others: number;
}

/** Seconds apart, many in the beginning that say that it lasts, ever more that do not. */
const burstsOf = (draw: Random): readonly Burst[] =>
  Array.from({ length: 12 }, (_, n) => ({
    at: CLAIMED + HOUR + n * 25 * MINUTE + Math.floor(draw.next() * 600) * 1000,
    lasting: 1 + Math.floor(draw.next() * (n < 9 ? 9 : 2)),
    others: Math.floor(draw.next() * (n < 9 ? 4 : 90)),
  }));

/** One order of each second: `first` those who say that it lasts, or the others, or mixed. */
const toldIn = (
  bursts: readonly Burst[],
  first: "lasting" | "others" | Random,
  before: readonly Told[],
): readonly Told[] => {
  const told: Told[] = [...before];
  for (const [index, { at, lasting, others }] of bursts.entries()) {
    const who = Array.from({ length: lasting + others }, (_, n) => ({ n, still: n < lasting }));
    const keyed = who.map((one) => ({
      one,
      key: typeof first === "string" ? Number(one.still !== (first === "lasting")) : first.next(),
    }));
    const order = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
    // All within the second, each at a millisecond of its own.
    for (const [place, { n, still }] of order.entries()) {
      const id = `b${index}-${n}`;
      const area = everywhere[(index * 31 + n * 7) % everywhere.length] ?? null;
      const saidAt = at + place;
      told.push({
        at: saidAt,
        fact: reportFact({ id, saidAt, area, still, witness: asWitnessKey(id) }),
      });
    }
  }
  return told;
};

test("a repair is weighed at the end of whole seconds: who spoke first within one changes nothing", () => {
  const claim: Claim = { kind: "resolved", at: CLAIMED };
  const weighedAt = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const draw = random(seed);
    const bursts = burstsOf(draw);
    const before = reports(draw, 25, outage);
    const one = found(claim, toldIn(bursts, "lasting", before), 4000);
    const { persisting_counted: counted, persisting_others: others } = one.numbers;
    // What the printed counts were at the end of each second.
    let [lasting, all] = [0, 0];
    const ends = bursts.map((burst) => {
      lasting += burst.lasting;
      all += burst.lasting + burst.others;
      return `${lasting} ${all - lasting}`;
    });
    const weighed = `${counted} ${others}`;
    assert.ok(ends.includes(weighed), `seed ${seed}: ${weighed} is none of ${ends.join(", ")}`);
    weighedAt.add(String(ends.indexOf(weighed)));
    for (const order of ["others", draw] as const) {
      const mixed = found(claim, toldIn(bursts, order, before), 4000);
      assert.equal(mixed.verdict, one.verdict, `seed ${seed}`);
      assert.equal(mixed.reason, one.reason, `seed ${seed}`);
      for (const [name, value] of Object.entries(one.numbers)) {
        const other = mixed.numbers[name] ?? null;
        // Moments differ by the milliseconds that were exchanged, and what grows with time by as much.
        if (name.endsWith("_at") || value === null) assert.equal(other === null, value === null);
        else
          assert.ok(
            Math.abs((other ?? NaN) - value) <= 1e-4 * Math.max(1, Math.abs(value)),
            `seed ${seed}: ${name} ${String(other)} or ${value}`,
          );
      }
    }
  }
  assert.ok(weighedAt.size >= 3, `always at ${[...weighedAt].join()}`);
});

test("what many others say a second later does not weaken what was weighed before", () => {
  const before = reports(random(5), 25, outage);
  const second = { at: CLAIMED + 4 * HOUR, lasting: 20, others: 3 };
  const later = { at: second.at + 1000, lasting: 0, others: 200 };
  const claim: Claim = { kind: "resolved", at: CLAIMED };
  const { numbers } = found(claim, toldIn([second, later], "others", before), 4000);
  assert.equal(numbers["persisting_counted"], 20);
  assert.equal(numbers["persisting_others"], 3);
  assert.equal(numbers["witnesses_after"], 223);
});
