/** Bounds of one door. A desk runs on the defaults; tests set smaller ones. */
export interface DoorLimits {
  /** Bodies of reports, answers, corrections and statements. */
  readonly BODY_BYTES_MAX: number;
  readonly BATCH_BODY_BYTES_MAX: number;
  /** Bodies of the desk's import box and its table. */
  readonly DESK_BODY_BYTES_MAX: number;
  /** Of a refused body, this much is still read, so that its sender sees the answer and not a broken connection. */
  readonly REFUSED_BODY_BYTES_MAX: number;
  /** Photos that may be on their way at once: each is held in memory while it comes. */
  readonly PHOTO_UPLOADS_MAX: number;
  readonly FORM_FIELDS_MAX: number;
  readonly URL_CHARS_MAX: number;
  readonly HEADERS_MS_MAX: number;
  readonly REQUEST_MS_MAX: number;
  readonly CLOSE_MS_MAX: number;
  readonly PAGES_CACHED_MAX: number;
  readonly PAGES_CACHED_BYTES_MAX: number;
  /** A page that keeps changing is rendered once in this time. */
  readonly RENDER_SPACING_MS: number;
  readonly EVENT_CLIENTS_MAX: number;
  /** Of one address: behind one there may be a town, behind all of them never one machine. */
  readonly EVENT_CLIENTS_PER_ADDRESS_MAX: number;
  readonly EVENT_PAGES_MAX: number;
  /** A client that has not taken this much is dropped: it comes back and starts anew. */
  readonly EVENT_BUFFER_BYTES_MAX: number;
  readonly EVENT_SPACING_MS: number;
  readonly EVENT_HEARTBEAT_MS: number;
  /** Reports one address may send at once, and how many it regains per second. */
  readonly REPORTS_PER_CLIENT_MAX: number;
  readonly REPORTS_PER_CLIENT_SECOND: number;
  /** Requests to be told that one address may make at once, and how many it regains per second. */
  readonly SUBSCRIPTIONS_PER_CLIENT_MAX: number;
  readonly SUBSCRIPTIONS_PER_CLIENT_SECOND: number;
  readonly CLIENTS_COUNTED_MAX: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const DOOR_LIMITS: DoorLimits = {
  BODY_BYTES_MAX: 768 * KIB,
  BATCH_BODY_BYTES_MAX: 8 * MIB,
  DESK_BODY_BYTES_MAX: 12 * MIB,
  REFUSED_BODY_BYTES_MAX: 32 * MIB,
  PHOTO_UPLOADS_MAX: 16,
  FORM_FIELDS_MAX: 12_000,
  URL_CHARS_MAX: 2048,
  HEADERS_MS_MAX: 10_000,
  REQUEST_MS_MAX: 30_000,
  CLOSE_MS_MAX: 4000,
  PAGES_CACHED_MAX: 5000,
  PAGES_CACHED_BYTES_MAX: 64 * MIB,
  RENDER_SPACING_MS: 1000,
  EVENT_CLIENTS_MAX: 5000,
  EVENT_CLIENTS_PER_ADDRESS_MAX: 500,
  EVENT_PAGES_MAX: 8,
  EVENT_BUFFER_BYTES_MAX: 64 * KIB,
  EVENT_SPACING_MS: 2000,
  EVENT_HEARTBEAT_MS: 20_000,
  REPORTS_PER_CLIENT_MAX: 600,
  REPORTS_PER_CLIENT_SECOND: 2,
  SUBSCRIPTIONS_PER_CLIENT_MAX: 60,
  SUBSCRIPTIONS_PER_CLIENT_SECOND: 0.1,
  CLIENTS_COUNTED_MAX: 50_000,
};
