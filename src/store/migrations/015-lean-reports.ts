/**
 * Fewer places to write at random per report: the queue's row is found by the report's sequence, which
 * `reports` knows, and the reports of one witness by the columns in memory.
 */
export const LEAN_REPORTS_015 = `
DROP INDEX reports_by_person;
CREATE TABLE queue_rows (
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  status INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  trace TEXT
);
INSERT INTO queue_rows SELECT seq, source, status, flags, touched, trace FROM queue;
DROP TABLE queue;
ALTER TABLE queue_rows RENAME TO queue;
`;
