import { parseArgs } from "node:util";
import { eraseReport } from "../../commands/erase-report.ts";
import { COMMAND_LINE } from "../../commands/permit.ts";
import { asReportId } from "../../model/ids.ts";
import { readConfig } from "../config.ts";
import { EXIT } from "../cli.ts";
import { loadKnowledge } from "../knowledge.ts";
import { openDesk } from "../open-desk.ts";
import { InputError } from "../scenario/rows.ts";

/** `vigie erase REPORT`: for the administrator at the machine, while the desk is stopped. */
export async function erase(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { data: { type: "string" } },
    allowPositionals: true,
  });
  const [report] = positionals;
  if (report === undefined || positionals.length > 1) {
    throw new InputError("name one report: vigie erase REPORT");
  }
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const config = readConfig(process.env, { data: values.data });
  const desk = await openDesk({ config, knowledge: loadKnowledge(), clock: Date.now, log });
  try {
    await desk.ready;
    await eraseReport(desk.deps, COMMAND_LINE, { ref: { report: asReportId(report) } });
    log(`${report}: its key is deleted`);
  } finally {
    await desk.close();
  }
  return EXIT.done;
}
