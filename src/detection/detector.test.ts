import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { asAreaCode, asOperatorId, asWitnessKey } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import {
  ALFA,
  answer,
  BRAVO,
  COMMUNES,
  DAY,
  depsOf,
  EVENING,
  HOUR,
  learned,
  type Made,
  MINUTE,
  play,
  report,
  statement,
  statesOf,
  type Timed,
  wave,
  withTicks,
} from "./_world.ts";
import { createDetector } from "./detector.ts";

const province = COMMUNES.slice(0, 20);
const everySecond = COMMUNES.filter((_, n) => n % 2 === 0);

const incidents = (made: readonly Made[]): IncidentDecision[] =>
  made.flatMap(({ decision }) => (decision.kind === "incident" ? [decision.incident] : []));

const line = (name: string, state: "up" | "down", at: number): Timed => ({
  at,
  fact: {
    kind: "measurement",
    measuredAt: at,
    measurement: {
      line: name as never,
      operator: ALFA,
      service: "tv",
      area: COMMUNES[2] ?? null,
      state,
      probe: null,
    },
  },
});

test("a wave over a province is suspected, then confirmed, with onset, outline and numbers", () => {
  const made = play(learned(), withTicks(wave(EVENING, province), EVENING + 40 * MINUTE));
  assert.deepEqual(statesOf(made).slice(0, 2), [
    "suspected reports_above_usual",
    "confirmed first_hand_reports",
  ]);
  const confirmed = incidents(made).find(({ state }) => state === "confirmed");
  assert.ok(confirmed !== undefined);
  assert.equal(new Set(incidents(made).map(({ incident }) => incident)).size, 1, "one incident");
  assert.equal(confirmed.onset, EVENING);
  assert.ok((confirmed.numbers?.score ?? 0) >= (confirmed.numbers?.threshold ?? 99));
  assert.ok((confirmed.numbers?.recurrenceWeeks ?? 0) > 1);
  assert.deepEqual(incidents(made).at(-1)?.areas, ["XA-P11"]);
  assert.match(confirmed.incident, /^alfa-tv-20260309-[0-9a-z]+$/);
});

test("an incident that was suspected first is not linked to itself", () => {
  const heard = wave(EVENING, everySecond).map(
    ({ at, fact }) => ({ at, fact: { ...fact, firstHand: false } }) as Timed,
  );
  const lived = wave(EVENING + 41 * MINUTE, COMMUNES.filter((_, n) => n % 2 === 1).slice(0, 5));
  const made = incidents(play(learned(), withTicks([...heard, ...lived], EVENING + HOUR)));
  assert.ok(made.some(({ state }) => state === "confirmed"));
  for (const { incident, linked } of made) assert.ok(!linked.includes(incident));
});

test("an ordinary evening raises nothing", () => {
  const facts = Array.from({ length: 5 }, (_, n) =>
    report(EVENING + n * 47 * MINUTE, COMMUNES[n * 13] ?? null),
  );
  assert.deepEqual(play(learned(), withTicks(facts, EVENING + 5 * HOUR)), []);
});

test("one witness who writes six times, or two who write three times each, open no incident", () => {
  const area = COMMUNES[3] ?? null;
  for (const names of [["a"], ["a", "b"]]) {
    const facts = Array.from({ length: 6 }, (_, n) =>
      report(EVENING + n * 3 * MINUTE, area, {
        witness: asWitnessKey(names[n % names.length] ?? "a"),
      }),
    );
    assert.deepEqual(play(createDetector(depsOf()), withTicks(facts, EVENING + 3 * HOUR)), []);
  }
});

test("hearsay alone is never confirmed; those who live it confirm it when they are more than usual", () => {
  const heard = wave(EVENING, everySecond).map(
    ({ at, fact }) => ({ at, fact: { ...fact, firstHand: false } }) as Timed,
  );
  const made = play(learned(), withTicks(heard, EVENING + HOUR));
  assert.ok(statesOf(made).includes("suspected reports_above_usual"));
  assert.ok(!statesOf(made).some((state) => state.startsWith("confirmed")));
  const lived = [
    ...heard,
    ...wave(EVENING + 41 * MINUTE, COMMUNES.filter((_, n) => n % 2 === 1).slice(0, 5)),
  ];
  assert.ok(
    statesOf(play(learned(), withTicks(lived, EVENING + HOUR))).includes(
      "confirmed first_hand_reports",
    ),
  );
});

test("a rumour is not confirmed by the few who write of something of their own meanwhile", () => {
  const heard = Array.from({ length: 90 }, (_, n) =>
    report(EVENING + n * 2 * MINUTE, COMMUNES[(n * 37) % 80] ?? null, { firstHand: false }),
  );
  const own = [30, 80, 130].map((minute, n) =>
    report(EVENING + minute * MINUTE, COMMUNES[n * 20] ?? null),
  );
  const states = statesOf(play(learned(), withTicks([...heard, ...own], EVENING + 3 * HOUR)));
  assert.ok(states.some((state) => state.startsWith("suspected")));
  assert.ok(!states.some((state) => state.startsWith("confirmed")), states.join());
});

test("what people really live during a rumour is confirmed, from communes that passed it on as well", () => {
  const heard = COMMUNES.map((area, n) => report(EVENING + n * MINUTE, area, { firstHand: false }));
  const own = wave(EVENING + 81 * MINUTE, COMMUNES.slice(0, 8), MINUTE / 2);
  const made = incidents(play(learned(), withTicks([...heard, ...own], EVENING + 2 * HOUR)));
  assert.equal(made.find(({ state }) => state === "confirmed")?.reason, "first_hand_reports");
});

test("one line of many that is down confirms no rumour", () => {
  const heard = wave(EVENING, COMMUNES).map(
    ({ at, fact }) => ({ at, fact: { ...fact, firstHand: false } }) as Timed,
  );
  const lines = (down: number): Timed[] =>
    Array.from({ length: 30 }, (_, n) =>
      line(`m${String(n)}`, n < 30 - down ? "up" : "down", EVENING + 81 * MINUTE + n * 10_000),
    );
  const states = (down: number): string[] =>
    statesOf(play(learned(), withTicks([...heard, ...lines(down)], EVENING + 2 * HOUR)));
  assert.ok(!states(1).some((state) => state.startsWith("confirmed")));
  assert.ok(states(4).some((state) => state === "confirmed measurement"));
});

test("a line that went down confirms hearsay; lines that work keep it from being confirmed", () => {
  const heard = wave(EVENING, everySecond).map(
    ({ at, fact }) => ({ at, fact: { ...fact, firstHand: false } }) as Timed,
  );
  const down = [...heard, line("l1", "down", EVENING + 5 * MINUTE)];
  assert.ok(
    statesOf(play(learned(), withTicks(down, EVENING + HOUR))).includes("confirmed measurement"),
  );
  const working = ["l1", "l2", "l3"].flatMap((name) =>
    Array.from({ length: 12 }, (_, n) => line(name, "up", EVENING + n * 5 * MINUTE)),
  );
  const made = play(
    learned(),
    withTicks([...wave(EVENING, everySecond), ...working], EVENING + 50 * MINUTE),
  );
  assert.ok(!statesOf(made).some((state) => state.startsWith("confirmed")));
});

test("many lines that fall silent together are an alarm of their own; those of one place are not", () => {
  const near = [0, 0, 0, 0, 0].map((_, n) => line(`n${String(n)}`, "down", EVENING + n * 10_000));
  assert.deepEqual(play(learned(), withTicks(near, EVENING + HOUR)), []);
  const wide = near.map((timed, n) => {
    if (timed.fact.kind !== "measurement") throw new TypeError("a line speaks in measurements");
    const area = COMMUNES[n] ?? null;
    return { ...timed, fact: { ...timed.fact, measurement: { ...timed.fact.measurement, area } } };
  });
  const made = play(learned(), withTicks(wide, EVENING + 5 * MINUTE));
  assert.deepEqual(statesOf(made), ["suspected measurement", "confirmed measurement"]);
});

test("lines that fall silent one after the other all over the country are one incident, as wide as they are", () => {
  const lines = COMMUNES.map((area, n): Timed => {
    const timed = line(`w${String((n * 37) % 80)}`, "down", EVENING + n * 5_000);
    if (timed.fact.kind !== "measurement") throw new TypeError("a line speaks in measurements");
    const place = COMMUNES[(n * 37) % COMMUNES.length] ?? area;
    const { measurement } = timed.fact;
    return { ...timed, fact: { ...timed.fact, measurement: { ...measurement, area: place } } };
  });
  const made = incidents(play(learned(), withTicks(lines, EVENING + 20 * MINUTE)));
  assert.equal(new Set(made.map(({ incident }) => incident)).size, 1);
  assert.deepEqual(made.at(-1)?.areas, ["XA"]);
});

test("reports without a place open a national incident, and one source counts once", () => {
  const facts = Array.from({ length: 25 }, (_, n) => report(EVENING + n * MINUTE, null));
  const made = play(learned(), withTicks(facts, EVENING + HOUR));
  assert.deepEqual(incidents(made).at(-1)?.areas, ["XA"]);
  const same = facts.map(
    ({ at, fact }) => ({ at, fact: { ...fact, witness: asWitnessKey("one") } }) as Timed,
  );
  assert.deepEqual(play(learned(), withTicks(same, EVENING + HOUR)), []);
});

test("a report without a service goes to the incident there, or opens one without a service", () => {
  const unnamed = wave(EVENING + 30 * MINUTE, province.slice(0, 5)).map(
    ({ at, fact }) => ({ at, fact: { ...fact, services: [] } }) as Timed,
  );
  const made = play(learned(), withTicks([...wave(EVENING, province), ...unnamed], EVENING + HOUR));
  assert.equal(new Set(incidents(made).map(({ incident }) => incident)).size, 1);
  const alone = wave(EVENING, everySecond).map(
    ({ at, fact }) => ({ at, fact: { ...fact, services: [] } }) as Timed,
  );
  const opened = incidents(play(learned(), withTicks(alone, EVENING + HOUR)))[0];
  assert.deepEqual(opened?.services, []);
  assert.match(opened.incident, /^alfa-any-/);
});

test("brands are counted at their network", () => {
  const facts = wave(EVENING, everySecond).map(
    ({ at, fact }, n) =>
      ({
        at,
        fact: { ...fact, operator: n % 2 === 0 ? ALFA : asOperatorId("alfa-light") },
      }) as Timed,
  );
  const made = incidents(play(learned(), withTicks(facts, EVENING + HOUR)));
  assert.equal(new Set(made.map(({ incident }) => incident)).size, 1);
  assert.equal(made[0]?.operator, ALFA);
});

test("callers of a broken network who name another operator make no incident of that operator's own", () => {
  const own = wave(EVENING, [...COMMUNES, ...COMMUNES], 20_000);
  const strays = wave(EVENING + 4 * MINUTE, COMMUNES.slice(5, 15), 2 * MINUTE).map(
    ({ at, fact }) => ({ at, fact: { ...fact, operator: BRAVO } }) as Timed,
  );
  const made = incidents(play(learned(), withTicks([...own, ...strays], EVENING + 2 * HOUR)));
  const theirs = made.filter(({ operator }) => operator === BRAVO);
  assert.ok(
    !theirs.some(({ state, spillOverOf }) => state === "confirmed" && spillOverOf === null),
  );
  const aloneStrays = incidents(play(learned(), withTicks(strays, EVENING + 2 * HOUR)));
  assert.ok(
    aloneStrays.some(({ state }) => state === "confirmed"),
    "the same reports alone are an outage",
  );
});

test("late reports open no alarm at their arrival, but an incident that says it was found late", () => {
  const late = wave(EVENING, province, 2 * MINUTE).map(({ fact }, n) => ({
    at: EVENING + 3 * HOUR + n * 1_500,
    fact,
  }));
  const made = incidents(play(learned(), withTicks(late, EVENING + 4 * HOUR)));
  assert.ok(made.length > 0);
  assert.ok(made[0]?.foundLate === true && made[0].reason === "found_late");
  assert.ok(made[0].onset < EVENING + HOUR, "placed at its time");
});

test("witnesses are asked at a claim, in daytime, at most four times, and only those who can be reached", () => {
  const facts = [
    ...wave(EVENING, province),
    statement(EVENING + HOUR, [{ kind: "resolved", at: EVENING + HOUR }]),
  ];
  for (let n = 0; n < 30; n += 1)
    facts.push(report(EVENING + (n + 2) * 2 * HOUR, province[n % 20] ?? null, { witness: null }));
  const made = play(learned(), withTicks(facts, EVENING + 3 * DAY));
  const censuses = made.flatMap(({ at, decision }) =>
    decision.kind === "census" ? [{ at, census: decision.census }] : [],
  );
  const atClaim = censuses.filter(
    ({ census }) => census.statement === `s${String(EVENING + HOUR)}`,
  );
  const wait = (atClaim[0]?.at ?? 0) - EVENING - HOUR;
  assert.ok(
    wait > 0 && wait <= 20 * MINUTE,
    "who was asked minutes ago is not asked again at once",
  );
  const askedAtClaim = atClaim[0]?.census.asked.length ?? 0;
  assert.ok(askedAtClaim > 10 && askedAtClaim <= 20);
  const times = new Map<string, number>();
  for (const { at, census } of censuses) {
    const hour = Number(
      new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: "Europe/Brussels" }).format(at),
    );
    assert.ok(hour >= 7 && hour < 22, String(hour));
    for (const asked of census.asked) times.set(asked, (times.get(asked) ?? 0) + 1);
  }
  assert.ok(Math.max(...times.values()) <= 4);
});

test("an end is decided on answers and silence, dated back, and not without being asked", () => {
  const first = wave(EVENING - 8 * HOUR, province);
  const claim = statement(EVENING - 6 * HOUR, [{ kind: "resolved", at: EVENING - 6 * HOUR }]);
  const answers = first.map((said, n) => answer(EVENING - 6 * HOUR + (n + 4) * MINUTE, said, "up"));
  const asked = statesOf(play(learned(), withTicks([...first, claim, ...answers], EVENING)));
  assert.ok(asked.includes("over witnesses_say_back"), asked.join());
  const unasked = play(
    learned(),
    withTicks(
      [...first, ...answers.slice(0, 3).map(({ at, fact }) => ({ at: at - 90 * MINUTE, fact }))],
      EVENING - 7 * HOUR,
    ),
  );
  assert.ok(!statesOf(unasked).some((state) => state.startsWith("over")));
});

test("still down after an end: the incident is reopened, or the part that is out is named", () => {
  const start = EVENING - 8 * HOUR;
  const first = wave(start, everySecond, 30_000);
  const claim = statement(start + HOUR, [{ kind: "resolved", at: start + HOUR }]);
  const home = first.filter(
    ({ fact }) => fact.kind === "report" && String(fact.area).startsWith("XA-111"),
  );
  const rest = first.filter((said) => !home.includes(said));
  const back = rest.map((said, n) => answer(start + HOUR + (n + 4) * MINUTE, said, "up"));
  const down = home.map((said, n) => answer(start + 2 * HOUR + (n + 20) * MINUTE, said, "down"));
  const stillOut = home.flatMap((said, n) =>
    said.fact.kind === "report" ? [report(start + 2 * HOUR + n * 9 * MINUTE, said.fact.area)] : [],
  );
  const made = play(
    learned(),
    withTicks([...first, claim, ...back, ...down, ...stillOut], EVENING),
  );
  const over = incidents(made).find(({ state, parent }) => state === "over" && parent === null);
  const pocket = incidents(made).find(({ parent }) => parent !== null);
  assert.ok(over !== undefined, statesOf(made).join());
  assert.equal(pocket?.parent, over.incident);
  assert.ok(pocket.areas.every((area) => area === "XA-A111" || area.startsWith("XA-111")));
});

test("a correction to another operator takes the report out of the count it was in", () => {
  const detector = learned();
  const facts = wave(EVENING, everySecond.slice(0, 4));
  play(detector, withTicks(facts, EVENING + 10 * MINUTE));
  const where = { operator: ALFA, service: "tv", area: asAreaCode("XA") } as const;
  const before = detector.score(EVENING + 10 * MINUTE, where)?.observed ?? 0;
  const first = facts[0]?.fact;
  assert.ok(first?.kind === "report");
  const at = EVENING + 11 * MINUTE;
  play(
    detector,
    withTicks(
      [{ at, fact: { kind: "correction", report: first.report, changes: { operator: BRAVO } } }],
      at + 2 * MINUTE,
    ),
    1_000,
  );
  assert.equal(detector.score(at, where)?.observed, before - 1);
});

test("what is usual adds up over places and services, and time", () => {
  const detector = learned();
  const ask = (area: string | null, from: number, to: number): number =>
    detector.usual({
      operator: ALFA,
      service: "tv",
      area: area === null ? null : asAreaCode(area),
      from,
      to,
    });
  const day = ask(null, EVENING - DAY, EVENING);
  assert.ok(day > 15 && day < 25, String(day));
  const parts = ["XA-P11", "XA-P12", "XA-P21", "XA-P22"].reduce(
    (sum, area) => sum + ask(area, EVENING - DAY, EVENING),
    0,
  );
  assert.ok(Math.abs(parts - day) < 1e-9);
  assert.ok(
    Math.abs(ask(null, EVENING - DAY, EVENING - HOUR) + ask(null, EVENING - HOUR, EVENING) - day) <
      1e-9,
  );
  assert.ok(
    Math.abs(
      detector.share(ALFA, "tv", asAreaCode("XA-P11")) * day -
        ask("XA-P11", EVENING - DAY, EVENING),
    ) < 1e-9,
  );
  assert.equal(ask(null, EVENING, EVENING - 1), 0);
});

/** A day with two outages, strays, answers, a claim, late reports and several facts a second. */
function busyDay(): Timed[] {
  const start = EVENING - 9 * HOUR;
  const first = wave(start, everySecond, 20_000);
  const second = wave(start + 5 * HOUR, province, 400);
  const strays = wave(start + 6 * MINUTE, COMMUNES.slice(3, 18), 45_000).map(
    ({ at, fact }) => ({ at, fact: { ...fact, operator: BRAVO } }) as Timed,
  );
  const claim = statement(start + 2 * HOUR, [{ kind: "resolved", at: start + 2 * HOUR }]);
  const answers = first.map((said, n) =>
    answer(start + 2 * HOUR + (n + 3) * 40_000, said, n % 9 === 0 ? "down" : "up"),
  );
  const late = wave(start + HOUR, province.slice(0, 6)).map(({ fact }, n) => ({
    at: start + 7 * HOUR + n * 500,
    fact,
  }));
  const unnamed = wave(start + 10 * MINUTE, province.slice(0, 8)).map(
    ({ at, fact }) => ({ at, fact: { ...fact, services: [] } }) as Timed,
  );
  return withTicks(
    [...first, ...second, ...strays, claim, ...answers, ...late, ...unnamed],
    EVENING,
  );
}

const summary = (made: readonly Made[]): string[] =>
  made.map(({ seq, decision }) => `${String(seq)} ${JSON.stringify(decision)}`);

test("the order of facts within a second changes no decision", () => {
  const facts = busyDay();
  const wanted = play(learned(), facts).map(({ decision }) => JSON.stringify(decision));
  assert.ok(wanted.length > 20);
  const bySecond = new Map<number, Timed[]>();
  for (const fact of facts) {
    const second = Math.floor(fact.at / 1_000);
    bySecond.set(second, [...(bySecond.get(second) ?? []), fact]);
  }
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (draws) => {
      const shuffled = [...bySecond.values()].flatMap((group) => {
        const times = group.map(({ at }) => at).toSorted((a, b) => a - b);
        return group
          .map((timed) => ({ timed, key: Number(draws.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ timed }, n) => ({ at: times[n] ?? timed.at, fact: timed.fact }));
      });
      assert.deepEqual(
        play(learned(), shuffled).map(({ decision }) => JSON.stringify(decision)),
        wanted,
      );
    }),
    { seed: 20260101, numRuns: 15 },
  );
});

test("after a restart at any point the detector decides what it would have decided", () => {
  const facts = busyDay();
  const wanted = play(learned(), facts);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: facts.length - 1 }), (cut) => {
      const detector = learned();
      const stored = new Map<number, Made[]>();
      for (const made of wanted) stored.set(made.seq, [...(stored.get(made.seq) ?? []), made]);
      facts.slice(0, cut).forEach(({ at, fact }, n) => {
        detector.observe({ seq: n + 1, at }, fact);
        for (const { decision } of stored.get(n + 1) ?? [])
          detector.adopt(structuredClone(decision), at);
      });
      const rest = play(detector, facts.slice(cut), cut + 1);
      assert.deepEqual(summary(rest), summary(wanted.filter(({ seq }) => seq > cut)));
    }),
    { seed: 20260101, numRuns: 25 },
  );
});

test("nothing in the registry changes before a decision is adopted", () => {
  const detector = learned();
  let proposed = 0;
  withTicks(wave(EVENING, province), EVENING + 30 * MINUTE).forEach(({ at, fact }, n) => {
    proposed += detector.observe({ seq: n + 1, at }, fact).length;
  });
  assert.ok(proposed > 0);
  assert.deepEqual(detector.incidents(), []);
});
