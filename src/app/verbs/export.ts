import { once } from "node:events";
import { parseArgs } from "node:util";
import { exportFolder } from "../../journal/sqlite/read-batches.ts";
import { readConfig } from "../config.ts";
import { EXIT } from "../cli.ts";

/** `vigie export`: the journal as JSON Lines on stdout, read-only beside a running desk. */
export async function exportVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  const { dataDir } = readConfig(process.env, { data: values.data });
  const end = await exportFolder(dataDir, async (bytes) => {
    if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
  });
  process.stderr.write(`${end.entries} entries in ${end.batches} batches, head ${end.head}\n`);
  return EXIT.done;
}
