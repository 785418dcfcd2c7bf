import type { IncomingMessage, ServerResponse } from "node:http";
import type { Instant } from "../model/ids.ts";
import type { Store, Topic } from "../store/store.ts";
import { HttpError } from "./http-error.ts";
import type { DoorLimits } from "./limits.ts";
import type { PageCache, PageSource } from "./page-cache.ts";

export interface LiveDeps {
  readonly store: Pick<Store, "onChange">;
  readonly cache: Pick<PageCache, "refresh">;
  readonly clock: () => Instant;
  readonly limits: DoorLimits;
  readonly onTrouble: (message: string) => void;
}

/** A page somebody follows. */
interface Channel {
  readonly source: PageSource;
  readonly clients: Set<Client>;
  hash: string;
  toldAt: Instant;
  timer: NodeJS.Timeout | null;
}

interface Client {
  readonly response: ServerResponse;
  readonly channels: Channel[];
}

const MINUTE_MS = 60_000;
/** A reader who comes with a page that changed this lately may hold the bytes from before. */
const JUST_CHANGED_MS = 90_000;
const RETRY_MS = 3000;
const RETRY_AFTER_S = 10;
/** Lets the entries of one durable write arrive together before a page is rendered. */
const GATHER_MS = 100;

/** Tells readers that a page they look at has changed: at most once per page and `EVENT_SPACING_MS`. */
export class LiveHub {
  readonly #deps: LiveDeps;
  readonly #channels = new Map<string, Channel>();
  readonly #byTopic = new Map<Topic, Set<Channel>>();
  readonly #clients = new Set<Client>();
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
   * @throws HttpError 503 when too many follow already
   */
  follow(sources: readonly PageSource[], request: IncomingMessage, response: ServerResponse): void {
    if (this.#clients.size >= this.#deps.limits.EVENT_CLIENTS_MAX)
      throw new HttpError(503, "too many readers follow pages", { retryAfter: RETRY_AFTER_S });
    const now = this.#deps.clock();
    const channels = sources.map((source) => this.#channel(source));
    const client: Client = { response, channels };
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    const last = request.headers["last-event-id"];
    response.write(`retry: ${RETRY_MS}\nid: ${idOf(channels)}\n\n`);
    const seen = typeof last === "string" ? last.split(".") : null;
    for (const [index, channel] of channels.entries()) {
      channel.clients.add(client);
      const { changedAt } = this.#deps.cache.refresh(channel.source);
      const missed =
        seen === null ? now - changedAt < JUST_CHANGED_MS : seen[index] !== channel.hash;
      if (missed) this.#tell(client, channel);
    }
    this.#clients.add(client);
    response.on("close", () => this.#forget(client));
    response.on("error", () => this.#forget(client));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    clearInterval(this.#minute);
    this.#unsubscribe();
    for (const client of this.#clients) client.response.end();
    for (const { timer } of this.#channels.values()) if (timer !== null) clearTimeout(timer);
  }

  #channel(source: PageSource): Channel {
    const known = this.#channels.get(source.url);
    if (known !== undefined) return known;
    const { hash } = this.#deps.cache.refresh(source);
    const channel: Channel = { source, clients: new Set(), hash, toldAt: 0, timer: null };
    this.#channels.set(source.url, channel);
    const sameTopic = this.#byTopic.get(source.topic) ?? new Set();
    this.#byTopic.set(source.topic, sameTopic.add(channel));
    return channel;
  }

  #plan(channel: Channel): void {
    if (channel.timer !== null) return;
    const since = this.#deps.clock() - channel.toldAt;
    const wait = Math.max(GATHER_MS, this.#deps.limits.EVENT_SPACING_MS - Math.max(0, since));
    channel.timer = setTimeout(() => this.#flush(channel), wait).unref();
  }

  #flush(channel: Channel): void {
    channel.timer = null;
    let hash: string;
    try {
      hash = this.#deps.cache.refresh(channel.source).hash;
    } catch (error) {
      this.#deps.onTrouble(`${channel.source.url} could not be renewed: ${String(error)}`);
      return;
    }
    if (hash === channel.hash) return;
    channel.hash = hash;
    channel.toldAt = this.#deps.clock();
    for (const client of channel.clients) this.#tell(client, channel);
  }

  #tell(client: Client, channel: Channel): void {
    const data = JSON.stringify({ page: channel.source.url, version: channel.hash });
    this.#write(client, `id: ${idOf(client.channels)}\nevent: page\ndata: ${data}\n\n`);
  }

  #write(client: Client, text: string): void {
    client.response.write(text);
    // Nothing is kept for a reader who does not take it: he comes back with the last id he saw.
    if (client.response.writableLength > this.#deps.limits.EVENT_BUFFER_BYTES_MAX) {
      client.response.destroy();
      this.#forget(client);
    }
  }

  #beat(): void {
    for (const client of this.#clients) this.#write(client, ":\n\n");
  }

  #forget(client: Client): void {
    if (!this.#clients.delete(client)) return;
    for (const channel of client.channels) {
      channel.clients.delete(client);
      if (channel.clients.size > 0) continue;
      if (channel.timer !== null) clearTimeout(channel.timer);
      this.#channels.delete(channel.source.url);
      this.#byTopic.get(channel.source.topic)?.delete(channel);
    }
  }
}

const idOf = (channels: readonly Channel[]): string => channels.map(({ hash }) => hash).join(".");
