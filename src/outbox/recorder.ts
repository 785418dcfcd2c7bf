import { randomBytes } from "node:crypto";
import type { AttemptFact, DeliveryFact, DeliveryRow, Outcome } from "../model/delivery.ts";
import { OUTCOMES } from "../model/delivery.ts";
import type { EntryDraft, Fact } from "../model/entry.ts";
import type { Instant } from "../model/ids.ts";
import type { Journal } from "../journal/port.ts";
import { ANSWER_CHARS_MAX, DISK_RETRY_MS, GATHER_MAX, GATHER_MS } from "./limits.ts";
import type { Letter } from "./port.ts";

/** A disk that refuses is told of once in so many tries: a minute. */
const TRIES_TOLD = 120;
const DESK = { role: "desk", id: null } as const;
const CHANNEL = "email" as const;

interface RecorderDeps {
  readonly journal: Journal;
  readonly clock: () => Instant;
  readonly signal: AbortSignal;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onTrouble: (message: string) => void;
}

interface Result {
  readonly letter: Letter;
  readonly by: string;
  readonly row: DeliveryRow;
  readonly durable: (seq: number) => void;
}

const causesOf = (letter: Letter): readonly number[] => letter.causes.map(({ cause }) => cause);

/** One line, no control characters, no addresses: what a server says is kept and shown. */
export const cleanAnswer = (text: string): string =>
  text
    .replaceAll(/[^\x20-\x7e]+/g, " ")
    .replaceAll(/<?[^\s<>]+@[^\s<>]+>?/g, "*")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, ANSWER_CHARS_MAX);

/** Writes attempts before anything leaves, and answers in batches. */
export class Recorder {
  readonly #deps: RecorderDeps;
  readonly #run = randomBytes(6).toString("base64url");
  #number = 0;
  #results: Result[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(deps: RecorderDeps) {
    this.#deps = deps;
  }

  /** Resolves once it is on disk that these are about to be tried. */
  async attempts(letters: readonly Letter[]): Promise<void> {
    const groups = Map.groupBy(letters, (letter) => causesOf(letter).join());
    await this.#append(
      [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const to = group.map(({ person }) => person);
        const fact: AttemptFact = {
          kind: "attempt",
          channel: CHANNEL,
          causes: causesOf(first),
          to,
        };
        return [fact];
      }),
    );
  }

  async fanOut(of: number, people: number): Promise<void> {
    await this.#append([{ kind: "fan_out", of, people }]);
  }

  /** Gathers the answer; `durable` is called with its sequence once it is on disk. */
  result(
    letter: Letter,
    said: { readonly outcome: Outcome; readonly by: string; readonly answer: string },
    durable: (seq: number) => void,
  ): void {
    const newest = letter.causes.at(-1)?.at ?? 0;
    const latency = letter.held ? -1 : Math.max(0, this.#deps.clock() - newest);
    const index = OUTCOMES.indexOf(said.outcome);
    const row: DeliveryRow = [letter.person, index, latency, cleanAnswer(said.answer)];
    this.#results.push({ letter, by: said.by, row, durable });
    if (this.#results.length >= GATHER_MAX) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS);
  }

  /** Everything that was answered is on disk. */
  async close(): Promise<void> {
    this.#flush();
    await this.#writing;
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const results = this.#results;
    this.#results = [];
    if (results.length === 0) return;
    this.#writing = this.#writing.then(() => this.#write(results));
  }

  async #write(results: readonly Result[]): Promise<void> {
    const groups = Map.groupBy(results, ({ letter, by }) => `${by} ${causesOf(letter).join()}`);
    const seq = await this.#append(
      [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const causes = causesOf(first.letter);
        const rows = group.map(({ row }) => row);
        const fact: DeliveryFact = {
          kind: "delivery",
          channel: CHANNEL,
          causes,
          by: first.by,
          rows,
        };
        return [fact];
      }),
    );
    for (const { durable } of results) durable(seq);
  }

  /** Waits for a disk that refuses: an answer is never dropped. Gives the last sequence. */
  async #append(facts: readonly Fact[]): Promise<number> {
    const drafts: EntryDraft[] = facts.map((body) => ({
      key: `mail:${this.#run}:${this.#number++}`,
      actor: DESK,
      body,
    }));
    for (let tries = 0; ; tries += 1) {
      try {
        const appended = await this.#deps.journal.append(drafts);
        return appended.at(-1)?.seq ?? 0;
      } catch (error) {
        if (this.#deps.signal.aborted) return 0;
        if (tries % TRIES_TOLD === 0)
          this.#deps.onTrouble(`what was sent could not be written down yet: ${String(error)}`);
        await this.#deps.sleep(DISK_RETRY_MS, this.#deps.signal);
      }
    }
  }
}
