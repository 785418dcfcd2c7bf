import type { AccountEntry, AccountFact } from "../model/account.ts";
import type { Actor, Body, Entry } from "../model/entry.ts";

export type Run = (sql: string, values: readonly (string | number | null)[]) => void;

/** People at the desk, and programs with a key: what they do is listed. */
const isAtDesk = (actor: Actor): boolean =>
  actor.role !== "witness" && actor.role !== "desk" && actor.role !== "api";

/** What an entry is about, as the list of deeds names it. */
function subjectOf(body: Body): string | null {
  if ("report" in body) return body.report;
  if (body.kind === "photo_published") return body.photo.report;
  if (body.kind === "statement") return body.statement.id;
  if (body.kind === "visit") return body.visit.line;
  if (body.kind === "measurement") return body.measurement.line;
  if (body.kind === "account") return body.account;
  if (body.kind === "session") return body.account ?? null;
  if (body.kind === "ruling" || body.kind === "note" || body.kind === "update")
    return body.incident;
  if (body.kind === "split" || body.kind === "incident_name") return body.incident;
  if (body.kind === "merge") return body.into;
  if (body.kind === "unmerge") return body.merge;
  if (body.kind === "queue_view") return body.name;
  if (body.kind === "finding_review") return body.statement;
  if (body.kind === "update_end") return body.update;
  if (body.kind === "triage" || body.kind === "untriage") return body.triage;
  if (body.kind === "refusal") return body.command;
  return body.kind === "api_key" ? body.label : null;
}

/** Who did what, in the journal's order. Reading it back is `queries/accounts.ts`. */
export function listDeed(run: Run, { seq, at, actor, body }: Entry): void {
  // Opening a session is the account's own deed, and nobody's session stands behind a failed one.
  const account =
    body.kind === "session" || body.kind === "refusal"
      ? (body.account ?? null)
      : (actor.account ?? null);
  const always = body.kind === "session" || body.kind === "refusal" || body.kind === "account";
  if (!always && !isAtDesk(actor)) return;
  run(
    "INSERT OR IGNORE INTO deeds (seq, at, role, actor, account, kind, subject) VALUES (?, ?, ?, ?, ?, ?, ?)",
    [seq, at, actor.role, actor.id, account, body.kind, subjectOf(body)],
  );
}

/** An older version that comes in later (it cannot by the journal's keys) would change nothing. */
function setAccount(run: Run, seq: number, fact: AccountFact): void {
  const { account, version, role, open, login, sealed, code, passkeys } = fact;
  run(
    `INSERT INTO accounts (account, seq, version, role, open, login, sealed, code, passkeys)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
     ON CONFLICT (account) DO UPDATE SET version = ?3, role = ?4, open = ?5, login = ?6, sealed = ?7,
       code = ?8, passkeys = ?9 WHERE version < ?3`,
    [account, seq, version, role, open ? 1 : 0, login, sealed, code ? 1 : 0, passkeys],
  );
  if (!open) run("DELETE FROM sessions WHERE account = ?", [account]);
  if (fact.invitation !== null) {
    run("UPDATE invitations SET used = 1 WHERE invitation = ?", [fact.invitation]);
  }
}

/** Folds in who works at the desk; touches no topic, no public page shows it. */
export function applyAccountEntry(run: Run, { seq, at }: Entry, fact: AccountEntry): void {
  switch (fact.kind) {
    case "account":
      return setAccount(run, seq, fact);
    case "account_invitation":
      return run(
        "INSERT OR IGNORE INTO invitations (invitation, role, expires_at) VALUES (?, ?, ?)",
        [fact.invitation, fact.role, fact.expiresAt],
      );
    case "session":
      run(
        `INSERT OR REPLACE INTO sessions (session, role, expires_at, account, method, proved_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [fact.session, fact.role, fact.expiresAt, fact.account ?? null, fact.method ?? "setup", at],
      );
      if (fact.replaces) run("DELETE FROM sessions WHERE session = ?", [fact.replaces]);
      if (fact.setupToken !== null) {
        run("INSERT OR IGNORE INTO setup_tokens (token) VALUES (?)", [fact.setupToken]);
      }
      return;
    case "session_end":
      return run("DELETE FROM sessions WHERE session = ?", [fact.session]);
    case "api_key":
      return run(
        `INSERT OR IGNORE INTO api_keys (api_key, seq, role, label, made_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [fact.apiKey, seq, fact.role, fact.label, at, fact.expiresAt],
      );
    case "api_key_end":
      return run("UPDATE api_keys SET ended = 1 WHERE api_key = ?", [fact.apiKey]);
    case "refusal":
      return;
  }
}
