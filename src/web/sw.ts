/**
 * Pages for the time without network: the form, the look and the scripts, and each public page as it
 * was last seen, with the time of that state. Nothing is sent from here; what is one person's own
 * (`no-store`) is never kept.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Message extends Extendable {
  readonly data: unknown;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Message) => void): void;
}

/** Addresses of the files every page needs; the desk writes them before this file. */
declare const VIGIE_FILES: readonly string[];

const desk = self as unknown as Scope;
const scope: string = new URL(desk.registration.scope).pathname;
const FILES = `vigie-files ${scope}`;
const PAGES = `vigie-pages ${scope}`;
const FILES_MAX = 48;
const PAGES_MAX = 40;
/** One bar of signal may answer never: then the known state is shown. */
const NETWORK_MS_MAX = 10_000;
/** How the desk marks the line that tells the time of the state; it is hidden in what the network brings. */
const HIDDEN = "data-known hidden";
const SHOWN = "data-known";

const below = (url: string): string => new URL(url).pathname.slice(scope.length);
const isOurs = (url: string): boolean => {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(scope);
};
const isFile = (url: string): boolean => below(url).startsWith("assets/");
/** Pages by language, and a business's own on the phone that holds their key; no desk, no API. */
const isPage = (url: string): boolean => /^((fr|nl|de|en)(\/|$)|line\/(f\/|$)|$)/.test(below(url));

/** Drops the oldest; what every page needs stays. */
const trim = async (cache: Cache, max: number): Promise<void> => {
  const keys = await cache.keys();
  const old = keys.filter(({ url }) => !VIGIE_FILES.includes(new URL(url).pathname));
  for (const key of old.slice(0, Math.max(0, keys.length - max))) await cache.delete(key);
};

const keepFiles = async (urls: readonly string[]): Promise<void> => {
  const cache = await caches.open(FILES);
  for (const url of urls) if (!(await cache.match(url))) await cache.add(url);
  await trim(cache, FILES_MAX);
};

const keepPage = async (url: string, response: Response): Promise<void> => {
  const secret = (response.headers.get("cache-control") ?? "").includes("no-store");
  const html = (response.headers.get("content-type") ?? "").includes("text/html");
  if (!response.ok || !html || secret || response.redirected) return;
  const cache = await caches.open(PAGES);
  const copy = response.clone();
  // Replaced in one step, and then the youngest: the oldest are dropped first.
  await cache.put(url, response);
  await trim(cache, PAGES_MAX);
  const named = (await copy.text()).matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g);
  await keepFiles(Array.from(named, ([, file = ""]) => file));
};

/** The page as it was known, else the form or the home page in its language, else any of them. */
const knownPage = async (url: string): Promise<Response | null> => {
  const cache = await caches.open(PAGES);
  const lang = /^\w\w(?=\/|$)/.exec(below(url))?.[0];
  const found =
    (await cache.match(url)) ??
    (await cache.match(url, { ignoreSearch: true })) ??
    (lang && (await cache.match(`${scope}${lang}/`))) ??
    (lang && (await cache.match(`${scope}${lang}/report`)));
  const any = found || (await cache.match((await cache.keys()).at(-1) ?? url));
  if (!any) return null;
  const headers = new Headers();
  for (const name of ["content-type", "content-language", "content-security-policy"]) {
    const value = any.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response((await any.text()).replace(HIDDEN, SHOWN), { headers });
};

const late = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("late")), NETWORK_MS_MAX);
  });

const page = async (event: Fetching): Promise<Response> => {
  const { request } = event;
  try {
    const response = await Promise.race([fetch(request), late()]);
    if (response.ok) event.waitUntil(keepPage(request.url, response.clone()));
    return response.status < 500 ? response : ((await knownPage(request.url)) ?? response);
  } catch {
    return (await knownPage(request.url)) ?? Response.error();
  }
};

/** A file's name holds its hash: what is kept is right for ever. */
const file = async (request: Request): Promise<Response> => {
  const cache = await caches.open(FILES);
  const known = await cache.match(request.url);
  if (known !== undefined) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
};

desk.addEventListener("install", (event) => {
  event.waitUntil(keepFiles(VIGIE_FILES).then(() => desk.skipWaiting()));
});
desk.addEventListener("activate", (event) => event.waitUntil(desk.clients.claim()));
const visit = async (url: string): Promise<void> => keepPage(url, await fetch(url));

desk.addEventListener("message", (event) => {
  const { pages } = event.data as { readonly pages: readonly string[] };
  const wanted = pages.map((url) => new URL(url, location.origin).href);
  const own = wanted.filter((url) => isOurs(url) && isPage(url));
  event.waitUntil(Promise.allSettled(own.map((url) => visit(url))));
});
desk.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !isOurs(request.url)) return;
  if (isFile(request.url)) event.respondWith(file(request));
  else if (request.mode === "navigate" && isPage(request.url)) event.respondWith(page(event));
});
