import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { asAreaCode, asOperatorId, type AreaCode, type Instant } from "../model/ids.ts";
import type { Mute, SettingChange } from "../model/setting.ts";
import {
  ALFA,
  BRAVO,
  COMMUNES,
  EVENING,
  HOUR,
  learned,
  type Made,
  MINUTE,
  play,
  statesOf,
  type Timed,
  wave,
  withTicks,
} from "./_world.ts";
import type { DetectionDecision } from "./detector.ts";
import { isMuted, MUTES_MAX, Muting } from "./muting.ts";

const province = COMMUNES.slice(0, 20);
const setting = (at: Instant, change: SettingChange): Timed => ({
  at,
  fact: { kind: "setting", change, why: "test" },
});
const alarms = (at: Instant, sourcesMin: number, alarmBudgetPerWeek = 0.25): Timed =>
  setting(at, { what: "alarms", alarmBudgetPerWeek, sourcesMin });
const mute = (at: Instant, until: Instant, more: Partial<Mute> = {}): Timed =>
  setting(at, {
    what: "mute",
    mute: { id: "m1", operator: ALFA, service: "tv", area: null, until, ...more },
  });
const first = (made: readonly Made[], state: string): Made | undefined =>
  made.find(({ decision }) => decision.kind === "incident" && decision.incident.state === state);
const heldOf = (made: readonly Made[]): readonly Made[] =>
  made.filter(({ decision }) => decision.kind === "held");
const outage = (): Timed[] => wave(EVENING, province);
const playWith = (settings: readonly Timed[], until = EVENING + HOUR): Made[] =>
  play(learned(), withTicks([...settings, ...outage()], until));

test("the least number of sources holds from its place in the journal on", () => {
  const usual = first(playWith([]), "suspected");
  const more = playWith([alarms(EVENING - MINUTE, 9)]);
  const opened = first(more, "suspected");
  assert.ok(usual?.decision.kind === "incident" && opened?.decision.kind === "incident");
  assert.ok(usual.decision.incident.witnesses < 9 && opened.decision.incident.witnesses >= 9);
  assert.ok(opened.at > usual.at);
  // Set while it is already open, nothing is taken back.
  const late = playWith([alarms(EVENING + 50 * MINUTE, 9)]);
  assert.equal(first(late, "confirmed")?.at, first(playWith([]), "confirmed")?.at);
});

test("a larger budget lowers the threshold by the logarithm of the ratio, and back", () => {
  const thresholdOf = (made: readonly Made[]): number => {
    const confirmed = first(made, "confirmed");
    assert.ok(confirmed?.decision.kind === "incident");
    return confirmed.decision.incident.numbers?.threshold ?? Number.NaN;
  };
  const usual = thresholdOf(playWith([]));
  const wide = thresholdOf(playWith([alarms(EVENING - MINUTE, 3, 2)]));
  const back = thresholdOf(playWith([alarms(EVENING - 2 * MINUTE, 3, 2), alarms(EVENING - 1, 3)]));
  assert.ok(wide < usual, `${String(wide)} ${String(usual)}`);
  assert.equal(back, usual);
});

test("a setting decides nothing about the reports of its own second that stand before it", () => {
  // All at one instant: the setting after the tenth report comes too late for those ten.
  const burst = province.map((area) => wave(EVENING, [area])[0] as Timed);
  const after = [...burst.slice(0, 10), alarms(EVENING, 50), ...burst.slice(10)];
  const before = [alarms(EVENING, 50), ...burst];
  const states = (facts: readonly Timed[]): string[] =>
    statesOf(play(learned(), [...facts, { at: EVENING + MINUTE, fact: { kind: "tick" } }]));
  assert.ok(states(after).length > 0);
  assert.deepEqual(states(before), []);
});

test("a muted stream opens nothing, says so at most once an hour and state, and opens when the mute is over", () => {
  const until = EVENING + 30 * MINUTE;
  const more = wave(until + MINUTE, COMMUNES.slice(20, 24));
  const made = play(
    learned(),
    withTicks([mute(EVENING - MINUTE, until), ...outage(), ...more], until + HOUR),
  );
  const held = heldOf(made);
  assert.ok(held.length >= 1 && held.length <= 2, String(held.length));
  const said = held[0]?.decision;
  assert.ok(said?.kind === "held");
  assert.deepEqual([said.held.mute, said.held.operator, said.held.services], ["m1", ALFA, ["tv"]]);
  assert.ok((said.held.numbers?.observed ?? 0) >= 3);
  const opened = first(made, "suspected");
  assert.ok(opened !== undefined && opened.at >= until, "opened while muted");
});

test("ending a mute early lets the next report open", () => {
  const early = setting(EVENING + 12 * MINUTE, { what: "unmute", mute: "m1" });
  const made = playWith([mute(EVENING - MINUTE, EVENING + 24 * HOUR), early]);
  const opened = first(made, "suspected");
  assert.ok(opened !== undefined && opened.at > early.at);
  const other = playWith([
    mute(EVENING - MINUTE, EVENING + 24 * HOUR),
    setting(EVENING, { what: "unmute", mute: "another" }),
  ]);
  assert.equal(first(other, "suspected"), undefined);
});

test("a mute of another operator, service or area holds nothing back", () => {
  const usual = statesOf(playWith([]));
  const end = EVENING + 24 * HOUR;
  for (const other of [
    { operator: BRAVO },
    { service: "internet" },
    { area: asAreaCode("XA-P22") },
    { area: COMMUNES[0] ?? null },
  ] as const) {
    const made = playWith([mute(EVENING - MINUTE, end, other)]);
    assert.deepEqual(statesOf(made), usual, JSON.stringify(other));
    assert.deepEqual(heldOf(made), []);
  }
  for (const same of [{}, { service: null }, { area: asAreaCode("XA-R1") }] as const) {
    const made = playWith([mute(EVENING - MINUTE, end, same)]);
    assert.deepEqual(statesOf(made), [], JSON.stringify(same));
    assert.ok(heldOf(made).length > 0);
  }
});

test("what was confirmed before a mute goes its way to its end", () => {
  const at = EVENING + 40 * MINUTE;
  const usual = playWith([], EVENING + 12 * HOUR);
  const muted = playWith([mute(at, EVENING + 24 * HOUR)], EVENING + 12 * HOUR);
  const summary = (made: readonly Made[]): string[] => statesOf(made);
  assert.deepEqual(summary(muted), summary(usual));
});

test("mutes in force are bounded", () => {
  const tree = { contains: () => true } as never;
  const muting = new Muting(tree, { get: () => undefined });
  for (let n = 0; n < MUTES_MAX + 1; n += 1) {
    const operator = asOperatorId(`o${String(n)}`);
    muting.change(
      {
        what: "mute",
        mute: { id: `m${String(n)}`, operator, service: null, area: null, until: 10 },
      },
      1,
    );
  }
  const opening = (n: number): DetectionDecision => ({
    kind: "incident",
    incident: {
      incident: `i${String(n)}`,
      state: "suspected",
      operator: `o${String(n)}`,
      services: [],
      areas: [],
    } as never,
  });
  assert.equal(muting.hold([opening(MUTES_MAX - 1)], 2)[0]?.kind, "held");
  assert.equal(muting.hold([opening(MUTES_MAX)], 2)[0]?.kind, "incident");
  // Those that have run out make room.
  const late = { id: "late", operator: asOperatorId("late"), service: null, area: null, until: 30 };
  muting.change({ what: "mute", mute: late }, 20);
  assert.equal(muting.hold([opening(0)], 21)[0]?.kind, "incident");
});

test("an outline that reaches beyond the muted area is not muted", () => {
  const tree = {
    contains: (outer: AreaCode, inner: AreaCode) => inner.startsWith(outer),
  } as never;
  const here: Mute = { id: "m", operator: ALFA, service: null, area: asAreaCode("XA-1"), until: 1 };
  const of = (...areas: string[]): boolean =>
    isMuted(tree, here, { operator: ALFA, services: ["tv"], areas: areas.map(asAreaCode) });
  assert.equal(of("XA-1", "XA-12"), true);
  assert.equal(of("XA-1", "XA-2"), false);
});

test("after a restart at any point settings and mutes decide as without one", () => {
  const facts = withTicks(
    [
      alarms(EVENING - 3 * MINUTE, 5, 1),
      mute(EVENING - MINUTE, EVENING + 25 * MINUTE),
      ...outage(),
      alarms(EVENING + 8 * MINUTE, 4),
      ...wave(EVENING + 26 * MINUTE, COMMUNES.slice(20, 40)),
      setting(EVENING + 70 * MINUTE, { what: "unmute", mute: "m1" }),
    ],
    EVENING + 90 * MINUTE,
  );
  const wanted = play(learned(), facts);
  assert.ok(heldOf(wanted).length > 0 && first(wanted, "confirmed") !== undefined);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: facts.length - 1 }), (cut) => {
      const detector = learned();
      facts.slice(0, cut).forEach(({ at, fact }, n) => {
        detector.observe({ seq: n + 1, at }, fact);
        for (const { seq, decision } of wanted)
          if (seq === n + 1) detector.adopt(structuredClone(decision), at);
      });
      const rest = play(detector, facts.slice(cut), cut + 1);
      assert.deepEqual(
        rest.map(({ seq, decision }) => [seq, decision]),
        wanted.filter(({ seq }) => seq > cut).map(({ seq, decision }) => [seq, decision]),
      );
    }),
    { seed: 20260101, numRuns: 25 },
  );
});
