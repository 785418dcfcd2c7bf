/** Entries of one file: ten a day for a year and more. */
export const LINE_RECORDS_MAX = 5000;
export const LINE_PHOTOS_MAX = 60;
/** Photos drawn in the PDF of a diary. */
export const PDF_PHOTOS_MAX = 20;
/** Mails that become entries of one diary in 24 hours. */
export const LINE_MAILS_DAY_MAX = 40;
/** A link that was asked for by mail opens its file within this time, once. */
export const ACCESS_LINK_MS = 3_600_000;
/** Files of one mailbox that are sent in one letter. */
export const ACCESS_FILES_MAX = 10;
export const LINE_SHARES_MAX = 50;
export const LINE_READS_SHOWN = 200;
export const LINE_WORDS_CHARS_MAX = 2000;
export const LINE_NAME_CHARS_MAX = 120;
export const LINE_NUMBER_CHARS_MAX = 200;
/** One day in minutes: nobody waits or works longer in one entry. */
export const LINE_MINUTES_MAX = 1440;
export const LINE_CENTS_MAX = 100_000_000;
/** Days of one list of takings: two years. */
export const TAKINGS_ROWS_MAX = 800;
export const TAKINGS_CHARS_MAX = 64_000;
/** A promise lies at most this far ahead. */
export const PROMISE_AHEAD_MS_MAX: number = 366 * 86_400_000;
export const NOTICE_AHEAD_MS_MAX: number = 92 * 86_400_000;
export const SHARE_DAYS_MAX = 365;
/** A link is noted as read at most once in this time. */
export const READ_NOTED_MS = 600_000;
/** Of what a phone measured. */
export const MEASURED_ANSWERS_MAX = 100;
export const MEASURED_MS_MAX = 60_000;
export const MEASURED_KBITS_MAX = 100_000_000;
/** The longest answer that a phone may ask for to measure a line. */
export const PROBE_BYTES_MAX = 65_536;
