import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import type { Vitals } from "../model/vitals.ts";
import type { Language } from "../model/vocabulary.ts";
import type { CommandDeps } from "../commands/deps.ts";
import { acceptedLanguage } from "./accepted-language.ts";
import type { AssetFile } from "./assets.ts";
import type { Clients } from "./client-address.ts";
import { HttpError } from "./http-error.ts";
import type { LiveHub } from "./live.ts";
import type { DoorLimits } from "./limits.ts";
import type { PageCache, PageSource } from "./page-cache.ts";
import type { QuoteBook } from "./quote-book.ts";
import type { MailWatch } from "../model/mail-settings.ts";
import type { DeskNews } from "./desk-news.ts";
import type { WordIndex } from "./word-index.ts";
import type { Site } from "./site.ts";
import type { TokenBuckets } from "../commands/token-buckets.ts";

/** What the routes of one desk share. */
export interface Door {
  readonly commands: CommandDeps;
  readonly site: Site;
  readonly limits: DoorLimits;
  /** Milliseconds of a clock that runs as clocks do, for rates. */
  readonly wall: () => number;
  readonly cache: PageCache;
  readonly live: LiveHub;
  readonly quotes: QuoteBook;
  /** Words of reports, for the desk's search. */
  readonly words: WordIndex;
  /** What editors are told while they read. */
  readonly news: DeskNews;
  readonly clients: Clients;
  readonly buckets: TokenBuckets;
  readonly files: ReadonlyMap<string, AssetFile>;
  /** Rejects or gives false while no write can be taken. */
  readonly ready: () => Promise<boolean>;
  /** How sending stands; absent: this desk sends no mail. */
  readonly mail?: MailWatch | undefined;
  /** How the process stands; absent: this desk does not measure it. */
  readonly vitals?: (() => Vitals) | undefined;
  readonly onTrouble: (message: string) => void;
  /** The page of an address, kept or new; null when there is none. */
  pageAt(url: string): PageSource | null;
}

/** Adds its routes; one function a file. */
export type AddRoutes = (app: FastifyInstance, door: Door) => void;

export const langOf = (door: Door, request: IncomingMessage): Language =>
  acceptedLanguage(request.headers["accept-language"], door.site.lang);

/**
 * Counts one report or more for the sender's address.
 * @throws HttpError 429
 */
export function admit(door: Door, request: IncomingMessage, count = 1): void {
  const client = door.clients.of(request);
  if (client === null) return;
  const wait = door.buckets.take(client, door.wall(), count);
  if (wait > 0) throw new HttpError(429, "too many reports from one address", { retryAfter: wait });
}
