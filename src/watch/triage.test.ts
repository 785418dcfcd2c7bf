import assert from "node:assert/strict";
import { test } from "node:test";
import type { Decision, ReportFact } from "../model/entry.ts";
import type { ReportId } from "../model/ids.ts";
import { UNDO_MS } from "../model/triage.ts";
import type { TriageDeed } from "../model/triage.ts";
import { COMMUNES, EVENING, MINUTE, type Timed, wave, withTicks } from "../detection/_world.ts";
import { entriesOf, freshFold } from "./_world.ts";
import { PendingTriage, QUARANTINED_KEPT_MAX } from "./pending-triage.ts";

const SECOND = 1_000;
const LATER = EVENING + 40 * MINUTE;
const province = COMMUNES.slice(0, 20);

const triage = (
  at: number,
  [id, deed]: readonly [string, TriageDeed],
  reports: readonly Timed[],
): Timed => ({
  at,
  fact: { kind: "triage", triage: id, deed, reports: idsOf(reports), why: "" },
});
const undo = (at: number, id: string): Timed => ({ at, fact: { kind: "untriage", triage: id } });
const idsOf = (reports: readonly Timed[]): readonly ReportId[] =>
  reports.flatMap(({ fact }) => (fact.kind === "report" ? [fact.report] : []));

const decisionsOf = (facts: readonly Timed[]): readonly Decision[] => {
  const fold = freshFold();
  return entriesOf(facts).flatMap((entry) => fold.decide(entry));
};
const statesOf = (decisions: readonly Decision[]): readonly string[] =>
  decisions.flatMap((body) => (body.kind === "incident" ? [body.incident.state] : []));

test("what an editor sets aside at once opens no incident, taken back in time it does", () => {
  const reports = wave(EVENING, province);
  const told = reports.flatMap((report, index) => [
    report,
    triage(report.at + SECOND, [`t${index}`, "aside"], [report]),
  ]);
  assert.ok(statesOf(decisionsOf(withTicks(reports, LATER))).includes("confirmed"));
  assert.deepEqual(decisionsOf(withTicks(told, LATER)), []);
  const undone = told.flatMap((fact) =>
    fact.fact.kind === "triage" ? [fact, undo(fact.at + UNDO_MS - 1, fact.fact.triage)] : [fact],
  );
  const plain = statesOf(decisionsOf(withTicks(reports, LATER)));
  assert.deepEqual(statesOf(decisionsOf(withTicks(undone, LATER))), plain);
  const late = told.flatMap((fact) =>
    fact.fact.kind === "triage" ? [fact, undo(fact.at + UNDO_MS, fact.fact.triage)] : [fact],
  );
  assert.deepEqual(decisionsOf(withTicks(late, LATER)), [], "thirty seconds are over");
});

test("what is put back counts again, and what was quarantined at the door counts for the first time", () => {
  const reports = wave(EVENING, province);
  const aside = triage(EVENING + SECOND, ["t0", "aside"], reports.slice(0, 1));
  const gone = reports.flatMap((report, index) =>
    index === 0
      ? [report, aside]
      : [report, triage(report.at + SECOND, [`t${index}`, "aside"], [report])],
  );
  const back = triage(EVENING + 21 * MINUTE, ["back", "back"], reports);
  assert.ok(statesOf(decisionsOf(withTicks([...gone, back], LATER))).length > 0);
  const robots = reports.map(({ at, fact }): Timed => {
    if (fact.kind !== "report") throw new TypeError("a report was expected");
    return { at, fact: { ...fact, quarantined: true } };
  });
  assert.deepEqual(decisionsOf(withTicks(robots, LATER)), []);
  const letIn = decisionsOf(withTicks([...robots, back], LATER));
  assert.ok(statesOf(letIn).length > 0);
});

test("a fold that starts over at any entry stands where the first stood", () => {
  const reports = wave(EVENING, province);
  const deeds = [
    triage(EVENING + 5 * MINUTE, ["a", "aside"], reports.slice(0, 3)),
    undo(EVENING + 5 * MINUTE + 20 * SECOND, "a"),
    triage(EVENING + 9 * MINUTE, ["b", "aside"], reports.slice(2, 9)),
    triage(EVENING + 15 * MINUTE, ["c", "back"], reports.slice(4, 6)),
  ];
  const entries = entriesOf(withTicks([...reports, ...deeds], LATER));
  const first = freshFold();
  const made = entries.map((entry) => first.decide(entry));
  assert.ok(made.flat().length > 2);
  for (let cut = 0; cut < entries.length; cut += 7) {
    const fold = freshFold();
    for (const [index, entry] of entries.slice(0, cut).entries())
      fold.recall(entry, made[index] ?? []);
    const rest = entries.slice(cut).map((entry) => fold.decide(entry));
    assert.deepEqual(rest, made.slice(cut), `cut at ${cut}`);
  }
});

test("quarantined reports are kept up to a bound, the oldest go", () => {
  const pending = new PendingTriage();
  const [one] = wave(EVENING, province);
  assert.ok(one?.fact.kind === "report");
  const { fact } = one;
  const robot = (n: number): ReportFact => ({
    ...fact,
    report: `r${n}` as ReportId,
    quarantined: true,
  });
  const facts = Array.from({ length: QUARANTINED_KEPT_MAX + 1 }, (_, n) => ({
    at: EVENING,
    fact: robot(n),
  }));
  const both = [
    { at: EVENING, fact: robot(0) },
    { at: EVENING, fact: robot(1) },
  ];
  const later = { at: EVENING + UNDO_MS, fact: { kind: "tick" } as const };
  const due = entriesOf([...facts, triage(EVENING, ["x", "back"], both), later]).flatMap(
    (entry) => [...pending.next(entry)],
  );
  assert.deepEqual(
    due.map((body) => (body.kind === "report" ? body.report : body.kind)),
    ["triage", "r1"],
  );
});
