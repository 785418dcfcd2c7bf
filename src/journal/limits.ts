/** Bounds of one journal. A desk runs on the defaults; tests set smaller ones. */
export interface JournalLimits {
  /** Drafts handed to the engine and not yet answered. */
  readonly WAITING_DRAFTS_MAX: number;
  /** UTF-16 units of those drafts, and bytes of words to seal. */
  readonly WAITING_CHARS_MAX: number;
  /** Other requests (reading, sealing, erasing) not yet answered. */
  readonly WAITING_REQUESTS_MAX: number;
  /** Drafts of one append. */
  readonly APPEND_DRAFTS_MAX: number;
  /** One body as JSON, in UTF-8 bytes. */
  readonly BODY_BYTES_MAX: number;
  readonly KEY_CHARS_MAX: number;
  /** Words sealed for one draft. */
  readonly SEAL_BYTES_MAX: number;
  /** A batch is closed once it holds so many; one append is never split. */
  readonly BATCH_ENTRIES_MAX: number;
  readonly BATCH_CHARS_MAX: number;
  /** What followers may take from memory; older entries are read from disk. */
  readonly TAIL_ENTRIES_MAX: number;
  readonly TAIL_CHARS_MAX: number;
  readonly TAIL_CHUNK_ENTRIES: number;
  /**
   * A turn of the event loop hands its requests over in parcels of so many, so that the thread
   * writes the first while the turn reads the next; what waits meanwhile shares the next batch.
   */
  readonly PARCEL_REQUESTS_MAX: number;
  /** Bytes of batches handed over in one answer when reading history. */
  readonly READ_BYTES_MAX: number;
  /** Keys held in memory are copied to disk in a quiet moment beyond the first, at once beyond the second. */
  readonly KEYS_QUIET: number;
  readonly KEYS_IN_MEMORY_MAX: number;
  /** The write-ahead log is copied back in a quiet moment beyond the first, at once beyond the second. */
  readonly LOG_QUIET_BYTES: number;
  readonly LOG_BYTES_MAX: number;
}

export const JOURNAL_LIMITS: JournalLimits = {
  WAITING_DRAFTS_MAX: 20_000,
  WAITING_CHARS_MAX: 64 * 1024 * 1024,
  WAITING_REQUESTS_MAX: 10_000,
  APPEND_DRAFTS_MAX: 10_000,
  BODY_BYTES_MAX: 256 * 1024,
  KEY_CHARS_MAX: 200,
  SEAL_BYTES_MAX: 128 * 1024,
  BATCH_ENTRIES_MAX: 4_096,
  BATCH_CHARS_MAX: 4 * 1024 * 1024,
  TAIL_ENTRIES_MAX: 8_192,
  TAIL_CHARS_MAX: 16 * 1024 * 1024,
  TAIL_CHUNK_ENTRIES: 512,
  PARCEL_REQUESTS_MAX: 16,
  READ_BYTES_MAX: 1024 * 1024,
  KEYS_QUIET: 32_768,
  KEYS_IN_MEMORY_MAX: 131_072,
  LOG_QUIET_BYTES: 8 * 1024 * 1024,
  LOG_BYTES_MAX: 64 * 1024 * 1024,
};
