/** Photos that editors show with an incident, and which witnesses agreed to it. */
export const PUBLISHED_PHOTOS_010 = `
CREATE TABLE photo_consents (report TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE published_photos (
  photo TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  report TEXT NOT NULL,
  number INTEGER NOT NULL,
  incident TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (report, number)
) WITHOUT ROWID;
CREATE INDEX published_photos_by_incident ON published_photos (incident, seq);
`;
