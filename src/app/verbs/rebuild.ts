import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSqliteJournal } from "../../journal/sqlite/open-sqlite-journal.ts";
import { openStore } from "../../store/open-store.ts";
import { readConfig } from "../config.ts";
import { EXIT } from "../cli.ts";
import { loadKnowledge } from "../knowledge.ts";
import { InputError } from "../scenario/rows.ts";

const CHUNK = 10_000;

/** `vigie rebuild`: deletes the store and computes it anew; the journal is only read. */
export async function rebuild(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  const { dataDir } = readConfig(process.env, { data: values.data });
  if (!existsSync(join(dataDir, "journal.sqlite"))) {
    throw new InputError(`${dataDir}: no journal here; name the data folder with --data`);
  }
  const { gazetteer, operators } = loadKnowledge();
  const { journal } = await openSqliteJournal({ dir: dataDir, clock: Date.now });
  const path = join(dataDir, "store.sqlite");
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
  const store = openStore(
    { path, boot: "rebuild" },
    {
      tree: gazetteer,
      network: (id) => operators.network(id),
      brandsOf: (id) => operators.brandsOf(id),
      servicesOf: (id) => operators.get(id)?.services ?? [],
      usual: () => 0,
      baselineDays: () => 0,
      looks: () => true,
    },
  );
  try {
    const { seq } = await journal.head();
    while (store.seq < seq) {
      store.apply(await journal.read(store.seq + 1, seq, CHUNK));
      if (process.stderr.isTTY) process.stderr.write(`\r${store.seq} of ${seq} entries`);
    }
    process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}rebuilt from ${seq} entries\n`);
  } finally {
    store.close();
    await journal.close();
  }
  return EXIT.done;
}
