import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fastifyCookie } from "@fastify/cookie";
import { fastifyMultipart } from "@fastify/multipart";
import { fastify } from "fastify";
import type { FastifyInstance } from "fastify";
import type { CommandDeps } from "../commands/deps.ts";
import { DeskError } from "../commands/desk-error.ts";
import { ApiPages } from "./api-pages.ts";
import { addApiRoutes } from "./api-routes.ts";
import { addApiSettingsRoutes } from "./api-settings-routes.ts";
import type { LoadedAssets } from "./assets.ts";
import { createClients } from "./client-address.ts";
import { DeskNews } from "./desk-news.ts";
import { addDeskRoutes } from "./desk-routes.ts";
import type { AddRoutes, Door } from "./door.ts";
import { Form } from "./form.ts";
import { liveSite } from "./live-site.ts";
import { LiveHub } from "./live.ts";
import { DOOR_LIMITS } from "./limits.ts";
import type { DoorLimits } from "./limits.ts";
import { movedTo, sendMoved } from "./moved.ts";
import { PageCache } from "./page-cache.ts";
import type { PageSource } from "./page-cache.ts";
import { addPhotoRoutes } from "./photo-routes.ts";
import { QuoteBook } from "./quote-book.ts";
import { PublicPages } from "./public-pages.ts";
import { addParsers } from "./read-body.ts";
import { addLineAccessRoutes } from "./line-access-routes.ts";
import { addLineExportRoutes } from "./line-export-routes.ts";
import { addLineNoticeRoutes } from "./line-notice-routes.ts";
import { addLineTakingsRoutes } from "./line-takings-routes.ts";
import { addLinePhotoRoutes } from "./line-photo-routes.ts";
import { addLineRoutes } from "./line-routes.ts";
import { refuse } from "./refuse.ts";
import { tookReport } from "./report-door.ts";
import { addressOf } from "./routed.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import type { Vitals } from "../model/vitals.ts";
import type { MailWatch } from "../model/mail-settings.ts";
import type { Site } from "./site.ts";
import { addShownPhotoRoutes } from "./shown-photo-routes.ts";
import { addStatusRoutes } from "./status-routes.ts";
import { addSiteRoutes } from "./site-routes.ts";
import { addSubscribeRoutes } from "./subscribe-routes.ts";
import { TokenBuckets } from "../commands/token-buckets.ts";
import { warmUp } from "./warm-up.ts";
import { WordIndex } from "./word-index.ts";
import { addWitnessRoutes } from "./witness-routes.ts";

export interface DoorsOptions {
  readonly commands: CommandDeps;
  readonly site: Omit<Site, "assets">;
  readonly assets: LoadedAssets;
  /** The text of `openapi.json`. */
  readonly openapi: string;
  /** Addresses or CIDR ranges of our own proxies. */
  readonly trustedProxies?: readonly string[];
  readonly limits?: Partial<DoorLimits>;
  /** Whether a write can be taken now; by default: whether the journal answers. */
  readonly ready?: () => Promise<boolean>;
  /** For a desk whose own clock does not run as clocks do: what caches, spacings and rates are measured by. */
  readonly wall?: () => number;
  /** Of pages; a desk whose pages change by the second lets nobody keep them. */
  readonly cacheControl?: string;
  /** Routes besides the desk's own. */
  readonly routes?: readonly AddRoutes[];
  /** Other desks of this process, each below its own prefix. */
  readonly below?: readonly { readonly prefix: string; readonly handler: Handler }[];
  /** How sending stands; null or absent: this desk sends no mail. */
  readonly mail?: MailWatch | null;
  /** How the process stands; absent: this desk does not measure it. */
  readonly vitals?: () => Vitals;
  readonly onTrouble: (message: string) => void;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Doors {
  readonly server: Server;
  /** Answers a request taken by another server, once `opened` has resolved. */
  readonly handler: Handler;
  readonly opened: () => Promise<void>;
  /** Resolves with the port once connections are taken; port 0 takes a free one. */
  listen(port: number, host?: string): Promise<number>;
  /** Makes ready what the first page of the desk would wait for; may run beside everything else. */
  warm(): Promise<void>;
  /** Takes no new request, ends what is open, within `CLOSE_MS_MAX`. */
  close(): Promise<void>;
  /** How often a page was rendered since the start. */
  readonly rendered: () => number;
  /** Every route of the router, `GET /line/f/:secret`: for tests that must know of each. */
  readonly routes: () => readonly string[];
}

function createDoor(options: DoorsOptions): Door {
  const { commands, onTrouble } = options;
  const { store, clock } = commands;
  const limits = { ...DOOR_LIMITS, ...options.limits };
  const site = liveSite({ ...options.site, assets: options.assets.assets }, store);
  const securityHeaders = SECURITY_HEADERS;
  const wall = options.wall ?? clock;
  const { cacheControl } = options;
  const cache = new PageCache({
    store,
    clock: wall,
    limits,
    securityHeaders,
    onTrouble,
    ...(cacheControl === undefined ? {} : { cacheControl }),
  });
  const quotes = new QuoteBook(commands, onTrouble);
  const pages = new PublicPages({ store, clock, site, quotes });
  const api = new ApiPages({ store, clock, site, openapi: options.openapi });
  const find = (url: string): PageSource | null => {
    const address = addressOf(url, site.base);
    const source = address === null ? null : (pages.resolve(address) ?? api.resolve(address));
    // A page shows the desk's time, whatever its age is measured by.
    return source === null || options.wall === undefined
      ? source
      : { ...source, render: () => source.render(clock()) };
  };
  const clients = createClients(options.trustedProxies ?? []);
  return {
    commands,
    site,
    limits,
    cache,
    wall,
    live: new LiveHub({
      store,
      cache,
      clock: wall,
      limits,
      addressOf: (request) => clients.of(request),
      onTrouble,
    }),
    clients,
    buckets: new TokenBuckets({
      capacity: limits.REPORTS_PER_CLIENT_MAX,
      perSecond: limits.REPORTS_PER_CLIENT_SECOND,
      clientsMax: limits.CLIENTS_COUNTED_MAX,
    }),
    quotes,
    words: new WordIndex(commands, onTrouble),
    news: new DeskNews(store),
    files: options.assets.files,
    ready: options.ready ?? (() => commands.journal.head().then(() => true)),
    mail: options.mail ?? undefined,
    vitals: options.vitals,
    onTrouble,
    pageAt: (url) => cache.known(url) ?? find(url),
  };
}

/** Pages that are the same for everybody are answered here, before any router; false: not one of them. */
function servedPage(door: Door, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "/" } = request;
  if (method !== "GET" && method !== "HEAD") return false;
  try {
    if (url.length > door.limits.URL_CHARS_MAX)
      throw new DeskError("not_found", "address too long");
    const moved = movedTo(url, { base: door.site.base, store: door.commands.store });
    if (moved !== null) {
      sendMoved(response, moved, SECURITY_HEADERS);
      return true;
    }
    const source = door.pageAt(url);
    if (source === null) return false;
    door.cache.serve(source, request, response);
  } catch (error) {
    refuse(door, { request, response }, error);
  }
  return true;
}

/** The router behind the pages: everything that writes, and what is one reader's own. */
function createApp(
  door: Door,
  { more, routes }: { readonly more: readonly AddRoutes[]; readonly routes: string[] },
  serverFactory: (handler: Handler) => Server,
): FastifyInstance {
  const app = fastify({
    serverFactory: (handler) => serverFactory(handler),
    bodyLimit: door.limits.BODY_BYTES_MAX,
    // Nothing is read from an address but its own segments; duplicates and case count.
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    exposeHeadRoutes: true,
    return503OnClosing: true,
    logger: false,
  });
  app.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) if (one !== "HEAD") routes.push(`${one} ${url}`);
  });
  app.setErrorHandler((error, request, reply) => {
    reply.hijack();
    const keptText = request.body instanceof Form ? request.body.text("text") : "";
    refuse(door, { request: request.raw, response: reply.raw, keptText }, error);
  });
  app.setNotFoundHandler(() => {
    throw new DeskError("not_found", "no such page");
  });
  addParsers(app, door.limits.FORM_FIELDS_MAX);
  app.register(fastifyCookie);
  app.register(fastifyMultipart, {
    limits: { fileSize: door.limits.DESK_BODY_BYTES_MAX, files: 20, fields: 20, parts: 40 },
  });
  app.register(
    (routes, _options, done) => {
      for (const add of [
        addSiteRoutes,
        addApiRoutes,
        addApiSettingsRoutes,
        addWitnessRoutes,
        addPhotoRoutes,
        addSubscribeRoutes,
        addShownPhotoRoutes,
        addDeskRoutes,
        addStatusRoutes,
        addLineRoutes,
        addLineNoticeRoutes,
        addLineExportRoutes,
        addLineAccessRoutes,
        addLinePhotoRoutes,
        addLineTakingsRoutes,
        ...more,
      ])
        add(routes, door);
      done();
    },
    { prefix: door.site.base },
  );
  return app;
}

const isBelow = (url: string, prefix: string): boolean =>
  url.startsWith(prefix) && ["", "/", "?"].includes(url.charAt(prefix.length));

/** Another desk's prefix first, then pages and reports, then the router. */
function answering(door: Door, options: DoorsOptions, router: Handler): Handler {
  const { below = [] } = options;
  return (request, response) => {
    const { url = "/" } = request;
    const other = below.find(({ prefix }) => isBelow(url, prefix));
    if (other !== undefined) other.handler(request, response);
    else if (!servedPage(door, request, response) && !tookReport(door, request, response))
      router(request, response);
  };
}

const notYet: Handler = (_request, response) => void response.destroy();

/** One desk behind one port. */
export function openDoors(options: DoorsOptions): Doors {
  const door = createDoor(options);
  const { limits } = door;
  const routes: string[] = [];
  let handler: Handler = notYet;
  let closed = false;
  void door.quotes.warm();
  const app = createApp(door, { more: options.routes ?? [], routes }, (router) => {
    handler = answering(door, options, router);
    return createServer(
      {
        headersTimeout: limits.HEADERS_MS_MAX,
        requestTimeout: limits.REQUEST_MS_MAX,
        connectionsCheckingInterval: 5000,
        keepAliveTimeout: 30_000,
      },
      handler,
    );
  });
  const { server } = app;
  return {
    server,
    handler: (request, response) => handler(request, response),
    opened: () => Promise.resolve(app.ready()).then(() => undefined),
    rendered: () => door.cache.rendered,
    routes: () => routes,
    listen: async (port, host) => {
      await app.listen({ port, host: host ?? "127.0.0.1" });
      return (server.address() as AddressInfo).port;
    },
    warm: () => warmUp(door, () => closed),
    close: async () => {
      closed = true;
      door.live.close();
      door.quotes.close();
      door.words.close();
      door.news.close();
      const forced = setTimeout(() => server.closeAllConnections(), limits.CLOSE_MS_MAX);
      await app.close();
      clearTimeout(forced);
    },
  };
}
