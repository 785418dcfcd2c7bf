import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../model/ids.ts";
import { isZone } from "../../time/is-zone.ts";
import { ANSWER_STATUSES, type AnswerStatus } from "../../model/vocabulary.ts";
import { instant, instantOrNull } from "./claim-row.ts";
import { InputError, JsonRow, parseRow, readLines, readRows } from "./rows.ts";

export interface ScenarioHead {
  readonly name: string;
  /** IANA zone of the scenario. */
  readonly zone: string;
  readonly countries: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  /** Market share per operator, 0..1. */
  readonly operators: Readonly<Record<string, number>>;
  readonly alarmBudgetPerWeek: number | null;
}

export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly population: number;
  readonly lat?: number;
  readonly lon?: number;
}

export interface HistoryRowOfFile {
  readonly at: Instant;
  readonly span: "hour" | "minute";
  readonly operator: string;
  readonly service: string;
  readonly area: string;
  readonly count: number;
}

export interface AnswerRow {
  readonly at: Instant;
  readonly message: string;
  readonly status: AnswerStatus;
}

/**
 * A message by its text: years of them are held as lines (about 200 bytes each) and turned into
 * facts when their time comes.
 */
export interface MessageLine {
  readonly receivedAt: Instant;
  readonly row: () => JsonRow;
  readonly hasText: boolean;
}

/** A folder as it stands on disk; messages and the like are turned into facts later, in order of time. */
export interface ScenarioFolder {
  readonly dir: string;
  readonly head: ScenarioHead;
  /** Null: the gazetteer is the tree. */
  readonly areas: readonly AreaRow[] | null;
  readonly history: readonly HistoryRowOfFile[];
  readonly messages: readonly MessageLine[];
  readonly answers: readonly AnswerRow[];
  readonly measurements: readonly JsonRow[];
  readonly visits: readonly JsonRow[];
  readonly statements: readonly JsonRow[];
}

function zoneOf(row: JsonRow): string {
  const zone = row.text("zone");
  return isZone(zone) ? zone : row.fail("zone", "an IANA time zone such as Europe/Brussels");
}

export function readHead(dir: string): ScenarioHead {
  const path = join(dir, "scenario.json");
  if (!existsSync(path))
    throw new InputError(`${path}: missing; a scenario folder needs this file`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new InputError(`${path}: not valid JSON`);
  }
  const row = new JsonRow(value, path);
  const operators = row.rowOrNull("operators");
  const shares: Record<string, number> = {};
  for (const id of operators === null ? [] : Object.keys(row.raw("operators") as object)) {
    shares[id] = operators?.number(id) ?? 0;
  }
  const head = {
    name: row.textOrNull("name") ?? dir,
    zone: zoneOf(row),
    countries: row.textsOrNull("countries") ?? row.fail("countries", "a list of country codes"),
    start: instant(row, "start"),
    end: instant(row, "end"),
    operators: shares,
    alarmBudgetPerWeek: row.numberOrNull("alarm_budget_per_week"),
  };
  if (head.end < head.start) row.fail("end", "after start");
  return head;
}

async function all<T>(dir: string, file: string, turn: (row: JsonRow) => T): Promise<T[]> {
  const rows: T[] = [];
  for await (const row of readRows(join(dir, file))) rows.push(turn(row));
  return rows;
}

const areaRow = (row: JsonRow): AreaRow => {
  const lat = row.numberOrNull("lat");
  const lon = row.numberOrNull("lon");
  return {
    code: row.text("code"),
    name: row.text("name"),
    kind: row.text("kind"),
    parent: row.textOrNull("parent"),
    population: row.number("population"),
    ...(lat === null ? {} : { lat }),
    ...(lon === null ? {} : { lon }),
  };
};

const historyRow = (row: JsonRow): HistoryRowOfFile => ({
  at: instant(row, "at"),
  span: row.wordOrNull("span", ["hour", "minute"] as const) ?? row.fail("span", "hour or minute"),
  operator: row.text("operator"),
  service: row.text("service"),
  area: row.text("area"),
  count: row.number("count"),
});

const answerRow = (row: JsonRow): AnswerRow => ({
  at: instant(row, "at"),
  message: row.text("message"),
  status: row.wordOrNull("status", ANSWER_STATUSES) ?? row.fail("status", "up, down or degraded"),
});

async function messageLines(path: string): Promise<MessageLine[]> {
  const lines: MessageLine[] = [];
  for await (const { text, where } of readLines(path)) {
    const row = parseRow(text, where);
    row.text("id");
    const { receivedAt } = timesOf(row);
    lines.push({ receivedAt, row: () => parseRow(text, where), hasText: row.has("text") });
  }
  return lines;
}

const same = (row: JsonRow): JsonRow => row;

/** Reads and checks a scenario folder. `truth.json` and `expected.json` are never opened. @throws InputError */
export async function readScenario(dir: string): Promise<ScenarioFolder> {
  const head = readHead(dir);
  if (!existsSync(join(dir, "messages.jsonl"))) {
    throw new InputError(`${join(dir, "messages.jsonl")}: missing; it may be empty`);
  }
  const areas = await all(dir, "areas.jsonl", areaRow);
  return {
    dir,
    head,
    areas: areas.length === 0 ? null : areas,
    history: await all(dir, "history.jsonl", historyRow),
    messages: await messageLines(join(dir, "messages.jsonl")),
    answers: await all(dir, "answers.jsonl", answerRow),
    measurements: await all(dir, "measurements.jsonl", same),
    visits: await all(dir, "visits.jsonl", same),
    statements: await all(dir, "statements.jsonl", same),
  };
}

/** When a message came, and when it was said. */
export function timesOf(row: JsonRow): { readonly saidAt: Instant; readonly receivedAt: Instant } {
  const saidAt = instant(row, "at");
  return { saidAt, receivedAt: Math.max(saidAt, instantOrNull(row, "received_at") ?? saidAt) };
}
