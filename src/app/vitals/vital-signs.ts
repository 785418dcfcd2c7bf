import { statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../model/ids.ts";
import type { Vitals } from "../../model/vitals.ts";
import type { DeskData } from "../open-data.ts";
import { ChainWatch, verifyApart } from "./chain-watch.ts";
import { WallClock } from "./wall-clock.ts";

const MINUTE_MS = 60_000;

interface VitalDeps {
  readonly dir: string;
  readonly data: Pick<DeskData, "latencies" | "trouble">;
  readonly clock: () => Instant;
  readonly log: (line: string) => void;
  /** Sequence the watch has folded, and when. */
  readonly watch: () => Vitals["watch"];
}

function diskOf(dir: string): Vitals["disk"] {
  try {
    const { bavail, blocks, bsize } = statfsSync(dir);
    const journal = statSync(join(dir, "journal.sqlite")).size;
    return { free: bavail * bsize, total: blocks * bsize, journal };
  } catch {
    return null;
  }
}

/** Measures the process of a desk. */
export class VitalSigns {
  readonly #deps: VitalDeps;
  readonly #startedAt: Instant;
  readonly #wall: WallClock;
  readonly #chain: ChainWatch;
  readonly #timer: NodeJS.Timeout;

  constructor(deps: VitalDeps) {
    const { dir, clock, log } = deps;
    this.#deps = deps;
    this.#startedAt = clock();
    this.#wall = new WallClock(clock, () => performance.now());
    this.#chain = new ChainWatch(() => verifyApart(dir, clock), log);
    this.#timer = setInterval(() => this.#wall.look(), MINUTE_MS).unref();
  }

  now(): Vitals {
    const { data, dir, watch } = this.#deps;
    const { latencies } = data;
    const { rss, heapUsed } = process.memoryUsage();
    return {
      startedAt: this.#startedAt,
      writes: {
        appends: latencies.count,
        p50Ms: latencies.quantile(0.5),
        p99Ms: latencies.quantile(0.99),
        trouble: data.trouble(),
      },
      chain: this.#chain.state,
      disk: diskOf(dir),
      clock: this.#wall.state,
      watch: watch(),
      memory: { resident: rss, heap: heapUsed },
    };
  }

  close(): void {
    clearInterval(this.#timer);
    this.#chain.close();
  }
}
