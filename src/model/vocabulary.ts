/** The closed lists of the contract. A value outside them is refused at the door, never stored. */

export const SERVICES = [
  "internet",
  "tv",
  "mail",
  "fixed",
  "mobile",
  "payment",
  "customer_service",
  "emergency",
] as const;
export type Service = (typeof SERVICES)[number];

/** What a witness says of the service, or a measurement of a line. */
export const STATUSES = ["down", "degraded", "up", "unknown"] as const;
export type Status = (typeof STATUSES)[number];

/** A witness's answer to "is it back for you?". */
export const ANSWER_STATUSES = ["up", "down", "degraded"] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];
/** What an answer may name as the cause. */
export const ANSWER_CAUSES = ["local"] as const;
export type AnswerCause = (typeof ANSWER_CAUSES)[number];

export const ONSET_PRECISIONS = ["minute", "hour", "daypart", "day", "approx"] as const;
export type OnsetPrecision = (typeof ONSET_PRECISIONS)[number];

/** From the widest to the finest; a country skips the kinds it has not. */
export const AREA_KINDS = [
  "country",
  "region",
  "province",
  "arrondissement",
  "commune",
  "locality",
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** How a report came in ("source"; "channel" is kept for how people are told). */
export const SOURCES = ["web", "email", "sms", "api", "phone", "embed"] as const;
export type Source = (typeof SOURCES)[number];

export const AUDIENCES = ["consumer", "micro_enterprise", "business"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const LANGUAGES = ["fr", "nl", "de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const STATEMENT_KINDS = [
  "acknowledge",
  "scope",
  "cause",
  "eta",
  "resolved",
  "partial",
  "compensation",
  "apology",
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Only `operator` counts in an operator's record; a finding's sentence names the speaker. */
export const SAID_BY = [
  "operator",
  "operator_as_told_by_witness",
  "third_party",
  "unknown",
] as const;
export type SaidBy = (typeof SAID_BY)[number];

export const VERDICTS = ["supported", "contradicted", "undecided", "not_testable"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const LINE_STATES = ["up", "degraded", "unusable", "down"] as const;
export type LineState = (typeof LINE_STATES)[number];

export const VISIT_OUTCOMES = ["kept", "missed", "late", "sent_away"] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

export const VISIT_VERDICTS = ["carries", "holding", "verified", "worse", "did_not_hold"] as const;
export type VisitVerdict = (typeof VISIT_VERDICTS)[number];

/**
 * The life of an incident. `suspected` is shown as "being checked"; `lapsed` is a suspicion that
 * went away without ever being confirmed. `reopened` is a relapse after `over`.
 */
export const INCIDENT_STATES = [
  "suspected",
  "confirmed",
  "recovering",
  "over",
  "reopened",
  "lapsed",
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
