import { parseArgs } from "node:util";
import { parseIso } from "../../time/parse-iso.ts";
import { EXIT } from "../cli.ts";
import { loadKnowledge } from "../knowledge.ts";
import { replayFolder } from "../replay/replay-folder.ts";
import { readTried } from "../replay/tried-settings.ts";
import { readScenario } from "../scenario/read-scenario.ts";
import { InputError } from "../scenario/rows.ts";

/** `vigie replay DIR [--until TIME] [--settings FILE]`: stdout is one JSON document. */
export async function replay(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { until: { type: "string" }, settings: { type: "string" } },
    allowPositionals: true,
  });
  const [dir] = positionals;
  if (dir === undefined || positionals.length > 1) {
    throw new InputError("name one scenario folder: vigie replay DIR");
  }
  const until = values.until === undefined ? null : parseIso(values.until);
  if (values.until !== undefined && until === null) {
    throw new InputError(`--until ${values.until}: give an ISO 8601 time with zone`);
  }
  const tried = values.settings === undefined ? null : readTried(values.settings);
  const folder = await readScenario(dir);
  const document = replayFolder(folder, { knowledge: loadKnowledge(), until, tried });
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return EXIT.done;
}
