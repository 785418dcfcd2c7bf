import assert from "node:assert/strict";
import { test } from "node:test";
import type { Body, Entry } from "../model/entry.ts";
import {
  asIncidentId,
  asLinkId,
  asOperatorId,
  asQuoteId,
  asReplyId,
  asReportId,
  asStatementId,
  asWitnessKey,
} from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { incident, numbering, PROXIMUS, report, SCARLET, smallDeps, statement } from "./_world.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const T0 = Date.UTC(2026, 0, 5, 12);

const open = (): Store => openStore({ path: ":memory:", boot: "test" }, smallDeps());

/** One confirmed incident that is over: decided at its onset, and at its end. */
const outage = (
  id: string,
  { onset, end }: { readonly onset: number; readonly end: number },
  changes: Partial<IncidentDecision> = {},
): readonly (readonly [Body, number])[] => {
  const named = { incident: asIncidentId(id), areas: [], ...changes };
  return [
    [incident(1, onset, named), onset + MINUTE],
    [incident(1, onset, { ...named, state: "over", endedAt: end }), end],
  ];
};

const witnesses = (
  prefix: string,
  times: readonly number[],
): readonly (readonly [Body, number])[] =>
  times.map((at, n) => [
    report(`${prefix}${n}`, at, { witness: asWitnessKey(`${prefix}${n}`) }),
    at,
  ]);

function fill(store: Store, rows: readonly (readonly [Body, number])[]): void {
  const entry = numbering();
  const entries: Entry[] = rows
    .toSorted((a, b) => a[1] - b[1])
    .map(([body, at]) => entry(body, at));
  store.apply(entries);
}

test("a record counts acknowledgement, the last witness and what came after 'resolved', incident by incident", () => {
  const store = open();
  const [one, two] = [T0, T0 + 48 * HOUR];
  fill(store, [
    ...outage("i-1", { onset: one, end: one + 10 * HOUR }),
    ...outage("i-2", { onset: two, end: two + 5 * HOUR }),
    ...outage("pocket", { onset: one, end: one + HOUR }, { parent: asIncidentId("i-1") }),
    ...outage("spill", { onset: one, end: one + HOUR }, { spillOverOf: asIncidentId("x") }),
    ...witnesses("a", [one + HOUR, one + 2 * HOUR, one + 5 * HOUR, one + 6 * HOUR, one + 7 * HOUR]),
    ...witnesses("b", [two + HOUR, two + 2 * HOUR]),
    [statement("s-ack", one + 20 * MINUTE, []), one + 20 * MINUTE],
    [
      statement("s-res", one + 4 * HOUR, [{ kind: "resolved", at: one + 4 * HOUR }]),
      one + 4 * HOUR,
    ],
  ]);
  const record = store.record(PROXIMUS, two + 24 * HOUR);
  assert.deepEqual(
    record.incidents.map((row) => [
      row.incident,
      row.acknowledgedAfter,
      row.lastWitnessAfter,
      row.afterResolved,
    ]),
    [
      ["i-2", null, null, null],
      ["i-1", 20 * MINUTE, 7 * HOUR, 3 * HOUR],
    ],
    "fewer than three witnesses show no hour; pockets and spill-over are no outages of their own",
  );
  assert.deepEqual([record.acknowledged.n, record.acknowledged.observed], [2, 1]);
  assert.deepEqual([record.lastWitness.n, record.lastWitness.median], [1, 7 * HOUR]);
  assert.equal(record.said, 2);
  assert.equal(store.record(SCARLET, two).said, 0, "a brand has its own words only");
  assert.equal(store.record(asOperatorId("voo"), two).acknowledged.n, 0);
  assert.equal(store.record(PROXIMUS, two + 400 * 24 * HOUR).acknowledged.n, 0, "a year");
  store.close();
});

test("links show on each incident until they are taken back; a fold that begins again says the same", () => {
  const link = {
    id: asLinkId("l1"),
    kind: "same_cause",
    incidents: [asIncidentId("i-1"), asIncidentId("i-2")],
    parties: [{ kind: "town", name: "Metz" }],
    reason: "works",
  } as const;
  const rows: readonly (readonly [Body, number])[] = [
    ...outage("i-1", { onset: T0, end: T0 + HOUR }),
    ...outage("i-2", { onset: T0, end: T0 + HOUR }),
    [{ kind: "link", link }, T0 + 2 * HOUR],
  ];
  const store = open();
  fill(store, rows);
  const shown = (of: Store, id: string): readonly [number, readonly string[]] => {
    const page = of.incident(asIncidentId(id), T0 + 4 * HOUR);
    return [page?.links.length ?? -1, page?.linked.map((card) => card.incident) ?? []];
  };
  assert.deepEqual(shown(store, "i-1"), [1, ["i-2"]]);
  assert.deepEqual(shown(store, "i-2"), [1, ["i-1"]]);
  const later = open();
  fill(later, [...rows, [{ kind: "unlink", link: link.id, reason: "wrong" }, T0 + 3 * HOUR]]);
  assert.deepEqual(shown(later, "i-1"), [0, []]);
  assert.equal(later.link(link.id), null);
  store.close();
  later.close();
});

test("a reply changes no verdict and touches the operator's pages", () => {
  const store = open();
  const topics: string[] = [];
  fill(store, [[statement("s1", T0, [{ kind: "resolved", at: T0 }]), T0]]);
  store.onChange((changed) => topics.push(...changed));
  const reply = {
    id: asReplyId("a1"),
    statement: asStatementId("s1"),
    claimIndex: 0,
    operator: PROXIMUS,
    speaker: null,
    at: T0,
    publishedIn: null,
    text: "no",
    lang: null,
    verdict: "contradicted",
  } as const;
  store.apply([
    {
      seq: 2,
      at: T0 + 1,
      key: "k2",
      actor: { role: "editor", id: "e" },
      body: { kind: "reply", reply },
    },
  ]);
  const view = store.statement(asStatementId("s1"));
  assert.deepEqual(view?.findings, [null]);
  assert.deepEqual(
    view?.replies.map((row) => row.reply.text),
    ["no"],
  );
  assert.ok(topics.includes("operator:proximus"));
  store.close();
});

test("an erased report takes its quote and its told words along", () => {
  const trace = {
    version: "t@1",
    candidates: [],
    spans: {},
    confidence: { reportedStatement: 0.8 },
  };
  const quote = {
    id: asQuoteId("q1"),
    report: asReportId("r"),
    incident: asIncidentId("i-1"),
    sealed: "x",
  };
  const rows: readonly (readonly [Body, number])[] = [
    ...outage("i-1", { onset: T0, end: T0 + 9 * HOUR }),
    [report("r", T0 + HOUR, { trace, quotable: true }), T0 + HOUR],
    [report("robot", T0 + HOUR, { trace, quarantined: true }), T0 + HOUR],
    [{ kind: "quote", quote }, T0 + 2 * HOUR],
  ];
  const store = open();
  fill(store, rows);
  assert.deepEqual(
    store.toldReports(10, T0 + 3 * HOUR).map((row) => row.report),
    ["r"],
  );
  assert.equal(store.quotes(quote.incident).length, 1);
  assert.equal(store.quotes(null).length, 1);
  const erased = open();
  fill(erased, [
    ...rows,
    [{ kind: "erasure", report: quote.report }, T0 + 3 * HOUR],
    [{ kind: "quote", quote: { ...quote, id: asQuoteId("q2") } }, T0 + 4 * HOUR],
  ]);
  assert.equal(erased.quotes(quote.incident).length, 0, "nor one that comes in after it");
  assert.equal(erased.quote(quote.id), null);
  assert.deepEqual(erased.toldReports(10, T0 + 3 * HOUR), []);
  store.close();
  erased.close();
});

test("the standing finding of each claim is listed once, filtered and in parts", () => {
  const store = open();
  const finding = (id: string, verdict: "supported" | "contradicted"): Body => ({
    kind: "finding",
    cause: 1,
    rule: "claims@1",
    finding: {
      statement: asStatementId(id),
      operator: PROXIMUS,
      claimIndex: 0,
      claim: { kind: "resolved", at: T0 },
      speaker: null,
      saidBy: "operator",
      verdict,
      doubtful: false,
      reason: "answers_back",
      numbers: {},
      evidence: [],
      asOf: T0,
    },
  });
  fill(store, [
    [statement("s1", T0, [{ kind: "resolved", at: T0 }]), T0],
    [statement("s2", T0 + 1, [{ kind: "resolved", at: T0 }]), T0 + 1],
    [finding("s1", "contradicted"), T0 + 2],
    [finding("s2", "contradicted"), T0 + 3],
    [finding("s1", "supported"), T0 + 4],
  ]);
  const ids = (verdict: "supported" | "contradicted" | null, offset = 0): readonly string[] =>
    store
      .findings({ operator: null, verdict }, { offset, limit: 10 })
      .rows.map((row) => row.finding.statement);
  assert.deepEqual(ids(null), ["s1", "s2"]);
  assert.deepEqual(ids("contradicted"), ["s2"], "what stood before does not count");
  assert.deepEqual(ids("supported"), ["s1"]);
  assert.deepEqual(ids(null, 1), ["s2"]);
  const none = store.findings(
    { operator: asOperatorId("voo"), verdict: null },
    { offset: 0, limit: 9 },
  );
  assert.equal(none.total, 0);
  store.close();
});
