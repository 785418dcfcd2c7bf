/**
 * Incidents that editors put together, split or named. `standing`: the incident that stands for this one;
 * `incident_parts`: the rows of incidents that are, or were, made of several, as the rules decided them.
 * One entry may now change the history of several incidents.
 */
export const INCIDENT_SHAPE_016 = `
ALTER TABLE incidents ADD COLUMN standing TEXT;
CREATE INDEX incidents_by_standing ON incidents (standing) WHERE standing IS NOT NULL;
CREATE TABLE incident_parts (
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
CREATE TABLE merges (
  merge TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  account TEXT,
  into_incident TEXT NOT NULL,
  from_incident TEXT NOT NULL,
  why TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE splits (
  part TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  account TEXT,
  incident TEXT NOT NULL,
  why TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX splits_by_incident ON splits (incident);
CREATE TABLE incident_names (incident TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE incident_history_by_entry (
  seq INTEGER NOT NULL,
  incident TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  witnesses INTEGER NOT NULL,
  numbers TEXT,
  PRIMARY KEY (seq, incident)
) WITHOUT ROWID;
INSERT INTO incident_history_by_entry SELECT seq, incident, at, state, reason, witnesses, numbers FROM incident_history;
DROP TABLE incident_history;
ALTER TABLE incident_history_by_entry RENAME TO incident_history;
CREATE INDEX incident_history_by_incident ON incident_history (incident, seq);
`;
