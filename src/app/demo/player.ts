import { setTimeout as delay } from "node:timers/promises";
import type { EntryDraft } from "../../model/entry.ts";
import type { IncidentId, Instant } from "../../model/ids.ts";
import { MemoryVault } from "../../journal/memory-vault.ts";
import { JOURNAL_LIMITS } from "../../journal/limits.ts";
import { type Appended, type AppendOptions, JournalError } from "../../journal/port.ts";
import { type PlayingView, POSITIONS } from "../../pages/demo/playing.ts";
import type { Topic } from "../../store/store.ts";
import { atOnce, inSlices } from "./in-slices.ts";
import { PlayedDesk, type VisitorEntry } from "./played-desk.ts";
import type { Show } from "./show.ts";

/** What visitors may write in one showing; with the next showing it is gone. */
export const VISITOR_ENTRIES_MAX = 200;
const BEAT_MS = 250;
/** The clock waits so long for a visitor who wrote, to see what became of it. */
const HOLD_MS = 4000;
/** Pages are told of the clock itself this often. */
const TELL_MS = 1000;
/** Nobody looked for so long: whoever comes next sees it from the beginning. */
const LEFT_ALONE_MS = 60_000;
/** Playing up to an earlier instant costs half a second of work: nobody makes us do it all the time. */
const REBUILD_SPACING_MS = 1000;

export interface PlayerOptions {
  /** Milliseconds of a clock that runs as clocks do. */
  readonly wall: () => number;
  readonly onTrouble: (message: string) => void;
}

/**
 * One showing for everybody in the process: where the scenario's clock stands, whether it runs, and
 * the desk that was played up to it. The clock stands still between beats, so that a page, a report
 * and the rules see the same time.
 */
export class Player {
  readonly #show: Show;
  readonly #options: PlayerOptions;
  readonly #listeners = new Set<(topics: readonly Topic[]) => void>();
  #desk: PlayedDesk;
  #vault: MemoryVault;
  #visitors: VisitorEntry[] = [];
  #elapsedMs = 0;
  #beatAt = 0;
  #toldAt = 0;
  #visitedAt = Number.NEGATIVE_INFINITY;
  #playing = false;
  #begun = false;
  #heldUntil = 0;
  #moving: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #revision = 0;
  #rebuiltAt = Number.NEGATIVE_INFINITY;
  #followed: { revision: number; incident: IncidentId | null } = { revision: -1, incident: null };

  constructor(show: Show, options: PlayerOptions) {
    this.#show = show;
    this.#options = options;
    this.#vault = new MemoryVault(JOURNAL_LIMITS);
    this.#desk = new PlayedDesk(show.stage, { vault: this.#vault, visitors: [] });
  }

  get desk(): PlayedDesk {
    return this.#desk;
  }
  get vault(): MemoryVault {
    return this.#vault;
  }
  get now(): Instant {
    return this.#desk.now;
  }
  /** Grows with everything that may change a page. */
  get revision(): number {
    return this.#revision;
  }

  get view(): PlayingView {
    const { pace, from, moments, operators } = this.#show;
    return {
      playing: this.#playing,
      ended: this.#ended,
      position: Math.round((this.#elapsedMs / pace.lengthMs) * POSITIONS),
      lengthMs: pace.lengthMs,
      from,
      moments,
      operator: operators.length === 1 ? (operators[0] ?? null) : null,
      incident: this.#incident(),
    };
  }

  /** Asked for on every page and once a second by every visitor: looked up once a change. */
  #incident(): IncidentId | null {
    if (this.#followed.revision !== this.#revision) {
      const { down, over } = this.#desk.store.home(this.now);
      const incident = (down[0] ?? over[0])?.incident ?? null;
      this.#followed = { revision: this.#revision, incident };
    }
    return this.#followed.incident;
  }

  onChange(listener: (topics: readonly Topic[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Somebody looks at a page: the first to come starts the showing. */
  async visit(): Promise<void> {
    this.#visitedAt = this.#options.wall();
    if (!this.#begun) await this.restart();
    else if (this.#moving !== null) await this.#moving;
  }

  /** Nobody has looked for so long. */
  get aloneMs(): number {
    return this.#options.wall() - this.#visitedAt;
  }

  /** Somebody comes through the front door: it begins anew unless others are watching. */
  async enter(): Promise<void> {
    const alone = this.aloneMs > LEFT_ALONE_MS;
    this.#visitedAt = this.#options.wall();
    if (!this.#begun || this.#ended || alone) await this.restart();
  }

  get #ended(): boolean {
    return this.#elapsedMs >= this.#show.pace.lengthMs;
  }

  /** A new showing: what visitors wrote in the last one is gone. */
  async restart(): Promise<void> {
    this.#begun = true;
    if (this.#moving === null) {
      this.#visitors = [];
      this.#vault = new MemoryVault(JOURNAL_LIMITS);
    }
    await this.#move(0, true);
    this.play();
  }

  play(): void {
    if (this.#ended) return;
    this.#begun = true;
    this.#playing = true;
    this.#beatAt = this.#options.wall();
    this.#timer ??= setInterval(() => this.#beat(), BEAT_MS).unref();
    this.#tell();
  }

  pause(): void {
    this.#playing = false;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#tell();
  }

  /** To an instant of the scenario, forward or back; visitors' words up to it stay. */
  async seek(at: Instant): Promise<void> {
    const { from, to, pace } = this.#show;
    const there = Math.min(Math.max(at, from), to);
    const ended = this.#ended;
    await this.#move(pace.elapsedAt(there), false, there);
    // Back from the end it runs again; a pause stays a pause.
    if (ended) this.play();
  }

  /** `position`: 0..`POSITIONS` of the showing. */
  seekPosition(position: number): Promise<void> {
    const { lengthMs } = this.#show.pace;
    return this.seek(this.#show.pace.instantAt((position / POSITIONS) * lengthMs));
  }

  async append(
    drafts: readonly EntryDraft[],
    options?: AppendOptions,
  ): Promise<readonly Appended[]> {
    if (this.#moving !== null) throw new JournalError("overloaded", "The clock is being moved.");
    if (this.#visitors.length + drafts.length > VISITOR_ENTRIES_MAX) {
      throw new JournalError("overloaded", "This showing holds enough visitors' reports.");
    }
    const { appended, entries } = await this.#desk.append(drafts, options);
    this.#heldUntil = this.#options.wall() + HOLD_MS;
    for (const { at, key, actor, body } of entries)
      this.#visitors.push({ at, draft: { key, actor, body } });
    this.#tell();
    return appended;
  }

  close(): void {
    this.pause();
    this.#listeners.clear();
    this.#desk.close();
  }

  /** One at a time: who asks meanwhile gets what the first asked for. */
  #move(
    elapsedMs: number,
    fresh: boolean,
    at = this.#show.pace.instantAt(elapsedMs),
  ): Promise<void> {
    this.#moving ??= this.#moveNow({ elapsedMs, fresh, at }).finally(() => {
      this.#moving = null;
      this.#beatAt = this.#options.wall();
      this.#tell();
    });
    return this.#moving;
  }

  async #moveNow(to: { elapsedMs: number; fresh: boolean; at: Instant }): Promise<void> {
    if (!to.fresh && to.at >= this.now) {
      await inSlices(this.#desk.play(to.at));
    } else {
      await delay(Math.max(0, this.#rebuiltAt + REBUILD_SPACING_MS - this.#options.wall()));
      const [vault, visitors] = [this.#vault, this.#visitors];
      const desk = new PlayedDesk(this.#show.stage, { vault, visitors });
      await inSlices(desk.play(to.at));
      const before = this.#desk;
      this.#desk = desk;
      before.close();
      this.#rebuiltAt = this.#options.wall();
    }
    this.#elapsedMs = to.elapsedMs;
  }

  #beat(): void {
    if (!this.#playing || this.#moving !== null) return;
    const { pace } = this.#show;
    const wall = this.#options.wall();
    if (wall < this.#heldUntil) {
      this.#beatAt = wall;
      return;
    }
    this.#elapsedMs = Math.min(pace.lengthMs, this.#elapsedMs + Math.max(0, wall - this.#beatAt));
    this.#beatAt = wall;
    try {
      atOnce(this.#desk.play(pace.instantAt(this.#elapsedMs)));
    } catch (error) {
      this.#options.onTrouble(`the demonstration stops: ${String(error)}`);
      return this.pause();
    }
    if (this.#ended) return this.pause();
    if (wall - this.#toldAt >= TELL_MS) this.#tell();
  }

  #tell(): void {
    this.#revision += 1;
    this.#toldAt = this.#options.wall();
    const { operators } = this.#show;
    const topics: Topic[] = ["all", ...operators.map((operator): Topic => `operator:${operator}`)];
    for (const listener of this.#listeners) listener(topics);
  }
}
