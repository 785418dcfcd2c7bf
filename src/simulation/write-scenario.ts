import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioRows } from "./rows.ts";

/** Lines joined at a time: a history of half a year is hundreds of megabytes. */
const LINES_PER_WRITE = 10_000;

/** Writes a scenario folder; makes it when it is not there. Files without rows are left out. */
export function writeScenario(folder: string, rows: ScenarioRows): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "scenario.json"), `${JSON.stringify(rows.scenario, null, 2)}\n`);
  writeFileSync(join(folder, "truth.json"), `${JSON.stringify(rows.truth, null, 2)}\n`);
  writeLines(folder, "messages", rows.messages);
  for (const name of ["areas", "history", "answers", "statements", "measurements"] as const) {
    if (rows[name].length > 0) writeLines(folder, name, rows[name]);
  }
}

function writeLines(folder: string, name: string, lines: readonly object[]): void {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, "");
  for (let from = 0; from < lines.length; from += LINES_PER_WRITE) {
    const part = lines.slice(from, from + LINES_PER_WRITE);
    writeFileSync(file, part.map((line) => `${JSON.stringify(line)}\n`).join(""), { flag: "a" });
  }
}
