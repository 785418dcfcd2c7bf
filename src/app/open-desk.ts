import { createAliasProposer } from "../reading/propose-aliases.ts";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandDeps } from "../commands/deps.ts";
import { ImageProcess } from "../commands/photos/image-process.ts";
import { createSigner, freshSigningKey } from "../journal/evidence/signed-note.ts";
import { createGuards } from "../commands/guards.ts";
import { liveDefaults } from "../commands/settings/live-defaults.ts";
import { createSecrets } from "../commands/secrets.ts";
import type { Detector } from "../detection/detector.ts";
import type { Instant } from "../model/ids.ts";
import type { Vitals } from "../model/vitals.ts";
import { isDiskTrouble, openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { runTicker, runWatch, type WatchOptions } from "../watch/run-watch.ts";
import type { Config } from "./config.ts";
import { detectorDepsOf } from "./detector-deps.ts";
import type { Knowledge } from "./knowledge.ts";
import { openData } from "./open-data.ts";
import { createWatching } from "./rules.ts";
import { WhatIfProcess } from "./what-if/what-if-process.ts";
import { sleep } from "./sleep.ts";
import { VitalSigns } from "./vitals/vital-signs.ts";

/** One desk: its own journal, clock, store and watch. Doors are opened on it by the caller. */
export interface Desk {
  readonly deps: CommandDeps;
  readonly store: Store;
  /** Secret of the one-time set-up link. */
  readonly setupToken: string;
  /** Resolves when store and watch have caught up with the journal as it was at the start. */
  readonly ready: Promise<void>;
  /** Null, or why nothing can be written at present. */
  readonly trouble: () => string | null;
  /** How the process stands. */
  readonly vitals: () => Vitals;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly clock: () => Instant;
  readonly log: (line: string) => void;
}

const DAY_MS = 86_400_000;
/** A tick comes every minute: after so many without one nobody knows how anything is doing. */
const BLIND_AFTER_MS = 10 * 60_000;
const STORE_RETRY_MS = 1_000;
/** Nobody notices a page that is this much behind; each transaction saved is a quarter of a millisecond. */
const STORE_GATHER_MS = 25;

/** 32 random bytes that outlive the process; made once, readable by the desk's user alone. */
function deskSecret(dir: string): Uint8Array {
  const path = join(dir, "secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: "wx" });
  return readFileSync(path);
}

/** Ed25519, PEM: what the desk signs checkpoints and diaries with. Whoever has it can speak for the desk. */
function signingKey(dir: string): string {
  const path = join(dir, "signing-key.pem");
  if (!existsSync(path)) writeFileSync(path, freshSigningKey(), { mode: 0o600, flag: "wx" });
  return readFileSync(path, "utf8");
}

/** Changes when the machine restarts: a store written before a crash of the machine is not trusted. */
function bootId(): string {
  const path = "/proc/sys/kernel/random/boot_id";
  return existsSync(path) ? readFileSync(path, "utf8").trim() : "no-boot-id";
}

/** Folds the journal into the store until the signal; a disk in trouble makes it wait, not end. */
async function fillStore(
  store: Store,
  { journal, signal, sleep, onTrouble }: WatchOptions,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const entries of journal.follow(store.seq + 1, signal)) {
        store.apply(entries);
        // Under load a moment's wait gathers many small writes into one transaction.
        await sleep(STORE_GATHER_MS, signal);
      }
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      onTrouble(`the store waits for its disk: ${String(error)}`);
      await sleep(STORE_RETRY_MS, signal);
    }
  }
}

export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { config, knowledge, clock, log } = options;
  const data = await openData({ dir: config.dataDir, clock, log });
  const { journal, vault, blobs, storeDir } = data;
  const images = new ImageProcess();
  const { operators, reader } = knowledge;
  const detectorDeps = detectorDepsOf({ knowledge, country: config.country });
  const whatIf = new WhatIfProcess({ journal, country: config.country, log });
  const startedAt = clock();
  let detector: Detector | null = null;
  let foldedAt: Instant | null = null;
  const store = openStore(
    {
      path: storeDir === null ? ":memory:" : join(storeDir, "store.sqlite"),
      boot: bootId(),
      onTrouble: log,
    },
    {
      tree: knowledge.gazetteer,
      network: (id) => operators.network(id),
      brandsOf: (id) => operators.brandsOf(id),
      servicesOf: (id) => operators.get(id)?.services ?? [],
      usual: (query) => detector?.usual(query) ?? 0,
      baselineDays: ({ operator, service }) => detector?.baselineDays(operator, service) ?? 0,
      looks: (now) => now - (foldedAt ?? startedAt) <= BLIND_AFTER_MS,
    },
  );
  const stop = new AbortController();
  const { seq: startSeq } = await journal.head();
  let watchSeq = 0;
  const caughtUp = Promise.withResolvers<void>();
  const watch: WatchOptions = {
    journal,
    freshFold: () => {
      const watching = createWatching(detectorDeps);
      detector = watching.detector;
      return watching.fold;
    },
    clock,
    sleep,
    signal: stop.signal,
    onFolded: (seq) => {
      watchSeq = seq;
      foldedAt = clock();
      if (watchSeq >= startSeq) caughtUp.resolve();
    },
    onTrouble: log,
  };
  if (startSeq === 0) caughtUp.resolve();
  const work = Promise.all([fillStore(store, watch), runWatch(watch), runTicker(watch)]).catch(
    (error: unknown) => {
      if (stop.signal.aborted) return;
      // A desk that cannot fold its own journal must not go on showing an old answer as if it were new.
      log(`stopping: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = 1;
      process.kill(process.pid, "SIGTERM");
    },
  );
  // A witness key can be computed for a year; then nobody can any more, the desk included.
  const forgetSalts = (): void => {
    vault.rotateSalts(clock()).catch((error: unknown) => log(`salts: ${String(error)}`));
  };
  const forgetting = setInterval(forgetSalts, DAY_MS);
  forgetting.unref();
  if (storeDir !== null) forgetSalts();
  const watched = (): Vitals["watch"] => ({ seq: watchSeq, foldedAt });
  const signs = new VitalSigns({ dir: config.dataDir, data, clock, log, watch: watched });
  const setupToken = randomBytes(24).toString("base64url");
  const setupHash = createHash("sha256").update(setupToken).digest("hex");
  const deps: CommandDeps = {
    journal,
    vault,
    store,
    photos: { blobs, images },
    whatIf,
    reader: {
      message: (text, context) => reader.read(text, context),
      statement: (text, context) => reader.readStatement(text, context),
      version: reader.version,
    },
    aliases: createAliasProposer(knowledge),
    operators,
    places: knowledge.gazetteer,
    clock,
    random: (bytes) => randomBytes(bytes),
    guards: createGuards(),
    secrets: createSecrets(deskSecret(config.dataDir)),
    signer: createSigner(signingKey(config.dataDir)),
    defaults: liveDefaults(
      { country: config.country, zone: config.zone, lang: config.lang },
      store,
    ),
    setupTokenHash: () => setupHash,
  };
  log(`journal at entry ${startSeq}, store at ${store.seq} (${clock() - startedAt} ms)`);
  return {
    deps,
    store,
    setupToken,
    trouble: data.trouble,
    vitals: () => signs.now(),
    ready: Promise.all([caughtUp.promise, store.reached(startSeq)]).then(() => undefined),
    close: async () => {
      stop.abort();
      clearInterval(forgetting);
      signs.close();
      whatIf.close();
      await images.close();
      await data.close();
      await work;
      store.close();
    },
  };
}
