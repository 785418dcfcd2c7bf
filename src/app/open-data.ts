import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Blobs } from "../journal/blobs.ts";
import { FolderBlobs } from "../journal/folder-blobs.ts";
import { openSqliteJournal } from "../journal/sqlite/open-sqlite-journal.ts";
import { type Journal, JournalError, type Vault } from "../journal/port.ts";
import type { Instant } from "../model/ids.ts";
import { Latencies } from "./vitals/latencies.ts";
import { refusingWrites, watchWrites } from "./writable.ts";

export interface DeskData {
  readonly journal: Journal;
  readonly vault: Vault;
  readonly blobs: Blobs;
  /** Folder that the store may write to; null: keep it in memory. */
  readonly storeDir: string | null;
  /** Null, or why nothing can be written at present. */
  readonly trouble: () => string | null;
  /** Of appends, until durable. */
  readonly latencies: Latencies;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly dir: string;
  readonly clock: () => Instant;
  readonly log: (line: string) => void;
}

async function openWritable({ dir, clock }: OpenOptions): Promise<DeskData> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { journal, vault } = await openSqliteJournal({ dir, clock });
  const writable = watchWrites(journal);
  return {
    journal: writable.journal,
    vault,
    blobs: new FolderBlobs(dir),
    storeDir: dir,
    trouble: writable.trouble,
    latencies: writable.latencies,
    close: () => journal.close(),
  };
}

/**
 * The folder cannot be written: what it holds is shown from a copy, and every write is refused until
 * somebody mends the disk and starts the desk again. The copy goes with the process.
 */
async function openCopy({ dir, clock, log }: OpenOptions, reason: string): Promise<DeskData> {
  log(`${dir} cannot be written (${reason}): showing what is known, refusing every write`);
  const copy = mkdtempSync(join(tmpdir(), "vigie-read-only-"));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  try {
    for (const name of [
      "journal.sqlite",
      "journal.sqlite-wal",
      "vault.sqlite",
      "vault.sqlite-wal",
    ]) {
      if (existsSync(join(dir, name))) cpSync(join(dir, name), join(copy, name));
    }
    const opened = await openSqliteJournal({ dir: copy, clock });
    const why = `the data folder cannot be written: ${reason}`;
    return {
      ...refusingWrites(opened, why),
      // Photos are read where they are; none is written, as nothing can be sealed for them.
      blobs: new FolderBlobs(dir),
      storeDir: null,
      trouble: () => why,
      latencies: new Latencies(),
      close: async () => {
        await opened.journal.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @throws JournalError `in_use` when another process has the folder */
export async function openData(options: OpenOptions): Promise<DeskData> {
  try {
    return await openWritable(options);
  } catch (error) {
    const disk = error instanceof JournalError ? error.code === "unavailable" : isReadOnly(error);
    if (!disk || !existsSync(join(options.dir, "journal.sqlite"))) throw error;
    return openCopy(options, error instanceof Error ? error.message : String(error));
  }
}

const isReadOnly = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  ["EROFS", "EACCES", "ENOSPC"].includes(String(error.code));
