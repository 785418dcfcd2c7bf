import type { AreaCode, IncidentId, ReportId } from "../../model/ids.ts";
import type { PublishedPhoto } from "../../model/photo.ts";
import type { ShownPhoto } from "../views.ts";
import { type Database, number, type Row, text } from "./database.ts";
import { GROUP } from "./merged.ts";

/** Photos of one incident on its page. */
const PHOTOS_SHOWN_MAX = 12;

const photoOf = (row: Row): PublishedPhoto => JSON.parse(text(row, "body")) as PublishedPhoto;

/** Oldest first. */
export const photosOfIncident = (db: Database, incident: IncidentId): readonly ShownPhoto[] =>
  db
    .all(
      `SELECT body, said_at, commune FROM published_photos
       JOIN reports ON reports.report = published_photos.report
       WHERE incident IN ${GROUP} ORDER BY published_photos.seq LIMIT ${PHOTOS_SHOWN_MAX}`,
      incident,
    )
    .map((row) => {
      const { id, width, height } = photoOf(row);
      const area = row["commune"] as AreaCode | null;
      return { id, width, height, saidAt: number(row, "said_at"), area };
    });

export const photosOfReport = (db: Database, report: ReportId): readonly PublishedPhoto[] =>
  db.all("SELECT body FROM published_photos WHERE report = ? ORDER BY number", report).map(photoOf);

export function publishedPhoto(db: Database, id: string): PublishedPhoto | null {
  const row = db.get("SELECT body FROM published_photos WHERE photo = ?", id);
  return row === undefined ? null : photoOf(row);
}

export const agreedToPhotos = (db: Database, report: ReportId): boolean =>
  db.get("SELECT report FROM photo_consents WHERE report = ?", report) !== undefined;
