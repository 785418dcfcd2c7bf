import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, constantFrom, array, integer, property, record } from "fast-check";
import { asAreaCode, asLineId, asOperatorId } from "../model/ids.ts";
import type { Instant } from "../model/ids.ts";
import type { Fact } from "../model/entry.ts";
import type { LineFaultDecision, Visit } from "../model/line.ts";
import type { LineState, Service } from "../model/vocabulary.ts";
import { LINE_STATES } from "../model/vocabulary.ts";
import { createLineBook } from "./line-book.ts";
import { UP_SETTLES_MS } from "./limits.ts";
import { quietMs } from "./judge-visit.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2024, 2, 4, 9);
const at = (text: string): Instant => Date.parse(text);

interface Told {
  readonly at: Instant;
  readonly fact: Fact;
}

const measured = (
  line: string,
  when: Instant,
  what: { state: LineState; service?: Service; area?: string | null },
): Told => ({
  at: when,
  fact: {
    kind: "measurement",
    measuredAt: when,
    measurement: {
      line: asLineId(line),
      operator: asOperatorId("orange.fr"),
      service: what.service ?? "internet",
      area: what.area === null ? null : asAreaCode(what.area ?? "FR-51454"),
      state: what.state,
      probe: null,
    },
  },
});

const visited = (line: string, when: Instant, visit: Partial<Visit>): Told => ({
  at: when,
  fact: {
    kind: "visit",
    visit: {
      line: asLineId(line),
      promised: null,
      arrived: null,
      left: null,
      by: "operator",
      said: null,
      outcome: null,
      ...visit,
    },
  },
});

/** Plays facts with a tick a minute around them, and hourly in between. */
const play = (told: readonly Told[], until: Instant): LineFaultDecision[] => {
  const book = createLineBook();
  const all: LineFaultDecision[] = [];
  let seq = 0;
  const step = (when: Instant, fact: Fact): void => {
    seq += 1;
    for (const decision of book.observe({ seq, at: when }, fact)) {
      book.adopt(decision, when);
      all.push(decision);
    }
  };
  const facts = told.toSorted((a, b) => a.at - b.at);
  for (const [index, one] of facts.entries()) {
    step(one.at, one.fact);
    const next = facts[index + 1]?.at ?? until;
    for (let tick = one.at + MINUTE; tick < next; tick += tick - one.at < 3 * HOUR ? MINUTE : HOUR)
      step(tick, { kind: "tick" });
  }
  return all;
};

const lastOf = (
  decisions: readonly LineFaultDecision[],
  line: string,
  service: Service = "internet",
): LineFaultDecision => {
  const found = decisions.findLast((one) => one.line === line && one.service === service);
  assert.ok(found !== undefined, `no fault of ${line}`);
  return found;
};

test("two degraded lines, two visits of five minutes: worse, both down together, back next day", () => {
  const decisions = play(
    [
      measured("main", at("2022-01-19T10:00+01:00"), { state: "degraded" }),
      measured("spare", at("2022-01-20T15:00+01:00"), { state: "degraded" }),
      visited("main", at("2022-02-03T09:06+01:00"), {
        arrived: at("2022-02-03T09:00+01:00"),
        left: at("2022-02-03T09:05+01:00"),
      }),
      visited("main", at("2022-02-03T09:36+01:00"), {
        arrived: at("2022-02-03T09:30+01:00"),
        left: at("2022-02-03T09:35+01:00"),
        outcome: "kept",
      }),
      measured("main", at("2022-02-03T09:40+01:00"), { state: "down" }),
      measured("spare", at("2022-02-03T09:42+01:00"), { state: "down" }),
      measured("main", at("2022-02-04T10:00+01:00"), { state: "up" }),
      measured("spare", at("2022-02-04T10:05+01:00"), { state: "up" }),
    ],
    at("2022-02-05T10:00+01:00"),
  );
  const main = lastOf(decisions, "main");
  assert.equal(main.onset, at("2022-01-19T10:00+01:00"));
  assert.equal(main.overAt, at("2022-02-04T10:00+01:00"));
  assert.deepEqual(
    main.states.map(({ state }) => state),
    ["degraded", "down", "up"],
  );
  assert.deepEqual(
    main.visits.map(({ verdict }) => verdict),
    ["did_not_hold", "worse"],
  );
  assert.deepEqual(main.commonCauseWith, ["spare"]);
  const spare = lastOf(decisions, "spare");
  assert.deepEqual(spare.commonCauseWith, ["main"]);
  assert.deepEqual(spare.visits, []);
  assert.equal(spare.overAt, at("2022-02-04T10:05+01:00"));
  const worse = decisions.find(({ visits }) => visits[1]?.verdict === "worse");
  assert.ok(worse !== undefined && worse.overAt === null, "said while it was down");
});

test("a subscriber's own repair is a visit; who was sent away has repaired nothing", () => {
  const repaired = at("2018-07-20T13:30+02:00");
  const told = [
    measured("fibre", at("2018-07-10T09:00+02:00"), { state: "down", area: "FR-57463" }),
    measured("fibre", at("2018-07-10T09:00+02:00"), {
      state: "down",
      service: "fixed",
      area: "FR-57463",
    }),
    visited("fibre", at("2018-07-20T13:31+02:00"), {
      arrived: at("2018-07-20T13:00+02:00"),
      left: repaired,
      by: "subscriber",
    }),
    visited("fibre", at("2018-07-20T13:32+02:00"), {
      promised: at("2018-07-24T08:00+02:00"),
      arrived: at("2018-07-20T13:15+02:00"),
      left: at("2018-07-20T13:20+02:00"),
      by: "subcontractor",
      outcome: "sent_away",
    }),
    measured("fibre", repaired, { state: "up", area: "FR-57463" }),
    measured("fibre", repaired, { state: "up", service: "fixed", area: "FR-57463" }),
  ];
  const evening = lastOf(play(told, at("2018-07-20T20:00+02:00")), "fibre");
  assert.equal(evening.overAt, repaired);
  assert.deepEqual(
    evening.visits.map(({ by, verdict }) => [by, verdict]),
    [
      ["subscriber", "holding"],
      ["subcontractor", null],
    ],
  );
  const later = lastOf(play(told, at("2018-07-24T20:00+02:00")), "fibre", "fixed");
  assert.equal(later.visits[0]?.verdict, "verified");
});

test("a repair carries after ten minutes, not after nine", () => {
  const start = at("2024-03-04T09:00Z");
  const told = [
    measured("l", start, { state: "down" }),
    visited("l", start + 2 * HOUR, { arrived: start + HOUR, left: start + 2 * HOUR }),
    measured("l", start + 2 * HOUR, { state: "up" }),
  ];
  const verdictAt = (minutes: number): string | null | undefined =>
    lastOf(play(told, start + 2 * HOUR + minutes * MINUTE + 1), "l").visits[0]?.verdict;
  assert.equal(UP_SETTLES_MS, 10 * MINUTE);
  assert.equal(verdictAt(9), null);
  assert.equal(verdictAt(10), "carries");
  assert.equal(verdictAt(59), "carries");
  assert.equal(verdictAt(60), "holding");
});

test("a relapse in the probation reopens the same fault and marks the visit with the hours it held", () => {
  const start = at("2024-03-04T09:00Z");
  const left = start + 2 * DAY;
  const told = [
    measured("l", start, { state: "down" }),
    visited("l", left, { arrived: left - HOUR, left }),
    measured("l", left, { state: "up" }),
    measured("l", left + 5 * DAY, { state: "down" }),
  ];
  const before = lastOf(play(told.slice(0, 3), left + 4 * DAY), "l");
  assert.equal(before.overAt, left);
  assert.equal(before.visits[0]?.verdict, "verified");
  const relapsed = lastOf(play(told, left + 6 * DAY), "l");
  assert.equal(relapsed.onset, start);
  assert.equal(relapsed.overAt, null);
  assert.equal(relapsed.visits[0]?.verdict, "did_not_hold");
  assert.equal(relapsed.visits[0]?.heldMs, 5 * DAY);
});

test("a fall after the probation is a fault of its own, without the old visits", () => {
  const start = at("2024-03-04T09:00Z");
  const left = start + 2 * DAY;
  const told = (days: number): LineFaultDecision =>
    lastOf(
      play(
        [
          measured("l", start, { state: "down" }),
          visited("l", left, { arrived: left - HOUR, left }),
          measured("l", left, { state: "up" }),
          measured("l", left + days * DAY, { state: "degraded" }),
        ],
        left + (days + 1) * DAY,
      ),
      "l",
    );
  assert.equal(told(28).onset, start);
  assert.equal(told(29).onset, left + 29 * DAY);
  assert.deepEqual(told(29).visits, []);
});

test("a flapping line is one fault, over only after half an hour of quiet", () => {
  const start = at("2024-03-04T09:00Z");
  const told: Told[] = [];
  for (let i = 0; i < 4; i += 1) {
    told.push(measured("l", start + i * 6 * MINUTE, { state: "down" }));
    told.push(measured("l", start + i * 6 * MINUTE + 3 * MINUTE, { state: "up" }));
  }
  const last = start + 21 * MINUTE;
  assert.equal(lastOf(play(told, last + 29 * MINUTE), "l").overAt, null);
  const over = lastOf(play(told, last + 31 * MINUTE), "l");
  assert.equal(over.overAt, last);
  assert.equal(over.onset, start);
});

test("the quiet asked for is three times the mean time between failures, within a day and three", () => {
  const onset = 0;
  const falls = (every: number, days: number): { state: LineState; at: Instant }[] =>
    Array.from({ length: (days * DAY) / every }, (_, i) => [
      { state: "down" as const, at: i * every },
      { state: "up" as const, at: i * every + every / 2 },
    ]).flat();
  assert.equal(quietMs(falls(HOUR, 10), onset, 10 * DAY), DAY);
  assert.equal(quietMs(falls(16 * HOUR, 20), onset, 20 * DAY), 48 * HOUR);
  assert.equal(quietMs(falls(5 * DAY, 20), onset, 20 * DAY), 3 * DAY);
});

const verdictAfter = (state: LineState): string | null | undefined =>
  lastOf(
    play(
      [
        measured("l", FIRST, { state: "degraded" }),
        visited("l", FIRST + HOUR, { arrived: FIRST + 50 * MINUTE, left: FIRST + HOUR }),
        measured("l", FIRST + HOUR, { state: "up" }),
        measured("l", FIRST + HOUR + 20 * MINUTE, { state }),
      ],
      FIRST + 4 * HOUR,
    ),
    "l",
  ).visits[0]?.verdict;

test("a line that came back for a while and then fell below where it stood is worse, not just unheld", () => {
  assert.equal(verdictAfter("down"), "worse");
  assert.equal(verdictAfter("degraded"), "did_not_hold");
});

test("lines in different places, or minutes apart, have no common cause", () => {
  const start = at("2024-03-04T09:00Z");
  const pair = (gap: number, area: string | null): readonly string[] =>
    lastOf(
      play(
        [
          measured("a", start, { state: "down", area: area === null ? null : "FR-51454" }),
          measured("b", start + gap, { state: "down", area }),
        ],
        start + HOUR,
      ),
      "a",
    ).commonCauseWith;
  assert.deepEqual(pair(5 * MINUTE, "FR-51454"), ["b"]);
  assert.deepEqual(pair(5 * MINUTE + 1, "FR-51454"), []);
  assert.deepEqual(pair(0, "FR-57463"), []);
  assert.deepEqual(pair(0, null), []);
});

test("a line that was never broken has no fault", () => {
  assert.deepEqual(play([measured("l", 0, { state: "up" })], DAY), []);
});

const lastStates = (order: readonly Told[]): unknown => {
  const book = createLineBook();
  let last: LineFaultDecision | undefined;
  for (const { fact } of order)
    for (const one of book.observe({ seq: 1, at: FIRST + HOUR }, fact)) {
      book.adopt(one, FIRST + HOUR);
      last = one;
    }
  return last?.states ?? null;
};

test("the order in which measurements arrive does not matter", () => {
  const start = at("2024-03-04T09:00Z");
  const told = array(
    record({ minute: integer({ min: 0, max: 60 }), state: constantFrom(...LINE_STATES) }),
    { minLength: 1, maxLength: 12 },
  );
  check(
    property(told, integer({ min: 0, max: 1000 }), (list, turn) => {
      const unique = [...new Map(list.map((one) => [one.minute, one])).values()];
      const facts = unique.map(({ minute, state }) =>
        measured("l", start + minute * MINUTE, { state }),
      );
      const shuffled = facts.toSorted(
        (a, b) => (((a.at / MINUTE) * 7919 + turn) % 13) - (((b.at / MINUTE) * 7919 + turn) % 13),
      );
      assert.deepEqual(lastStates(shuffled), lastStates(facts.toSorted((a, b) => a.at - b.at)));
    }),
    { seed: 20_260_101, numRuns: 300 },
  );
});
