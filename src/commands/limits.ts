/** Bounds of what is accepted from outside; `test/http-bad-input.test.ts` stands on both sides of each. */
export const REPORT_TEXT_CHARS_MAX = 5000;
export const CONTACT_CHARS_MAX = 200;
export const PLACE_CHARS_MAX = 200;
export const DEVICE_CHARS_MAX = 128;
export const IDEMPOTENCY_KEY_CHARS_MAX = 200;
export const BATCH_LINES_MAX = 1000;

/** A clock that runs ahead by this much is forgiven: the time counts as now. */
export const CLOCK_AHEAD_MS_MAX = 120_000;
/** 2000-01-01T00:00Z: no outage anybody reports began before. */
export const ONSET_MIN = 946_684_800_000;

export const STATEMENT_TEXT_CHARS_MAX = 20_000;
export const STATEMENT_CLAIMS_MAX = 50;
export const CLAIM_AREAS_MAX = 200;
export const WORDS_CHARS_MAX = 500;

export const DRAFTS_MAX = 500;
export const DRAFT_BYTES_MAX: number = 8 * 1024 * 1024;
export const DRAFT_COLUMNS_MAX = 100;

/** Interests of one address: those its holder agreed to, and those that wait for it. */
export const SUBSCRIPTIONS_MAX = 50;
export const SUBSCRIPTIONS_WAITING_MAX = 20;
/** One mailbox is asked to agree once in this time, whoever asks for it how often. */
export const INVITATION_PAUSE_MS: number = 86_400_000;
/** Who has not agreed by then is forgotten. */
export const AGREE_MS: number = 7 * 86_400_000;

export const SESSION_MS: number = 30 * 86_400_000;
export const LINE_CHARS_MAX = 100;

/** Editors' settings of detection. Fewer than three sources would point at persons (docs/decisions/0005). */
export const SOURCES_MIN_RANGE: { readonly min: number; readonly max: number } = {
  min: 3,
  max: 50,
};
export const ALARM_BUDGET_RANGE: { readonly min: number; readonly max: number } = {
  min: 0.01,
  max: 20,
};
export const MUTE_MS_MAX: number = 92 * 86_400_000;
/** What-if: weeks that are compared. */
export const WHAT_IF_WEEKS_RANGE: { readonly min: number; readonly max: number } = {
  min: 1,
  max: 8,
};
/** What an administrator says of the desk itself. */
export const DESK_NAME_CHARS_MAX = 60;
export const OPERATORS_FIRST_MAX = 12;
/** An entry about who runs the desk: a name, or a postal address. */
export const PUBLISHER_CHARS_MAX = 500;
export const REPLY_TEXT_CHARS_MAX = 5000;
export const LINKED_INCIDENTS_MAX = 20;
export const PARTIES_MAX = 10;
export const REASON_CHARS_MAX = 1000;
export const UPDATE_TEXT_CHARS_MAX = 3000;
export const SIGNATURE_CHARS_MAX = 100;
export const QUEUE_VIEW_NAME_CHARS_MAX = 60;
/** A question to a witness, and its answer. */
export const QUESTION_CHARS_MAX = 1000;
export const INCIDENT_NAME_CHARS_MAX = 100;
export const NOTE_CHARS_MAX = 2000;
/** An embargo longer than this is a slip of the finger. */
export const EMBARGO_MS_MAX: number = 31 * 86_400_000;
/** Updates of one incident that are shown or wait; a further one is refused. */
export const UPDATES_MAX = 50;
export const QUOTE_TEXT_CHARS_MAX = 400;
/** Quotes of one incident that are shown; a further one is refused. */
export const QUOTES_MAX = 20;
/** A field of how mail leaves: an address, a server, a password. */
export const MAIL_FIELD_CHARS_MAX = 254;
export const PORT_RANGE: { readonly min: number; readonly max: number } = { min: 1, max: 65_535 };
