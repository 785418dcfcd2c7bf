import type { BlobName } from "../../journal/blobs.ts";
import type { ReportId } from "../../model/ids.ts";

const HASH_CHARS = 32;

/** What a photo is sealed as: it cannot take the place of another. */
export const photoName = (report: ReportId, number: number): BlobName => ({
  owner: report,
  name: `photo-${number}`,
});

/** A photo as it is shown, sealed and kept under its own id. */
export const publishedName = (report: ReportId, id: string): BlobName => ({
  owner: report,
  name: `shown-${id}`,
});

/** Where sealed bytes lie. The name holds their hash, so that a second try never replaces what an entry names. */
export const photoBlobOf = (owner: string, sha256: string): BlobName => ({
  owner,
  name: `photo-${sha256.slice(0, HASH_CHARS)}`,
});

/** The same of a report's photo. */
export const photoBlob = (report: ReportId, number: number, sha256: string): BlobName => ({
  owner: report,
  name: `photo-${number}-${sha256.slice(0, HASH_CHARS)}`,
});
