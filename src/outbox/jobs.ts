import type { OutboxState } from "../model/outbox-state.ts";
import type { Job } from "./job.ts";
import { COUNT_PAGES } from "./limits.ts";

/** Causes that are not done, by their sequence. */
export class Jobs {
  readonly #jobs = new Map<number, Job>();
  /** Those that one message may tell together. */
  readonly #notices = new Set<Job>();
  #turn = 0;

  get(cause: number): Job | undefined {
    return this.#jobs.get(cause);
  }

  get all(): Iterable<Job> {
    return this.#jobs.values();
  }

  get notices(): Iterable<Job> {
    return this.#notices;
  }

  add(job: Job): void {
    this.#jobs.set(job.cause.cause, job);
    if (job.cause.kind === "notice") this.#notices.add(job);
  }

  delete(job: Job): void {
    this.#jobs.delete(job.cause.cause);
    this.#notices.delete(job);
  }

  /** Those with somebody to take, each in its turn first, so that a small audience never waits for a large one. */
  ready(): readonly Job[] {
    const ready: Job[] = [];
    for (const job of this.#jobs.values()) if (job.ready) ready.push(job);
    const start = ready.length === 0 ? 0 : this.#turn % ready.length;
    this.#turn += 1;
    return [...ready.slice(start), ...ready.slice(0, start)];
  }

  /** Some stretches of the first counts that are not known yet. */
  countOn(): void {
    let left = COUNT_PAGES;
    for (const job of this.#notices) while (left > 0 && job.countOn()) left -= 1;
  }

  get state(): OutboxState["open"] {
    return [...this.#jobs.values()].map(({ cause, people, total, deferred }) => ({
      cause: cause.cause,
      reached: people,
      total,
      deferred: deferred.size,
    }));
  }
}
