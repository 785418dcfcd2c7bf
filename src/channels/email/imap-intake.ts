import { ImapFlow } from "imapflow";
import { INTAKE_LIMITS } from "./intake-limits.ts";
import type { Incoming, Received } from "./receive.ts";

export interface ImapIntakeOptions {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly pass: string;
  readonly folder: string;
  readonly verify: boolean;
  readonly receive: (incoming: Incoming) => Promise<Received>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

const RETRY_MS_MIN = 2_000;
const RETRY_MS_MAX = 300_000;
/** A mailbox is looked through at least this often, should the server's news get lost. */
const LOOK_MS = 300_000;

interface Fetched {
  readonly uid: number;
  readonly source: Buffer;
  readonly from: string | null;
}

/** Envelope sender as the mailbox's server wrote it down; null when it did not. */
const returnPath = (source: Buffer): string | null =>
  /^return-path:\s*<([^<>\r\n]*)>/im.exec(source.subarray(0, 65_536).toString("latin1"))?.[1] ??
  null;

/** Addresses it was delivered to, as the mailbox's server wrote them down. */
const deliveredTo = (source: Buffer): readonly string[] =>
  [
    ...source
      .subarray(0, 65_536)
      .toString("latin1")
      .matchAll(/^(?:delivered-to|x-original-to|envelope-to|to):\s*(.{1,998})$/gim),
  ].map((match) => match[1] ?? "");

/** An existing mailbox that is read instead of a mail server of one's own. */
export class ImapIntake {
  readonly #options: ImapIntakeOptions;
  #taken = 0;

  constructor(options: ImapIntakeOptions) {
    this.#options = options;
  }

  /** Mails taken since the start. */
  get taken(): number {
    return this.#taken;
  }

  /** Until the signal; comes back by itself when the server goes away. */
  async run(): Promise<void> {
    const { signal, sleep, onTrouble } = this.#options;
    let wait = RETRY_MS_MIN;
    while (!signal.aborted) {
      try {
        await this.#connected(() => {
          wait = RETRY_MS_MIN;
        });
      } catch (error) {
        if (signal.aborted) return;
        onTrouble(`the mailbox cannot be read: ${String(error)}`);
      }
      await sleep(wait, signal);
      wait = Math.min(RETRY_MS_MAX, wait * 2);
    }
  }

  async #connected(onOpen: () => void): Promise<void> {
    const { host, port, secure, user, pass, folder, verify, signal } = this.#options;
    const client = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass },
      tls: { rejectUnauthorized: verify },
      logger: false,
    });
    const ended = Promise.withResolvers<void>();
    let news = Promise.withResolvers<void>();
    const link = { over: false };
    const stop = (): void => {
      link.over = true;
      ended.resolve();
    };
    client.on("close", stop);
    client.on("error", stop);
    client.on("exists", () => news.resolve());
    signal.addEventListener("abort", stop, { once: true });
    try {
      await client.connect();
      await client.mailboxOpen(folder);
      onOpen();
      while (!link.over) {
        news = Promise.withResolvers<void>();
        await this.#take(client);
        // IDLE until the next question is asked; by itself the library would wait a while before it.
        client.idle().catch(() => stop());
        const look = new AbortController();
        await Promise.race([
          news.promise,
          ended.promise,
          this.#options.sleep(LOOK_MS, look.signal),
        ]);
        look.abort();
      }
    } finally {
      signal.removeEventListener("abort", stop);
      await client.logout().catch(() => client.close());
    }
  }

  /** Everything unread, oldest first; marked as read only once it is on disk. */
  async #take(client: ImapFlow): Promise<void> {
    const found = await client.search({ seen: false }, { uid: true });
    for (const uid of found === false || found === undefined ? [] : found) {
      const mail = await this.#fetch(client, uid);
      if (mail !== null) {
        const { source, from } = mail;
        await this.#options.receive({
          raw: source,
          mailFrom: from,
          ip: null,
          helo: null,
          rcptTo: deliveredTo(source),
        });
        this.#taken += 1;
      }
      await client.messageFlagsAdd([uid], ["\\Seen"], { uid: true });
      if (this.#options.signal.aborted) return;
    }
  }

  async #fetch(client: ImapFlow, uid: number): Promise<Fetched | null> {
    const head = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (head === false || (head.size ?? 0) > INTAKE_LIMITS.MAIL_BYTES_MAX) return null;
    const full = await client.fetchOne(String(uid), { source: true }, { uid: true });
    const source = full === false ? undefined : full.source;
    return source === undefined ? null : { uid, source, from: returnPath(source) };
  }
}
