/** Ways into a business's file beside its first address: hashes of later ones, and of the mailbox they are sent to. */
export const LINE_ACCESS_020 = `
CREATE TABLE line_keys (
  secret TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  file TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX line_keys_of ON line_keys (file);
CREATE TABLE line_access (
  file TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  mailbox TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX line_access_by ON line_access (mailbox, seq);
`;
