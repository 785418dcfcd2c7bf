import type { Entry } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import type { JournalLimits } from "./limits.ts";

interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly at: Instant;
  readonly chars: number;
  /** Drafts as JSON text until the first follower takes them. */
  texts: readonly string[];
  entries: readonly Entry[] | null;
}

/**
 * The last batches in memory, so that followers need no disk. They are read back from the very text
 * that was stored: live and replay see the same values. Parsed once, and only if somebody follows.
 */
export class LiveTail {
  readonly #limits: JournalLimits;
  readonly #chunks: Chunk[] = [];
  #entries = 0;
  #chars = 0;

  constructor(limits: JournalLimits) {
    this.#limits = limits;
  }

  /** Entries `first`.. with the time they share. A gap (after disk trouble) forgets what was before it. */
  push(first: number, at: Instant, texts: readonly string[]): void {
    if (first !== (this.#chunks.at(-1)?.last ?? 0) + 1) this.#forget(this.#chunks.length);
    const chars = texts.reduce((sum, text) => sum + text.length, 0);
    const last = first + texts.length - 1;
    this.#chunks.push({ first, last, at, chars, texts, entries: null });
    this.#entries += texts.length;
    this.#chars += chars;
    let surplus = 0;
    let [entries, all] = [this.#entries, this.#chars];
    for (const chunk of this.#chunks) {
      if (entries <= this.#limits.TAIL_ENTRIES_MAX && all <= this.#limits.TAIL_CHARS_MAX) break;
      entries -= chunk.last - chunk.first + 1;
      all -= chunk.chars;
      surplus += 1;
    }
    this.#forget(surplus);
  }

  /**
   * The entries from `seq` on; null when `seq` is not in memory. Whole batches, and none more once
   * `TAIL_CHUNK_ENTRIES` are reached: who falls behind a flood of small batches catches up in large ones.
   */
  from(seq: number): readonly Entry[] | null {
    let at = this.#chunks.findLastIndex((one) => one.first <= seq);
    let chunk = this.#chunks[at];
    if (chunk === undefined || chunk.last < seq) return null;
    const first = entriesOf(chunk);
    const rest = chunk.first === seq ? first : first.slice(seq - chunk.first);
    chunk = this.#chunks[++at];
    if (chunk === undefined) return rest;
    const entries = [...rest];
    while (chunk !== undefined && entries.length < this.#limits.TAIL_CHUNK_ENTRIES) {
      entries.push(...entriesOf(chunk));
      chunk = this.#chunks[++at];
    }
    return entries;
  }

  #forget(count: number): void {
    for (const chunk of this.#chunks.splice(0, count)) {
      this.#entries -= chunk.last - chunk.first + 1;
      this.#chars -= chunk.chars;
    }
  }
}

const entriesOf = (chunk: Chunk): readonly Entry[] => (chunk.entries ??= parse(chunk));

const parse = (chunk: Chunk): Entry[] => {
  const drafts = JSON.parse(`[${chunk.texts.join(",")}]`) as Omit<Entry, "seq" | "at">[];
  chunk.texts = [];
  return drafts.map(({ key, actor, body }, index) => ({
    seq: chunk.first + index,
    at: chunk.at,
    key,
    actor,
    body,
  }));
};
