// Replays every folder of scenarios/, shows what differs from its expected.json, and with --write
// replaces it. The difference belongs in the message of the commit that makes it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadKnowledge, ROOT } from "../src/app/knowledge.ts";
import { replayFolder } from "../src/app/replay/replay-folder.ts";
import { readScenario } from "../src/app/scenario/read-scenario.ts";
import { goldenOf } from "./_golden.ts";

const write = process.argv.includes("--write");
const knowledge = loadKnowledge();

/** Lines that stand in one text only, in their order: enough to see what moved. */
function difference(before: string, after: string): string[] {
  const [old, fresh] = [new Set(before.split("\n")), new Set(after.split("\n"))];
  return [
    ...[...old].filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...[...fresh].filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}

let changed = 0;
for (const name of readdirSync(join(ROOT, "scenarios")).toSorted()) {
  const dir = join(ROOT, "scenarios", name);
  const document = goldenOf(
    replayFolder(await readScenario(dir), {
      knowledge,
      until: null,
    }),
  );
  const path = join(dir, "expected.json");
  const after = `${JSON.stringify(document, null, 1)}\n`;
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (before === after) {
    console.log(`${name}: as expected`);
    continue;
  }
  changed += 1;
  console.log(`${name}: differs`);
  for (const line of difference(before, after).slice(0, 200)) console.log(`  ${line}`);
  if (write) writeFileSync(path, after);
}
console.log(write ? `${changed} written` : `${changed} differ; --write replaces them`);
process.exitCode = changed > 0 && !write ? 1 : 0;
