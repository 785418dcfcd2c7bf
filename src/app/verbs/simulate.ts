import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { completeSpec, simulate } from "../../simulation/simulate.ts";
import { type ScenarioSpec, specTrouble } from "../../simulation/spec.ts";
import { writeScenario } from "../../simulation/write-scenario.ts";
import { EXIT } from "../cli.ts";
import { InputError } from "../scenario/rows.ts";

function readSpec(path: string): Partial<ScenarioSpec> {
  if (!existsSync(path)) throw new InputError(`${path}: no such file`);
  try {
    const spec: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof spec === "object" && spec !== null && !Array.isArray(spec)) return spec;
  } catch {
    throw new InputError(`${path}: not valid JSON`);
  }
  throw new InputError(`${path}: expected a JSON object`);
}

/** `vigie simulate --scenario FILE --seed N --out DIR`: the same file and seed give the same folder. */
export function simulateVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { scenario: { type: "string" }, seed: { type: "string" }, out: { type: "string" } },
  });
  const { scenario, out } = values;
  if (scenario === undefined || out === undefined) {
    throw new InputError("give --scenario FILE, --out DIR and --seed N");
  }
  const seed = Number(values.seed ?? "1");
  if (!Number.isSafeInteger(seed))
    throw new InputError(`--seed ${values.seed}: give a whole number`);
  const spec = readSpec(scenario);
  const [trouble] = specTrouble(completeSpec(spec));
  if (trouble !== undefined) throw new InputError(`${scenario}: ${trouble}`);
  const rows = simulate(spec, seed);
  writeScenario(out, rows);
  const { incidents } = rows.truth;
  process.stderr.write(
    `${out}: seed ${seed}, ${rows.messages.length} messages, ${rows.history.length} counts of the past, ` +
      `${incidents.length} outages\n`,
  );
  return Promise.resolve(EXIT.done);
}
