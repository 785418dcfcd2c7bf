/**
 * Settings, what mutes held back, and the numbers of every change of an incident. Entries folded
 * before lacked the last: the tables are emptied, so that everything is folded anew.
 */
export const SETTINGS_003 = `
CREATE TABLE settings (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  editor TEXT,
  what TEXT NOT NULL,
  mute TEXT,
  until INTEGER,
  change TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX settings_by_mute ON settings (mute);
CREATE TABLE held (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, mute TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX held_by_mute ON held (mute, seq);
ALTER TABLE incident_history ADD COLUMN numbers TEXT;
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
DELETE FROM meta WHERE name = 'seq';
`;
