import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../model/finding.ts";
import { asOperatorId, asStatementId } from "../model/ids.ts";
import type { Claim, Statement } from "../model/statement.ts";
import type { Verdict } from "../model/vocabulary.ts";
import { recordFigures } from "./operator-record.ts";
import type { RecordStatement } from "./operator-record.ts";

const MINUTE = 60_000;

const row = (
  claims: readonly (readonly [Claim, Verdict | null, number?])[],
  more: Partial<Statement> = {},
): RecordStatement => {
  const statement: Statement = {
    id: asStatementId("s"),
    operator: asOperatorId("voo"),
    speaker: null,
    saidBy: "operator",
    at: 0,
    publishedIn: null,
    text: "",
    lang: null,
    claims: claims.map(([claim]) => claim),
    replaces: null,
    ...more,
  };
  const findings = claims.map(([claim, verdict, late], claimIndex): Finding | null =>
    verdict === null
      ? null
      : {
          statement: statement.id,
          operator: statement.operator,
          claimIndex,
          claim,
          speaker: null,
          saidBy: statement.saidBy,
          verdict,
          doubtful: false,
          reason: "missed",
          numbers: { late_minutes: late ?? null },
          evidence: [],
          asOf: 0,
        },
  );
  return { statement, findings };
};

const ETA: Claim = { kind: "eta", at: 0 };
const RESOLVED: Claim = { kind: "resolved", at: 0 };

test("end times kept are a share of those decided, with exact limits", () => {
  const { endTimes } = recordFigures(
    [
      ...Array.from({ length: 7 }, () => row([[ETA, "supported"]])),
      row([[ETA, "contradicted", 200]]),
      row([[ETA, "contradicted", 400]]),
      row([[ETA, "contradicted"]]),
      row([[ETA, "undecided"]]),
      row([[ETA, null]]),
    ],
    [],
  );
  assert.deepEqual([endTimes.given, endTimes.kept, endTimes.missed, endTimes.open], [12, 7, 3, 2]);
  assert.equal(endTimes.share, 0.7);
  // R: binom.test(7, 10)$conf.int
  assert.ok(Math.abs((endTimes.low ?? 0) - 0.3475471) < 1e-6);
  assert.ok(Math.abs((endTimes.high ?? 0) - 0.9332605) < 1e-6);
  assert.deepEqual(endTimes.lateBy, { n: 2, median: 300 * MINUTE, low: null, high: null });
});

test("nothing decided gives no share", () => {
  const { endTimes } = recordFigures([row([[ETA, "undecided"]])], []);
  assert.deepEqual([endTimes.share, endTimes.low, endTimes.high], [null, null, null]);
});

test("only the operator's own words count", () => {
  const figures = recordFigures(
    [
      row([[RESOLVED, "contradicted"]]),
      row([[RESOLVED, "supported"]], { replaces: asStatementId("s") }),
      row([[RESOLVED, "contradicted"]], { saidBy: "operator_as_told_by_witness" }),
      row([[ETA, "contradicted"]], { saidBy: "third_party" }),
    ],
    [],
  );
  assert.deepEqual([figures.said, figures.versions], [2, 1]);
  assert.deepEqual(figures.claims, [
    {
      kind: "resolved",
      claims: 2,
      verdicts: { supported: 1, contradicted: 1, undecided: 0, not_testable: 0 },
    },
  ]);
  assert.equal(figures.endTimes.given, 0);
});

test("an incident nothing was said about is later than every other; an open one has no last witness", () => {
  const one = (acknowledgedAfter: number | null, lastWitnessAfter: number | null) => ({
    acknowledgedAfter,
    lastWitnessAfter,
    afterResolved: null,
  });
  const figures = recordFigures(
    [],
    [one(5 * MINUTE, 90 * MINUTE), one(25 * MINUTE, 30 * MINUTE), one(null, null)],
  );
  assert.deepEqual(figures.acknowledged, {
    n: 3,
    observed: 2,
    median: 25 * MINUTE,
    low: null,
    high: null,
  });
  assert.deepEqual([figures.lastWitness.n, figures.lastWitness.median], [2, 60 * MINUTE]);
  assert.deepEqual([figures.afterResolved.n, figures.afterResolved.median], [0, null]);
});
