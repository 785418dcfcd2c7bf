import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type {
  WhatIfJob,
  WhatIfJobs,
  WhatIfStart,
  WhatIfState,
} from "../../commands/settings/what-if.ts";
import type { Journal } from "../../journal/port.ts";
import { WHAT_IF_FACTS_MAX, WHAT_IF_LEARN_MS } from "../../watch/what-if/what-if.ts";
import type { FromProcess, ToProcess } from "./protocol.ts";
import { pastFacts, seqAt } from "./past-facts.ts";

export interface WhatIfOptions {
  readonly journal: Journal;
  readonly country: string;
  readonly log: (line: string) => void;
  /** Another module to run as the process: for tests of its loss. */
  readonly module?: URL;
  readonly workMsMax?: number;
}

/** Ended answers that are kept for their pages. */
export const WHAT_IF_KEPT_MAX = 10;
const WORK_MS_MAX = 10 * 60_000;
const WEEK_MS = 7 * 86_400_000;
const MEGABYTES_MAX = 1_024;
const MODULE = new URL("./what-if-worker.ts", import.meta.url);

interface Running {
  readonly id: string;
  readonly child: ChildProcess;
  readonly timer: NodeJS.Timeout;
  /** Called with each answer of the process. */
  answered: (message: FromProcess) => void;
}

/**
 * One replay at a time, each in a process of low priority that is ended with it. The desk reads the
 * journal for it, piece by piece as the process takes them, so that neither waits with a full memory.
 */
export class WhatIfProcess implements WhatIfJobs {
  readonly #options: WhatIfOptions;
  readonly #jobs: Map<string, WhatIfJob> = new Map();
  #running: Running | null = null;

  constructor(options: WhatIfOptions) {
    this.#options = options;
  }

  start(asked: WhatIfStart): WhatIfJob | null {
    if (this.#running !== null) return null;
    const { id, question, now } = asked;
    this.#jobs.set(id, { id, question, startedAt: now, state: { kind: "running", progress: 0 } });
    const [oldest] = this.#jobs.keys();
    if (this.#jobs.size > WHAT_IF_KEPT_MAX && oldest !== undefined) this.#jobs.delete(oldest);
    const running = this.#fork(id);
    this.#running = running;
    this.#feed(running, asked).catch((error: unknown) => {
      this.#options.log(`what-if: ${String(error)}`);
      this.#end(running, { kind: "failed", reason: "broken" });
    });
    return this.find(id);
  }

  find(id: string): WhatIfJob | null {
    return this.#jobs.get(id) ?? null;
  }

  latest(): WhatIfJob | null {
    return [...this.#jobs.values()].at(-1) ?? null;
  }

  cancel(id: string): boolean {
    if (this.#running?.id !== id) return false;
    this.#end(this.#running, { kind: "failed", reason: "cancelled" });
    return true;
  }

  /** The process at work; null while there is none. */
  get pid(): number | null {
    return this.#running?.child.pid ?? null;
  }

  close(): void {
    if (this.#running !== null) this.cancel(this.#running.id);
  }

  #fork(id: string): Running {
    const child = fork(fileURLToPath(this.#options.module ?? MODULE), [], {
      serialization: "advanced",
      env: {},
      execArgv: [`--max-old-space-size=${MEGABYTES_MAX}`, "--no-warnings"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const limit = this.#options.workMsMax ?? WORK_MS_MAX;
    const timer = setTimeout(
      () => this.#end(running, { kind: "failed", reason: "too_long" }),
      limit,
    );
    timer.unref();
    const running: Running = { id, child, timer, answered: () => undefined };
    const lost = (): void => this.#end(running, { kind: "failed", reason: "broken" });
    child.on("message", (message: FromProcess) => running.answered(message));
    child.on("error", lost);
    child.on("exit", lost);
    child.unref();
    child.channel?.unref();
    try {
      // Pages and intake come first.
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // Not allowed everywhere; the replay is only less polite then.
    }
    return running;
  }

  /** Sends the past, one piece for each answer, then asks for the result. */
  async #feed(running: Running, { question, present, now }: WhatIfStart): Promise<void> {
    const { journal, country } = this.#options;
    const { seq: head } = await journal.head();
    const from = now - question.weeks * WEEK_MS;
    const first = Math.max(
      await seqAt(journal, head, from - WHAT_IF_LEARN_MS),
      head - WHAT_IF_FACTS_MAX + 1,
    );
    await this.#ask(running, { kind: "start", country, question, present, from, to: now });
    for await (const { seq, to, facts } of pastFacts(journal, { from: first, head })) {
      if (this.#running !== running) return;
      if (facts.length > 0) await this.#ask(running, { kind: "facts", seq, facts });
      this.#set(running.id, { kind: "running", progress: (to - first + 1) / (head - first + 1) });
    }
    const answer = await this.#ask(running, { kind: "end" });
    if (answer.kind === "done") this.#end(running, { kind: "done", result: answer.result });
  }

  /** Never resolves once the job has ended: nothing waits for it any more. */
  #ask(running: Running, message: ToProcess): Promise<FromProcess> {
    return new Promise((resolve) => {
      if (this.#running !== running) return;
      running.answered = resolve;
      running.child.send(message, (error) => {
        if (error !== null) this.#end(running, { kind: "failed", reason: "broken" });
      });
    });
  }

  #set(id: string, state: WhatIfState): void {
    const job = this.#jobs.get(id);
    if (job?.state.kind === "running") this.#jobs.set(id, { ...job, state });
  }

  #end(running: Running, state: WhatIfState): void {
    if (this.#running !== running) return;
    this.#set(running.id, state);
    this.#running = null;
    clearTimeout(running.timer);
    running.child.kill("SIGKILL");
  }
}
