import type { Body, Entry, EntryDraft } from "../model/entry.ts";
import { isDecision } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import { batchBytes, chainHash, GENESIS, hex, linkOf, type StoredBatch } from "./chain.ts";
import { checkDrafts, draftText } from "./check-drafts.ts";
import { Arrivals, followEntries, type FollowSource } from "./follow.ts";
import { JOURNAL_LIMITS, type JournalLimits } from "./limits.ts";
import { MemoryVault } from "./memory-vault.ts";
import {
  type Appended,
  type AppendOptions,
  type ChainLink,
  type Head,
  type Journal,
  JournalError,
  type Seal,
} from "./port.ts";
import { asJson, sameContent } from "./same-content.ts";

const READ_ENTRIES_DEFAULT = 10_000;
/** What a follower is given at once. */
const CHUNK_ENTRIES = 1_000;

export interface MemoryJournalOptions {
  readonly clock: () => Instant;
  readonly limits?: Partial<JournalLimits>;
}

/**
 * A journal without a disk: replay, demonstration, tests. Bodies are kept as handed in and must not
 * change afterwards. Hashes are only computed when somebody asks for them.
 */
export class MemoryJournal implements Journal, FollowSource {
  readonly arrivals: Arrivals = new Arrivals();
  readonly #clock: () => Instant;
  readonly #limits: JournalLimits;
  readonly #vault: MemoryVault;
  readonly #entries: Entry[] = [];
  readonly #byKey: Map<string, Entry> = new Map();
  readonly #decisions: Entry[] = [];
  /** Last sequence of each batch. */
  readonly #batchEnds: number[] = [];
  readonly #hashes: Uint8Array[] = [];
  #at: Instant = 0;
  #closed = false;

  constructor(vault: MemoryVault, options: MemoryJournalOptions) {
    this.#vault = vault;
    this.#clock = options.clock;
    this.#limits = { ...JOURNAL_LIMITS, ...options.limits };
  }

  async append(
    drafts: readonly EntryDraft[],
    options?: AppendOptions,
  ): Promise<readonly Appended[]> {
    for (const draft of drafts) draftText(draft, this.#limits);
    return this.appendNow(drafts, options);
  }

  /** `append` without waiting and without measuring bodies: for a replay's own entries. Throws. */
  appendNow(drafts: readonly EntryDraft[], options?: AppendOptions): readonly Appended[] {
    this.#refuseClosed();
    checkDrafts(drafts, options, this.#limits);
    this.#checkFence(options?.lastDecision);
    const at = Math.max(this.#at, this.#clock());
    const start = this.#entries.length;
    try {
      const words = new Map(options?.seals?.map((seal) => [seal.draft, seal]));
      const appended = drafts.map((draft, position) => this.#place(draft, words.get(position), at));
      if (this.#entries.length > start) this.#batchWritten(start, at);
      return appended;
    } catch (error) {
      for (const entry of this.#entries.splice(start)) this.#byKey.delete(entry.key);
      throw error;
    }
  }

  follow(fromSeq: number, signal: AbortSignal): AsyncIterable<readonly Entry[]> {
    return followEntries(this, fromSeq, signal);
  }

  async read(
    fromSeq: number,
    toSeq: number,
    limit: number = READ_ENTRIES_DEFAULT,
  ): Promise<readonly Entry[]> {
    this.#refuseClosed();
    const from = Math.max(1, fromSeq);
    return this.#entries.slice(from - 1, Math.max(0, Math.min(toSeq, from - 1 + limit)));
  }

  async find(key: string): Promise<Entry | undefined> {
    this.#refuseClosed();
    return this.#byKey.get(key);
  }

  async decisions(fromSeq: number): Promise<readonly Entry[]> {
    this.#refuseClosed();
    return this.#decisions.filter((entry) => entry.seq >= fromSeq);
  }

  async head(): Promise<Head> {
    this.#refuseClosed();
    let hash = GENESIS;
    for (const batch of this.batches()) hash = batch.hash;
    const lastDecision = this.#decisions.at(-1)?.seq ?? 0;
    return { seq: this.#entries.length, lastDecision, hash: hex(hash), at: this.#at };
  }

  async link(seq: number): Promise<ChainLink | null> {
    this.#refuseClosed();
    let before = GENESIS;
    for (const batch of this.batches()) {
      if (seq >= batch.first && seq <= batch.last) return linkOf(before, batch);
      before = batch.hash;
    }
    return null;
  }

  /** The chain as it would be stored. Hashes already known are not computed again. */
  *batches(): Generator<StoredBatch> {
    let first = 1;
    for (const [index, last] of this.#batchEnds.entries()) {
      const texts = this.#entries.slice(first - 1, last).map((entry) => JSON.stringify(entry));
      const bytes = batchBytes(texts);
      const hash = this.#hashes[index] ?? chainHash(this.#hashes[index - 1] ?? GENESIS, bytes);
      this.#hashes[index] = hash;
      yield { first, last, hash, bytes };
      first = last + 1;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.arrivals.announce();
    await this.#vault.close();
  }

  headSeq(): number {
    return this.#entries.length;
  }

  isClosed(): boolean {
    return this.#closed;
  }

  recent(seq: number): readonly Entry[] {
    return this.#entries.slice(seq - 1, seq - 1 + CHUNK_ENTRIES);
  }

  async history(seq: number): Promise<readonly Entry[]> {
    return this.recent(seq);
  }

  #refuseClosed(): void {
    if (this.#closed) throw new JournalError("closed", "The journal is closed.");
  }

  #checkFence(lastDecision: number | undefined): void {
    const last = this.#decisions.at(-1)?.seq ?? 0;
    if (lastDecision === undefined || lastDecision === last) return;
    throw new JournalError("fenced", `The last decision is ${last}, not ${lastDecision}.`);
  }

  #place(draft: EntryDraft, seal: Seal | undefined, at: Instant): Appended {
    const { key, actor } = draft;
    const known = this.#byKey.get(key);
    if (known) {
      if (!this.#sameFact(draft, known, seal)) {
        const message = `The key ${key} is entry ${known.seq} with another body.`;
        throw new JournalError("conflict", message);
      }
      return { seq: known.seq, at: known.at, duplicate: true };
    }
    const seq = this.#entries.length + 1;
    const body = seal === undefined ? draft.body : this.#sealed(draft, seal);
    const entry: Entry = { seq, at, key, actor, body };
    this.#byKey.set(key, entry);
    this.#entries.push(entry);
    return { seq, at, duplicate: false };
  }

  #sealed(draft: EntryDraft, seal: Seal): Body {
    if (draft.body.kind !== "report") return draft.body;
    return { ...draft.body, sealed: this.#vault.sealNow(draft.body.report, seal.plain) };
  }

  #sameFact(draft: EntryDraft, known: Entry, seal: Seal | undefined): boolean {
    const [body, first] = [draft.body, known.body];
    if (seal === undefined) return sameContent(asJson(body), asJson(first));
    if (body.kind !== "report" || first.kind !== "report" || first.sealed === null) return false;
    if (!sameContent(asJson(body), asJson({ ...first, sealed: null }))) return false;
    const plain = this.#vault.openNow(body.report, first.sealed);
    // Words that were erased cannot be compared any more; the rest of the body agreed.
    return plain === null || Buffer.compare(plain, seal.plain) === 0;
  }

  #batchWritten(start: number, at: Instant): void {
    for (let index = start; index < this.#entries.length; index += 1) {
      const entry = this.#entries[index];
      if (entry && isDecision(entry.body)) this.#decisions.push(entry);
    }
    this.#at = at;
    this.#batchEnds.push(this.#entries.length);
    this.arrivals.announce();
  }
}

export const openMemoryJournal = (
  options: MemoryJournalOptions,
): { readonly journal: MemoryJournal; readonly vault: MemoryVault } => {
  const vault = new MemoryVault({ ...JOURNAL_LIMITS, ...options.limits });
  return { journal: new MemoryJournal(vault, options), vault };
};
