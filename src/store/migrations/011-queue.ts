/**
 * What the desk's queue filters by, beside what pages count by: one row a report. `status` and
 * `source` are positions in their closed lists, `flags` are bits of `queue-columns.ts`, `touched` is
 * the sequence of the last entry about the report, `trace` what reading found where and how surely.
 */
export const QUEUE_011 = `
CREATE TABLE queue (
  seq INTEGER PRIMARY KEY,
  report TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL,
  status INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  trace TEXT
);
`;
