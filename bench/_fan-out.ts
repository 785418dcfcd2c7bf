import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";
import { OUTCOMES } from "../src/model/delivery.ts";
import type { Entry } from "../src/model/entry.ts";

export const mailEnv = (sinkPort: number): Readonly<Record<string, string>> => ({
  VIGIE_ORIGIN: "https://desk.test",
  VIGIE_MAIL_FROM: "alerte@desk.test",
  VIGIE_MAIL_RELAY: `smtp://127.0.0.1:${sinkPort}?name=main`,
  VIGIE_DEMO: "off",
});

export const journalBytes = (dir: string): number =>
  ["journal.sqlite", "journal.sqlite-wal"]
    .map((name) => join(dir, name))
    .reduce((sum, path) => sum + (existsSync(path) ? statSync(path).size : 0), 0);

/** Resident memory of a process, in MiB. */
export const memoryOf = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024;

const ACCEPTED = OUTCOMES.indexOf("accepted");

/** Reads the tables of a running desk from beside it. */
export class Beside {
  readonly #db: DatabaseSync;

  constructor(dir: string) {
    this.#db = new DatabaseSync(join(dir, "store.sqlite"), { readOnly: true, timeout: 10_000 });
  }

  /** Notices of an operator after an entry, oldest first. */
  notices(operator: string, after: number): readonly number[] {
    return this.#db
      .prepare(
        `SELECT cause FROM mail_causes WHERE kind = 'notice' AND cause > ?
         AND json_extract(body, '$.operator') = ? ORDER BY cause`,
      )
      .all(after, operator)
      .map((row) => Number(row["cause"]));
  }

  accepted(cause: number): number {
    const row = this.#db
      .prepare("SELECT people FROM mail_counts WHERE cause = ? AND state = ?")
      .get(cause, ACCEPTED);
    return Number(row?.["people"] ?? 0);
  }

  close(): void {
    this.#db.close();
  }
}

/** What the journal says of one cause. */
export interface Told {
  /** Decided. */
  readonly at: number;
  readonly people: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Of each cause from an entry on: who was told of it, and when. The desk is not running. */
export async function toldSince(dir: string, from: number): Promise<ReadonlyMap<number, Told>> {
  const { journal } = await openSqliteJournal({ dir, clock: Date.now });
  const found = new Map<number, Told>();
  const add = ({ at, body }: Entry): void => {
    if (body.kind !== "delivery") return;
    const people = body.rows.filter(([, outcome]) => outcome === ACCEPTED).length;
    for (const cause of people === 0 ? [] : body.causes) {
      const known = found.get(cause);
      if (known === undefined) continue;
      found.set(cause, {
        at: known.at,
        people: known.people + people,
        firstAt: known.people === 0 ? at : known.firstAt,
        lastAt: at,
      });
    }
  };
  const { seq } = await journal.head();
  for (let next = from; next <= seq;) {
    const entries = await journal.read(next, seq);
    for (const entry of entries) {
      if (entry.body.kind === "notice")
        found.set(entry.seq, { at: entry.at, people: 0, firstAt: 0, lastAt: 0 });
      add(entry);
    }
    next += entries.length;
  }
  await journal.close();
  return found;
}
