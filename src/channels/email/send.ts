import { Worker } from "node:worker_threads";
import type { Answer, Way } from "../../outbox/port.ts";
import type { MailMessage } from "./mail-message.ts";
import type { Dkim, Relay } from "./relay.ts";
import type { SendLimits, SendParcel, SendWorkerData, SentParcel } from "./send-worker.ts";

/** How long a relay may take to connect and greet, to say its next word, and for one message in all. */
export interface WayLimits extends SendLimits {
  readonly MESSAGE_MS_MAX: number;
}

export const WAY_LIMITS: WayLimits = {
  CONNECT_MS_MAX: 10_000,
  SILENCE_MS_MAX: 30_000,
  MESSAGE_MS_MAX: 45_000,
};

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly timer: NodeJS.Timeout;
}

/** Messages live for moments: room for more of them would only be memory that is never given back. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 32 } as const;

const LOST: Answer = { kind: "unreachable", answer: "the sending thread was lost" };

/** One relay behind the outbox, in a thread of its own, started at once: the first message must not wait for it. */
export class RelayWay implements Way<MailMessage> {
  readonly name: string;
  readonly slots: number;
  readonly #data: SendWorkerData;
  readonly #limits: WayLimits;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #parcel: { id: number; message: MailMessage }[] = [];
  #next = 0;
  #closed = false;

  constructor(relay: Relay, dkim: Dkim | null, limits: WayLimits = WAY_LIMITS) {
    this.name = relay.name;
    this.slots = relay.connections * PER_CONNECTION;
    this.#limits = limits;
    this.#data = { relay, dkim, limits };
    this.#start();
  }

  send(message: MailMessage): Promise<Answer> {
    if (this.#closed) return Promise.resolve(LOST);
    const id = this.#next++;
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#settle(id, { kind: "unreachable", answer: "no answer in time" }),
        this.#limits.MESSAGE_MS_MAX,
      );
      this.#pending.set(id, { resolve, timer });
      if (this.#parcel.length === 0) queueMicrotask(() => this.#post());
      this.#parcel.push({ id, message });
    });
  }

  recall(): void {
    this.#worker?.postMessage("recall");
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker?.postMessage("close");
    // A relay that hangs must not keep the desk from ending.
    const late = setTimeout(() => void worker.terminate(), CLOSE_MS_MAX);
    await new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    clearTimeout(late);
  }

  #post(): void {
    const messages = this.#parcel;
    this.#parcel = [];
    this.#start();
    this.#worker?.postMessage({ messages } satisfies SendParcel);
  }

  #start(): void {
    if (this.#worker !== null) return;
    const url = new URL("./send-worker.ts", import.meta.url);
    const worker = new Worker(url, { workerData: this.#data, resourceLimits: THREAD_LIMITS });
    worker.on("message", ({ answers }: SentParcel) => {
      for (const { id, answer } of answers) this.#settle(id, answer);
    });
    const lost = (): void => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const id of this.#pending.keys()) this.#settle(id, LOST);
    };
    worker.on("error", lost);
    worker.on("exit", lost);
    this.#worker = worker;
  }

  #settle(id: number, answer: Answer): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    this.#pending.delete(id);
    pending.resolve(answer);
  }
}

/** Messages handed over for each connection: the next ones are there when one is answered. */
const PER_CONNECTION = 3;
const CLOSE_MS_MAX = 1_000;
