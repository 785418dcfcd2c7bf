/** Accounts, invitations, keys and the list of what people at the desk did, which is folded anew. */
export const ACCOUNTS_009 = `
ALTER TABLE sessions ADD COLUMN account TEXT;
ALTER TABLE sessions ADD COLUMN method TEXT NOT NULL DEFAULT 'setup';
ALTER TABLE sessions ADD COLUMN proved_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sessions_of ON sessions (account);
CREATE TABLE accounts (
  account TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  role TEXT NOT NULL,
  open INTEGER NOT NULL,
  login TEXT,
  sealed TEXT,
  code INTEGER NOT NULL,
  passkeys INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX accounts_login ON accounts (login, seq);
CREATE TABLE invitations (
  invitation TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE api_keys (
  api_key TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER,
  ended INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE deeds (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  role TEXT NOT NULL,
  actor TEXT,
  account TEXT,
  kind TEXT NOT NULL,
  subject TEXT
);
CREATE INDEX deeds_of ON deeds (account, seq);
CREATE INDEX deeds_kind ON deeds (kind, seq);
`;
