import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

import { BLOB_LIMITS, type BlobLimits, type BlobName, type Blobs } from "./blobs.ts";
import { checkBlobName, checkBlobPart, checkBlobSize } from "./check-blob.ts";
import { JournalError } from "./port.ts";

/** Blobs of a data folder lie below it here: `blobs/<2 hex digits>/<owner>/<name>`. */
export const BLOBS_FOLDER = "blobs";
/** What is not yet whole; what is found here at a start belongs to a write that was never answered. */
const INCOMING = "incoming";

const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
const isMissing = (error: unknown): boolean => errorCode(error) === "ENOENT";
const unavailable = (error: unknown): JournalError =>
  new JournalError("unavailable", `The blobs' disk: ${String(error)}.`);

/** Makes the names in a folder durable. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Blobs as files: written aside, synced, then renamed into their place. */
export class FolderBlobs implements Blobs {
  readonly #root: string;
  readonly #limits: BlobLimits;
  #ready: Promise<void> | null = null;

  /** `dir`: the desk's data folder; made below it on the first write. */
  constructor(dir: string, limits: Partial<BlobLimits> = {}) {
    this.#root = join(dir, BLOBS_FOLDER);
    this.#limits = { ...BLOB_LIMITS, ...limits };
  }

  async write(blob: BlobName, bytes: Uint8Array): Promise<void> {
    checkBlobName(blob);
    checkBlobSize(bytes, this.#limits);
    try {
      this.#ready ??= this.#prepare();
      await this.#ready;
      await this.#refuseFull(bytes.byteLength);
      await this.#writeFile(this.#path(blob), bytes);
    } catch (error) {
      if (isMissing(error)) this.#ready = null;
      throw error instanceof JournalError ? error : unavailable(error);
    }
  }

  async read(blob: BlobName): Promise<Uint8Array | null> {
    checkBlobName(blob);
    try {
      return await readFile(this.#path(blob));
    } catch (error) {
      if (isMissing(error)) return null;
      throw unavailable(error);
    }
  }

  async remove(owner: string): Promise<void> {
    checkBlobPart(owner);
    const folder = this.#folderOf(owner);
    try {
      await rm(folder, { recursive: true, force: true });
      await syncFolder(dirname(folder));
    } catch (error) {
      if (!isMissing(error)) throw unavailable(error);
    }
  }

  /** Spread over 256 folders, so that none grows too long to list. */
  #folderOf(owner: string): string {
    const spread = createHash("sha256").update(owner).digest("hex").slice(0, 2);
    return join(this.#root, spread, owner);
  }

  #path({ owner, name }: BlobName): string {
    return join(this.#folderOf(owner), name);
  }

  async #prepare(): Promise<void> {
    try {
      await rm(join(this.#root, INCOMING), { recursive: true, force: true });
      await mkdir(join(this.#root, INCOMING), { recursive: true, mode: 0o700 });
      await syncFolder(dirname(this.#root));
    } catch (error) {
      this.#ready = null;
      throw error;
    }
  }

  async #refuseFull(bytes: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.#root);
    if (bavail * bsize - bytes >= this.#limits.DISK_FREE_BYTES_MIN) return;
    throw new JournalError(
      "unavailable",
      "The blobs' disk is nearly full: the rest is the journal's.",
    );
  }

  async #writeFile(path: string, bytes: Uint8Array): Promise<void> {
    const aside = join(this.#root, INCOMING, randomUUID());
    try {
      const file = await open(aside, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      const folder = dirname(path);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(aside, path);
      for (const changed of [folder, dirname(folder), this.#root]) await syncFolder(changed);
    } catch (error) {
      await rm(aside, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}
