import { createReadStream, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyDatabase } from "../../journal/sqlite/read-batches.ts";
import { verifyExport } from "../../journal/verify.ts";
import { EXIT } from "../cli.ts";
import { InputError } from "../scenario/rows.ts";

/** `vigie verify FILE|DIR`: exit 0 when the chain holds, 1 with the first bad record when it does not. */
export async function verify(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new InputError("name one export file or data folder: vigie verify FILE");
  }
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new InputError(`${path}: no such file or folder`);
  const result = found.isDirectory()
    ? await verifyDatabase(path)
    : await verifyExport(createReadStream(path));
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? EXIT.done : EXIT.no;
}
