import type { IncomingMessage, ServerResponse } from "node:http";
import type { Instant } from "../model/ids.ts";
import type { Store, Topic } from "../store/store.ts";
import { HttpError } from "./http-error.ts";
import type { DoorLimits } from "./limits.ts";
import type { PageCache, PageSource, PageState } from "./page-cache.ts";

export interface LiveDeps {
  readonly store: Pick<Store, "onChange">;
  readonly cache: Pick<PageCache, "refresh" | "state">;
  readonly clock: () => Instant;
  readonly limits: DoorLimits;
  readonly addressOf: (request: IncomingMessage) => string | null;
  readonly onTrouble: (message: string) => void;
}

/** A page somebody follows. */
interface Channel {
  readonly source: PageSource;
  readonly clients: Set<Client>;
  hash: string;
  changedAt: Instant;
  toldAt: Instant;
  timer: NodeJS.Timeout | null;
}

interface Client {
  readonly response: ServerResponse;
  /** Null: this machine itself, or a proxy nobody told us of. */
  readonly address: string | null;
  readonly channels: Channel[];
}

const MINUTE_MS = 60_000;
/** A reader who comes with a page that changed this lately may hold the bytes from before. */
const JUST_CHANGED_MS = 90_000;
const RETRY_MS = 3000;
const RETRY_AFTER_S = 10;
/** Lets the entries of one durable write arrive together before a page is rendered. */
const GATHER_MS = 100;
/** Thousands who follow one page are told in turns of so many, so that nobody else waits for long. */
const TOLD_AT_ONCE = 40;
const TURN_MS = 4;
/** Pages are renewed one at a time, with pauses of this many times what the last one took. */
const PAUSE_SHARE = 2;

/** Tells readers that a page they look at has changed: at most once per page and `EVENT_SPACING_MS`. */
export class LiveHub {
  readonly #deps: LiveDeps;
  readonly #channels = new Map<string, Channel>();
  readonly #byTopic = new Map<Topic, Set<Channel>>();
  readonly #clients = new Set<Client>();
  readonly #byAddress = new Map<string, number>();
  /** What each still has to be told, at most every page he follows; nothing: a heartbeat. */
  readonly #news = new Map<Client, Set<Channel>>();
  #telling: NodeJS.Timeout | null = null;
  /** Pages that may have changed, the longest waiting first. */
  readonly #due = new Set<Channel>();
  #renewing: NodeJS.Timeout | null = null;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #minute: NodeJS.Timeout;
  readonly #unsubscribe: () => void;

  constructor(deps: LiveDeps) {
    this.#deps = deps;
    this.#heartbeat = setInterval(() => this.#beat(), deps.limits.EVENT_HEARTBEAT_MS).unref();
    // What a page counts also grows old while nothing happens.
    this.#minute = setInterval(() => {
      for (const channel of this.#channels.values()) this.#plan(channel);
    }, MINUTE_MS).unref();
    this.#unsubscribe = deps.store.onChange((topics) => {
      for (const topic of topics)
        for (const channel of this.#byTopic.get(topic) ?? []) this.#plan(channel);
    });
  }

  get clients(): number {
    return this.#clients.size;
  }

  /**
   * Holds the response open. The id of an event names the state of every page followed, so that a
   * client that comes back with it is told at once what it missed.
   * @throws HttpError 503 when too many follow already, 429 when too many of one address do
   */
  follow(sources: readonly PageSource[], request: IncomingMessage, response: ServerResponse): void {
    const { EVENT_CLIENTS_MAX, EVENT_CLIENTS_PER_ADDRESS_MAX } = this.#deps.limits;
    if (this.#clients.size >= EVENT_CLIENTS_MAX)
      throw new HttpError(503, "too many readers follow pages", { retryAfter: RETRY_AFTER_S });
    const address = this.#deps.addressOf(request);
    const there = address === null ? 0 : (this.#byAddress.get(address) ?? 0);
    if (there >= EVENT_CLIENTS_PER_ADDRESS_MAX)
      throw new HttpError(429, "too many readers from one address", { retryAfter: RETRY_AFTER_S });
    const now = this.#deps.clock();
    const channels = sources.map((source) => this.#channel(source));
    const client: Client = { response, address, channels };
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    const last = request.headers["last-event-id"];
    response.write(`retry: ${RETRY_MS}\nid: ${idOf(channels)}\n\n`);
    const seen = typeof last === "string" ? last.split(".") : null;
    const missed = channels.filter(({ hash, changedAt }, index) =>
      seen === null ? now - changedAt < JUST_CHANGED_MS : seen[index] !== hash,
    );
    for (const channel of channels) channel.clients.add(client);
    if (missed.length > 0) this.#tell(client, missed);
    this.#clients.add(client);
    if (address !== null) this.#byAddress.set(address, there + 1);
    response.on("close", () => this.#forget(client));
    response.on("error", () => this.#forget(client));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    clearInterval(this.#minute);
    this.#unsubscribe();
    for (const timer of [this.#telling, this.#renewing]) if (timer !== null) clearTimeout(timer);
    this.#due.clear();
    this.#news.clear();
    for (const client of this.#clients) client.response.end();
    for (const { timer } of this.#channels.values()) if (timer !== null) clearTimeout(timer);
  }

  #channel(source: PageSource): Channel {
    const known = this.#channels.get(source.url);
    if (known !== undefined) return known;
    const state = this.#deps.cache.state(source);
    const channel: Channel = { source, clients: new Set(), ...state, toldAt: 0, timer: null };
    this.#channels.set(source.url, channel);
    const sameTopic = this.#byTopic.get(source.topic) ?? new Set();
    this.#byTopic.set(source.topic, sameTopic.add(channel));
    // The state may be a moment old: what happened meanwhile is found out soon.
    this.#plan(channel);
    return channel;
  }

  #plan(channel: Channel): void {
    if (channel.timer !== null || this.#due.has(channel)) return;
    const since = this.#deps.clock() - channel.toldAt;
    const wait = Math.max(GATHER_MS, this.#deps.limits.EVENT_SPACING_MS - Math.max(0, since));
    channel.timer = setTimeout(() => {
      channel.timer = null;
      this.#due.add(channel);
      this.#renewing ??= setTimeout(() => this.#renewNext(), 0).unref();
    }, wait).unref();
  }

  #renewNext(): void {
    this.#renewing = null;
    const [channel] = this.#due;
    if (channel === undefined) return;
    this.#due.delete(channel);
    const began = performance.now();
    this.#renew(channel);
    if (this.#due.size === 0) return;
    const pause = Math.max(TURN_MS, PAUSE_SHARE * (performance.now() - began));
    this.#renewing = setTimeout(() => this.#renewNext(), pause).unref();
  }

  #renew(channel: Channel): void {
    let state: PageState;
    try {
      state = this.#deps.cache.refresh(channel.source);
    } catch (error) {
      this.#deps.onTrouble(`${channel.source.url} could not be renewed: ${String(error)}`);
      return;
    }
    if (state.hash === channel.hash) return;
    channel.hash = state.hash;
    channel.changedAt = state.changedAt;
    channel.toldAt = this.#deps.clock();
    for (const client of channel.clients) this.#queue(client).add(channel);
  }

  #beat(): void {
    for (const client of this.#clients) this.#queue(client);
  }

  #queue(client: Client): Set<Channel> {
    const news = this.#news.get(client) ?? new Set();
    this.#news.set(client, news);
    this.#telling ??= setTimeout(() => this.#turn(), 0).unref();
    return news;
  }

  #turn(): void {
    let told = 0;
    for (const [client, channels] of this.#news) {
      if (told++ === TOLD_AT_ONCE) break;
      this.#news.delete(client);
      this.#tell(client, [...channels]);
    }
    this.#telling = this.#news.size === 0 ? null : setTimeout(() => this.#turn(), TURN_MS).unref();
  }

  /** All at once, so that the id never names a state whose event was not sent. */
  #tell(client: Client, channels: readonly Channel[]): void {
    const id = idOf(client.channels);
    const events = channels.map(({ source, hash }) => {
      const data = JSON.stringify({ page: source.url, version: hash });
      return `id: ${id}\nevent: page\ndata: ${data}\n\n`;
    });
    client.response.write(events.length === 0 ? ":\n\n" : events.join(""));
    // Nothing is kept for a reader who does not take it: he comes back with the last id he saw.
    if (client.response.writableLength > this.#deps.limits.EVENT_BUFFER_BYTES_MAX) {
      client.response.destroy();
      this.#forget(client);
    }
  }

  #leave(address: string | null): void {
    if (address === null) return;
    const left = (this.#byAddress.get(address) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(address, left);
    else this.#byAddress.delete(address);
  }

  #forget(client: Client): void {
    if (!this.#clients.delete(client)) return;
    this.#news.delete(client);
    this.#leave(client.address);
    for (const channel of client.channels) {
      channel.clients.delete(client);
      if (channel.clients.size > 0) continue;
      if (channel.timer !== null) clearTimeout(channel.timer);
      this.#due.delete(channel);
      this.#channels.delete(channel.source.url);
      this.#byTopic.get(channel.source.topic)?.delete(channel);
    }
  }
}

const idOf = (channels: readonly Channel[]): string => channels.map(({ hash }) => hash).join(".");
