import { BLOB_LIMITS, type BlobLimits, type BlobName, type Blobs } from "./blobs.ts";
import { checkBlobName, checkBlobPart, checkBlobSize } from "./check-blob.ts";

/** Blobs that end with the process. */
export class MemoryBlobs implements Blobs {
  readonly #limits: BlobLimits;
  readonly #owners: Map<string, Map<string, Uint8Array>> = new Map();

  constructor(limits: Partial<BlobLimits> = {}) {
    this.#limits = { ...BLOB_LIMITS, ...limits };
  }

  async write(blob: BlobName, bytes: Uint8Array): Promise<void> {
    checkBlobName(blob);
    checkBlobSize(bytes, this.#limits);
    const own = this.#owners.get(blob.owner) ?? new Map<string, Uint8Array>();
    own.set(blob.name, Uint8Array.from(bytes));
    this.#owners.set(blob.owner, own);
  }

  async read(blob: BlobName): Promise<Uint8Array | null> {
    checkBlobName(blob);
    return this.#owners.get(blob.owner)?.get(blob.name) ?? null;
  }

  async remove(owner: string): Promise<void> {
    checkBlobPart(owner);
    this.#owners.delete(owner);
  }
}
