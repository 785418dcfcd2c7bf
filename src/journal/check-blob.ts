import type { BlobLimits, BlobName } from "./blobs.ts";
import { JournalError } from "./port.ts";

/** What is safe as a file's name on every system. */
const PART = /^[A-Za-z0-9_-]{1,100}$/;

/** @throws JournalError `invalid` */
export const checkBlobPart = (part: string): void => {
  if (!PART.test(part))
    throw new JournalError("invalid", "A blob's name has 1 to 100 of A-Za-z0-9_-.");
};

export const checkBlobName = ({ owner, name }: BlobName): void => {
  checkBlobPart(owner);
  checkBlobPart(name);
};

/** @throws JournalError `too_large` */
export const checkBlobSize = (bytes: Uint8Array, limits: BlobLimits): void => {
  if (bytes.byteLength <= limits.BLOB_BYTES_MAX) return;
  throw new JournalError(
    "too_large",
    `A blob of ${bytes.byteLength} bytes; the limit is ${limits.BLOB_BYTES_MAX}.`,
  );
};
