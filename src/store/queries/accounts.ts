import type { Role, SignInMethod } from "../../model/account.ts";
import type { AccountId, Instant } from "../../model/ids.ts";
import type { Database, Row } from "./database.ts";

export interface SessionView {
  /** The account's role now; of a session without account, the one it was opened with. */
  readonly role: Role;
  readonly account: AccountId | null;
  readonly method: SignInMethod;
  /** When the person behind it last proved who they are. */
  readonly provedAt: Instant;
}

export interface AccountView {
  readonly account: AccountId;
  readonly version: number;
  readonly role: Role;
  readonly open: boolean;
  readonly sealed: string | null;
  readonly code: boolean;
  readonly passkeys: number;
}

export interface ApiKeyView {
  readonly apiKey: string;
  readonly role: Role;
  readonly label: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant | null;
  readonly ended: boolean;
}

/** One entry that somebody at the desk made, or was refused. */
export interface Deed {
  readonly seq: number;
  readonly at: Instant;
  readonly role: string;
  readonly account: AccountId | null;
  readonly kind: string;
  readonly subject: string | null;
}

export interface DeedFilter {
  readonly account: AccountId | null;
  readonly kind: string | null;
  /** Deeds before this sequence; null: the newest. */
  readonly before: number | null;
}

/** Who works at the desk. Names and logins are in the vault. */
export interface Accounts {
  session(hash: string, now: Instant): SessionView | null;
  /** Hashes of an account's sessions. */
  sessionsOf(account: AccountId): readonly string[];
  account(account: AccountId): AccountView | null;
  byLogin(login: string): AccountView | null;
  /** Oldest first, closed ones too. */
  all(): readonly AccountView[];
  invitation(hash: string, now: Instant): { readonly role: Role } | null;
  apiKey(hash: string, now: Instant): ApiKeyView | null;
  apiKeys(): readonly ApiKeyView[];
  /** Newest first. */
  deeds(filter: DeedFilter, limit: number): readonly Deed[];
}

const ACCOUNT = "SELECT account, version, role, open, sealed, code, passkeys FROM accounts";

const accountView = (row: Row): AccountView => ({
  account: row["account"] as AccountId,
  version: Number(row["version"]),
  role: row["role"] as Role,
  open: row["open"] === 1,
  sealed: row["sealed"] as string | null,
  code: row["code"] === 1,
  passkeys: Number(row["passkeys"]),
});

const apiKeyView = (row: Row): ApiKeyView => ({
  apiKey: String(row["api_key"]),
  role: row["role"] as Role,
  label: String(row["label"]),
  madeAt: Number(row["made_at"]),
  expiresAt: row["expires_at"] === null ? null : Number(row["expires_at"]),
  ended: row["ended"] === 1,
});

const deed = (row: Row): Deed => ({
  seq: Number(row["seq"]),
  at: Number(row["at"]),
  role: String(row["role"]),
  account: row["account"] as AccountId | null,
  kind: String(row["kind"]),
  subject: row["subject"] as string | null,
});

export function accountsOf(db: Database): Accounts {
  return {
    session: (hash, now) => {
      const row = db.get(
        `SELECT coalesce(accounts.role, sessions.role) AS role, sessions.account AS account, method, proved_at
         FROM sessions LEFT JOIN accounts USING (account)
         WHERE session = ? AND expires_at > ? AND (sessions.account IS NULL OR accounts.open = 1)`,
        hash,
        now,
      );
      if (row === undefined) return null;
      return {
        role: row["role"] as Role,
        account: row["account"] as AccountId | null,
        method: row["method"] as SignInMethod,
        provedAt: Number(row["proved_at"]),
      };
    },
    sessionsOf: (account) =>
      db
        .all("SELECT session FROM sessions WHERE account = ?", account)
        .map((row) => String(row["session"])),
    account: (account) => {
      const row = db.get(`${ACCOUNT} WHERE account = ?`, account);
      return row === undefined ? null : accountView(row);
    },
    byLogin: (login) => {
      const row = db.get(`${ACCOUNT} WHERE login = ? AND open = 1 ORDER BY seq LIMIT 1`, login);
      return row === undefined ? null : accountView(row);
    },
    all: () => db.all(`${ACCOUNT} ORDER BY seq`).map(accountView),
    invitation: (hash, now) => {
      const row = db.get(
        "SELECT role FROM invitations WHERE invitation = ? AND used = 0 AND expires_at > ?",
        hash,
        now,
      );
      return row === undefined ? null : { role: row["role"] as Role };
    },
    apiKey: (hash, now) => {
      const row = db.get(
        "SELECT * FROM api_keys WHERE api_key = ? AND ended = 0 AND coalesce(expires_at, ?2) >= ?2",
        hash,
        now,
      );
      return row === undefined ? null : apiKeyView(row);
    },
    apiKeys: () => db.all("SELECT * FROM api_keys ORDER BY seq").map(apiKeyView),
    deeds: ({ account, kind, before }, limit) =>
      db
        .all(
          `SELECT * FROM deeds WHERE (?1 IS NULL OR account = ?1) AND (?2 IS NULL OR kind = ?2)
           AND (?3 IS NULL OR seq < ?3) ORDER BY seq DESC LIMIT ?4`,
          account,
          kind,
          before,
          limit,
        )
        .map(deed),
  };
}
