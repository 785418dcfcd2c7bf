import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { loadKnowledge, ROOT } from "../src/app/knowledge.ts";
import { replayFolder } from "../src/app/replay/replay-folder.ts";
import { goldenOf } from "../scripts/_golden.ts";
import { readScenario } from "../src/app/scenario/read-scenario.ts";

interface AreaJson {
  readonly code: string;
  readonly country: string;
}
interface Document {
  readonly incidents: readonly {
    readonly operator: string;
    readonly services: readonly string[];
    readonly areas: readonly AreaJson[];
    readonly onset: string;
    readonly confirmed_at: string | null;
    readonly over_at: string | null;
    readonly no_eta_since: string | null;
    readonly state: string;
    readonly parent: string | null;
  }[];
  readonly line_faults: readonly {
    readonly line: string;
    readonly service: string;
    readonly onset: string;
    readonly over_at: string | null;
    readonly common_cause_with: readonly string[];
    readonly visits: readonly {
      readonly by: string;
      readonly outcome: string;
      readonly verdict: string | null;
    }[];
  }[];
  readonly findings: readonly {
    readonly statement: string;
    readonly claim: { readonly index: number; readonly kind: string };
    readonly verdict: string;
    readonly reason: string;
    readonly numbers: Readonly<Record<string, number | string | null>>;
    readonly evidence: readonly string[];
  }[];
  readonly counts: { readonly messages: number; readonly unreadable: number };
}

const documents = new Map<string, Document>();
const folder = (name: string): string => join(ROOT, "scenarios", name);
const names = readdirSync(join(ROOT, "scenarios")).toSorted();

before(async () => {
  const knowledge = loadKnowledge();
  for (const name of names) {
    const document = replayFolder(await readScenario(folder(name)), { knowledge, until: null });
    documents.set(name, document as unknown as Document);
  }
});

const of = (name: string): Document => {
  const document = documents.get(name);
  assert.ok(document !== undefined, name);
  return document;
};

/** The standing finding of one claim: the last row. */
function standing(
  document: Document,
  statement: string,
  kind: string,
): Document["findings"][number] {
  const rows = document.findings.filter(
    (row) => row.statement === statement && row.claim.kind === kind,
  );
  const last = rows.at(-1);
  assert.ok(last !== undefined, `no finding on ${kind} of ${statement}`);
  return last;
}

const confirmed = (document: Document): Document["incidents"] =>
  document.incidents.filter(
    (incident) => incident.confirmed_at !== null && incident.parent === null,
  );

test("every scenario gives what its expected.json says (node scripts/refresh-scenarios.ts shows the difference)", () => {
  assert.ok(names.length >= 4);
  for (const name of names) {
    const path = join(folder(name), "expected.json");
    assert.ok(existsSync(path), `${name} has no expected.json`);
    const expected: unknown = JSON.parse(readFileSync(path, "utf8"));
    assert.deepEqual(goldenOf({ ...of(name) }), expected, name);
  }
});

test("Proximus 2018: one incident, in the evening, across the provinces, not Evere, and not over the next evening", () => {
  const document = of("proximus-2018");
  const [incident, ...others] = confirmed(document);
  assert.ok(incident !== undefined);
  assert.equal(others.length, 0);
  assert.deepEqual([incident.operator, incident.services], ["proximus", ["tv"]]);
  assert.ok(
    incident.onset >= "2018-01-08T20:00:00+01:00" && incident.onset < "2018-01-08T21:30:00+01:00",
    incident.onset,
  );
  assert.ok(
    (incident.confirmed_at ?? "9") < "2018-01-09T00:00:00+01:00",
    String(incident.confirmed_at),
  );
  assert.ok(
    incident.over_at === null || incident.over_at >= "2018-01-09T21:00:00+01:00",
    String(incident.over_at),
  );
  assert.ok(incident.areas.every(({ country }) => country === "BE"));

  const { gazetteer } = loadKnowledge();
  const covered = (code: string): boolean =>
    incident.areas.some((area) => gazetteer.contains(area.code as never, code as never));
  assert.ok(!covered("BE-21006"), "Evere, where the cause lay, is in the outline");
  // Courcelles, Namur, Fléron, Liège, Flémalle, Walhain, Perwez, Durbuy, Messancy, Dilbeek
  const reported = [
    "BE-52015",
    "BE-92094",
    "BE-62038",
    "BE-62063",
    "BE-62120",
    "BE-25124",
    "BE-25084",
    "BE-83012",
    "BE-81015",
    "BE-23016",
  ];
  assert.deepEqual(
    reported.filter((code) => !covered(code)),
    [],
  );
});

test("Proximus 2018: what was said is held against what witnesses wrote afterwards", () => {
  const document = of("proximus-2018");
  for (const statement of ["px-s04", "px-s06"]) {
    const finding = standing(document, statement, "resolved");
    assert.equal(finding.verdict, "contradicted", `${statement}: ${finding.reason}`);
    const later = Number(finding.numbers["witnesses_after"]);
    assert.ok(later >= 30, `${later} later witnesses`);
    assert.ok(Number(finding.numbers["communes_after"]) >= 30, JSON.stringify(finding.numbers));
    assert.ok(finding.evidence.length >= 30 && finding.evidence.length <= later);
  }
  assert.ok(
    document.findings.some((row) => row.statement === "px-s04" && row.claim.kind === "partial"),
    "'progressively' is shown too",
  );
  assert.equal(standing(document, "px-s05", "scope").verdict, "undecided");
  assert.ok(Number(standing(document, "px-s05", "scope").numbers["place_witnesses"]) > 0);
  assert.equal(standing(document, "px-s07", "count").verdict, "undecided");
  assert.ok(
    Object.values(standing(document, "px-s07", "count").numbers).some((value) => Number(value) > 0),
  );
  assert.equal(standing(document, "px-s11", "duration").verdict, "not_testable");
  assert.ok(
    !["supported", "contradicted"].includes(standing(document, "px-s08", "silence").verdict),
  );
});

test("Orange mail 2023: an incident across France, the scope in circulation contradicted, no end time given", () => {
  const document = of("orange-mail-2023");
  const [incident, ...others] = confirmed(document);
  assert.ok(incident !== undefined);
  assert.equal(others.length, 0);
  assert.deepEqual([incident.operator, incident.services], ["orange.fr", ["mail"]]);
  assert.ok(incident.no_eta_since !== null);
  const scope = standing(document, "om-s01", "scope");
  assert.equal(scope.verdict, "contradicted", scope.reason);
  assert.ok(scope.evidence.length >= 3);
});

test("one company's dead line is a line fault on record, not a public incident", () => {
  const metz = of("fot-metz-2018");
  assert.deepEqual(confirmed(metz), []);
  assert.deepEqual(metz.line_faults.map(({ line }) => line).toSorted(), [
    "fm-fibre",
    "fm-telephone",
  ]);
  const fibre = metz.line_faults.find(({ line }) => line === "fm-fibre");
  assert.equal(fibre?.onset, "2018-07-10T09:40:00+02:00");
  assert.ok(fibre?.over_at !== null, "repaired by its own staff");
  assert.deepEqual(
    new Map(fibre?.visits.map(({ by, outcome }) => [by, outcome])),
    new Map([
      ["subscriber", "kept"],
      ["subcontractor", "sent_away"],
    ]),
  );

  const reims = of("operaims-2022");
  assert.deepEqual(confirmed(reims), []);
  const main = reims.line_faults.find(
    ({ line, service }) => line === "or-principale" && service === "internet",
  );
  assert.ok(main !== undefined);
  assert.equal(main.visits.length, 2);
  for (const visit of main.visits)
    assert.ok(["worse", "did_not_hold"].includes(visit.verdict ?? ""), String(visit.verdict));
  assert.ok(reims.line_faults.some(({ line }) => line === "or-secours"));
  assert.ok(
    reims.line_faults.some(({ common_cause_with }) => common_cause_with.length > 0),
    "both lines at once",
  );
});

test("no message of the scenarios is unreadable", () => {
  for (const name of names) assert.equal(of(name).counts.unreadable, 0, name);
});

interface Verdict {
  readonly statement: string;
  readonly claim: number;
  readonly verdict: string;
  readonly reason: string;
  readonly why: string;
}

const verdictsOf = (name: string): readonly Verdict[] => {
  const head = JSON.parse(readFileSync(join(folder(name), "scenario.json"), "utf8")) as {
    verdicts?: readonly Verdict[];
  };
  return head.verdicts ?? [];
};

test("claims of the small scenarios are found to be what was worked out by hand before", () => {
  const kinds = new Set<string>();
  const given = new Set<string>();
  for (const name of names) {
    for (const { statement, claim, verdict, reason, why } of verdictsOf(name)) {
      const last = of(name).findings.findLast(
        (row) => row.statement === statement && row.claim.index === claim,
      );
      assert.equal(`${last?.verdict} ${last?.reason}`, `${verdict} ${reason}`, `${name}: ${why}`);
      kinds.add(last?.claim.kind ?? "");
      given.add(verdict);
    }
  }
  assert.equal(kinds.size, 11, "one scenario for each kind of claim at least");
  assert.equal(given.size, 4, "and for each verdict");
});

test("a true claim is never contradicted on the way, not even for a minute", () => {
  const isTrue = ["supported", "undecided", "not_testable"];
  for (const name of names) {
    for (const { statement, claim, verdict } of verdictsOf(name)) {
      if (!isTrue.includes(verdict)) continue;
      const rows = of(name).findings.filter(
        (row) => row.statement === statement && row.claim.index === claim,
      );
      assert.ok(rows.length > 0 && rows.every((row) => row.verdict !== "contradicted"), name);
    }
  }
});
