import { setTimeout as sleep } from "node:timers/promises";

import type { Entry } from "../model/entry.ts";
import { JournalError } from "./port.ts";

/** How long a follower waits before it reads again from a failing disk. */
const READ_AGAIN_MS = 250;

/** What an engine gives its followers. */
export interface FollowSource {
  headSeq(): number;
  isClosed(): boolean;
  /** Entries from `seq` on out of memory; null when they are older than what memory holds. */
  recent(seq: number): readonly Entry[] | null;
  /** A chunk from `seq` on from disk. */
  history(seq: number): Promise<readonly Entry[]>;
  readonly arrivals: Arrivals;
}

/** Wakes whoever waits for the next entry. */
export class Arrivals {
  #waiting: Set<() => void> = new Set();

  announce(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const wake of waiting) wake();
  }

  /** Resolves at the next announcement or when `signal` aborts. */
  async next(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        signal.removeEventListener("abort", wake);
        this.#waiting.delete(wake);
        resolve();
      };
      signal.addEventListener("abort", wake);
      this.#waiting.add(wake);
    });
  }
}

const historyPatiently = async (
  source: FollowSource,
  seq: number,
  signal: AbortSignal,
): Promise<readonly Entry[]> => {
  try {
    return await source.history(seq);
  } catch (error) {
    const passing = error instanceof JournalError && error.code === "unavailable";
    if (source.isClosed()) return [];
    if (!passing) throw error;
    await sleep(READ_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    return [];
  }
};

/**
 * History, then live: a follower is only a position, so a slow one costs nothing and there is no
 * moment between history and live at which an entry could be missed.
 */
export async function* followEntries(
  source: FollowSource,
  fromSeq: number,
  signal: AbortSignal,
): AsyncGenerator<readonly Entry[]> {
  let next = Math.max(1, fromSeq);
  while (!signal.aborted && !source.isClosed()) {
    if (next > source.headSeq()) {
      await source.arrivals.next(signal);
      continue;
    }
    const chunk = source.recent(next) ?? (await historyPatiently(source, next, signal));
    const last = chunk.at(-1);
    if (last === undefined) continue;
    next = last.seq + 1;
    if (!signal.aborted) yield chunk;
  }
}
