import assert from "node:assert/strict";
import { test } from "node:test";
import type { Decision, Entry, Fact } from "../model/entry.ts";
import type { IncidentId } from "../model/ids.ts";
import type { Ruling } from "../model/editorial.ts";
import { COMMUNES, EVENING, MINUTE, type Timed, wave, withTicks } from "../detection/_world.ts";
import type { DetectionDecision } from "../detection/detector.ts";
import { ruled } from "../detection/ruling.ts";
import type { IncidentDecision } from "../model/incident.ts";
import { entriesOf, freshFold } from "./_world.ts";

const LATER = EVENING + 40 * MINUTE;

interface Step {
  readonly at: number;
  readonly incident: IncidentId;
  readonly said: string;
  readonly witnesses: number;
}

const stepsOf = (entries: readonly Entry<Fact>[]): readonly Step[] => {
  const fold = freshFold();
  return entries.flatMap((entry) =>
    fold.decide(entry).flatMap((body: Decision): Step[] =>
      body.kind !== "incident" || body.incident.reason === "extent_changed"
        ? []
        : [
            {
              at: entry.at,
              incident: body.incident.incident,
              said: `${body.incident.state} ${body.incident.reason}`,
              witnesses: body.incident.witnesses,
            },
          ],
    ),
  );
};

/** Reports that raise a suspicion; the rules would confirm it a while later. */
const reports = wave(EVENING, COMMUNES.slice(0, 20));
const plain = withTicks(reports, LATER);
const ruling = (at: number, incident: IncidentId, what: Ruling): Timed => ({
  at,
  fact: { kind: "ruling", incident, ruling: what, why: "a call from the operator" },
});

const suspicion = (): Step => {
  const found = stepsOf(entriesOf(plain)).find(({ said }) => said.startsWith("suspected"));
  assert.ok(found !== undefined, "nothing was suspected");
  return found;
};

/** The reports until it is suspected, and what an editor says of it a second later. */
const until = (step: Step, what: Ruling): readonly Timed[] => [
  ...reports.filter(({ at }) => at < step.at),
  ruling(step.at + 1_000, step.incident, what),
];

test("a suspicion an editor confirms is confirmed at that entry", () => {
  const suspected = suspicion();
  assert.equal(suspected.witnesses, 3);
  const steps = stepsOf(entriesOf(withTicks(until(suspected, "confirm"), suspected.at + MINUTE)));
  assert.deepEqual(
    steps.map(({ at, said }) => [at - suspected.at, said]),
    [
      [0, suspected.said],
      [1_000, "confirmed editor"],
    ],
  );
});

test("nobody confirms what fewer than three witnesses stand behind; to reject it needs none", () => {
  const incident = "i1" as IncidentId;
  const decision = { incident, state: "suspected", reason: "reports_above_usual", witnesses: 2 };
  const made = (witnesses: number): readonly DetectionDecision[] => [
    { kind: "incident", incident: { ...decision, witnesses } as IncidentDecision },
  ];
  const registry = { get: () => ({ decision }) } as unknown as Parameters<typeof ruled>[1];
  const rule = (what: Ruling, witnesses: number): readonly string[] =>
    ruled({ kind: "ruling", incident, ruling: what, why: "" }, registry, made(witnesses)).map((d) =>
      d.kind === "incident" ? `${d.incident.state} ${d.incident.reason}` : d.kind,
    );
  assert.deepEqual(rule("confirm", 2), ["suspected reports_above_usual"]);
  assert.deepEqual(rule("confirm", 3), ["confirmed editor"]);
  assert.deepEqual(rule("reject", 2), ["lapsed editor"]);
});

test("a rejected suspicion lapses, and the reports it came from do not raise it again", () => {
  const suspected = suspicion();
  const facts = until(suspected, "reject");
  const one = wave(suspected.at + 2 * MINUTE, COMMUNES.slice(30, 31));
  const steps = stepsOf(entriesOf(withTicks([...facts, ...one], LATER)));
  assert.deepEqual(
    steps.map(({ said }) => said),
    [steps[0]?.said, "lapsed editor"],
  );
  // Many new ones do: a rejection is no mute.
  const more = wave(suspected.at + 2 * MINUTE, COMMUNES.slice(0, 40), 5_000);
  const again = stepsOf(entriesOf(withTicks([...facts, ...more], LATER)));
  assert.ok(again.length > 2 && again.at(-1)?.said !== "lapsed editor", JSON.stringify(again));
});

test("a ruling on what is not suspected, or unknown, changes nothing", () => {
  const steps = stepsOf(entriesOf(plain));
  const confirmed = steps.find(({ said }) => said.startsWith("confirmed"));
  assert.ok(confirmed !== undefined);
  const late = [
    ruling(LATER - MINUTE, confirmed.incident, "reject"),
    ruling(LATER - MINUTE, "nothing" as IncidentId, "confirm"),
  ];
  assert.deepEqual(stepsOf(entriesOf(withTicks([...reports, ...late], LATER))), steps);
});

test("a fold that starts over at any entry decides the same after a ruling", () => {
  const suspected = suspicion();
  const more = wave(suspected.at + 2 * MINUTE, COMMUNES.slice(0, 40), 5_000);
  const entries = entriesOf(withTicks([...until(suspected, "reject"), ...more], LATER));
  const first = freshFold();
  const made = entries.map((entry) => first.decide(entry));
  for (let cut = 0; cut < entries.length; cut += 5) {
    const fold = freshFold();
    for (const [index, entry] of entries.slice(0, cut).entries())
      fold.recall(entry, made[index] ?? []);
    const rest = entries.slice(cut).map((entry) => fold.decide(entry));
    assert.deepEqual(rest, made.slice(cut), `cut at ${cut}`);
  }
});
