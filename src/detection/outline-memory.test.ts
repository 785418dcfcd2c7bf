import assert from "node:assert/strict";
import { test } from "node:test";
import type { AreaCode } from "../model/ids.ts";
import {
  ALFA,
  answer,
  BRAVO,
  COMMUNES,
  depsOf,
  EVENING,
  HOUR,
  learned,
  type Made,
  MINUTE,
  play,
  report,
  statement,
  type Timed,
  wave,
  withTicks,
} from "./_world.ts";
import { createDetector } from "./detector.ts";

const places = (numbers: readonly number[]): AreaCode[] =>
  numbers.map((n) => COMMUNES[n] ?? ("" as AreaCode));

/** Two or three communes of each province but the last arrondissement. */
const firstEvening = places([0, 3, 11, 15, 21, 26, 33, 38, 42, 47, 51, 58, 60, 66]);
const nextDay = places([5, 17, 24, 45, 53, 63]);

/** Communes of the last outline, by the units that contain them. */
function reached(made: readonly Made[]): (area: AreaCode | undefined) => boolean {
  const last = made.findLast(({ decision }) => decision.kind === "incident")?.decision;
  const { tree } = depsOf();
  return (area) =>
    last?.kind === "incident" &&
    area !== undefined &&
    last.incident.areas.some((outer) => tree.contains(outer, area)) &&
    !last.incident.except.includes(area);
}

/** An evening of few reports, and some more the next day. */
const thin = (): Timed[] => [
  ...wave(EVENING, firstEvening, 2 * MINUTE),
  ...wave(EVENING + 13 * HOUR, nextDay, 50 * MINUTE),
];
const NEXT_EVENING = EVENING + 24 * HOUR;

test("where nothing usual is measured, communes stay in the outline however long nobody writes", () => {
  const made = play(createDetector(depsOf()), withTicks(thin(), NEXT_EVENING));
  const inside = reached(made);
  for (const area of [...firstEvening, ...nextDay]) assert.ok(inside(area), area);
  // From its arrondissement nobody wrote.
  assert.ok(!inside(COMMUNES[79]));
});

test("a commune of few reports leaves the outline when its witness says that it works", () => {
  const facts = withTicks(thin(), NEXT_EVENING);
  const without = reached(play(createDetector(depsOf()), facts));
  const back = report(EVENING + 18 * HOUR, firstEvening[13] ?? null, { status: "up" });
  const later = report(EVENING + 19 * HOUR, COMMUNES[1] ?? null);
  const made = play(createDetector(depsOf()), withTicks([...thin(), back, later], NEXT_EVENING));
  assert.ok(without(firstEvening[13]));
  assert.ok(!reached(made)(firstEvening[13]));
  assert.ok(reached(made)(firstEvening[12]), "its neighbour did not say so");
  const again = report(EVENING + 20 * HOUR, firstEvening[13] ?? null);
  const relapsed = [...thin(), back, later, again];
  assert.ok(
    reached(play(createDetector(depsOf()), withTicks(relapsed, NEXT_EVENING)))(firstEvening[13]),
  );
});

test("answers of asked witnesses take their commune out, and no other", () => {
  const facts = thin();
  const claim = statement(EVENING + 16 * HOUR, [{ kind: "resolved", at: EVENING + 16 * HOUR }]);
  const asked = facts.slice(8, 10).map((said) => answer(EVENING + 17 * HOUR, said, "up"));
  const made = play(
    createDetector(depsOf()),
    withTicks([...facts, claim, ...asked], EVENING + 17 * HOUR + 30 * MINUTE),
  );
  const inside = reached(made);
  assert.ok(!inside(firstEvening[8]) && !inside(firstEvening[9]));
  for (const area of firstEvening.slice(0, 8)) assert.ok(inside(area), area);
});

test("in a measured stream a usual report of a healthy province does not join the outline", () => {
  const province = COMMUNES.slice(0, 40);
  const usual = [70, 75].map((n, i) => report(EVENING + (2 + i) * HOUR, COMMUNES[n] ?? null));
  const again = [1, 2, 3, 4, 5, 6].flatMap((hour) =>
    wave(EVENING + hour * HOUR, province.slice(hour, hour + 20), 3 * MINUTE),
  );
  const made = play(
    learned(),
    withTicks([...wave(EVENING, province), ...usual, ...again], EVENING + 5 * HOUR),
  );
  const inside = reached(made);
  assert.ok(inside(province[0]));
  assert.ok(!inside(COMMUNES[70]) && !inside(COMMUNES[75]));
});

test("the baseline of a stream rests on the days that were counted, and on none before", () => {
  assert.equal(createDetector(depsOf()).baselineDays(ALFA, "tv"), 0);
  const detector = learned();
  assert.equal(detector.baselineDays(ALFA, "tv"), 28);
  assert.equal(detector.baselineDays(BRAVO, null), 28);
});

test("after a restart the remembered outline is the same", () => {
  const back = report(EVENING + 18 * HOUR, firstEvening[13] ?? null, { status: "up" });
  const facts = withTicks([...thin(), back], NEXT_EVENING);
  const wanted = play(createDetector(depsOf()), facts);
  for (const cut of [20, 333, 801, 1_100]) {
    const detector = createDetector(depsOf());
    facts.slice(0, cut).forEach(({ at, fact }, n) => {
      detector.observe({ seq: n + 1, at }, fact);
      for (const { seq, decision } of wanted) {
        if (seq === n + 1) detector.adopt(structuredClone(decision), at);
      }
    });
    const rest = play(detector, facts.slice(cut), cut + 1);
    assert.ok(rest.length > 0);
    assert.deepEqual(
      rest,
      wanted.filter(({ seq }) => seq > cut),
    );
  }
});
