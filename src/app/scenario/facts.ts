import type {
  AnswerFact,
  MeasurementFact,
  ReportFact,
  StatementFact,
  VisitFact,
} from "../../model/entry.ts";
import type { AreaCode, LineId, OperatorId, StatementId } from "../../model/ids.ts";
import { asReportId, asWitnessKey } from "../../model/ids.ts";
import {
  AUDIENCES,
  LINE_STATES,
  ONSET_PRECISIONS,
  SAID_BY,
  SERVICES,
  type Service,
  SOURCES,
  STATUSES,
  VISIT_OUTCOMES,
} from "../../model/vocabulary.ts";
import { composeReport } from "../../commands/compose-report.ts";
import type { AreaTree } from "../../model/area.ts";
import type { TextReader } from "../knowledge.ts";
import { claimOfRow, instant, instantOrNull, services } from "./claim-row.ts";
import { type ScenarioHead, timesOf } from "./read-scenario.ts";
import type { StatementReading } from "../../model/reading.ts";
import type { JsonRow } from "./rows.ts";

/** What turning rows into facts needs. */
export interface FactDeps {
  readonly head: ScenarioHead;
  readonly reader: TextReader;
  /** With a tree of its own a scenario may use any operator and service. */
  readonly free: boolean;
  readonly tree: AreaTree;
  readonly knowsOperator: (id: OperatorId) => boolean;
  /** The area of a name; null when there is none. */
  readonly findPlace: (name: string, country: string | null) => AreaCode | null;
}

function operatorOf(row: JsonRow, deps: FactDeps): OperatorId | null {
  const id = row.textOrNull("operator") as OperatorId | null;
  if (id === null || deps.free || deps.knowsOperator(id)) return id;
  return row.fail("operator", "an operator id of the register");
}

function areaOf(row: JsonRow, deps: FactDeps): AreaCode | null {
  const code = row.textOrNull("area") as AreaCode | null;
  if (code !== null) {
    return deps.tree.get(code) !== undefined ? code : row.fail("area", "an area code that exists");
  }
  const place = row.rowOrNull("place");
  if (place === null) return null;
  const found = deps.findPlace(place.text("name"), place.textOrNull("country"));
  return found ?? place.fail("name", "the name of a known place");
}

/** A message as the report the desk would have written: structured fields win over the text. */
export function reportOfRow(row: JsonRow, deps: FactDeps): ReportFact {
  const { saidAt } = timesOf(row);
  const text = row.textOrNull("text");
  const [country] = deps.head.countries;
  const reading =
    text === null
      ? null
      : deps.reader.read(text, {
          publishedAt: saidAt,
          zone: deps.head.zone,
          ...(country === undefined ? {} : { country }),
        });
  const area = areaOf(row, deps);
  const witness = row.textOrNull("witness");
  return composeReport({
    report: asReportId(row.text("id")),
    source: row.wordOrNull("source", SOURCES) ?? "web",
    saidAt,
    witness: witness === null ? null : asWitnessKey(witness),
    checked: {
      text,
      operator: operatorOf(row, deps),
      services: services(row, "services", deps.free),
      place: area === null ? null : { area, candidates: [], words: null },
      onset: instantOrNull(row, "onset"),
      onsetPrecision: row.wordOrNull("onset_precision", ONSET_PRECISIONS),
      recoveredAt: null,
      status: row.wordOrNull("status", STATUSES) ?? (text === null ? "down" : null),
      audience: row.wordOrNull("audience", AUDIENCES),
      lang: null,
      contact: null,
      device: null,
      quotable: false,
    },
    reading,
    corrected: false,
    readerVersion: deps.reader.version,
    tree: deps.tree,
    lang: "en",
    request: null,
  });
}

export function answerOf(report: ReportFact, status: AnswerFact["status"], at: number): AnswerFact {
  return { kind: "answer", report: report.report, witness: report.witness, status, saidAt: at };
}

export function measurementOfRow(row: JsonRow, deps: FactDeps): MeasurementFact {
  const named = row.text("service") as Service;
  if (!deps.free && !SERVICES.includes(named)) row.fail("service", `one of ${SERVICES.join(", ")}`);
  return {
    kind: "measurement",
    measurement: {
      line: row.text("line") as LineId,
      operator: operatorOf(row, deps),
      service: named,
      area: areaOf(row, deps),
      state: row.wordOrNull("state", LINE_STATES) ?? row.fail("state", LINE_STATES.join(", ")),
      probe: row.textOrNull("kind"),
    },
    measuredAt: instant(row, "at"),
  };
}

export function visitOfRow(row: JsonRow): VisitFact {
  return {
    kind: "visit",
    visit: {
      line: row.text("line") as LineId,
      promised: instantOrNull(row, "promised"),
      arrived: instantOrNull(row, "arrived"),
      left: instantOrNull(row, "left"),
      by: row.text("by"),
      said: row.textOrNull("said"),
      outcome: row.wordOrNull("outcome", VISIT_OUTCOMES),
    },
  };
}

/** Given claims win over the text; without them the text is read. */
export function statementOfRow(row: JsonRow, deps: FactDeps): StatementFact {
  const at = instant(row, "at");
  const operator = operatorOf(row, deps) ?? row.fail("operator", "given");
  const text = row.textOrNull("text") ?? "";
  const [country] = deps.head.countries;
  const read = (): StatementReading =>
    deps.reader.readStatement(text, {
      publishedAt: at,
      zone: deps.head.zone,
      operator,
      ...(country === undefined ? {} : { country }),
    });
  const given = row.has("claims");
  const reading = given && row.has("said_by") ? null : read();
  const named = reading?.services ?? read().services;
  const claims = given
    ? row.rows("claims").map((claim) => claimOfRow(claim, { saidAt: at, free: deps.free }))
    : (reading?.claims ?? []);
  return {
    kind: "statement",
    statement: {
      id: row.text("id") as StatementId,
      operator,
      speaker: row.textOrNull("speaker"),
      saidBy:
        row.wordOrNull("said_by", SAID_BY) ?? (given ? "operator" : (reading?.saidBy ?? "unknown")),
      at,
      publishedIn: row.textOrNull("published_in"),
      text,
      lang: reading?.lang ?? null,
      claims: claims.map((claim) =>
        claim.services === undefined && named.length > 0 ? { ...claim, services: named } : claim,
      ),
      replaces: null,
    },
  };
}
