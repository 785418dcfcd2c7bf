import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadAssets } from "../../http/assets.ts";
import { openDoors } from "../../http/open-doors.ts";
import type { DoorsOptions } from "../../http/open-doors.ts";
import { liveSite } from "../../http/live-site.ts";
import { contextOf } from "../../http/site.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { PageContext } from "../../pages/context.ts";
import type { Wording } from "../../wording/wording.ts";
import { EXIT } from "../cli.ts";
import { type Config, readConfig } from "../config.ts";
import { type Knowledge, loadKnowledge, ROOT } from "../knowledge.ts";
import { wordings } from "../wordings.ts";
import { MailService } from "../mail/mail-service.ts";
import { type Desk, openDesk } from "../open-desk.ts";
import { type DemoBeside, demoBeside } from "../demo/beside.ts";
import { demoLink, offerOf, scenarioFolder } from "../demo/link.ts";

const log = (line: string): void => void process.stderr.write(`${line}\n`);

interface Parts {
  readonly running: Desk;
  readonly site: DoorsOptions["site"];
  readonly assets: DoorsOptions["assets"];
  readonly demo: DemoBeside | null;
}

function siteOf(
  config: Config,
  {
    knowledge,
    wording,
    demo,
    mail,
  }: {
    readonly mail: MailService;
    readonly knowledge: Knowledge;
    readonly wording: (lang: Language) => Wording;
    readonly demo: DemoBeside | null;
  },
): DoorsOptions["site"] {
  const { base, deskName, zone, country, lang, origin } = config;
  return {
    base,
    deskName,
    zone,
    country,
    lang,
    origin,
    publisher: config.publisher,
    mail: () => mail.on,
    inbox: () => mail.inbox,
    places: knowledge.gazetteer,
    operators: knowledge.operators,
    outlines: knowledge.outlines,
    credits: knowledge.gazetteer.credits,
    wording,
    demo: demo?.offer ?? null,
  };
}

/** Sends and reads mail as far as it is set. */
async function startMail(
  mail: MailService,
  { deskName }: Config,
  { running, site, assets }: Parts,
): Promise<void> {
  const live = liveSite({ ...site, assets: assets.assets }, running.store);
  const context = (lang: Language): PageContext => contextOf(live, lang, running.deps.clock());
  await mail.open({ commands: running.deps, deskName, context });
}

function doorsOf(
  config: Config,
  { running, site, assets, demo }: Parts,
  mail: MailService,
): ReturnType<typeof openDoors> {
  const { trustedProxies } = config;
  return openDoors({
    commands: running.deps,
    site,
    below: demo === null ? [] : [demo],
    assets,
    openapi: readFileSync(join(ROOT, "src", "http", "openapi.json"), "utf8"),
    trustedProxies,
    vitals: running.vitals,
    ready: () => Promise.resolve(running.trouble() === null),
    mail,
    onTrouble: log,
  });
}

/** How long after the start what reading needs is built, unless a report comes first. */
const WARM_UP_MS = 1_000;

/** Part by part, so that no page waits for all of it. */
function warmUp({ warmUp: steps }: Knowledge): void {
  const next = (index: number): void => {
    steps[index]?.();
    if (index + 1 < steps.length) setTimeout(next, 0, index + 1).unref();
  };
  setTimeout(next, WARM_UP_MS, 0).unref();
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
  const { dataDir, origin: readers } = config;
  const mail = new MailService({ dir: dataDir, mail: config.mail, origin: readers, log });
  const site = siteOf(config, { knowledge, wording, demo, mail });
  const source = join(ROOT, "src");
  const folders = { pages: join(source, "pages"), web: join(source, "web") };
  const assets = loadAssets({ base: config.base, ...folders });
  const parts: Parts = { running, site, assets, demo };
  await startMail(mail, config, parts);
  const doors = doorsOf(config, parts, mail);
  try {
    const port = await doors.listen(config.port, config.host);
    const origin = `http://${config.host}:${port}${config.base}`;
    log(`public page  ${origin}/${config.lang}/`);
    log(
      `set-up       ${origin}/desk/setup?token=${running.setupToken}   (opens the editors' desk, once)`,
    );
    if (demo !== null) log(demoLink(demo.offer, `http://${config.host}:${port}`));
    warmUp(knowledge);
    void running.ready.then(() => {
      log("caught up with the journal");
      return doors.warm();
    });
    await ended;
  } finally {
    await demo?.close();
    await doors.close();
    await mail.close();
    await running.close();
  }
  return process.exitCode === undefined ? EXIT.done : Number(process.exitCode);
}
