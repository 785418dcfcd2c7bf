import type { AreaCode, IncidentId, Instant, OperatorId, ReportId } from "../../model/ids.ts";
import type {
  AnswerStatus,
  Language,
  OnsetPrecision,
  Source,
  Status,
} from "../../model/vocabulary.ts";
import type { Bar, ReportView, ShownCount } from "../views.ts";
import { WITNESSES_SHOWN_MIN } from "../views.ts";
import { type Database, number, numberOrNull, type Row, text } from "./database.ts";
import { servicesOfMask } from "../service-mask.ts";

/** Which reports are meant: trouble of one network, at a time, of some services, in some areas. */
export interface ReportFilter {
  readonly network: OperatorId;
  /** Only this brand of the network; null: all of it. */
  readonly brand: OperatorId | null;
  /** Bits of `serviceMask`; 0: any. Reports that named no service always count. */
  readonly services: number;
  /** Empty: everywhere. */
  readonly areas: readonly AreaCode[];
  readonly except: readonly AreaCode[];
  /** Reports that named no place count too (national faults are told so). */
  readonly placeless: boolean;
  /** From (inclusive) and to (exclusive), by when it was said. */
  readonly from: Instant;
  readonly to: Instant;
}

export const shown = (count: number): ShownCount => (count >= WITNESSES_SHOWN_MIN ? count : null);

/** Codes enter the text of a query, so anything but a code is refused. */
function pathCondition(areas: readonly AreaCode[]): string {
  return areas
    .filter((area) => /^[A-Z]{2}(-[A-Za-z0-9_.]+)?$/.test(area))
    .map((area) => `instr(path, '/${area}/') > 0`)
    .join(" OR ");
}

function where(filter: ReportFilter): string {
  const parts = [
    "network = ?1 AND said_at >= ?2 AND said_at < ?3 AND status <> 'up'",
    "(?4 = 0 OR services = 0 OR services & ?4 <> 0) AND (?5 IS NULL OR operator = ?5)",
  ];
  if (filter.areas.length > 0) {
    const inside = pathCondition(filter.areas);
    parts.push(`(${inside === "" ? "0" : inside}${filter.placeless ? " OR path = ''" : ""})`);
  }
  const outside = pathCondition(filter.except);
  if (outside !== "") parts.push(`NOT (${outside})`);
  return parts.join(" AND ");
}

const values = (filter: ReportFilter): [string, number, number, number, string | null] => [
  filter.network,
  filter.from,
  filter.to,
  filter.services,
  filter.brand,
];

export interface Count {
  readonly witnesses: number;
  readonly communes: number;
  readonly last: Instant | null;
}

/** How many communes the witnesses are in tells nothing about one person once there are three of them. */
export const shownCommunes = (count: Count): ShownCount =>
  shown(count.witnesses) === null ? null : count.communes;

export function countReports(db: Database, filter: ReportFilter): Count {
  const row = db.get(
    `SELECT count(DISTINCT person) AS witnesses, count(DISTINCT commune) AS communes, max(said_at) AS last
     FROM reports WHERE ${where(filter)}`,
    ...values(filter),
  );
  if (row === undefined) return { witnesses: 0, communes: 0, last: null };
  return {
    witnesses: number(row, "witnesses"),
    communes: number(row, "communes"),
    last: numberOrNull(row, "last"),
  };
}

/** Communes with their distinct witnesses and last report, newest report first. */
export function communesOf(
  db: Database,
  filter: ReportFilter,
  limit: number,
): { area: AreaCode; witnesses: number; last: Instant }[] {
  const rows = db.all(
    `SELECT commune, count(DISTINCT person) AS witnesses, max(said_at) AS last FROM reports
     WHERE ${where(filter)} AND commune IS NOT NULL GROUP BY commune ORDER BY last DESC, commune LIMIT ${limit}`,
    ...values(filter),
  );
  return rows.map((row) => ({
    area: text(row, "commune") as AreaCode,
    witnesses: number(row, "witnesses"),
    last: number(row, "last"),
  }));
}

const HOUR = 3_600_000;

/** One bar per clock hour touched by the filter's time, the oldest first; at most `most` (the newest). */
export function hourBars(
  db: Database,
  filter: ReportFilter,
  options: { readonly usual: (from: Instant, to: Instant) => number; readonly most: number },
): Bar[] {
  const last = Math.ceil(filter.to / HOUR) * HOUR;
  const first = Math.max(Math.floor(filter.from / HOUR) * HOUR, last - options.most * HOUR);
  const spanned = { ...filter, from: first, to: last };
  const rows = db.all(
    `SELECT said_at / ${HOUR} AS hour, count(DISTINCT person) AS witnesses FROM reports
     WHERE ${where(spanned)} GROUP BY hour`,
    ...values(spanned),
  );
  const counts = new Map(rows.map((row) => [number(row, "hour"), number(row, "witnesses")]));
  const bars: Bar[] = [];
  for (let from = first; from < last; from += HOUR) {
    const reports = shown(counts.get(from / HOUR) ?? 0);
    bars.push({ from, to: from + HOUR, reports, usual: options.usual(from, from + HOUR) });
  }
  return bars;
}

const REPORT_COLUMNS = `report, source, said_at, received_at, operator, services, area, onset, onset_precision,
  recovered_at, status, lang, sealed, corrected, erased`;

export function reportRow(db: Database, report: ReportId): Row | undefined {
  return db.get(
    `SELECT ${REPORT_COLUMNS}, network, path, person FROM reports WHERE report = ?`,
    report,
  );
}

export function recentRows(db: Database, limit: number, before: Instant): Row[] {
  return db.all(
    `SELECT ${REPORT_COLUMNS}, network, path, person FROM reports WHERE received_at < ? ORDER BY seq DESC LIMIT ?`,
    before,
    limit,
  );
}

/** `incident` is the open or latest one the report counts in. */
export function reportView(
  db: Database,
  row: Row,
  context: { readonly incident: IncidentId | null; readonly now: Instant },
): ReportView {
  const report = text(row, "report") as ReportId;
  const answers = db
    .all("SELECT status, said_at FROM answers WHERE report = ? ORDER BY said_at, seq", report)
    .map((answer) => ({
      status: text(answer, "status") as AnswerStatus,
      at: number(answer, "said_at"),
    }));
  const asked = db.get("SELECT at FROM asked WHERE report = ?", report);
  const askedAt = asked === undefined ? null : number(asked, "at");
  const answeredAt = answers.at(-1)?.at ?? 0;
  return {
    report,
    source: text(row, "source") as Source,
    saidAt: number(row, "said_at"),
    receivedAt: number(row, "received_at"),
    operator: row["operator"] as OperatorId | null,
    services: servicesOfMask(number(row, "services")),
    area: row["area"] as AreaCode | null,
    onset: numberOrNull(row, "onset"),
    onsetPrecision: row["onset_precision"] as OnsetPrecision | null,
    recoveredAt: numberOrNull(row, "recovered_at"),
    status: text(row, "status") as Status,
    lang: text(row, "lang") as Language,
    sealed: row["sealed"] as string | null,
    corrected: number(row, "corrected") === 1,
    erased: number(row, "erased") === 1,
    answers,
    incident: context.incident,
    asked: askedAt !== null && askedAt <= context.now && answeredAt < askedAt,
  };
}
