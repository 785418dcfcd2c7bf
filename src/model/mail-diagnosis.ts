/** What can be said of a sender's records in DNS; each has a sentence that says what to do. */
export const DIAGNOSIS_CODES = [
  "no_answer",
  "spf_missing",
  "spf_many",
  "spf_open",
  "spf_closed",
  "spf_good",
  "dkim_unsigned",
  "dkim_missing",
  "dkim_other_key",
  "dkim_other_domain",
  "dkim_good",
  "dmarc_missing",
  "dmarc_many",
  "dmarc_none",
  "dmarc_good",
  "mx_missing",
  "mx_good",
] as const;
export type DiagnosisCode = (typeof DIAGNOSIS_CODES)[number];

/** One thing that was looked at. */
export interface Diagnosis {
  readonly level: "good" | "weak" | "bad";
  readonly about: "SPF" | "DKIM" | "DMARC" | "MX";
  readonly code: DiagnosisCode;
  /** Name that was asked about. */
  readonly name: string;
  /** What was found there: a record, hosts, how many. */
  readonly found: string;
  /** TXT record to publish; null: none. */
  readonly record: { readonly name: string; readonly value: string } | null;
}

/** Why a server did not take a test message; each has a sentence that says what to do. */
export const RELAY_TROUBLES = [
  "login",
  "host",
  "port",
  "silent",
  "certificate",
  "encryption",
  "sender",
  "recipient",
  "other",
] as const;
export type RelayTrouble = (typeof RELAY_TROUBLES)[number];
