import type {
  AreaCode,
  IncidentId,
  Instant,
  OperatorId,
  ReportId,
  StatementId,
} from "../../model/ids.ts";
import type {
  AnswerCause,
  AnswerStatus,
  Language,
  OnsetPrecision,
  Source,
  Status,
} from "../../model/vocabulary.ts";
import type { PhotoView, ReportView } from "../views.ts";
import { agreedToPhotos } from "./published-photos.ts";
import { type Database, number, numberOrNull, type Row, text } from "./database.ts";
import { servicesOfMask } from "../service-mask.ts";

const REPORT_COLUMNS = `report, source, said_at, received_at, operator, services, area, onset, onset_precision,
  recovered_at, status, lang, sealed, corrected, erased, quotable`;

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

/** Reports that tell what an operator said, newest first. */
export const toldRows = (db: Database, limit: number): Row[] =>
  db.all(
    `SELECT ${REPORT_COLUMNS}, network, path, person FROM reports WHERE report IN
     (SELECT report FROM told ORDER BY seq DESC LIMIT ?) ORDER BY seq DESC`,
    limit,
  );

const photosOf = (db: Database, report: ReportId): readonly PhotoView[] =>
  db
    .all(
      "SELECT number, at, sha256, bytes, width, height, area FROM photos WHERE report = ? ORDER BY number",
      report,
    )
    .map((row) => ({
      number: number(row, "number"),
      at: number(row, "at"),
      sha256: text(row, "sha256"),
      bytes: number(row, "bytes"),
      width: number(row, "width"),
      height: number(row, "height"),
      area: row["area"] as AreaCode | null,
    }));

/** The statement the last question was about; null when it was about none. */
const askedAbout = (db: Database, report: ReportId): StatementId | null => {
  const row = db.get(
    `SELECT statement FROM census_asked JOIN censuses USING (census) WHERE report = ?
     ORDER BY census DESC LIMIT 1`,
    report,
  );
  return (row?.["statement"] as StatementId | null | undefined) ?? null;
};

/** `incident` is the open or latest one the report counts in. */
export function reportView(
  db: Database,
  row: Row,
  context: { readonly incident: IncidentId | null; readonly now: Instant },
): ReportView {
  const report = text(row, "report") as ReportId;
  const answers = db
    .all(
      "SELECT status, said_at, cause FROM answers WHERE report = ? ORDER BY said_at, seq",
      report,
    )
    .map((answer) => ({
      status: text(answer, "status") as AnswerStatus,
      at: number(answer, "said_at"),
      cause: answer["cause"] as AnswerCause | null,
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
    quotable: number(row, "quotable") === 1,
    erased: number(row, "erased") === 1,
    answers,
    photos: photosOf(db, report),
    photosAgreed: agreedToPhotos(db, report),
    incident: context.incident,
    asked: askedAt !== null && askedAt <= context.now && answeredAt < askedAt,
    askedAbout: askedAbout(db, report),
  };
}
