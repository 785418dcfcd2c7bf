import type { AccountId, Instant } from "./ids.ts";

/** What somebody with an account or a key may be; what each may do stands in `src/commands/permissions.ts`. */
export const ROLES = ["reader", "editor", "chief", "admin", "operator", "subscriber"] as const;
export type Role = (typeof ROLES)[number];

/** How a session was opened. */
export type SignInMethod = "setup" | "invitation" | "password" | "passkey";

/** An account as it stands after a change: the last version counts. */
export interface AccountFact {
  readonly kind: "account";
  readonly account: AccountId;
  /** 1, 2, …: two changes made from the same version do not both count. */
  readonly version: number;
  readonly role: Role;
  readonly open: boolean;
  /** Keyed hash of the login; null once closed. */
  readonly login: string | null;
  /** Name, login and what it signs in with (`AccountSecrets`), sealed in the vault under the account's id. */
  readonly sealed: string | null;
  /** A code of an authenticator is asked for beside the password. */
  readonly code: boolean;
  readonly passkeys: number;
  /** Hash of the invitation that was used up for it. */
  readonly invitation: string | null;
}

/** Whoever has the link may make an account with this role, once. */
export interface AccountInvitationFact {
  readonly kind: "account_invitation";
  readonly invitation: string;
  readonly role: Role;
  readonly expiresAt: Instant;
}

/** A session in a browser. Only hashes of secrets are kept. */
export interface SessionFact {
  readonly kind: "session";
  readonly session: string;
  readonly role: Role;
  readonly expiresAt: Instant;
  /** Hash of the set-up token this session used up, when it came from the set-up link. */
  readonly setupToken: string | null;
  /** Absent: from the set-up link, which knows no person. The account's role of the moment counts, not this one's. */
  readonly account?: AccountId;
  readonly method?: SignInMethod;
  /** The session this one takes the place of. */
  readonly replaces?: string | null;
}

export interface SessionEndFact {
  readonly kind: "session_end";
  readonly session: string;
}

/** A key for programs (`Authorization: Bearer`). */
export interface ApiKeyFact {
  readonly kind: "api_key";
  /** Hash of the key. */
  readonly apiKey: string;
  readonly role: Role;
  /** What it is for, in the words of whoever made it. */
  readonly label: string;
  readonly expiresAt: Instant | null;
}

export interface ApiKeyEndFact {
  readonly kind: "api_key_end";
  readonly apiKey: string;
}

/** Somebody signed in was refused a command, or a sign-in failed. */
export interface RefusalFact {
  readonly kind: "refusal";
  readonly command: string;
  readonly reason: "role" | "reauthenticate" | "password" | "code" | "code_used" | "passkey";
  /** Whose sign-in failed, where the login is known. */
  readonly account: AccountId | null;
}

export type AccountEntry =
  | AccountFact
  | AccountInvitationFact
  | SessionFact
  | SessionEndFact
  | ApiKeyFact
  | ApiKeyEndFact
  | RefusalFact;

const KINDS: readonly string[] = [
  "account",
  "account_invitation",
  "session",
  "session_end",
  "api_key",
  "api_key_end",
  "refusal",
] satisfies readonly AccountEntry["kind"][];

/** About who works at the desk; says nothing about any outage. */
export const isAccountEntry = (body: { readonly kind: string }): body is AccountEntry =>
  KINDS.includes(body.kind);
