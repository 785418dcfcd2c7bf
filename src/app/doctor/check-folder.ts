import { existsSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lastEntryAt, verifyDatabase } from "../../journal/sqlite/read-batches.ts";
import type { Instant } from "../../model/ids.ts";
import { bad, type DoctorFinding, good, weak } from "./finding.ts";

const MIB = 1024 * 1024;
const FREE_BAD_BYTES = 200 * MIB;
const FREE_WEAK_BYTES = 2048 * MIB;
/** A longer chain is left to `vigie verify`. */
const CHAIN_BYTES_MAX = 256 * MIB;
const CLOCK_MS_MAX = 2_000;
const AHEAD_MS_MAX = 60_000;
const OTHERS = 0o077;

const mib = (bytes: number): string => `${Math.floor(bytes / MIB)} MiB`;

/** The folder itself, or what it will be made in. */
function existing(dir: string): string {
  let path = dir;
  while (!existsSync(path) && path !== dirname(path)) path = dirname(path);
  return path;
}

/** Writes a file and takes it away; the time the disk gave it, or why it could not be written. */
function tryWriting(dir: string): Instant | string {
  try {
    const folder = mkdtempSync(join(dir, ".doctor-"));
    const file = join(folder, "file");
    writeFileSync(file, "x");
    const { mtimeMs } = statSync(file);
    rmSync(folder, { recursive: true });
    return mtimeMs;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkRights(dir: string): DoctorFinding {
  if (!existsSync(dir)) return good("rights", `${dir} is not there yet: the desk makes it`);
  // Whoever cannot enter the folder reads nothing in it.
  if ((statSync(dir).mode & OTHERS) === 0)
    return good("rights", "nobody else on this machine can read the data folder");
  const todo = `Take away the rights of others: chmod go= ${dir}`;
  return weak("rights", `others on this machine may enter ${dir}`, todo);
}

function checkSpace(path: string): DoctorFinding {
  const { bavail, bsize } = statfsSync(path);
  const free = bavail * bsize;
  const found = `${mib(free)} free`;
  const todo = "Make room: a desk on a full disk refuses every report.";
  if (free < FREE_BAD_BYTES) return bad("disk", found, todo);
  return free < FREE_WEAK_BYTES ? weak("disk", found, todo) : good("disk", found);
}

const CLOCK_TODO = "Set the clock, and keep it by NTP: every time the desk states comes from it.";

interface Clocks {
  readonly now: Instant;
  /** Null: nothing could be written. */
  readonly written: Instant | null;
  /** Of the newest entry; null: there is none. */
  readonly last: Instant | null;
}

function checkClock({ now, written, last }: Clocks): DoctorFinding {
  if (last !== null && last > now + AHEAD_MS_MAX) {
    const found = `the last entry of the journal is of ${new Date(last).toISOString()}, after now`;
    return bad("clock", found, CLOCK_TODO);
  }
  const apart = written === null ? 0 : Math.abs(written - now);
  if (apart <= CLOCK_MS_MAX) return good("clock", new Date(now).toISOString());
  const found = `the disk's clock is ${Math.round(apart / 1000)} s apart from this machine's`;
  return weak("clock", found, CLOCK_TODO);
}

async function checkJournal(dir: string): Promise<DoctorFinding> {
  const { size } = statSync(join(dir, "journal.sqlite"));
  const todo = `Look at it with: vigie verify ${dir}`;
  if (size > CHAIN_BYTES_MAX) return weak("journal", `${mib(size)}, not gone through here`, todo);
  const result = await verifyDatabase(dir);
  if (result.ok) return good("journal", `${result.entries} entries, the chain holds`);
  const found = `batch ${result.record}: ${result.reason}`;
  return bad("journal", found, "Restore the folder from a backup; do not start the desk on it.");
}

function checkVault(dir: string): DoctorFinding {
  const lost = ["vault.sqlite", "secret"].filter((name) => !existsSync(join(dir, name)));
  if (lost.length === 0) return good("vault", "its keys and the desk's secret are there");
  const todo = "Restore it from a backup: without it words, contacts and links cannot be opened.";
  return bad("vault", `${lost.join(" and ")} not there, beside a journal`, todo);
}

/** Rights, room, clock and chain of a data folder; reads it beside a desk at work. */
export async function checkFolder(
  dir: string,
  clock: () => Instant,
): Promise<readonly DoctorFinding[]> {
  const path = existing(dir);
  const written = tryWriting(path);
  const todo = "Give it to the user the desk runs as.";
  const writable =
    typeof written === "string"
      ? bad("folder", `${path} cannot be written: ${written}`, todo)
      : good("folder", `${path} can be written`);
  const has = existsSync(join(dir, "journal.sqlite"));
  const clocks = {
    now: clock(),
    written: typeof written === "string" ? null : written,
    last: has ? await lastEntryAt(dir) : null,
  };
  return [
    writable,
    checkRights(dir),
    checkSpace(path),
    checkClock(clocks),
    ...(has ? [checkVault(dir), await checkJournal(dir)] : [good("journal", "none yet")]),
  ];
}
