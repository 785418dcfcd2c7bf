/**
 * What a deed corrects of its reports (JSON); questions to witnesses and their answers, sealed with the
 * report's key; names that corrections revealed, sealed too; searches of the queue kept under a name.
 */
export const DESK_DEEDS_019 = `
ALTER TABLE triages ADD COLUMN changes TEXT;
CREATE TABLE questions (
  question TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  account TEXT,
  report TEXT NOT NULL,
  sealed TEXT NOT NULL,
  answered_at INTEGER,
  answer TEXT
) WITHOUT ROWID;
CREATE INDEX questions_by_report ON questions (report, seq);
CREATE TABLE revealed_names (report TEXT PRIMARY KEY, seq INTEGER NOT NULL, sealed TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE queue_views (name TEXT PRIMARY KEY, seq INTEGER NOT NULL, search TEXT NOT NULL) WITHOUT ROWID;
`;
