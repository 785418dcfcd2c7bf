/**
 * What editors did to many reports at once. `due`: from then on it cannot be taken back and counts;
 * `state`: 0 waits, 1 counts, 2 was taken back. `reports`: those it changed, as JSON.
 */
export const TRIAGE_012 = `
CREATE TABLE triages (
  triage TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  due INTEGER NOT NULL,
  editor TEXT,
  deed TEXT NOT NULL,
  why TEXT NOT NULL,
  reports TEXT NOT NULL,
  state INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX triages_waiting ON triages (due) WHERE state = 0;
CREATE INDEX triages_by_seq ON triages (seq);
`;
