/**
 * What the outline of an incident was at earlier moments: one row for each minute in which it
 * changed. `told` is 0 while fewer than three witnesses stood behind it; then no place is in the row.
 * Entries folded before left none: the tables are emptied, so that everything is folded anew.
 */
export const OUTLINES_004 = `
CREATE TABLE incident_outlines (
  incident TEXT NOT NULL,
  minute INTEGER NOT NULL,
  at INTEGER NOT NULL,
  told INTEGER NOT NULL,
  outline TEXT NOT NULL,
  PRIMARY KEY (incident, minute)
) WITHOUT ROWID;
DELETE FROM reports;
DELETE FROM answers;
DELETE FROM asked;
DELETE FROM incidents;
DELETE FROM incident_history;
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
