import assert from "node:assert/strict";
import { test } from "node:test";
import type { IncidentDecision } from "../model/incident.ts";
import {
  answer,
  COMMUNES,
  EVENING,
  learned,
  type Made,
  MINUTE,
  play,
  statesOf,
  type Timed,
  wave,
  withTicks,
} from "./_world.ts";

const province = COMMUNES.slice(0, 20);
const LATER = EVENING + 40 * MINUTE;

const local = (to: Timed, at: number): Timed => {
  const said = answer(at, to, "up");
  if (said.fact.kind !== "answer") throw new TypeError("an answer was expected");
  return { at, fact: { ...said.fact, cause: "local" } };
};
const last = (made: readonly Made[]): IncidentDecision | undefined =>
  made.flatMap(({ decision }) => (decision.kind === "incident" ? [decision.incident] : [])).at(-1);

test("reports that turn out to be local at once open no incident", () => {
  const reports = wave(EVENING, province);
  assert.ok(statesOf(play(learned(), withTicks(reports, LATER))).length > 0);
  const told = reports.flatMap((report) => [report, local(report, report.at + 1000)]);
  assert.deepEqual(play(learned(), withTicks(told, LATER)), []);
});

test("a report that turned out to be local is as if it had never come", () => {
  const first = wave(EVENING, province);
  const [one, two, ...others] = first;
  assert.ok(one !== undefined && two !== undefined);
  const told = [one, two].map((report) => local(report, two.at + 1000));
  const what = (facts: readonly Timed[]): object | undefined => {
    const decision = last(play(learned(), withTicks(facts, LATER)));
    return decision && { ...decision, incident: null };
  };
  assert.deepEqual(what([...first, ...told]), what(others));
  assert.notDeepEqual(what(first), what(others));
});

test("it is cited no more once its witness has said so", () => {
  const first = wave(EVENING, province);
  const more = wave(EVENING + 23 * MINUTE, COMMUNES.slice(20, 40));
  const gone = first.slice(0, 6);
  const told = gone.map((report) => local(report, EVENING + 21 * MINUTE));
  const cited = (facts: readonly Timed[]): number => {
    const made = play(learned(), withTicks(facts, LATER));
    const evidence = new Set(last(made)?.evidence);
    const ids = gone.map(({ fact }) => (fact.kind === "report" ? fact.report : null));
    return ids.filter((id) => id !== null && evidence.has(id)).length;
  };
  assert.ok(cited([...first, ...more]) > 0);
  assert.equal(cited([...first, ...told, ...more]), 0);
});

test("a witness who thinks again counts again; who says twice that it was local leaves once", () => {
  const first = wave(EVENING, province);
  const [one] = first;
  assert.ok(one !== undefined);
  const at = EVENING + 21 * MINUTE;
  const more = wave(EVENING + 23 * MINUTE, COMMUNES.slice(20, 40));
  const ends = (answers: readonly Timed[]): object => {
    const decision = last(play(learned(), withTicks([...first, ...answers, ...more], LATER)));
    return { witnesses: decision?.witnesses, areas: decision?.areas };
  };
  const all = ends([]);
  const without = ends([local(one, at)]);
  assert.notDeepEqual(all, without);
  assert.deepEqual(ends([local(one, at), local(one, at + 1000)]), without);
  assert.deepEqual(ends([local(one, at), answer(at + 1000, one, "up")]), without);
  assert.deepEqual(ends([local(one, at), answer(at + 1000, one, "down")]), all);
});
