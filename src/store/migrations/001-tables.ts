/** First tables. Times are ms since 1970; `person` is the witness key, or the report's id where there is none. */
export const TABLES_001 = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE reports (
  seq INTEGER PRIMARY KEY,
  report TEXT NOT NULL UNIQUE,
  received_at INTEGER NOT NULL,
  said_at INTEGER NOT NULL,
  source TEXT NOT NULL,
  operator TEXT,
  network TEXT,
  services INTEGER NOT NULL,
  area TEXT,
  commune TEXT,
  path TEXT NOT NULL,
  status TEXT NOT NULL,
  onset INTEGER,
  onset_precision TEXT,
  recovered_at INTEGER,
  person TEXT NOT NULL,
  first_hand INTEGER NOT NULL,
  lang TEXT NOT NULL,
  quotable INTEGER NOT NULL,
  sealed TEXT,
  corrected INTEGER NOT NULL DEFAULT 0,
  erased INTEGER NOT NULL DEFAULT 0,
  quarantined INTEGER NOT NULL
);
CREATE INDEX reports_by_network ON reports (network, said_at);

CREATE TABLE answers (
  report TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  seq INTEGER PRIMARY KEY
);
CREATE INDEX answers_by_report ON answers (report, said_at);

CREATE TABLE asked (report TEXT PRIMARY KEY, incident TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE incidents (
  incident TEXT PRIMARY KEY,
  operator TEXT NOT NULL,
  state TEXT NOT NULL,
  onset INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  over_at INTEGER,
  changed_at INTEGER NOT NULL,
  parent TEXT,
  decision TEXT NOT NULL,
  alarm TEXT
) WITHOUT ROWID;
CREATE INDEX incidents_by_operator ON incidents (operator, changed_at);

CREATE TABLE incident_history (
  seq INTEGER PRIMARY KEY,
  incident TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  witnesses INTEGER NOT NULL
);
CREATE INDEX incident_history_by_incident ON incident_history (incident, seq);

CREATE TABLE statements (
  statement TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  entered_at INTEGER NOT NULL,
  said_at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  network TEXT NOT NULL,
  replaces TEXT,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX statements_by_network ON statements (network, said_at);

CREATE TABLE findings (
  seq INTEGER PRIMARY KEY,
  statement TEXT NOT NULL,
  claim_index INTEGER NOT NULL,
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX findings_by_claim ON findings (statement, claim_index, seq);

CREATE TABLE line_faults (
  line TEXT NOT NULL,
  service TEXT NOT NULL,
  onset INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (line, service, onset)
) WITHOUT ROWID;

CREATE TABLE sessions (session TEXT PRIMARY KEY, role TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE setup_tokens (token TEXT PRIMARY KEY) WITHOUT ROWID;
`;
