import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { ROOT } from "../knowledge.ts";
import type { DemoOffer } from "../../pages/demo/playing.ts";
import { readHead } from "../scenario/read-scenario.ts";
import { demoBase, SHOWING_SECONDS } from "./open-demo.ts";

/** The folder of a scenario by its name or path; null when there is none. */
export function scenarioFolder(name: string | null): string | null {
  if (name === null) return null;
  const folders = [join(ROOT, "scenarios", name), name];
  return folders.find((dir) => existsSync(join(dir, "scenario.json"))) ?? null;
}

/** What a desk tells of its demonstration. */
export function offerOf(dir: string, config: Config): DemoOffer {
  const { start } = readHead(dir);
  return { href: `${demoBase(config)}/`, from: start, seconds: SHOWING_SECONDS };
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** For whoever starts the desk. */
export const demoLink = ({ href, from, seconds }: DemoOffer, origin: string): string =>
  `demo         ${origin}${href}   (watch ${DAY.format(from)} in ${seconds} seconds)`;
