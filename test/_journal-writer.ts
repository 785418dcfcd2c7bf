/**
 * A desk that only writes, to be killed: appends from several callers until it dies and prints each
 * acknowledged key with its sequence, written at once. Arguments: folder, prefix of the keys.
 */
import { writeSync } from "node:fs";

import { reportDraft, tick } from "../src/journal/_drafts.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";

const CALLERS = 16;
const [, , dir = "", prefix = ""] = process.argv;
const limits = { KEYS_QUIET: 200, LOG_QUIET_BYTES: 256 * 1024 };
const { journal } = await openSqliteJournal({ dir, clock: () => Date.now(), limits });

const write = async (caller: number, turn: number): Promise<void> => {
  const key = `${prefix}-${caller}-${turn}`;
  const plain = Buffer.from(`words of ${key}`);
  const drafts = caller % 4 === 0 ? [tick(key), tick(`${key}+`)] : [reportDraft(key)];
  const seals = caller % 4 === 1 ? [{ draft: 0, plain }] : [];
  const appended = await journal.append(drafts, { seals });
  const lines = appended.map(({ seq }, index) => `${drafts[index]?.key} ${seq}\n`);
  writeSync(1, lines.join(""));
};

await Promise.all(
  Array.from({ length: CALLERS }, async (_, caller) => {
    for (let turn = 0; ; turn += 1) await write(caller, turn);
  }),
);
