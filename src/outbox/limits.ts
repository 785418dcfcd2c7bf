/** Letters between the attempt on disk and the answer on disk: what a kill may send twice. */
export const IN_FLIGHT_MAX = 256;
/** Letters that wait for a way, for each of its slots: who is told next stands behind few. */
export const READY_PER_SLOT = 1;
/** Letters planned at once: their attempts share one durable write. */
export const WINDOW = 64;
/** Rows of subscriptions read at once when an audience is gone through. */
export const PAGE_ROWS = 512;
/** Pages counted ahead for each window of letters: an audience is counted when a thirtieth of it is told. */
export const COUNT_PAGES = 4;
/** Deferred letters looked up at once. */
export const DUE_MAX = 256;
/** Answers are gathered for so long, or so many, into one durable write. */
export const GATHER_MS = 25;
export const GATHER_MAX = 200;
export const ANSWER_CHARS_MAX = 60;
/** A way that gave no answer for so long is passed by when there is another. */
export const STALL_MS = 400;
/** Failures in a row that close a way. */
export const FAILURES_MAX = 3;
/** How long a closed way is left alone: doubles with each failed trial. */
export const CLOSED_MS_MIN = 5_000;
export const CLOSED_MS_MAX = 60_000;
/** A disk that refuses is asked again after this. */
export const DISK_RETRY_MS = 500;
/** The outbox looks around at least this often. */
export const IDLE_MS_MAX = 1_000;
