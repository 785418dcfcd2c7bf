import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { PhotoRegion } from "../../model/photo.ts";
import type { ImageRefusal, Images, MadeImage } from "./images.ts";
import { PHOTO_WORK_MS_MAX, PHOTOS_WAITING_MAX } from "./limits.ts";

type Answer = MadeImage | ImageRefusal;

interface Job {
  readonly bytes: Uint8Array;
  readonly position: boolean;
  readonly regions: readonly PhotoRegion[];
  readonly resolve: (answer: Answer) => void;
}

export interface ImageProcessOptions {
  /** Another module to run as the process: for tests of its loss. */
  readonly module?: URL;
  readonly workMsMax?: number;
  readonly waitingMax?: number;
  /** Ended after so long without work; started again by the next picture. */
  readonly idleMs?: number;
}

const IDLE_MS = 60_000;
const MODULE = new URL("./image-worker.ts", import.meta.url);

/**
 * One process that makes one picture after the other. A picture that hangs or breaks it is refused,
 * and the next one gets a new process.
 */
export class ImageProcess implements Images {
  readonly #options: Required<ImageProcessOptions>;
  readonly #waiting: Job[] = [];
  #child: ChildProcess | null = null;
  #ready = false;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ImageProcessOptions = {}) {
    this.#options = {
      module: options.module ?? MODULE,
      workMsMax: options.workMsMax ?? PHOTO_WORK_MS_MAX,
      waitingMax: options.waitingMax ?? PHOTOS_WAITING_MAX,
      idleMs: options.idleMs ?? IDLE_MS,
    };
  }

  /** The process at work; null while there is none. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  remake(
    bytes: Uint8Array,
    { position, regions = [] }: Parameters<Images["remake"]>[1],
  ): Promise<Answer> {
    const full = this.#waiting.length >= this.#options.waitingMax;
    if (this.#closed || full) return Promise.resolve("busy");
    return new Promise((resolve) => {
      this.#waiting.push({ bytes, position, regions, resolve });
      this.#next();
    });
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#end("busy");
    for (const job of this.#waiting.splice(0)) job.resolve("busy");
    return Promise.resolve();
  }

  #next(): void {
    if (this.#current !== null) return;
    const job = this.#waiting.shift();
    clearTimeout(this.#timer);
    if (job === undefined) {
      this.#timer = setTimeout(() => this.#end("busy"), this.#options.idleMs);
      this.#timer.unref();
      return;
    }
    this.#current = job;
    this.#timer = setTimeout(() => this.#end("too_slow"), this.#options.workMsMax);
    if (this.#child === null) this.#start();
    else if (this.#ready) this.#send(this.#child, job);
  }

  #start(): void {
    const child = fork(fileURLToPath(this.#options.module), [], {
      serialization: "advanced",
      // Nothing of the desk's environment is any picture's business.
      env: {},
      execArgv: ["--max-old-space-size=128", "--no-warnings"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child = child;
    this.#ready = false;
    child.on("message", (message: "ready" | Answer) => {
      if (child !== this.#child) return;
      if (message !== "ready") return this.#answer(message);
      this.#ready = true;
      if (this.#current !== null) this.#send(child, this.#current);
    });
    const lost = (): void => {
      if (child === this.#child) this.#end(this.#ready ? "unreadable" : "busy");
    };
    child.on("error", lost);
    child.on("exit", lost);
    // A desk that ends does not wait for it.
    child.unref();
    child.channel?.unref();
  }

  #send(child: ChildProcess, { bytes, position, regions }: Job): void {
    child.send({ bytes, position, regions }, (error) => {
      if (error !== null && child === this.#child) this.#end("busy");
    });
  }

  #answer(answer: Answer): void {
    const job = this.#current;
    this.#current = null;
    job?.resolve(answer);
    this.#next();
  }

  /** Gives the process up; the picture it had gets `answer`. */
  #end(answer: ImageRefusal): void {
    clearTimeout(this.#timer);
    const child = this.#child;
    this.#child = null;
    this.#ready = false;
    child?.kill("SIGKILL");
    if (this.#current !== null) this.#answer(answer);
  }
}
