import { connect, type Socket } from "node:net";

/** What one answer of a light connection was. */
export interface LightAnswer {
  readonly status: number;
  /** The body's bytes; null when nobody wanted them. */
  readonly body: string | null;
}

const HEAD_END = Buffer.from("\r\n\r\n");
const EMPTY: Buffer = Buffer.alloc(0);

interface Waiting {
  readonly wantsBody: boolean;
  readonly resolve: (answer: LightAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One kept-alive HTTP/1.1 connection that asks for one thing at a time and takes answers with a
 * `content-length` only: a few microseconds a request, so that the load is the server's and not ours.
 */
export class LightConnection {
  readonly #socket: Socket;
  #held: Buffer = EMPTY;
  #left = 0;
  #status = 0;
  #body: Buffer[] = [];
  #inBody = false;
  #waiting: Waiting | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (chunk: Buffer) => this.#take(chunk));
    this.#socket.on("error", (error) => this.#fail(error));
    this.#socket.on("close", () => this.#fail(new Error("the connection was closed")));
  }

  get closed(): boolean {
    return this.#socket.destroyed;
  }

  ask(request: Buffer | string, wantsBody = false): Promise<LightAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting !== null) throw new Error("one request at a time");
      this.#waiting = { wantsBody, resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#socket.destroy();
    waiting?.reject(error);
  }

  #take(chunk: Buffer): void {
    if (this.#inBody) return this.#takeBody(chunk);
    const all = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    const end = all.indexOf(HEAD_END);
    if (end === -1) {
      this.#held = all;
      return;
    }
    this.#held = EMPTY;
    const head = all.toString("latin1", 0, end);
    this.#status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(head);
    if (length === null && this.#status !== 304)
      return this.#fail(new Error(`no content-length: ${head}`));
    this.#left = Number(length?.[1] ?? 0);
    this.#inBody = true;
    this.#takeBody(all.subarray(end + 4));
  }

  #takeBody(chunk: Buffer): void {
    this.#left -= chunk.length;
    if (this.#waiting?.wantsBody === true) this.#body.push(chunk);
    if (this.#left > 0) return;
    const waiting = this.#waiting;
    const body = waiting?.wantsBody === true ? Buffer.concat(this.#body).toString() : null;
    this.#body = [];
    this.#inBody = false;
    this.#waiting = null;
    waiting?.resolve({ status: this.#status, body });
  }
}

/** Somebody who follows a page: counts what he is told. */
export class LightFollower {
  /** Events `page`, and when the last came (`performance.now()`). */
  events = 0;
  lastAt = 0;
  status = 0;
  /** The id of the last event, for coming back with it. */
  lastId = "";
  readonly opened: Promise<void>;
  readonly #socket: Socket;

  constructor(port: number, pages: readonly string[], lastEventId: string | null = null) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.opened = promise;
    const query = pages.map((page) => `page=${encodeURIComponent(page)}`).join("&");
    const last = lastEventId === null ? "" : `last-event-id: ${lastEventId}\r\n`;
    this.#socket = connect({ port, host: "127.0.0.1" }, () =>
      this.#socket.write(`GET /events?${query} HTTP/1.1\r\nhost: desk\r\n${last}\r\n`),
    );
    this.#socket.on("data", (chunk: Buffer) => {
      const text = chunk.toString("latin1");
      if (this.status === 0) {
        this.status = Number(text.slice(9, 12));
        resolve();
      }
      const ids = text.lastIndexOf("id: ");
      if (ids !== -1) this.lastId = text.slice(ids + 4, text.indexOf("\n", ids)).trim();
      for (
        let at = text.indexOf("event: page");
        at !== -1;
        at = text.indexOf("event: page", at + 1)
      ) {
        this.events += 1;
        this.lastAt = performance.now();
      }
    });
    this.#socket.on("error", reject);
    this.#socket.on("close", () => resolve());
  }

  get closed(): boolean {
    return this.#socket.destroyed;
  }

  /** Takes nothing more, but stays. */
  pause(): void {
    this.#socket.pause();
  }

  close(): void {
    this.#socket.destroy();
  }
}
