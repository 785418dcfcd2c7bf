import type { ServerResponse } from "node:http";
import type { QueueNews } from "../store/queue/queue-view.ts";
import type { Store } from "../store/store.ts";
import { HttpError } from "./http-error.ts";

/** Pages of editors that are followed at once. */
export const FOLLOWERS_MAX = 100;
/** Editors see each other's changes within this. */
export const NEWS_SPACING_MS = 1_000;
const HEARTBEAT_TURNS = 20;
const RETRY_AFTER_S = 10;

interface Follower {
  readonly response: ServerResponse;
  /** Null: the session has ended. */
  readonly look: () => QueueNews | null;
  told: string;
}

/** Tells editors how much came in and was changed since their page was drawn: at most once a second each. */
export class DeskNews {
  readonly #store: Pick<Store, "seq">;
  readonly #followers = new Set<Follower>();
  readonly #timer: NodeJS.Timeout;
  #seen = 0;
  #turn = 0;

  constructor(store: Pick<Store, "seq">) {
    this.#store = store;
    this.#timer = setInterval(() => this.#tell(), NEWS_SPACING_MS).unref();
  }

  get followers(): number {
    return this.#followers.size;
  }

  /** Holds the response open. @throws HttpError 503 when too many follow already */
  follow(response: ServerResponse, look: Follower["look"]): void {
    if (this.#followers.size >= FOLLOWERS_MAX)
      throw new HttpError(503, "too many editors follow", { retryAfter: RETRY_AFTER_S });
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    const follower: Follower = { response, look, told: "" };
    this.#followers.add(follower);
    const forget = (): void => void this.#followers.delete(follower);
    response.on("close", forget);
    response.on("error", forget);
    this.#send(follower);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const { response } of this.#followers) response.end();
    this.#followers.clear();
  }

  #tell(): void {
    this.#turn += 1;
    const { seq } = this.#store;
    if (seq !== this.#seen) for (const follower of this.#followers) this.#send(follower);
    else if (this.#turn % HEARTBEAT_TURNS === 0)
      for (const { response } of this.#followers) response.write(":\n\n");
    this.#seen = seq;
  }

  #send(follower: Follower): void {
    const news = follower.look();
    if (news === null) {
      follower.response.end();
      return;
    }
    const data = JSON.stringify(news);
    if (data === follower.told) return;
    follower.told = data;
    follower.response.write(`data: ${data}\n\n`);
  }
}
