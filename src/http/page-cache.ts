import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Instant } from "../model/ids.ts";
import type { Store, Topic } from "../store/store.ts";
import { acceptedEncoding } from "./accepted-encoding.ts";
import type { Encoding } from "./accepted-encoding.ts";
import type { DoorLimits } from "./limits.ts";

/** Something every reader gets the same bytes of: how to make it, and what it depends on. */
export interface PageSource {
  /** The one address it is kept under: path and the parameters that count, in a fixed order. */
  readonly url: string;
  readonly topic: Topic;
  readonly type: string;
  readonly headers?: readonly string[];
  render(now: Instant): string;
}

interface Variant {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: readonly string[];
}

interface Cached {
  readonly source: PageSource;
  /** Of the store, and minute of the clock, when it was rendered or last tried. */
  version: number;
  minute: number;
  triedAt: Instant;
  /** When the bytes were last known to be right. */
  goodAt: Instant;
  /** When the bytes last changed. */
  changedAt: Instant;
  hash: string;
  variants: { identity: Variant; gzip: Variant | null; br: Variant | null };
  bytes: number;
}

export interface PageCacheDeps {
  readonly store: Pick<Store, "version">;
  readonly clock: () => Instant;
  readonly limits: DoorLimits;
  readonly securityHeaders: readonly string[];
  /** What browsers and proxies may keep, where it is not the desk's usual. */
  readonly cacheControl?: string;
  /** A page could not be rendered and an older one is shown instead. */
  readonly onTrouble: (message: string) => void;
}

/** How a page stands, for those who follow it. */
export interface PageState {
  /** Changes with the bytes. */
  readonly hash: string;
  readonly changedAt: Instant;
}

const MINUTE_MS = 60_000;
/** Below this, compression gains nothing. */
const COMPRESSED_BYTES_MIN = 1024;
const BROTLI_QUALITY = 5;
const CACHE_CONTROL = "max-age=15, stale-while-revalidate=60, stale-if-error=86400";
const HASH_CHARS = 20;

const minuteOf = (now: Instant): number => Math.floor(now / MINUTE_MS);
const size = (variant: Variant | null): number => variant?.body.length ?? 0;

/**
 * Pages as bytes: rendered once per change and minute of the clock, compressed once, never once per
 * reader. Rendering is synchronous, so that readers who come together find one page made.
 */
export class PageCache {
  readonly #deps: PageCacheDeps;
  readonly #pages = new Map<string, Cached>();
  #bytes = 0;
  #rendered = 0;

  constructor(deps: PageCacheDeps) {
    this.#deps = deps;
  }

  /** Pages kept, and how many bytes they are. */
  get pages(): number {
    return this.#pages.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** How often a page was rendered since the start. */
  get rendered(): number {
    return this.#rendered;
  }

  /** The source of an address that is already kept: spares looking it up again. */
  known(url: string): PageSource | undefined {
    return this.#pages.get(url)?.source;
  }

  /**
   * Answers GET or HEAD. @throws what rendering throws when there are no bytes to fall back on.
   */
  serve(source: PageSource, request: IncomingMessage, response: ServerResponse): void {
    const now = this.#deps.clock();
    const page = this.#current(source, now);
    const variant = this.#variant(page, acceptedEncoding(request.headers["accept-encoding"]));
    const stale = now - page.goodAt > MINUTE_MS;
    const headers = stale
      ? [...variant.headers, "age", String(Math.floor((now - page.goodAt) / 1000))]
      : (variant.headers as string[]);
    const known = request.headers["if-none-match"];
    if (known !== undefined && matches(known, variant.etag)) {
      response.writeHead(304, withoutBody(headers));
      response.end();
      return;
    }
    response.writeHead(200, headers);
    if (request.method === "HEAD") response.end();
    else response.end(variant.body);
  }

  /** Makes sure of the newest bytes; for those who tell readers that a page changed. */
  refresh(source: PageSource): PageState {
    return this.#current(source, this.#deps.clock(), 0);
  }

  /** How the page stands, or stood within `RENDER_SPACING_MS`: many may ask at once. */
  state(source: PageSource): PageState {
    const { hash, changedAt } = this.#current(source, this.#deps.clock());
    return { hash, changedAt };
  }

  #current(
    source: PageSource,
    now: Instant,
    spacingMs = this.#deps.limits.RENDER_SPACING_MS,
  ): Cached {
    const version = this.#deps.store.version(source.topic);
    const page = this.#pages.get(source.url);
    if (page === undefined) return this.#add(source, now, version);
    const minute = minuteOf(now);
    if (page.version === version && page.minute === minute) {
      page.goodAt = now;
      return page;
    }
    const since = now - page.triedAt;
    if (since >= 0 && since < spacingMs) return page;
    return this.#renew(page, now, version);
  }

  #add(source: PageSource, now: Instant, version: number): Cached {
    const identity = this.#render(source, now);
    const hash = hashOf(identity);
    const variants = { identity: this.#made(source, identity, hash), gzip: null, br: null };
    const times = { triedAt: now, goodAt: now, changedAt: now };
    const bytes = identity.length;
    const page = { source, version, minute: minuteOf(now), ...times, hash, variants, bytes };
    this.#pages.set(source.url, page);
    this.#bytes += bytes;
    this.#shrink();
    return page;
  }

  #renew(page: Cached, now: Instant, version: number): Cached {
    page.triedAt = now;
    let identity: Buffer;
    try {
      identity = this.#render(page.source, now);
    } catch (error) {
      if (isGone(error)) {
        this.#drop(page);
        throw error;
      }
      this.#deps.onTrouble(`${page.source.url} is shown as it was: ${String(error)}`);
      return page;
    }
    page.version = version;
    page.minute = minuteOf(now);
    page.goodAt = now;
    // Used pages move to the young end: the old end is dropped first.
    this.#pages.delete(page.source.url);
    this.#pages.set(page.source.url, page);
    const hash = hashOf(identity);
    if (hash === page.hash) return page;
    page.hash = hash;
    page.changedAt = now;
    page.variants = { identity: this.#made(page.source, identity, hash), gzip: null, br: null };
    this.#count(page);
    return page;
  }

  #render(source: PageSource, now: Instant): Buffer {
    this.#rendered += 1;
    return Buffer.from(source.render(now), "utf8");
  }

  #variant(page: Cached, encoding: Encoding): Variant {
    const { variants, source, hash } = page;
    const plain = variants.identity;
    if (encoding === "identity" || plain.body.length < COMPRESSED_BYTES_MIN) return plain;
    const known = variants[encoding];
    if (known !== null) return known;
    const body = encoding === "br" ? brotli(plain.body) : gzipSync(plain.body);
    const made = this.#made(source, body, `${hash}-${encoding}`);
    variants[encoding] = made;
    this.#count(page);
    return made;
  }

  #made(source: PageSource, body: Buffer, tag: string): Variant {
    const etag = `"${tag}"`;
    const encoding = tag.slice(HASH_CHARS + 1);
    const headers = [
      "content-type",
      source.type,
      "content-length",
      String(body.length),
      "etag",
      etag,
      "cache-control",
      this.#deps.cacheControl ?? CACHE_CONTROL,
      "vary",
      "accept-encoding",
      ...(encoding === "" ? [] : ["content-encoding", encoding]),
      ...(source.headers ?? []),
      ...this.#deps.securityHeaders,
    ];
    return { body, etag, headers };
  }

  #count(page: Cached): void {
    const { identity, gzip, br } = page.variants;
    const bytes = size(identity) + size(gzip) + size(br);
    this.#bytes += bytes - page.bytes;
    page.bytes = bytes;
    this.#shrink();
  }

  #drop(page: Cached): void {
    if (this.#pages.delete(page.source.url)) this.#bytes -= page.bytes;
  }

  #shrink(): void {
    const { PAGES_CACHED_MAX, PAGES_CACHED_BYTES_MAX } = this.#deps.limits;
    for (const page of this.#pages.values()) {
      const fits = this.#pages.size <= PAGES_CACHED_MAX && this.#bytes <= PAGES_CACHED_BYTES_MAX;
      if (fits || this.#pages.size === 1) return;
      this.#drop(page);
    }
  }
}

/** Rendering says that there is no such page (any more): nothing old may be shown in its place. */
const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "not_found" || error.code === "gone");

const hashOf = (body: Buffer): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, HASH_CHARS);

const brotli = (body: Buffer): Buffer =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

const matches = (header: string, etag: string): boolean =>
  header.trim() === "*" ||
  header.split(",").some((known) => known.trim().replace(/^W\//, "") === etag);

/** RFC 9110: a 304 repeats what a cache needs, not what describes the body. */
function withoutBody(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const [name, value] = [headers[index] ?? "", headers[index + 1] ?? ""];
    if (!["content-length", "content-encoding", "content-type"].includes(name))
      kept.push(name, value);
  }
  return kept;
}
