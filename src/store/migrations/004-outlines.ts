/**
 * What the outline of an incident was at earlier moments: one row for each minute in which it
 * changed. `told` is 0 while fewer than three witnesses stood behind it; then no place is in the row.
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
`;
