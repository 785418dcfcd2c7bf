/**
 * Who asked to be told, and what became of each message. `number` counts recipients in journal order:
 * it is the person of their deliveries. `confirmed` is the sequence of the agreement, 0 before it.
 */
export const MAIL_008 = `
CREATE TABLE recipients (
  number INTEGER PRIMARY KEY,
  recipient TEXT NOT NULL UNIQUE,
  mailbox TEXT NOT NULL,
  generation INTEGER NOT NULL,
  sealed TEXT,
  lang TEXT NOT NULL,
  quiet_from INTEGER,
  quiet_until INTEGER,
  invited_at INTEGER,
  suppressed_until INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL
);
CREATE INDEX recipients_by_mailbox ON recipients (mailbox);
CREATE INDEX recipients_waiting ON recipients (at) WHERE active = 0 AND sealed IS NOT NULL;

CREATE TABLE subscriptions (
  number INTEGER NOT NULL,
  subscription TEXT NOT NULL,
  at INTEGER NOT NULL,
  confirmed INTEGER NOT NULL DEFAULT 0,
  interest TEXT NOT NULL,
  network TEXT,
  operator TEXT,
  services INTEGER NOT NULL DEFAULT 0,
  area TEXT,
  incident TEXT,
  PRIMARY KEY (number, subscription)
) WITHOUT ROWID;
CREATE INDEX subscriptions_by_network ON subscriptions (network, number) WHERE confirmed > 0;
CREATE INDEX subscriptions_by_incident ON subscriptions (incident, number) WHERE confirmed > 0 AND incident IS NOT NULL;

CREATE INDEX reports_by_person ON reports (person, received_at);

CREATE TABLE mail_causes (
  cause INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  incident TEXT,
  body TEXT NOT NULL,
  people INTEGER
);
CREATE INDEX mail_causes_by_incident ON mail_causes (incident) WHERE incident IS NOT NULL;
CREATE INDEX mail_causes_by_time ON mail_causes (at);

CREATE TABLE mail_counts (
  cause INTEGER NOT NULL,
  state INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (cause, state)
) WITHOUT ROWID;

CREATE TABLE mail_times (
  cause INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (cause, seconds)
) WITHOUT ROWID;

CREATE TABLE deliveries (
  cause INTEGER NOT NULL,
  person INTEGER NOT NULL,
  state INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  at INTEGER NOT NULL,
  next_at INTEGER,
  latency INTEGER,
  by TEXT,
  answer TEXT,
  PRIMARY KEY (cause, person)
) WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (next_at) WHERE next_at IS NOT NULL;
`;
