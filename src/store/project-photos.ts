import type { Entry, Fact } from "../model/entry.ts";

export type PhotosFact = Extract<
  Fact,
  { readonly kind: "photo" | "photo_consent" | "photo_published" | "photo_withdrawn" }
>;

type Run = (sql: string, values: readonly (string | number | null)[]) => void;

/** A photo that comes in beside an erasure of its report stays out. */
const INSERT_PHOTO = `INSERT OR IGNORE INTO photos (report, number, at, sha256, bytes, width, height, area)
  SELECT report, ?2, ?3, ?4, ?5, ?6, ?7, ?8 FROM reports WHERE report = ?1 AND erased = 0`;
const CONSENT = `INSERT OR IGNORE INTO photo_consents (report)
  SELECT report FROM reports WHERE report = ? AND erased = 0`;
/** Without consent, or beside an erasure, nothing is shown; of one photo the last version is. */
const PUBLISH = `INSERT OR REPLACE INTO published_photos (photo, seq, report, number, incident, body)
  SELECT ?1, ?2, report, ?4, ?5, ?6 FROM photo_consents WHERE report = ?3`;

/** Photos, who agreed to their publication, and what is published, as rows. */
export function projectPhotos(
  run: Run,
  { seq, at }: Pick<Entry, "seq" | "at">,
  fact: PhotosFact,
): void {
  switch (fact.kind) {
    case "photo":
      run(INSERT_PHOTO, [
        fact.report,
        fact.number,
        at,
        fact.sha256,
        fact.bytes,
        fact.width,
        fact.height,
        fact.area,
      ]);
      return;
    case "photo_consent":
      if (fact.agreed) return run(CONSENT, [fact.report]);
      run("DELETE FROM photo_consents WHERE report = ?", [fact.report]);
      return run("DELETE FROM published_photos WHERE report = ?", [fact.report]);
    case "photo_published": {
      const { id, report, number, incident } = fact.photo;
      return run(PUBLISH, [id, seq, report, number, incident, JSON.stringify(fact.photo)]);
    }
    case "photo_withdrawn":
      return run("DELETE FROM published_photos WHERE report = ? AND number = ?", [
        fact.report,
        fact.number,
      ]);
  }
}
