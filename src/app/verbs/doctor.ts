import { parseArgs } from "node:util";
import { EXIT } from "../cli.ts";
import { type Config, readConfig } from "../config.ts";
import { checkFolder } from "../doctor/check-folder.ts";
import { bad, type DoctorFinding, good, weak } from "../doctor/finding.ts";
import { InputError } from "../scenario/rows.ts";

const SIGNS = { good: "ok  ", weak: "weak", bad: "BAD " } as const;

const show = ({ level, about, found, todo }: DoctorFinding): string =>
  `${SIGNS[level]} ${about.padEnd(8)} ${found}${todo === null ? "" : `\n              → ${todo}`}`;

async function checkImages(): Promise<DoctorFinding> {
  try {
    await import("sharp");
    return good("photos", "can be made anew");
  } catch (error) {
    const [reason = ""] = String(error).split("\n");
    return bad("photos", reason, "Install the packages anew: node setup.mjs");
  }
}

function checkConfig({ origin, mail, trustedProxies }: Config): readonly DoctorFinding[] {
  const sends = mail !== null && mail.relays.length > 0;
  return [
    origin === null
      ? weak("address", "where readers find the desk is not said", "Set VIGIE_ORIGIN.")
      : good("address", origin),
    origin !== null && trustedProxies.length === 0
      ? weak("proxy", "none is trusted", "Behind a proxy, name it in VIGIE_TRUSTED_PROXIES.")
      : good("proxy", trustedProxies.length === 0 ? "none" : trustedProxies.join(", ")),
    sends
      ? good("mail", `sends as ${mail.from}; vigie mail-check tries it`)
      : good("mail", "not set: the desk sends none (docs/MAIL.md)"),
  ];
}

/** `vigie doctor`: 0 when a desk can run here, 1 when something keeps it from it, each with what to do. */
export async function doctor(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  const findings: DoctorFinding[] = [good("node", process.version)];
  let dir: string | null = null;
  try {
    const config = readConfig(process.env, { data: values.data });
    dir = config.dataDir;
    findings.push(...checkConfig(config));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.push(bad("settings", error.message, "Correct it; the desk does not start so."));
  }
  if (dir !== null) findings.push(...(await checkFolder(dir, Date.now)));
  findings.push(await checkImages());
  process.stdout.write(`${findings.map(show).join("\n")}\n`);
  return findings.some(({ level }) => level === "bad") ? EXIT.no : EXIT.done;
}
