import { parseArgs } from "node:util";
import { makeKey } from "../../commands/accounts/manage-accounts.ts";
import { DeskError } from "../../commands/desk-error.ts";
import { COMMAND_LINE } from "../../commands/permit.ts";
import { ROLES } from "../../model/account.ts";
import { EXIT } from "../cli.ts";
import { readConfig } from "../config.ts";
import { loadKnowledge } from "../knowledge.ts";
import { openDesk } from "../open-desk.ts";
import { InputError } from "../scenario/rows.ts";

const LABEL = "command line";

/** `vigie key create --role R [--label L]`: the key alone goes to stdout, once; only its hash is kept. */
export async function key(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      role: { type: "string" },
      label: { type: "string", default: LABEL },
      data: { type: "string" },
    },
    allowPositionals: true,
  });
  const roles = ROLES.join(", ");
  if (positionals.length !== 1 || positionals[0] !== "create" || values.role === undefined)
    throw new InputError(`say what for: vigie key create --role R, where R is one of ${roles}`);
  const role = ROLES.find((one) => one === values.role);
  if (role === undefined) throw new InputError(`--role ${values.role}: give one of ${roles}`);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const config = readConfig(process.env, { data: values.data });
  const desk = await openDesk({ config, knowledge: loadKnowledge(), clock: Date.now, log });
  try {
    await desk.ready;
    const { secret } = await makeKey(desk.deps, COMMAND_LINE, { role, label: values.label });
    process.stdout.write(`${secret}\n`);
    log(`a key for ${role} ("${values.label.trim()}"): keep it, it is not shown again`);
  } catch (error) {
    if (error instanceof DeskError && error.code === "invalid")
      throw new InputError(`--label: give 1 to 100 characters`);
    if (error instanceof DeskError && error.code === "conflict")
      throw new InputError(error.message);
    throw error;
  } finally {
    await desk.close();
  }
  return EXIT.done;
}
