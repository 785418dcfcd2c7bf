import { mkdir } from "node:fs/promises";

import type { Instant } from "../../model/ids.ts";
import { JOURNAL_LIMITS, type JournalLimits } from "../limits.ts";
import { type Journal, JournalError, type Vault } from "../port.ts";
import { SqliteJournal } from "./sqlite-journal.ts";
import { SqliteVault } from "./sqlite-vault.ts";
import { ThreadLink } from "./thread-link.ts";

export interface SqliteJournalOptions {
  /** Data folder of the desk; made when it is missing. One process at a time. */
  readonly dir: string;
  readonly clock: () => Instant;
  readonly limits?: Partial<JournalLimits>;
  /** Another module to run as the journal's thread: for tests of its loss. */
  readonly thread?: URL;
}

export interface JournalAndVault {
  readonly journal: Journal;
  readonly vault: Vault;
}

/**
 * Opens journal and vault of a data folder in a thread of their own. Rejects with a `JournalError`:
 * `in_use` when another process has the folder, `unavailable` when it cannot be opened.
 */
export const openSqliteJournal = async (
  options: SqliteJournalOptions,
): Promise<JournalAndVault> => {
  const limits = { ...JOURNAL_LIMITS, ...options.limits };
  await mkdir(options.dir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new JournalError("unavailable", `The data folder cannot be made: ${String(error)}.`);
  });
  const { link, head } = await ThreadLink.start({ ...options, limits });
  const journal = new SqliteJournal(link, head, limits);
  const vault = new SqliteVault(link, limits, () => journal.close());
  return { journal, vault };
};
