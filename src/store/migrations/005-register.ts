/**
 * Replies to findings, links between incidents, quotes, and which reports tell what an operator said.
 * The last is known from old reports too, so everything is computed anew from the journal.
 */
export const REGISTER_005 = `
CREATE TABLE replies (
  reply TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  entered_at INTEGER NOT NULL,
  statement TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX replies_by_statement ON replies (statement, seq);

CREATE TABLE links (link TEXT PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE linked_incidents (incident TEXT NOT NULL, link TEXT NOT NULL, PRIMARY KEY (incident, link)) WITHOUT ROWID;

CREATE TABLE told (seq INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE);

CREATE TABLE quotes (
  quote TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  report TEXT NOT NULL,
  incident TEXT NOT NULL,
  sealed TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX quotes_by_incident ON quotes (incident, seq);
CREATE INDEX quotes_by_report ON quotes (report);
CREATE INDEX statements_by_replaced ON statements (replaces);

DELETE FROM reports;
DELETE FROM answers;
DELETE FROM asked;
DELETE FROM incidents;
DELETE FROM incident_history;
DELETE FROM incident_outlines;
DELETE FROM statements;
DELETE FROM findings;
DELETE FROM line_faults;
DELETE FROM photos;
DELETE FROM sessions;
DELETE FROM setup_tokens;
DELETE FROM settings;
DELETE FROM held;
DELETE FROM meta WHERE name = 'seq';
`;
