import type { Fact } from "../src/model/entry.ts";
import {
  asAreaCode,
  asLineId,
  asOperatorId,
  asReportId,
  asStatementId,
  asWitnessKey,
  type Instant,
} from "../src/model/ids.ts";
import type { Service } from "../src/model/vocabulary.ts";
import type { Claim } from "../src/model/statement.ts";
import {
  createDetector,
  type DetectionDecision,
  type Detector,
} from "../src/detection/detector.ts";
import { DEFAULT_DETECTOR_SETTINGS, type DetectorSettings } from "../src/detection/settings.ts";
import type { ScenarioRows } from "../src/simulation/rows.ts";
import { worldOf } from "../src/simulation/world.ts";

/** A fact and when it came. */
export interface Timed {
  readonly at: Instant;
  readonly fact: Fact;
}

const MINUTE = 60_000;

/** The facts of a scenario in order, with a tick every minute. */
export function* factsOf(rows: ScenarioRows): Generator<Timed> {
  const from = Date.parse(rows.scenario.start);
  const to = Date.parse(rows.scenario.end);
  const rest: Timed[] = [];
  for (const line of rows.messages) {
    const at = Date.parse(line.at);
    if (at < to) rest.push({ at, fact: reportFact(line, at) });
  }
  for (const line of rows.answers) {
    const at = Date.parse(line.at);
    const status = line.status;
    if (at < to)
      rest.push({
        at,
        fact: {
          kind: "answer",
          report: asReportId(line.message),
          witness: null,
          status,
          saidAt: at,
        },
      });
  }
  for (const line of rows.statements) {
    const at = Date.parse(line.at);
    if (at >= to) continue;
    const statement = {
      id: asStatementId(line.id),
      operator: asOperatorId(line.operator),
      speaker: line.speaker,
      saidBy: line.said_by,
      at,
      publishedIn: line.published_in,
      text: line.text,
      lang: null,
      replaces: null,
      claims: line.claims.map((claim) => ({
        ...claim,
        ...("at" in claim ? { at: Date.parse(String(claim.at)) } : {}),
      })) as Claim[],
    };
    rest.push({ at, fact: { kind: "statement", statement } });
  }
  for (const line of rows.measurements) {
    const at = Date.parse(line.at);
    if (at >= to) continue;
    const measurement = {
      line: asLineId(line.line),
      operator: asOperatorId(line.operator),
      service: line.service as Service,
      area: line.area,
      state: line.state,
      probe: line.kind,
    };
    rest.push({ at, fact: { kind: "measurement", measurement, measuredAt: at } });
  }
  rest.sort((a, b) => a.at - b.at);
  let tick = from;
  for (const timed of rest) {
    for (; tick <= timed.at; tick += MINUTE) yield { at: tick, fact: { kind: "tick" } };
    yield timed;
  }
  for (; tick <= to; tick += MINUTE) yield { at: tick, fact: { kind: "tick" } };
}

function reportFact(line: ScenarioRows["messages"][number], at: Instant): Fact {
  return {
    kind: "report",
    report: asReportId(line.id),
    source: line.source,
    saidAt: at,
    operator: asOperatorId(line.operator),
    services: line.services as Service[],
    area: line.area,
    otherAreas: [],
    onset: line.onset === undefined ? null : Date.parse(line.onset),
    onsetPrecision: null,
    recoveredAt: null,
    status: line.status,
    firstHand: line.text === undefined,
    witness: line.witness === undefined ? null : asWitnessKey(line.witness),
    lang: "fr",
    audience: null,
    quotable: false,
    trace: null,
    sealed: null,
  };
}

export interface Made {
  readonly at: Instant;
  readonly decision: DetectionDecision;
}

export function detectorFor(
  rows: ScenarioRows,
  settings: Partial<DetectorSettings> = {},
): Detector {
  const { tree } = worldOf(rows.areas);
  const detector = createDetector({
    tree,
    network: (operator) => operator,
    marketShare: (operator) => rows.scenario.operators[operator] ?? 0.1,
    homeCountry: () => null,
    zone: () => rows.scenario.zone,
    settings: {
      ...DEFAULT_DETECTOR_SETTINGS,
      alarmBudgetPerWeek: rows.scenario.alarm_budget_per_week,
      ...settings,
    },
  });
  detector.learnHistory(
    rows.history.map((row) => ({
      ...row,
      at: Date.parse(row.at),
      operator: asOperatorId(row.operator),
      service: row.service as Service,
      area: asAreaCode(row.area),
    })),
  );
  return detector;
}

/** Runs a scenario as the watch does. */
export function run(
  rows: ScenarioRows,
  settings: Partial<DetectorSettings> = {},
): { made: Made[]; ms: number; facts: number } {
  const detector = detectorFor(rows, settings);
  const made: Made[] = [];
  const facts = [...factsOf(rows)];
  const started = performance.now();
  facts.forEach(({ at, fact }, n) => {
    for (const decision of detector.observe({ seq: n + 1, at }, fact)) {
      detector.adopt(decision, at);
      made.push({ at, decision });
    }
  });
  return { made, ms: performance.now() - started, facts: facts.length };
}
