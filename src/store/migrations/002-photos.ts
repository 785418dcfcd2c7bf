/** Photos of reports; a desk of the first schema had none. */
export const PHOTOS_002 = `
CREATE TABLE photos (
  report TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  area TEXT,
  PRIMARY KEY (report, number)
) WITHOUT ROWID;
`;
