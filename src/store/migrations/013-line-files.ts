/** Files of businesses and their lines. What entries say is sealed; here stands only whose they are. */
export const LINE_FILES_013 = `
CREATE TABLE line_files (
  file TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  secret TEXT NOT NULL UNIQUE,
  notice TEXT NOT NULL UNIQUE,
  erased INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE line_records (
  seq INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  at INTEGER NOT NULL,
  sealed TEXT NOT NULL
);
CREATE INDEX line_records_of ON line_records (file, seq);
CREATE TABLE line_shares (
  share TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  file TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0,
  sealed TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX line_shares_of ON line_shares (file, seq);
CREATE TABLE line_reads (
  seq INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  share TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX line_reads_of ON line_reads (file, seq);
`;
