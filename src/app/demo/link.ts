import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { ROOT } from "../knowledge.ts";
import { readHead } from "../scenario/read-scenario.ts";
import { wordings } from "../wordings.ts";
import { demoBase, SHOWING_SECONDS } from "./open-demo.ts";

/** The folder of a scenario by its name or path; null when there is none. */
export function scenarioFolder(name: string | null): string | null {
  if (name === null) return null;
  const folders = [join(ROOT, "scenarios", name), name];
  return folders.find((dir) => existsSync(join(dir, "scenario.json"))) ?? null;
}

/** `watch … 8 January 2018 in 90 seconds   http://…/demo/`: for whoever starts the desk. */
export function demoLink(
  dir: string,
  { config, origin }: { readonly config: Config; readonly origin: string },
): string {
  const { start, zone } = readHead(dir);
  const day = wordings()("en").times(zone, start).day(start);
  return `demo         ${origin}${demoBase(config)}/   (watch ${day} in ${SHOWING_SECONDS} seconds)`;
}
