import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asAreaCode, asOperatorId, asStatementId } from "../model/ids.ts";
import type { Area, AreaTree } from "../model/area.ts";
import type { AreaCode } from "../model/ids.ts";
import type { Claim, Statement } from "../model/statement.ts";
import { CONFLICTS_MAX, conflictsOf } from "./conflicts.ts";

const HOUR = 3_600_000;
/** Monday 8 January 2018, 22:30 in Brussels, as the operator's evening went. */
const T = Date.UTC(2018, 0, 8, 21, 30);

const PARENTS: Readonly<Record<string, string | null>> = {
  B: null,
  "B-N": "B",
  "B-S": "B",
  "B-N1": "B-N",
  "B-S1": "B-S",
};
const pathOf = (code: AreaCode): readonly AreaCode[] => {
  const parent = PARENTS[code];
  if (parent === undefined) return [];
  return parent === null ? [code] : [code, ...pathOf(asAreaCode(parent))];
};
const tree: AreaTree = {
  get: () => undefined as Area | undefined,
  children: () => [],
  path: pathOf,
  contains: (outer, inner) => pathOf(inner).includes(outer),
  roots: () => [asAreaCode("B")],
  commune: () => null,
};

const said = (
  id: string,
  at: number,
  ...[claims, more = {}]: readonly [readonly Claim[], Partial<Statement>?]
): Statement => ({
  id: asStatementId(id),
  operator: asOperatorId("proximus"),
  speaker: null,
  saidBy: "operator",
  at,
  publishedIn: null,
  text: id,
  lang: "fr",
  claims,
  replaces: null,
  ...more,
});
const areas = (...codes: string[]): readonly AreaCode[] => codes.map(asAreaCode);
const kinds = (...statements: readonly Statement[]): readonly string[] =>
  conflictsOf(statements, tree).map(({ kind }) => kind);

const RESOLVED: Claim = { kind: "resolved", at: T };
const PARTIAL: Claim = { kind: "partial" };

test("'resolved' and, later, 'coming back': both stood until the operator says it anew", () => {
  const all = [
    said("a", T, [RESOLVED]),
    said("b", T + HOUR, [PARTIAL]),
    said("c", T + 3 * HOUR, [{ kind: "resolved", at: T + 3 * HOUR }]),
  ];
  assert.deepEqual(conflictsOf(all, tree), [
    {
      kind: "taken_back",
      earlier: { statement: "a", claimIndex: 0 },
      later: { statement: "b", claimIndex: 0 },
      from: T + HOUR,
      to: T + 3 * HOUR,
    },
  ]);
  const [open] = conflictsOf(all.slice(0, 2), tree);
  assert.equal(open?.to, null, "nothing ended it");
});

test("'resolved, coming back step by step' does not contradict 'coming back'", () => {
  assert.deepEqual(kinds(said("a", T, [RESOLVED, PARTIAL]), said("b", T + HOUR, [PARTIAL])), []);
});

test("an outage that began after the repair is another outage", () => {
  const later = said("b", T + 5 * HOUR, [
    { kind: "since", at: T + 4 * HOUR },
    { kind: "eta", at: T + 8 * HOUR },
  ]);
  assert.deepEqual(kinds(said("a", T, [RESOLVED]), later), []);
  assert.deepEqual(
    kinds(said("a", T, [RESOLVED]), said("b", T + HOUR, [{ kind: "eta", at: T + 8 * HOUR }])),
    ["taken_back"],
  );
});

test("a new version and what it replaces never stood together", () => {
  const version = said("b", T + HOUR, [PARTIAL], { replaces: asStatementId("a") });
  assert.deepEqual(kinds(said("a", T, [RESOLVED]), version), []);
  const [conflict] = conflictsOf(
    [
      said("a", T, [RESOLVED]),
      said("b", T + HOUR, [PARTIAL]),
      said("c", T + 2 * HOUR, [], { replaces: asStatementId("a") }),
    ],
    tree,
  );
  assert.equal(conflict?.to, T + 2 * HOUR, "until the first was replaced");
});

test("two end times conflict while the earlier one is still to come, not on one page kept up to date", () => {
  const first = said("a", T, [{ kind: "eta", at: T + 4 * HOUR }]);
  const second = said("b", T + HOUR, [{ kind: "eta", at: T + 8 * HOUR }]);
  const [conflict] = conflictsOf([second, first], tree);
  assert.equal(conflict?.kind, "end_times");
  assert.deepEqual([conflict?.from, conflict?.to], [T + HOUR, T + 4 * HOUR]);
  assert.deepEqual(kinds(first, { ...second, at: T + 5 * HOUR }), [], "the first has passed");
  const site = { publishedIn: "site" };
  assert.deepEqual(kinds({ ...first, ...site }, { ...second, ...site }), []);
  assert.deepEqual(kinds(first, said("b", T + HOUR, [{ kind: "eta", at: T + 4.2 * HOUR }])), []);
});

test("places that exclude one another conflict; a wider outline does not", () => {
  const scope = (codes: readonly AreaCode[], more = {}): Claim => ({
    kind: "scope",
    areas: codes,
    ...more,
  });
  const pair = (one: Claim, other: Claim): readonly string[] =>
    kinds(said("a", T, [one]), said("b", T + HOUR, [other]));
  assert.deepEqual(pair(scope(areas("B-N")), scope(areas("B-S"))), ["places"]);
  assert.deepEqual(pair(scope(areas("B-N")), scope(areas("B-N", "B-S"))), []);
  assert.deepEqual(pair(scope(areas("B-N")), scope(areas("B-N1"))), []);
  assert.deepEqual(pair(scope(areas("B-N"), { spared: true }), scope(areas("B-N1"))), ["places"]);
  assert.deepEqual(pair(scope(areas("B-N"), { spared: true }), scope(areas("B"))), []);
  const partly = scope(areas("B-N"), { spared: true, words: "a minority" });
  assert.deepEqual(pair(partly, scope(areas("B-N1"))), [], "said of a part of the customers only");
});

test("services, onsets and lengths", () => {
  const pair = (one: Claim, other: Claim): readonly string[] =>
    kinds(said("a", T, [one]), said("b", T + HOUR, [other]));
  const only: Claim = { kind: "service", only: ["tv"] };
  assert.deepEqual(pair(only, { kind: "partial", services: ["internet"] }), ["services"]);
  assert.deepEqual(pair(only, { kind: "partial", services: ["tv"] }), []);
  assert.deepEqual(pair({ kind: "resolved", at: T, services: ["internet"] }, only), ["services"]);
  const since = (at: number): Claim => ({ kind: "since", at });
  assert.deepEqual(pair(since(T - HOUR), since(T - 2 * HOUR)), ["onsets"]);
  assert.deepEqual(pair(since(T - HOUR), since(T - HOUR - 900_000)), []);
  const lasted = (minutes: number, about?: "cause" | "service"): Claim => ({
    kind: "duration",
    minutes,
    ...(about === undefined ? {} : { about }),
  });
  assert.deepEqual(pair(lasted(60), lasted(600)), ["durations"]);
  assert.deepEqual(pair(lasted(60), lasted(70)), []);
  assert.deepEqual(pair(lasted(60, "cause"), lasted(600, "service")), []);
  const tv: Claim = { kind: "resolved", at: T, services: ["tv"] };
  assert.deepEqual(pair(tv, { kind: "partial", services: ["internet"] }), [], "another service");
});

test("only the operator's own words conflict", () => {
  for (const saidBy of ["operator_as_told_by_witness", "third_party", "unknown"] as const)
    assert.deepEqual(
      kinds(said("a", T, [RESOLVED]), said("b", T + HOUR, [PARTIAL], { saidBy })),
      [],
    );
});

test("what conflicts is bounded", () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    said(`s${n}`, T + n * 60_000, [{ kind: "since", at: T - n * HOUR }]),
  );
  assert.equal(conflictsOf(many, tree).length, CONFLICTS_MAX);
});

test("the order in which statements are given does not matter, and every interval is one", () => {
  const claim = fc.oneof<fc.Arbitrary<Claim>[]>(
    fc.integer({ min: 0, max: 9 }).map((n) => ({ kind: "resolved", at: T + n * HOUR })),
    fc.constant<Claim>(PARTIAL),
    fc.integer({ min: 0, max: 9 }).map((n) => ({ kind: "eta", at: T + n * HOUR })),
    fc.integer({ min: 0, max: 9 }).map((n) => ({ kind: "since", at: T - n * HOUR })),
  );
  const statements = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 20 }), claim), { maxLength: 8 })
    .map((rows) => rows.map(([hours, one], n) => said(`s${n}`, T + hours * HOUR, [one])));
  fc.assert(
    fc.property(statements, (all) => {
      const found = conflictsOf(all, tree);
      assert.deepEqual(conflictsOf(all.toReversed(), tree), found);
      for (const { from, to } of found) assert.ok(to === null || to >= from);
    }),
    { seed: 20260101, numRuns: 300 },
  );
});
