import {
  isDecision,
  type Decision,
  type Entry,
  type EntryDraft,
  type Fact,
} from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { type Journal, JournalError } from "../journal/port.ts";
import type { Fold } from "./fold.ts";
import { leanFact } from "./lean-fact.ts";

export interface WatchOptions {
  readonly journal: Journal;
  /** A fold with nothing in it; called again when another watch has decided meanwhile. */
  readonly freshFold: () => Fold;
  readonly clock: () => Instant;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Called after every chunk with the sequence folded so far. */
  readonly onFolded?: (seq: number) => void;
  readonly onTrouble: (message: string) => void;
}

const MINUTE = 60_000;
const RETRY_MS = 1_000;
const DESK = { role: "desk", id: null } as const;

export const decisionDraft = (decision: Decision, n: number): EntryDraft => ({
  key: `${decision.rule}:${decision.cause}:${n}`,
  actor: DESK,
  body: decision,
});

/** Appends one tick for every minute of the clock, each once whoever appends it. Ends with the signal. */
export async function runTicker(options: WatchOptions): Promise<void> {
  const { journal, clock, sleep, signal } = options;
  let minute = Math.floor(clock() / MINUTE);
  while (!signal.aborted) {
    await sleep((minute + 1) * MINUTE - clock(), signal);
    if (signal.aborted) return;
    minute = Math.floor(clock() / MINUTE);
    const tick: EntryDraft = { key: `tick:${minute}`, actor: DESK, body: { kind: "tick" } };
    try {
      await journal.append([tick]);
    } catch (error) {
      // A minute without a tick is harmless: the next one carries the same news.
      if (signal.aborted) return;
      options.onTrouble(`the tick was not written: ${String(error)}`);
    }
  }
}

/** Runs until the signal; starts over from the journal when it was fenced off by another watch. */
export async function runWatch(options: WatchOptions): Promise<void> {
  while (!options.signal.aborted) {
    try {
      await watchOnce(options);
      return;
    } catch (error) {
      if (options.signal.aborted) return;
      if (!(error instanceof JournalError && error.code === "fenced")) throw error;
      options.onTrouble("another watch has decided meanwhile: starting over from the journal");
      await options.sleep(RETRY_MS, options.signal);
    }
  }
}

async function watchOnce(options: WatchOptions): Promise<void> {
  const { journal, signal } = options;
  const fold = options.freshFold();
  const stored = new Map<number, Decision[]>();
  let lastDecision = 0;
  let lastCause = 0;
  const known = new Set<string>();
  for (const entry of await journal.decisions(1)) {
    if (!isDecision(entry.body)) continue;
    const list = stored.get(entry.body.cause) ?? [];
    list.push(entry.body);
    stored.set(entry.body.cause, list);
    known.add(entry.key);
    lastDecision = entry.seq;
    lastCause = Math.max(lastCause, entry.body.cause);
  }
  for await (const chunk of journal.follow(1, signal)) {
    const drafts: EntryDraft[] = [];
    for (const entry of chunk) {
      if (isDecision(entry.body)) {
        // Stored ones and our own; anybody else's means that we lost our place.
        if (known.delete(entry.key)) continue;
        throw new JournalError("fenced", `decision ${entry.seq} was not made here`);
      }
      const fact: Entry<Fact> = { ...entry, body: leanFact(entry.body) };
      if (entry.seq <= lastCause) {
        fold.recall(fact, stored.get(entry.seq) ?? []);
        stored.delete(entry.seq);
        continue;
      }
      drafts.push(...fold.decide(fact).map(decisionDraft));
    }
    if (drafts.length > 0) {
      for (const draft of drafts) known.add(draft.key);
      lastDecision = await appendDecisions(options, drafts, lastDecision);
    }
    const last = chunk.at(-1);
    if (last !== undefined) options.onFolded?.(last.seq);
  }
}

/** Waits for a disk that refuses: decisions are never dropped, and nothing is decided meanwhile. */
async function appendDecisions(
  options: WatchOptions,
  drafts: readonly EntryDraft[],
  lastDecision: number,
): Promise<number> {
  while (true) {
    try {
      const appended = await options.journal.append(drafts, { lastDecision });
      return appended.reduce((last, { seq }) => Math.max(last, seq), lastDecision);
    } catch (error) {
      const waitable =
        error instanceof JournalError &&
        (error.code === "unavailable" || error.code === "overloaded");
      if (!waitable || options.signal.aborted) throw error;
      options.onTrouble(`decisions wait for the journal: ${error.message}`);
      await options.sleep(RETRY_MS, options.signal);
    }
  }
}
