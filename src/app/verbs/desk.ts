import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadAssets } from "../../http/assets.ts";
import { openDoors } from "../../http/open-doors.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { Wording } from "../../wording/wording.ts";
import { EXIT } from "../cli.ts";
import { type Config, readConfig } from "../config.ts";
import { type Knowledge, loadKnowledge, ROOT } from "../knowledge.ts";
import { wordings } from "../wordings.ts";
import { type Desk, openDesk } from "../open-desk.ts";
import { type DemoBeside, demoBeside } from "../demo/beside.ts";
import { demoLink, offerOf, scenarioFolder } from "../demo/link.ts";

const log = (line: string): void => void process.stderr.write(`${line}\n`);

interface Parts {
  readonly knowledge: Knowledge;
  readonly running: Desk;
  readonly wording: (lang: Language) => Wording;
  readonly demo: DemoBeside | null;
}

function doorsOf(
  config: Config,
  { knowledge, running, wording, demo }: Parts,
): ReturnType<typeof openDoors> {
  const { base, deskName, zone, country, lang, trustedProxies } = config;
  const source = join(ROOT, "src");
  return openDoors({
    commands: running.deps,
    site: {
      base,
      deskName,
      zone,
      country,
      lang,
      origin: config.origin,
      places: knowledge.gazetteer,
      operators: knowledge.operators,
      outlines: knowledge.outlines,
      credits: knowledge.gazetteer.credits,
      wording,
      demo: demo?.offer ?? null,
    },
    below: demo === null ? [] : [demo],
    assets: loadAssets({ base, pages: join(source, "pages"), web: join(source, "web") }),
    openapi: readFileSync(join(source, "http", "openapi.json"), "utf8"),
    trustedProxies,
    ready: () => Promise.resolve(running.trouble() === null),
    onTrouble: log,
  });
}

/** Resolves with the signal that asks the process to end. */
export function endSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => resolve(signal));
  });
}

/** `vigie desk`: runs until SIGTERM or SIGINT, then drains. */
export async function desk(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: "string" }, host: { type: "string" }, data: { type: "string" } },
  });
  const config = readConfig(process.env, values);
  const ended = endSignal();
  const knowledge = loadKnowledge(config.outlines);
  const running = await openDesk({ config, knowledge, clock: Date.now, log });
  const wording = wordings();
  const dir = scenarioFolder(config.demo);
  const demo =
    dir === null
      ? null
      : demoBeside({ config, knowledge, wording, dir, log, offer: offerOf(dir, config) });
  const doors = doorsOf(config, { knowledge, running, wording, demo });
  try {
    const port = await doors.listen(config.port, config.host);
    const origin = `http://${config.host}:${port}${config.base}`;
    log(`public page  ${origin}/${config.lang}/`);
    log(
      `set-up       ${origin}/desk/setup?token=${running.setupToken}   (opens the editors' desk, once)`,
    );
    if (demo !== null) log(demoLink(demo.offer, `http://${config.host}:${port}`));
    void running.ready.then(() => log("caught up with the journal"));
    await ended;
  } finally {
    await demo?.close();
    await doors.close();
    await running.close();
  }
  return process.exitCode === undefined ? EXIT.done : Number(process.exitCode);
}
