import assert from "node:assert/strict";
import { test } from "node:test";
import type { Body, ReportFact } from "../../model/entry.ts";
import { asAreaCode, asReportId } from "../../model/ids.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { incident, INCIDENT, numbering, PROXIMUS, report, SCARLET, smallDeps } from "../_world.ts";
import type { QueueQuery } from "./queue-view.ts";

const START = 1_515_430_000_000;
const NOW = START + 3_600_000;

const EVERYTHING: QueueQuery = {
  operator: null,
  service: null,
  area: null,
  status: null,
  source: null,
  flags: [],
  incident: null,
  words: null,
};

interface World {
  readonly store: Store;
  readonly add: (...bodies: readonly Body[]) => void;
  readonly ids: (query: Partial<QueueQuery>, before?: number | null) => readonly string[];
}

function world(): World {
  const store = openStore({ path: ":memory:", boot: "queue" }, smallDeps());
  const number = numbering();
  let at = START;
  return {
    store,
    add: (...bodies) => {
      for (const body of bodies) store.apply([number(body, (at += 1_000))]);
    },
    ids: (query, before = null) =>
      store.queue
        .part({ ...EVERYTHING, ...query }, { before, limit: 50, now: NOW })
        .rows.map(({ report: { report: id } }) => id),
  };
}

const trace = (
  confidence: NonNullable<ReportFact["trace"]>["confidence"],
): ReportFact["trace"] => ({
  version: "t@1",
  candidates: [],
  confidence,
  spans: { operator: [[0, 8]] },
});

test("each filter gives what it names and nothing else, newest first", () => {
  const { add, ids, store } = world();
  add(
    report("tv", START),
    report("net", START, { services: ["internet"], operator: SCARLET }),
    report("south", START, { area: asAreaCode("XA-3"), status: "up" }),
    report("call", START, { source: "phone", audience: "business" }),
    report("quote", START, { quotable: true, audience: "consumer" }),
    report("unsure", START, { trace: trace({ operator: 0.41 }) }),
    report("sure", START, { trace: trace({ operator: 0.93 }) }),
    report("forged", START, { auth: "fail", source: "email" }),
    report("robot", START, { quarantined: true }),
    report("elsewhere", START, { operator: null, services: [], area: null }),
  );
  assert.deepEqual(ids({ service: "internet" }), ["net"]);
  assert.deepEqual(ids({ operator: SCARLET }), ["net"], "a brand is itself");
  assert.equal(ids({ operator: PROXIMUS }).length, 8, "a network stands for its brands");
  assert.deepEqual(ids({ area: asAreaCode("XA-P2") }), ["south"]);
  assert.deepEqual(ids({ status: "up" }), ["south"]);
  assert.deepEqual(ids({ source: "phone" }), ["call"]);
  assert.deepEqual(ids({ flags: ["business"] }), ["call"]);
  assert.deepEqual(ids({ flags: ["quotable"] }), ["quote"]);
  assert.deepEqual(ids({ flags: ["doubtful"] }), ["forged", "unsure"]);
  assert.deepEqual(ids({ flags: ["aside"] }), ["robot"], "only who asks for it sees it");
  assert.equal(ids({}).includes("robot"), false);
  assert.deepEqual(ids({ flags: ["quotable"], status: "up" }), []);
  assert.deepEqual(ids({ words: (seq) => seq === 2 }), ["net"]);
  store.close();
});

test("photos, corrections and erasures show at once, and what is erased keeps nothing of the words", () => {
  const { add, ids, store } = world();
  add(report("a", START, { trace: trace({ operator: 0.9 }) }), report("b", START));
  const photo: Body = {
    kind: "photo",
    report: asReportId("a"),
    number: 0,
    sha256: "00",
    bytes: 1,
    width: 1,
    height: 1,
    area: null,
    request: "x",
  };
  add(photo, { kind: "correction", report: asReportId("b"), changes: { status: "up" } });
  assert.deepEqual(ids({ flags: ["photo"] }), ["a"]);
  assert.deepEqual(ids({ status: "up" }), ["b"]);
  assert.deepEqual(store.queue.erasedSince(0), []);
  add({ kind: "erasure", report: asReportId("a") });
  assert.deepEqual(store.queue.erasedSince(0), [1]);
  assert.deepEqual(store.queue.erasedSince(store.seq), []);
  assert.equal(store.queue.isErased(1) && !store.queue.isErased(2), true);
  assert.deepEqual(ids({}), ["b"]);
  assert.equal(store.queue.row(asReportId("a"), NOW)?.trace, null);
  assert.equal(store.queue.row(asReportId("nobody"), NOW), null);
  store.close();
});

test("reports are grouped by the incident they count in, and by nowhere yet", () => {
  const { add, ids, store } = world();
  add(
    report("in-1", START),
    report("in-2", START, { area: asAreaCode("XA-2") }),
    report("spared", START, { area: asAreaCode("XA-2"), services: ["internet"] }),
    report("south", START, { area: asAreaCode("XA-3") }),
  );
  assert.deepEqual(
    store.queue.groups(NOW).map(({ incident: id, reports }) => [id, reports]),
    [[null, 4]],
  );
  add(incident(1, START));
  assert.deepEqual(ids({ incident: INCIDENT }), ["in-2", "in-1"]);
  assert.deepEqual(ids({ incident: "none" }), ["south", "spared"]);
  // The outline spares a commune from now on: the groups follow it.
  add(incident(1, START, { except: [asAreaCode("XA-2")] }));
  assert.deepEqual(ids({ incident: INCIDENT }), ["in-1"]);
  const groups = store.queue.groups(NOW).map(({ incident: id, reports }) => [id, reports]);
  assert.deepEqual(groups, [
    [null, 3],
    [INCIDENT, 1],
  ]);
  store.close();
});

test("pages follow one another without gap or repeat while more comes in", () => {
  const { add, store } = world();
  for (let index = 0; index < 25; index++) add(report(`r${index}`, START));
  const seen: string[] = [];
  let before: number | null = null;
  do {
    const part = store.queue.part(EVERYTHING, { before, limit: 10, now: NOW });
    seen.push(...part.rows.map(({ report: { report: id } }) => id));
    before = part.older;
    add(report(`late-${seen.length}`, START));
  } while (before !== null);
  assert.deepEqual(
    seen,
    Array.from({ length: 25 }, (_, index) => `r${24 - index}`),
  );
  store.close();
});

test("news counts what came and what was changed since a page was drawn, filters held", () => {
  const { add, store } = world();
  add(report("a", START), report("b", START, { services: ["internet"] }));
  const since = store.seq;
  const news = (query: Partial<QueueQuery> = {}): unknown =>
    store.queue.news({ ...EVERYTHING, ...query }, { since, drawn: since, oldest: 1, now: NOW });
  assert.deepEqual(news(), { fresh: 0, changed: 0 });
  add(report("c", START), report("robot", START, { quarantined: true }));
  add({ kind: "correction", report: asReportId("a"), changes: { status: "degraded" } });
  assert.deepEqual(news(), { fresh: 1, changed: 1 });
  assert.deepEqual(news({ service: "internet" }), { fresh: 0, changed: 0 });
  store.close();
});

test("among 50,000 reports a page looks at no more rows than it needs, and a store opened again knows them", () => {
  const store = openStore({ path: ":memory:", boot: "queue" }, smallDeps());
  const number = numbering();
  const entries = Array.from({ length: 50_000 }, (_, index) =>
    number(report(`r${index}`, START, { quotable: index % 1_000 === 0 }), START + index),
  );
  store.apply(entries);
  const part = (query: Partial<QueueQuery>): number =>
    store.queue.part({ ...EVERYTHING, ...query }, { before: null, limit: 50, now: NOW }).looked;
  assert.equal(part({}), 51);
  assert.equal(part({ flags: ["quotable"] }), 50_000, "fifty are all there are");
  assert.equal(part({ status: "up" }), 50_000);
  store.close();
});
