/**
 * Who was asked "is it back for you?" in which census, and the first answer since. Entries folded
 * before left none: the tables are emptied, so that everything is folded anew.
 */
export const CENSUS_007 = `
CREATE TABLE censuses (
  census INTEGER PRIMARY KEY,
  incident TEXT NOT NULL,
  statement TEXT,
  at INTEGER NOT NULL
);
CREATE INDEX censuses_by_incident ON censuses (incident, census);
CREATE TABLE census_asked (
  census INTEGER NOT NULL,
  report TEXT NOT NULL,
  at INTEGER NOT NULL,
  status TEXT,
  PRIMARY KEY (census, report)
) WITHOUT ROWID;
CREATE INDEX census_asked_by_report ON census_asked (report);
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
DELETE FROM quotes;
DELETE FROM told;
DELETE FROM linked_incidents;
DELETE FROM links;
DELETE FROM replies;
DELETE FROM meta WHERE name = 'seq';
`;
