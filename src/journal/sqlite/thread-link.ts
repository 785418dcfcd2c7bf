import { Worker } from "node:worker_threads";

import type { Instant } from "../../model/ids.ts";
import type { JournalLimits } from "../limits.ts";
import { JournalError } from "../port.ts";
import type {
  AppendRequest,
  CommitNotice,
  HeadState,
  OtherRequest,
  Parcel,
  Reply,
  Request,
  Started,
} from "./messages.ts";
import type { WorkerData } from "./worker.ts";

export interface ThreadOptions {
  readonly dir: string;
  readonly clock: () => Instant;
  readonly limits: JournalLimits;
  /** The module run as the thread: `worker.ts` when absent. */
  readonly thread?: URL;
}

export interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What the journal hears from its thread. */
export interface ThreadEvents {
  /** For each durable batch, in order, before the answers that came with it. */
  committed(notice: CommitNotice): void;
  /** The thread was started again after it was lost; what it found on disk. */
  restarted(head: HeadState): void;
}

/** Time before a lost thread is started again. */
const RESTART_MS = 500;

/**
 * The main thread's end of the journal's thread. Requests of one turn of the event loop travel in
 * parcels; appends are answered through commit notices, everything else by id. A thread that is
 * lost (a fault of ours) fails what waits as `unavailable` and is started again.
 */
export class ThreadLink {
  readonly #options: ThreadOptions;
  readonly #waiting: Map<number, Waiting> = new Map();
  #worker: Worker | null = null;
  #events: ThreadEvents | null = null;
  #outbox: Request[] = [];
  #lastId = 0;
  #questions = 0;
  #scheduled = false;
  #restart: NodeJS.Timeout | null = null;
  /** Why new requests are refused, if they are. */
  #refusal: JournalError | null = null;

  private constructor(options: ThreadOptions) {
    this.#options = options;
  }

  static async start(options: ThreadOptions): Promise<{ link: ThreadLink; head: HeadState }> {
    const link = new ThreadLink(options);
    return { link, head: await link.#start() };
  }

  listen(events: ThreadEvents): void {
    this.#events = events;
  }

  /** Sends with the next message. Answered through `committed`, then `settle`, or by `waiting`. */
  append(request: Omit<AppendRequest, "id" | "type">, waiting: Waiting): number {
    return this.#send({ type: "append", ...request }, waiting);
  }

  async ask(request: OtherRequest): Promise<unknown> {
    if (this.#questions >= this.#options.limits.WAITING_REQUESTS_MAX) {
      throw new JournalError("overloaded", `${this.#questions} requests wait for an answer.`);
    }
    this.#questions += 1;
    try {
      return await new Promise((resolve, reject) => this.#send(request, { resolve, reject }));
    } finally {
      this.#questions -= 1;
    }
  }

  /** Forgets an append that was answered through a commit notice. */
  settle(id: number): void {
    this.#waiting.delete(id);
  }

  /** Resolves once the thread has written what it had, closed its files and ended. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (this.#restart) clearTimeout(this.#restart);
    const ended = worker && new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    const asked = new Promise((resolve, reject) => {
      this.#send({ type: "close" }, { resolve, reject });
    });
    this.#refusal = new JournalError("closed", "The journal is closed.");
    // A thread that was lost has nothing left to close.
    await asked.catch(() => undefined);
    await ended;
  }

  async #start(): Promise<HeadState> {
    const { dir, limits, clock, thread } = this.#options;
    const workerData: WorkerData = { dir, limits, startedAt: clock() };
    const worker = new Worker(thread ?? new URL("./worker.ts", import.meta.url), { workerData });
    const started = await new Promise<Started>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    if (!started.ok) {
      await worker.terminate();
      throw new JournalError(started.code, started.message);
    }
    worker.removeAllListeners("error");
    let reason = "The journal's thread ended.";
    worker.on("message", (reply: Reply) => this.#receive(reply));
    worker.on("error", (error) => (reason = `The journal's thread failed: ${String(error)}`));
    worker.on("exit", () => this.#lost(reason));
    this.#worker = worker;
    return started.head;
  }

  #send(request: Omit<AppendRequest, "id"> | OtherRequest, waiting: Waiting): number {
    const id = ++this.#lastId;
    const refusal = this.#refusal;
    if (refusal) {
      // Later, so that the caller knows the id when it hears.
      queueMicrotask(() => waiting.reject(refusal));
      return id;
    }
    this.#waiting.set(id, waiting);
    this.#outbox.push({ ...request, id });
    if (this.#outbox.length >= this.#options.limits.PARCEL_REQUESTS_MAX) this.#flush();
    else if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => {
        this.#scheduled = false;
        if (this.#outbox.length > 0) this.#flush();
      });
    }
    return id;
  }

  #flush(): void {
    const parcel: Parcel = { now: this.#options.clock(), requests: this.#outbox };
    this.#outbox = [];
    this.#worker?.postMessage(parcel);
  }

  #receive(reply: Reply): void {
    for (const notice of reply.commits) this.#events?.committed(notice);
    for (const answer of reply.answers) {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.value);
      else waiting?.reject(new JournalError(answer.code, answer.message));
    }
  }

  #lost(reason: string): void {
    this.#worker = null;
    const closing = this.#refusal?.code === "closed";
    const error = new JournalError("unavailable", reason);
    if (!closing) this.#refusal = error;
    this.#outbox = [];
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    if (!closing) this.#restartLater();
  }

  #restartLater(): void {
    this.#restart = setTimeout(() => {
      this.#start().then(
        (head) => {
          if (this.#refusal?.code === "closed") return this.#worker?.postMessage(CLOSE_AT_ONCE);
          this.#refusal = null;
          return this.#events?.restarted(head);
        },
        () => this.#restartLater(),
      );
    }, RESTART_MS);
  }
}

/** For a thread that started again while the journal was being closed. */
const CLOSE_AT_ONCE: Parcel = { now: 0, requests: [{ type: "close", id: 0 }] };
