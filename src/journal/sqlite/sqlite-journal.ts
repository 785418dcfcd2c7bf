import type { Entry, EntryDraft } from "../../model/entry.ts";
import { isDecision } from "../../model/entry.ts";
import { batchEntries, hex, type StoredBatch } from "../chain.ts";
import { checkDrafts, draftText } from "../check-drafts.ts";
import { Arrivals, followEntries, type FollowSource } from "../follow.ts";
import type { JournalLimits } from "../limits.ts";
import { LiveTail } from "../live-tail.ts";
import {
  type Appended,
  type AppendOptions,
  type ChainLink,
  type Head,
  type Journal,
  JournalError,
} from "../port.ts";
import type {
  AppendAnswer,
  AppendRequest,
  CommitNotice,
  HeadState,
  SealRequest,
} from "./messages.ts";
import type { ThreadLink } from "./thread-link.ts";

const READ_ENTRIES_DEFAULT = 10_000;
const DECISIONS_PER_ANSWER = 1_000;

interface WaitingAppend {
  readonly texts: readonly string[];
  readonly seals: AppendRequest["seals"];
  readonly chars: number;
  readonly resolve: (appended: readonly Appended[]) => void;
}

/** Stands in the text of a draft for the words the vault will seal; cannot be met in a person's words. */
const sealMark = (): string => `sealed-${crypto.randomUUID()}`;

/** The journal as the main thread sees it: checks and writes JSON here, everything else in the thread. */
export class SqliteJournal implements Journal, FollowSource {
  readonly arrivals: Arrivals = new Arrivals();
  readonly #link: ThreadLink;
  readonly #limits: JournalLimits;
  readonly #tail: LiveTail;
  readonly #appends: Map<number, WaitingAppend> = new Map();
  readonly #sealMark = sealMark();
  #head: HeadState;
  #drafts = 0;
  #chars = 0;
  #closing: Promise<void> | null = null;
  #closed = false;

  constructor(link: ThreadLink, head: HeadState, limits: JournalLimits) {
    this.#link = link;
    this.#limits = limits;
    this.#head = head;
    this.#tail = new LiveTail(limits);
    link.listen({
      committed: (notice) => this.#committed(notice),
      restarted: (found) => this.#restarted(found),
    });
  }

  async append(
    drafts: readonly EntryDraft[],
    options?: AppendOptions,
  ): Promise<readonly Appended[]> {
    this.#refuseClosed();
    checkDrafts(drafts, options, this.#limits);
    if (drafts.length === 0) return [];
    const { texts, seals } = this.#texts(drafts, options);
    let chars = 0;
    for (const text of texts) chars += text.length;
    for (const seal of seals) chars += seal === null ? 0 : seal.after.length + seal.plain.length;
    this.#admit(drafts.length, chars);
    const deciding = drafts.some((draft) => isDecision(draft.body));
    const decisions = deciding ? drafts.map((draft) => isDecision(draft.body)) : [];
    const keys = drafts.map((draft) => draft.key);
    const lastDecision = options?.lastDecision ?? null;
    return new Promise((resolve, reject) => {
      let id = 0;
      const leave = (): void => this.#leave(id);
      id = this.#link.append(
        { keys, texts, decisions, lastDecision, seals, alone: options?.alone === true },
        {
          resolve: (answer) => {
            leave();
            resolve((answer as AppendAnswer).appended);
          },
          reject: (error) => {
            leave();
            reject(error);
          },
        },
      );
      this.#appends.set(id, { texts, seals, chars, resolve });
    });
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
    const entries: Entry[] = [];
    let next = Math.max(1, fromSeq);
    const end = Math.min(toSeq, this.#head.seq);
    while (next <= end && entries.length < limit) {
      const chunk = await this.history(next, end);
      const last = chunk.at(-1);
      if (last === undefined) break;
      for (const entry of chunk.slice(0, limit - entries.length)) entries.push(entry);
      next = last.seq + 1;
    }
    return entries;
  }

  async find(key: string): Promise<Entry | undefined> {
    this.#refuseClosed();
    return ((await this.#link.ask({ type: "find", key })) as Entry | null) ?? undefined;
  }

  async decisions(fromSeq: number): Promise<readonly Entry[]> {
    this.#refuseClosed();
    const all: Entry[] = [];
    for (let next = fromSeq; ;) {
      const request = { type: "decisions", fromSeq: next, limit: DECISIONS_PER_ANSWER } as const;
      const found = (await this.#link.ask(request)) as Entry[];
      for (const entry of found) all.push(entry);
      const last = found.at(-1);
      if (last === undefined || found.length < DECISIONS_PER_ANSWER) return all;
      next = last.seq + 1;
    }
  }

  async head(): Promise<Head> {
    this.#refuseClosed();
    const { seq, lastDecision, at, hash } = this.#head;
    return { seq, lastDecision, at, hash: hex(hash) };
  }

  async link(seq: number): Promise<ChainLink | null> {
    this.#refuseClosed();
    return (await this.#link.ask({ type: "link", seq })) as ChainLink | null;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#link.close();
    this.#closed = true;
    this.arrivals.announce();
  }

  headSeq(): number {
    return this.#head.seq;
  }

  isClosed(): boolean {
    return this.#closed;
  }

  recent(seq: number): readonly Entry[] | null {
    return this.#tail.from(seq);
  }

  /** Entries from `seq` on, as many as one answer of the thread holds. */
  async history(seq: number, toSeq: number = this.#head.seq): Promise<readonly Entry[]> {
    const request = { type: "batches", fromSeq: seq, toSeq } as const;
    const batches = (await this.#link.ask(request)) as StoredBatch[];
    const entries = batches.flatMap((batch) => batchEntries(batch.bytes));
    return entries.filter((entry) => entry.seq >= seq && entry.seq <= toSeq);
  }

  #refuseClosed(): void {
    if (this.#closing) throw new JournalError("closed", "The journal is closed.");
  }

  #admit(drafts: number, chars: number): void {
    const { WAITING_DRAFTS_MAX, WAITING_CHARS_MAX } = this.#limits;
    if (this.#drafts + drafts > WAITING_DRAFTS_MAX || this.#chars + chars > WAITING_CHARS_MAX) {
      throw new JournalError(
        "overloaded",
        `${this.#drafts} drafts (${this.#chars} characters) wait to be written.`,
      );
    }
    this.#drafts += drafts;
    this.#chars += chars;
  }

  #leave(id: number): void {
    const append = this.#appends.get(id);
    if (append === undefined) return;
    this.#appends.delete(id);
    this.#drafts -= append.texts.length;
    this.#chars -= append.chars;
  }

  #texts(
    drafts: readonly EntryDraft[],
    options: AppendOptions | undefined,
  ): { texts: string[]; seals: (SealRequest | null)[] } {
    const words = new Map(options?.seals?.map((seal) => [seal.draft, seal.plain]));
    const seals: (SealRequest | null)[] = words.size === 0 ? [] : drafts.map(() => null);
    const texts = drafts.map((draft, position) => {
      const plain = words.get(position);
      if (plain === undefined || draft.body.kind !== "report") {
        return draftText(draft, this.#limits);
      }
      const body = { ...draft.body, sealed: this.#sealMark };
      const whole = draftText({ ...draft, body }, this.#limits);
      const [before = "", after = ""] = whole.split(this.#sealMark);
      seals[position] = { report: draft.body.report, plain: latin1(plain), after };
      return before;
    });
    return { texts, seals };
  }

  /** What was written but not answered before the thread was lost is read from disk by followers. */
  #restarted(head: HeadState): void {
    this.#head = head;
    this.arrivals.announce();
  }

  /** Entries reach followers before their writers hear of it; both in the order of the journal. */
  #committed(notice: CommitNotice): void {
    const texts = Array.from({ length: notice.head.seq - notice.first + 1 }, () => "");
    const answers: (() => void)[] = [];
    const answer = (id: number, appended: readonly Appended[], sealed: AppendAnswer["sealed"]) => {
      const append = this.#appends.get(id);
      if (append === undefined) return;
      for (const [position, place] of appended.entries()) {
        if (place.duplicate) continue;
        texts[place.seq - notice.first] = wholeText(append, position, sealed);
      }
      this.#link.settle(id);
      this.#leave(id);
      answers.push(() => append.resolve(appended));
    };
    const { at } = notice.head;
    let sealedBefore = 0;
    for (let index = 0; index < notice.fresh.length; index += 3) {
      const [id = 0, first = 0, count = 0] = notice.fresh.slice(index, index + 3);
      const words = notice.words.slice(sealedBefore, sealedBefore + count);
      sealedBefore += count;
      const append = this.#appends.get(id);
      if (append === undefined) continue;
      const sealed = append.seals.map((seal) => (seal === null ? null : (words.shift() ?? null)));
      const appended = append.texts.map((_, n) => ({ seq: first + n, at, duplicate: false }));
      answer(id, appended, sealed);
    }
    for (const { id, answer: mixed } of notice.mixed) answer(id, mixed.appended, mixed.sealed);
    this.#head = notice.head;
    this.#tail.push(notice.first, at, texts);
    this.arrivals.announce();
    for (const resolve of answers) resolve();
  }
}

/** Bytes as a text of one character each. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

const wholeText = (
  append: WaitingAppend,
  position: number,
  sealed: AppendAnswer["sealed"],
): string =>
  (append.texts[position] ?? "") + (sealed[position] ?? "") + (append.seals[position]?.after ?? "");
