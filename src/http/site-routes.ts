import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Language, LANGUAGES } from "../model/vocabulary.ts";
import { type Accent, accentOf } from "../commands/settings/accent.ts";
import { DeskError } from "../commands/desk-error.ts";
import { acceptedLanguage } from "./accepted-language.ts";
import { acceptedEncoding } from "./accepted-encoding.ts";
import type { Encoding } from "./accepted-encoding.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { WORKER_PATH } from "./assets.ts";
import type { AddRoutes, Door } from "./door.ts";
import { HttpError } from "./http-error.ts";
import type { PageSource } from "./page-cache.ts";
import { offeredLanguages } from "./site.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const YEAR_SECONDS = 365 * 86_400;
const FOR_EVER = `public, max-age=${YEAR_SECONDS}, immutable`;

/** Files as they are sent, each compressed once, by encoding and address. */
type Sent = Map<string, Buffer | string>;

function bytesOf(sent: Sent, url: string, { body, encoding }: Encoded): Buffer | string {
  if (encoding === "identity") return body;
  const key = `${encoding} ${url}`;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const known =
    sent.get(key) ?? (encoding === "br" ? brotliCompressSync(body, { params }) : gzipSync(body));
  sent.set(key, known);
  return known;
}

interface Encoded {
  readonly body: string;
  readonly encoding: Encoding;
}

interface AssetSent {
  readonly request: FastifyRequest;
  readonly cacheControl: string;
  readonly sent: Sent;
}

function sendAsset(
  door: Door,
  reply: FastifyReply,
  { request, cacheControl, sent }: AssetSent,
): FastifyReply {
  const url = request.url.split("?", 1)[0] ?? "";
  const file = door.files.get(url);
  if (file === undefined) throw new DeskError("not_found", "no such file");
  const encoding = acceptedEncoding(request.headers["accept-encoding"]);
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2)
    reply.header(SECURITY_HEADERS[index] ?? "", SECURITY_HEADERS[index + 1]);
  return reply
    .header("content-type", file.type)
    .header("cache-control", cacheControl)
    .header("vary", "accept-encoding")
    .send(bytesOf(sent, url, { body: file.body, encoding }));
}

/** https://www.w3.org/TR/appmanifest/: what a phone shows of the desk among its programs. */
const manifestOf = ({ site }: Door): object => ({
  name: site.deskName,
  short_name: site.deskName,
  id: `${site.base}/`,
  start_url: `${site.base}/`,
  scope: `${site.base}/`,
  display: "standalone",
  background_color: "#fbfbf8",
  theme_color: "#0b5475",
  icons: [{ src: site.assets.icon, sizes: "any", type: "image/svg+xml", purpose: "any" }],
});

/** RFC 9309: what is one person's own, or nobody's, is not for search engines. */
const robots = (base: string): string =>
  [
    "User-agent: *",
    ...["/desk/", "/demo/", "/events", "/*/me/"].map((path) => `Disallow: ${base}${path}`),
  ]
    .join("\n")
    .concat("\n");

/** Of those that the desk offers, the one the reader likes best. */
const offeredLanguage = ({ site }: Door, request: FastifyRequest): Language =>
  acceptedLanguage(request.headers["accept-language"], site.lang, offeredLanguages(site));

const accentCss = ({ light, onLight, dark, onDark }: Accent): string =>
  `:root{--accent:${light};--on-accent:${onLight}}` +
  `@media screen and (prefers-color-scheme:dark){:root{--accent:${dark};--on-accent:${onDark}}}`;

/** The pages an events request names; unknown ones are refused, so that nobody waits in vain. */
function followed(door: Door, url: string): readonly PageSource[] {
  const asked = new URL(url, "http://desk").searchParams.getAll("page");
  if (asked.length === 0 || asked.length > door.limits.EVENT_PAGES_MAX) {
    const problem = asked.length === 0 ? "empty" : "too_many";
    throw new HttpError(422, "pages to follow", { problems: [{ field: "page", problem }] });
  }
  const sources = new Map<string, PageSource>();
  for (const page of asked) {
    const source = page.startsWith("/") ? door.pageAt(page) : null;
    if (source === null) throw new DeskError("not_found", `no page ${page}`);
    sources.set(source.url, source);
  }
  return [...sources.values()];
}

const health = (reply: FastifyReply, status: number, state: string): FastifyReply =>
  reply
    .code(status)
    .header("content-type", JSON_TYPE)
    .header("cache-control", "no-store")
    .send(JSON.stringify({ status: state }));

/** The door of the house: languages, files, live events, health. */
export const addSiteRoutes: AddRoutes = (app, door) => {
  const { base } = door.site;
  const sent: Sent = new Map();
  app.get("/", (request, reply) =>
    reply
      .code(302)
      .header("location", `${base}/${offeredLanguage(door, request)}/`)
      .header("vary", "accept-language")
      .header("cache-control", "max-age=300")
      .send(""),
  );
  for (const lang of LANGUAGES)
    app.get(`/${lang}`, (_request, reply) =>
      reply.code(308).header("location", `${base}/${lang}/`).send(""),
    );
  app.get("/assets/:file", (request, reply) =>
    sendAsset(door, reply, { request, cacheControl: FOR_EVER, sent }),
  );
  app.get<{ Params: { file: string } }>("/assets/accent/:file", (request, reply) => {
    const [, hex = ""] = /^([0-9a-f]{6})\.css$/.exec(request.params.file) ?? [];
    const accent = accentOf(`#${hex}`);
    if (accent === null) throw new DeskError("not_found", "no such file");
    return reply
      .header("content-type", "text/css; charset=utf-8")
      .header("cache-control", FOR_EVER)
      .header("x-content-type-options", "nosniff")
      .send(accentCss(accent));
  });
  // Asked for anew at each visit, so that phones learn of a new desk.
  app.get(WORKER_PATH, (request, reply) =>
    sendAsset(door, reply, { request, cacheControl: "no-cache", sent }),
  );
  app.get("/robots.txt", (_request, reply) =>
    reply
      .header("content-type", "text/plain; charset=utf-8")
      .header("cache-control", "max-age=3600")
      .send(robots(base)),
  );
  app.get("/manifest.webmanifest", (_request, reply) =>
    reply
      .header("content-type", "application/manifest+json; charset=utf-8")
      .header("cache-control", "max-age=3600")
      .send(JSON.stringify(manifestOf(door))),
  );
  app.get("/events", { exposeHeadRoute: false }, (request, reply) => {
    const sources = followed(door, request.url);
    door.live.follow(sources, request.raw, reply.raw);
    reply.hijack();
  });
  app.get("/healthz", (_request, reply) => health(reply, 200, "ok"));
  app.get("/readyz", async (_request, reply) => {
    const ready = await door.ready().catch(() => false);
    if (!ready) reply.header("retry-after", "5");
    return health(reply, ready ? 200 : 503, ready ? "ready" : "unavailable");
  });
};
