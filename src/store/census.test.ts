import assert from "node:assert/strict";
import { test } from "node:test";
import type { Body, Entry } from "../model/entry.ts";
import { asAreaCode, asReportId, asStatementId } from "../model/ids.ts";
import type { AnswerStatus } from "../model/vocabulary.ts";
import type { CensusView } from "./census-view.ts";
import { openStore } from "./open-store.ts";
import { INCIDENT, incident, numbering, report, smallDeps, statement } from "./_world.ts";

const MINUTE = 60_000;
const T = Date.UTC(2026, 0, 8, 20);

const asks = (reports: readonly number[], about: string | null): Body => ({
  kind: "census",
  cause: 1,
  rule: "census@1",
  census: {
    incident: INCIDENT,
    statement: about === null ? null : asStatementId(about),
    asked: reports.map((n) => asReportId(`r${n}`)),
  },
});
const answers = (n: number, at: number, status: AnswerStatus): Body => ({
  kind: "answer",
  report: asReportId(`r${n}`),
  witness: null,
  status,
  saidAt: at,
});
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

const view = (
  entries: (entry: (body: Body, at: number) => Entry) => readonly Entry[],
): readonly CensusView[] => {
  const desk = openStore({ path: ":memory:", boot: "test" }, smallDeps());
  const entry = numbering();
  desk.apply([
    entry(incident(1, T), T),
    ...range(60).map((n) =>
      entry(report(`r${n}`, T + n, { area: asAreaCode(n < 20 ? "XA-1" : "XA-3") }), T + n),
    ),
    entry(statement("s1", T + MINUTE, [{ kind: "resolved", at: T + MINUTE }]), T + MINUTE),
  ]);
  desk.apply(entries(entry));
  return desk.incident(INCIDENT, T + 60 * MINUTE)?.censuses ?? [];
};

test("30 asked, all answer, 20 still down: the share with its exact interval, by province", () => {
  const [census, ...others] = view((entry) => [
    entry(asks(range(30), "s1"), T + 2 * MINUTE),
    ...range(30).map((n) =>
      entry(answers(n, T + 3 * MINUTE, n % 3 === 2 ? "up" : "down"), T + 3 * MINUTE),
    ),
  ]);
  assert.deepEqual(others, []);
  assert.ok(census !== undefined);
  assert.deepEqual([census.asked, census.answered, census.stillDown], [30, 30, 20]);
  assert.equal(census.statement, "s1");
  // binom.test(20, 30) of R.
  assert.ok(Math.abs((census.low ?? 0) - 0.471_879_955_210_12) < 1e-12, String(census.low));
  assert.ok(Math.abs((census.high ?? 0) - 0.827_125_778_473_961) < 1e-12, String(census.high));
  assert.deepEqual(
    census.byArea.map(({ area, asked, stillDown }) => [area, asked, stillDown]),
    [
      ["XA-P1", 20, 14],
      ["XA-P2", 10, 6],
    ],
  );
});

test("rounds about one statement are one census; who was asked twice counts once, with the first answer", () => {
  const [census, ...others] = view((entry) => [
    entry(asks(range(30), "s1"), T + 2 * MINUTE),
    entry(answers(0, T + 3 * MINUTE, "down"), T + 3 * MINUTE),
    entry(asks(range(60), "s1"), T + 20 * MINUTE),
    entry(answers(0, T + 21 * MINUTE, "up"), T + 21 * MINUTE),
    entry(answers(45, T + 21 * MINUTE, "degraded"), T + 21 * MINUTE),
  ]);
  assert.deepEqual(others, []);
  assert.ok(census !== undefined);
  const { asked, answered, stillDown, degraded, at } = census;
  assert.deepEqual([asked, answered, stillDown, degraded, at], [60, 2, 1, 1, T + 2 * MINUTE]);
});

test("an answer before the question does not count, and a round about no statement stands alone", () => {
  const [second, first, ...others] = view((entry) => [
    entry(answers(1, T + MINUTE, "down"), T + MINUTE),
    entry(asks(range(10), null), T + 2 * MINUTE),
    entry(answers(2, T + 3 * MINUTE, "up"), T + 3 * MINUTE),
    entry(asks(range(5), null), T + 30 * MINUTE),
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual([first?.asked, first?.answered, first?.stillDown], [10, 1, 0]);
  assert.deepEqual([second?.asked, second?.answered], [5, 0]);
});
