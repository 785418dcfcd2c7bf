import assert from "node:assert/strict";
import { test } from "node:test";
import {
  COMMUNES,
  EVENING,
  learned,
  MINUTE,
  report,
  smallTree,
  type Timed,
  wave,
  withTicks,
} from "../detection/_world.ts";
import { asIncidentId } from "../model/ids.ts";
import type { IncidentId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import type { ShapeFact } from "../model/incident-shape.ts";
import { entriesOf } from "./_world.ts";
import { Fold } from "./fold.ts";

/** A fold whose other rules write down what they see of incidents. */
function freshFold(): { readonly fold: Fold; readonly seen: IncidentDecision[] } {
  const seen: IncidentDecision[] = [];
  const fold = new Fold({
    tree: smallTree(),
    detection: learned(),
    claims: {
      observe: () => undefined,
      incident: (decision) => void seen.push(decision),
      census: () => undefined,
      judge: () => [],
      adopt: () => undefined,
    },
    lines: { observe: () => [], adopt: () => undefined },
    dispatch: {
      decided: (body) =>
        body.kind === "incident" && assert.ok(seen.includes(body.incident), "one view for all"),
      due: () => [],
      adopt: () => undefined,
    },
  });
  return { fold, seen };
}

const lastOf = (seen: readonly IncidentDecision[], incident: IncidentId): IncidentDecision => {
  const found = seen.findLast((decision) => decision.incident === incident);
  assert.ok(found !== undefined, `nothing of ${incident}`);
  return found;
};
const idsOf = (seen: readonly IncidentDecision[]): readonly IncidentId[] => [
  ...new Set(seen.map(({ incident }) => incident)),
];

/** Plays all, and again with a restart at some entries: decisions and what others see are the same. */
function play(facts: readonly Timed[]): readonly IncidentDecision[] {
  const entries = entriesOf(facts);
  const first = freshFold();
  const made = entries.map((entry) => first.fold.decide(entry));
  for (let cut = 1; cut < entries.length; cut += Math.ceil(entries.length / 6)) {
    const again = freshFold();
    for (const [index, entry] of entries.slice(0, cut).entries())
      again.fold.recall(entry, made[index] ?? []);
    const rest = entries.slice(cut).map((entry) => again.fold.decide(entry));
    assert.deepEqual(rest, made.slice(cut), `cut at ${cut}`);
    assert.deepEqual(again.seen, first.seen, `seen, cut at ${cut}`);
  }
  return first.seen;
}

const LATER = EVENING + 60 * MINUTE;
const shape = (at: number, fact: ShapeFact): Timed => ({ at, fact });
const services = (waved: readonly Timed[], service: "internet"): Timed[] =>
  waved.map(({ at, fact }) =>
    fact.kind === "report" ? { at, fact: { ...fact, services: [service] } } : { at, fact },
  );

const TV = COMMUNES.slice(0, 20);
const NET = COMMUNES.slice(10, 30);
const two = [
  ...wave(EVENING, TV, 20_000),
  ...services(wave(EVENING + 3 * MINUTE, NET, 20_000), "internet"),
];

function idsOfTwo(): readonly [IncidentId, IncidentId] {
  const { fold, seen } = freshFold();
  for (const entry of entriesOf(withTicks(two, LATER))) fold.decide(entry);
  const of = (service: string): IncidentId =>
    seen.find((decision) => decision.services.join() === service)?.incident ?? asIncidentId("");
  return [of("tv"), of("internet")];
}

test("two incidents put together are one for every rule after detection, and two again when taken apart", () => {
  const [into, from] = idsOfTwo();
  const [at, end] = [EVENING + 20 * MINUTE, EVENING + 40 * MINUTE];
  const more = wave(EVENING + 25 * MINUTE, COMMUNES.slice(30, 38), 20_000);
  const merge = { merge: "m1", into, from, why: "one cable" };
  const seen = play(
    withTicks(
      [
        ...two,
        ...services(more, "internet"),
        shape(at, { kind: "merge", ...merge }),
        shape(end, { kind: "unmerge", merge: "m1", why: "no" }),
      ],
      LATER,
    ),
  );
  const merged = seen.findLast(({ services: named }) => named.length === 2);
  assert.equal(merged?.incident, into);
  assert.equal(merged.state, "confirmed");
  assert.equal(merged.onset, Math.min(merged.onset, EVENING + 3 * MINUTE));
  const holds = (code: string): boolean =>
    merged.areas.some((area) => smallTree().contains(area, code as never));
  assert.ok(
    holds(TV[0] ?? "") && holds(more[0]?.fact.kind === "report" ? (COMMUNES[30] ?? "") : ""),
  );
  const away = seen.filter(({ incident, state }) => incident === from && state === "lapsed");
  assert.equal(away.length, 1, "put away once, and not spoken of while it is a part");
  assert.deepEqual(lastOf(seen, into).services, ["tv"]);
  assert.deepEqual(lastOf(seen, from).services, ["internet"]);
  assert.notEqual(lastOf(seen, from).state, "lapsed");
});

test("a merge of what is unknown, a second one of the same part, and a circle change nothing", () => {
  const [into, from] = idsOfTwo();
  const at = EVENING + 20 * MINUTE;
  const plain = play(withTicks(two, at + MINUTE));
  const none = asIncidentId("none");
  const seen = play(
    withTicks(
      [
        ...two,
        shape(at, { kind: "merge", merge: "m0", into: none, from: none, why: "" }),
        shape(at, { kind: "unmerge", merge: "m9", why: "" }),
      ],
      at + MINUTE,
    ),
  );
  assert.deepEqual(seen, plain);
  const circle = play(
    withTicks(
      [
        ...two,
        shape(at, { kind: "merge", merge: "m1", into, from, why: "" }),
        shape(at + 1, { kind: "merge", merge: "m2", into: from, from: into, why: "" }),
        shape(at + 2, { kind: "merge", merge: "m3", into: none, from, why: "" }),
      ],
      at + MINUTE,
    ),
  );
  assert.equal(lastOf(circle, from).state, "lapsed");
  assert.equal(lastOf(circle, into).services.length, 2);
});

test("places that are split off are an incident of their own: each half has its own outline and its own end", () => {
  const here = COMMUNES.slice(0, 20);
  const there = COMMUNES.slice(60, 80);
  const both = [...wave(EVENING, here, 15_000), ...wave(EVENING + 2_000, there, 15_000)];
  const found = freshFold();
  const at = EVENING + 20 * MINUTE;
  for (const entry of entriesOf(withTicks(both, at))) found.fold.decide(entry);
  const [incident] = idsOf(found.seen);
  assert.ok(incident !== undefined && idsOf(found.seen).length === 1, "one incident is found");
  const part = asIncidentId(`${incident}-part`);
  const areas = [...new Set(there.map((code) => smallTree().path(code)[3] ?? code))];
  const split = shape(at, { kind: "split", incident, part, areas, why: "another cable" });
  const later = wave(at + MINUTE, [...there.slice(0, 10), ...here.slice(0, 2)], 5_000);
  // Over there it works again, here it goes on.
  const back = there.map((code, n) =>
    report(at + 5 * MINUTE + n * 20_000, code, { status: "up", services: ["tv"] }),
  );
  const on = wave(at + 5 * MINUTE, [...here, ...here, ...here], 85_000);
  const seen = play(withTicks([...both, split, ...later, ...back, ...on], at + 90 * MINUTE));
  const tree = smallTree();
  const inPart = (code: string): boolean =>
    areas.some((area) => tree.contains(area, code as never));
  const after = seen.slice(seen.findIndex((decision) => decision.incident === part));
  for (const { incident: id, areas: outline, except } of after) {
    if (id === part) assert.ok(outline.every(inPart), outline.join());
    else
      assert.ok(
        there.every(
          (code) =>
            !outline.some((area) => tree.contains(area, code)) ||
            except.some((gone) => tree.contains(gone, code)),
        ),
        outline.join(),
      );
  }
  const first = after[0];
  assert.equal(first?.reason, "editor");
  assert.deepEqual(first.linked, [incident]);
  assert.equal(first.witnesses, there.length);
  assert.equal(lastOf(after, part).state, "over");
  assert.notEqual(lastOf(after, incident).state, "over");
});

test("a split that leaves a half without outline or with fewer than three witnesses changes nothing", () => {
  const facts = wave(EVENING, COMMUNES.slice(0, 20), 15_000);
  const at = EVENING + 20 * MINUTE;
  const plain = play(withTicks(facts, at + MINUTE));
  const [incident] = idsOf(plain);
  assert.ok(incident !== undefined);
  const halves = [[COMMUNES[0]], [COMMUNES[70]], [asIncidentId("XA") as never]] as const;
  for (const [n, areas] of halves.entries()) {
    const split = { kind: "split", incident, part: asIncidentId(`p${n}`), why: "" } as const;
    const fact = { ...split, areas: areas.flatMap((area) => area ?? []) };
    const seen = play(withTicks([...facts, shape(at, fact)], at + MINUTE));
    assert.deepEqual(idsOf(seen), [incident]);
  }
});
