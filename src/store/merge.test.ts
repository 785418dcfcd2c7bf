import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Body, Entry } from "../model/entry.ts";
import { asAreaCode, asIncidentId } from "../model/ids.ts";
import type { IncidentId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import { INCIDENT_STATES } from "../model/vocabulary.ts";
import { Merges, combined } from "../detection/merging.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { incident, numbering, report, smallDeps } from "./_world.ts";

const START = 1_515_430_000_000;
const NOW = START + 3_600_000;
const [A, B, C] = ["a", "b", "c"].map(asIncidentId) as [IncidentId, IncidentId, IncidentId];

const open = (): Store => openStore({ path: ":memory:", boot: "merge" }, smallDeps());
const of = (id: IncidentId, changes: Partial<IncidentDecision> = {}): Body =>
  incident(1, START, { incident: id, ...changes });
const tv = (id: IncidentId, changes: Partial<IncidentDecision> = {}): Body =>
  of(id, { services: ["tv"], areas: [asAreaCode("XA-1")], ...changes });
const net = (id: IncidentId, changes: Partial<IncidentDecision> = {}): Body =>
  of(id, { services: ["internet"], areas: [asAreaCode("XA-2")], ...changes });
const merge = (into: IncidentId, from: IncidentId): Body => ({
  kind: "merge",
  merge: `${into}${from}`,
  into,
  from,
  why: "one cable",
});
const unmerge = (into: IncidentId, from: IncidentId): Body => ({
  kind: "unmerge",
  merge: `${into}${from}`,
  why: "",
});

function storeOf(...bodies: readonly Body[]): Store {
  const store = open();
  const number = numbering();
  store.apply(bodies.map((body, index) => number(body, START + index * 1_000)));
  return store;
}

test("two that are put together are one with the services, places, onset and witnesses of both", () => {
  const reports = [1, 2, 3].flatMap((n) => [
    report(`t${n}`, START + n),
    report(`n${n}`, START + n, { services: ["internet"], area: asAreaCode("XA-2") }),
  ]);
  // One person wrote of both: one witness.
  const both = report("both", START + 9, {
    services: ["internet"],
    area: asAreaCode("XA-2"),
    witness: reports[0]?.witness ?? null,
  });
  const store = storeOf(...reports, both, tv(A), net(B, { onset: START - 60_000 }), merge(A, B));
  const page = store.incident(A, NOW);
  assert.deepEqual(page?.services, ["tv", "internet"]);
  assert.deepEqual(page.areas, [asAreaCode("XA-1"), asAreaCode("XA-2")]);
  assert.equal(page.onset, START - 60_000);
  assert.equal(page.witnesses, 6);
  assert.deepEqual(
    page.merges.map(({ from, why }) => [from, why]),
    [[B, "one cable"]],
  );
  assert.equal(store.standing(B), A);
  const lines = store.incidents({}, { offset: 0, limit: 10 });
  assert.deepEqual(
    lines.rows.map((line) => line.incident),
    [A],
  );
  assert.equal(store.queue.groups(NOW).find(({ incident: id }) => id === A)?.reports, 7);
  store.close();
});

test("what the page showed before a merge it shows again when it is taken back, with what came meanwhile", () => {
  const meanwhile = [net(B, { areas: [asAreaCode("XA-P1")] }), tv(A, { state: "over" })];
  const plain = storeOf(tv(A), net(B), of(C), of(C), ...meanwhile, of(C));
  const back = storeOf(tv(A), net(B), merge(A, B), of(C), ...meanwhile, unmerge(A, B));
  const told = (store: Store, id: IncidentId): unknown => {
    // When it was said stays in the history, and on its axis.
    const { history: _, axis: __, ...card } = store.incident(id, NOW) ?? { history: 0, axis: 0 };
    return card;
  };
  for (const id of [A, B]) {
    assert.deepEqual(told(back, id), told(plain, id), id);
    assert.equal(back.standing(id), id);
  }
  plain.close();
  back.close();
});

test("updates, notes and links of the part are those of the whole; who asked for the part is told of the whole", () => {
  const texts = { fr: "a", nl: "b", de: "c", en: "d" };
  const store = storeOf(
    tv(A),
    net(B),
    { kind: "update", update: "u", incident: B, texts, signature: "Ada", from: START },
    { kind: "note", note: "n", incident: B, text: "note" },
    merge(A, B),
  );
  assert.equal(store.incident(A, NOW)?.updates?.length, 1);
  assert.equal(store.editorial(A, NOW).notes.length, 1);
  store.close();
});

/** Few incidents, merges in any order, taken back or not, decisions between. */
const deeds = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constant("decide" as const),
      id: fc.constantFrom(A, B, C),
      state: fc.constantFrom(...INCIDENT_STATES),
      area: fc.constantFrom("XA-1", "XA-2", "XA-P1"),
    }),
    fc.record({
      what: fc.constantFrom("merge" as const, "unmerge" as const),
      into: fc.constantFrom(A, B, C),
      from: fc.constantFrom(A, B, C),
    }),
  ),
  { maxLength: 14 },
);

test("whatever is put together and taken apart in whatever order, each row is what the rule makes of its parts", () => {
  fc.assert(
    fc.property(deeds, (steps) => {
      const first = [A, B, C].map((id) => tv(id));
      const bodies = steps.map((step): Body =>
        step.what === "decide"
          ? tv(step.id, { state: step.state, areas: [asAreaCode(step.area)] })
          : step.what === "merge"
            ? merge(step.into, step.from)
            : unmerge(step.into, step.from),
      );
      const number = numbering();
      const entries: readonly Entry[] = [...first, ...bodies].map((body, index) =>
        number(body, START + index),
      );
      const merges = new Merges();
      const last = new Map<IncidentId, IncidentDecision>();
      for (const { body } of entries) {
        if (body.kind === "incident") last.set(body.incident.incident, body.incident);
        if (body.kind === "merge" || body.kind === "unmerge") merges.apply(body);
      }
      const store = open();
      store.apply(entries);
      for (const id of [A, B, C]) {
        const card = store.incident(id, NOW);
        const standing = merges.standing(id);
        assert.equal(store.standing(id), standing);
        if (standing !== id) {
          assert.equal(card?.state, "lapsed");
          continue;
        }
        const parts = merges.group(id).flatMap((part) => last.get(part) ?? []);
        const whole = parts.length === 1 ? parts[0] : combined(smallDeps().tree, parts);
        assert.deepEqual([card?.state, card?.areas], [whole?.state, whole?.areas]);
      }
      store.close();
    }),
    { seed: 20260101, numRuns: 40 },
  );
});
