/** A piece of a report that is too large for an entry, e.g. a photo; sealed before it comes here. */
export interface BlobName {
  /** The report it belongs to: what is removed together. */
  readonly owner: string;
  /** Its name among those of the owner, e.g. `photo-0`. */
  readonly name: string;
}

/** Bounds of one blob store. A desk runs on the defaults; tests set smaller ones. */
export interface BlobLimits {
  readonly BLOB_BYTES_MAX: number;
  /** Blobs never take the last of a disk: the journal needs it more. */
  readonly DISK_FREE_BYTES_MIN: number;
}

export const BLOB_LIMITS: BlobLimits = {
  BLOB_BYTES_MAX: 16 * 1024 * 1024,
  DISK_FREE_BYTES_MIN: 256 * 1024 * 1024,
};

/**
 * Bytes beside the journal. A blob is written before the entry that names it, so that every entry
 * has its blob; one without an entry is never shown. Every method rejects with a `JournalError`:
 * `invalid` (a name that is no name), `too_large`, `unavailable`.
 */
export interface Blobs {
  /** Resolves once durable; a blob of the same name is replaced as a whole. */
  write(blob: BlobName, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  read(blob: BlobName): Promise<Uint8Array | null>;
  /** Removes all blobs of an owner; none is fine. */
  remove(owner: string): Promise<void>;
}
