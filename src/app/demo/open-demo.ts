import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { CommandDeps, Reader } from "../../commands/deps.ts";
import { createGuards } from "../../commands/guards.ts";
import { createSigner, freshSigningKey } from "../../journal/evidence/signed-note.ts";
import { createSecrets } from "../../commands/secrets.ts";
import { acceptedLanguage } from "../../http/accepted-language.ts";
import { loadAssets } from "../../http/assets.ts";
import { type DoorLimits, DOOR_LIMITS } from "../../http/limits.ts";
import { type Doors, type Handler, openDoors } from "../../http/open-doors.ts";
import type { OperatorId } from "../../model/ids.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { Wording } from "../../wording/wording.ts";
import type { Config } from "../config.ts";
import { type Knowledge, ROOT } from "../knowledge.ts";
import { readScenario, type ScenarioHead } from "../scenario/read-scenario.ts";
import { Player } from "./player.ts";
import { addPlayingRoutes } from "./routes.ts";
import { prepareShow, type Show } from "./show.ts";
import { switchedJournal, switchedStore, switchedVault } from "./switched.ts";

/** How long a scenario is shown. */
export const SHOWING_SECONDS = 90;

export interface DemoOptions {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly wording: (lang: Language) => Wording;
  /** Folder of the scenario. */
  readonly dir: string;
  readonly log: (line: string) => void;
}

/** A second desk in memory below `/demo`, which shares nothing with the real one but what everybody knows. */
export interface Demo {
  readonly handler: Handler;
  /** Nobody has looked for so long. */
  readonly aloneMs: () => number;
  close(): Promise<void>;
}

/** URL prefix of the demonstration beside a desk. */
export const demoBase = ({ base }: Config): string => `${base}/demo`;

/** Small enough that a crowd in the sandbox leaves the real desk its memory. */
const LIMITS: Partial<DoorLimits> = {
  BATCH_BODY_BYTES_MAX: DOOR_LIMITS.BODY_BYTES_MAX,
  DESK_BODY_BYTES_MAX: DOOR_LIMITS.BODY_BYTES_MAX,
  PAGES_CACHED_MAX: 300,
  PAGES_CACHED_BYTES_MAX: 16 * 1024 * 1024,
  // Its pages change once a second at most, and at once for whoever wrote or moved the clock.
  RENDER_SPACING_MS: 0,
  EVENT_CLIENTS_MAX: 500,
  EVENT_SPACING_MS: 1000,
  REPORTS_PER_CLIENT_MAX: 20,
  REPORTS_PER_CLIENT_SECOND: 0.2,
  CLIENTS_COUNTED_MAX: 5000,
};

/** Where a scenario is about one operator, words that name none are about it; the page says so. */
function readerOf({ reader }: Knowledge, operators: readonly OperatorId[]): Reader {
  const only = operators.length === 1 ? (operators[0] ?? null) : null;
  return {
    message: (text, context) => {
      const reading = reader.read(text, context);
      return reading.operator === null ? { ...reading, operator: only } : reading;
    },
    statement: (text, context) => reader.readStatement(text, context),
    version: reader.version,
  };
}

function commandsOf(show: Show, player: Player, options: DemoOptions): CommandDeps {
  const { config, knowledge } = options;
  const { head } = show.stage.folder;
  return {
    journal: switchedJournal(player),
    vault: switchedVault(player),
    store: switchedStore(player),
    reader: readerOf(knowledge, show.operators),
    operators: knowledge.operators,
    places: knowledge.gazetteer,
    clock: () => player.now,
    random: (bytes) => randomBytes(bytes),
    guards: createGuards(),
    secrets: createSecrets(randomBytes(32)),
    signer: createSigner(freshSigningKey()),
    defaults: { country: countryOf(head, config), zone: head.zone, lang: config.lang },
    // Nobody edits in the sandbox: its desk has no key.
    setupTokenHash: () => null,
  };
}

const countryOf = ({ countries }: ScenarioHead, config: Config): string =>
  countries[0] ?? config.country;

function doorsOf(show: Show, player: Player, options: DemoOptions): Doors {
  const { config, knowledge } = options;
  const { head } = show.stage.folder;
  const base = demoBase(config);
  const source = join(ROOT, "src");
  const folders = { pages: join(source, "pages"), web: join(source, "web") };
  return openDoors({
    commands: commandsOf(show, player, options),
    site: {
      base,
      deskName: config.deskName,
      lang: config.lang,
      origin: null,
      publisher: config.publisher,
      zone: head.zone,
      country: countryOf(head, config),
      places: knowledge.gazetteer,
      operators: knowledge.operators,
      outlines: knowledge.outlines,
      credits: knowledge.gazetteer.credits,
      wording: options.wording,
      playing: () => player.view,
    },
    assets: loadAssets({ base, ...folders, demo: true }),
    openapi: readFileSync(join(source, "http", "openapi.json"), "utf8"),
    trustedProxies: config.trustedProxies,
    limits: LIMITS,
    wall: Date.now,
    cacheControl: "no-cache",
    routes: [addPlayingRoutes(player)],
    onTrouble: options.log,
  });
}

/** @throws InputError when the scenario cannot be read or shown */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const { knowledge, config, log } = options;
  const folder = await readScenario(options.dir);
  const show = await prepareShow(folder, { knowledge, lengthMs: SHOWING_SECONDS * 1000 });
  const player = new Player(show, { wall: () => performance.now(), onTrouble: log });
  const doors = doorsOf(show, player, options);
  await doors.opened();
  const base = demoBase(config);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path] = (request.url ?? "/").split("?", 1);
    if (path !== base && path !== `${base}/`) {
      await player.visit();
      return doors.handler(request, response);
    }
    await player.enter();
    const lang = acceptedLanguage(request.headers["accept-language"], config.lang);
    // Kept by nobody: coming through this door is what starts the showing.
    const headers = { location: `${base}/${lang}/`, "cache-control": "no-store" };
    response.writeHead(302, headers).end();
  };
  return {
    handler: (request, response) => {
      answer(request, response).catch((error: unknown) => {
        log(`the demonstration stops: ${String(error)}`);
        response.destroy();
      });
    },
    aloneMs: () => player.aloneMs,
    close: async () => {
      await doors.close();
      player.close();
    },
  };
}
