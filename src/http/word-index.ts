import type { SealedWords } from "../store/queue/queue-view.ts";
import type { CommandDeps } from "../commands/deps.ts";
import { openWords } from "../commands/words.ts";
import type { Instant } from "../model/ids.ts";
import { type IndexedText, WordBlocks } from "./word-blocks.ts";

/** Words held at most, in UTF-16 units; the oldest fall out. */
export const INDEX_CHARS_MAX = 60_000_000;
/** Nobody searched or looked at the queue for so long: the words are forgotten. */
export const INDEX_IDLE_MS = 3_600_000;
const WORDS_OF_SEARCH_MAX = 8;
const CHUNK = 400;
/** Between two chunks of old words, so that reports and pages never wait for the vault. */
const PAUSE_MS = 20;
const MINUTE_MS = 60_000;

/** Without case and accents, so that "reseau" finds "Réseau". */
export const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

export interface IndexState {
  /** Reports whose words are searched. */
  readonly reports: number;
  /** Older ones are still being opened. */
  readonly filling: boolean;
  /** Older ones are not searched: there are too many. */
  readonly full: boolean;
}

/**
 * Words of reports, opened from the vault and held in memory while editors work the queue: never
 * written anywhere, gone with the process, an hour after the last look, and with the report's
 * erasure. Searching walks the texts; the newest are there first.
 */
export class WordIndex {
  readonly #deps: Pick<CommandDeps, "store" | "vault" | "clock">;
  readonly #onTrouble: (message: string) => void;
  readonly #charsMax: number;
  readonly #texts = new WordBlocks();
  /** Sequences between which everything is opened; the upper one exclusive. */
  #from = 0;
  #to = 0;
  #looked: Instant = 0;
  /** Up to where erasures were seen. */
  #seen = 0;
  #filling = false;
  #planned = false;
  /** Everything there is room for was opened once. */
  #reachedEnd = false;
  #full = false;
  #closed = false;
  readonly #unsubscribe: () => void;
  readonly #minute: NodeJS.Timeout;

  constructor(
    deps: Pick<CommandDeps, "store" | "vault" | "clock">,
    onTrouble: (message: string) => void,
    charsMax: number = INDEX_CHARS_MAX,
  ) {
    this.#deps = deps;
    this.#onTrouble = onTrouble;
    this.#charsMax = charsMax;
    this.#unsubscribe = deps.store.onChange(() => this.#changed());
    this.#minute = setInterval(() => this.#rest(), MINUTE_MS).unref();
  }

  get state(): IndexState {
    return { reports: this.#texts.size, filling: this.#filling || this.#planned, full: this.#full };
  }

  /** Somebody works the queue: words are opened from now on, the newest first, once the page is out. */
  use(): void {
    this.#looked = this.#deps.clock();
    const isDone = this.#reachedEnd && this.#to > this.#deps.store.seq;
    if (isDone || this.#filling || this.#planned) return;
    this.#planned = true;
    setTimeout(() => {
      this.#planned = false;
      void this.#fill();
    }, PAUSE_MS).unref();
  }

  /** Resolves when everything there is room for has been opened. */
  async filled(): Promise<void> {
    this.#looked = this.#deps.clock();
    void this.#fill();
    while (this.#filling) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }

  /** A test of reports by their sequence: each of the words stands somewhere in the text; null: nothing to look for. */
  matching(search: string): ((seq: number) => boolean) | null {
    const words = folded(search)
      .split(/\s+/u)
      .filter((word) => word !== "");
    const wanted = words.slice(0, WORDS_OF_SEARCH_MAX);
    if (wanted.length === 0) return null;
    return this.#texts.matching(wanted);
  }

  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    clearInterval(this.#minute);
    this.#forgetAll();
  }

  #forgetAll(): void {
    this.#texts.clear();
    [this.#from, this.#to] = [0, 0];
    [this.#full, this.#reachedEnd] = [false, false];
  }

  #changed(): void {
    const { store } = this.#deps;
    for (const seq of store.queue.erasedSince(this.#seen)) this.#texts.forget(seq);
    this.#seen = store.seq;
    this.#rest();
    void this.#fill();
  }

  #rest(): void {
    if (this.#looked === 0 || this.#deps.clock() - this.#looked <= INDEX_IDLE_MS) return;
    this.#looked = 0;
    this.#forgetAll();
  }

  async #fill(): Promise<void> {
    if (this.#filling || this.#closed || this.#looked === 0) return;
    this.#filling = true;
    try {
      while (!this.#closed && this.#looked !== 0 && (await this.#step()));
    } catch (error) {
      this.#onTrouble(`words cannot be opened for the search: ${String(error)}`);
    } finally {
      this.#filling = false;
    }
  }

  /** Opens what came since, then a chunk of older ones; false: nothing is left to do. */
  async #step(): Promise<boolean> {
    const { queue } = this.#deps.store;
    const upTo = this.#deps.store.seq + 1;
    if (this.#to === 0) this.#from = this.#to = upTo;
    const newest: SealedWords[] = [];
    for (let before = upTo; before > this.#to;) {
      const chunk = queue.sealed(before, CHUNK).filter(({ seq }) => seq >= this.#to);
      newest.unshift(...chunk.toReversed());
      before = chunk.at(-1)?.seq ?? this.#to;
    }
    while (newest.length > 0) await this.#open(newest.splice(0, CHUNK));
    this.#to = upTo;
    const older = this.#full ? [] : queue.sealed(this.#from, CHUNK);
    this.#reachedEnd = older.length === 0;
    if (this.#reachedEnd) return false;
    await this.#open(older.toReversed());
    this.#from = older.at(-1)?.seq ?? 0;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return true;
  }

  /** `rows`: oldest first. */
  async #open(rows: readonly SealedWords[]): Promise<void> {
    const opened = await Promise.all(
      rows.map(async ({ seq, report, sealed }) => {
        const words = await openWords(this.#deps, { report, sealed, erased: false });
        const text = folded([words?.text, words?.place].filter(Boolean).join(" "));
        return { seq, text: text.replaceAll("\n", " ") };
      }),
    );
    // An erasure may have come while the vault was asked, or everything was forgotten.
    const isKept = ({ seq, text }: IndexedText): boolean =>
      text !== "" && this.#looked !== 0 && !this.#deps.store.queue.isErased(seq);
    this.#texts.add(opened.filter(isKept));
    if (this.#texts.chars <= this.#charsMax) return;
    this.#full = true;
    this.#from = this.#texts.shrink(this.#charsMax);
  }
}
