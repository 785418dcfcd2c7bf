import type { FastifyReply } from "fastify";
import { LANGUAGES } from "../model/vocabulary.ts";
import { DeskError } from "../commands/desk-error.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { langOf } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { HttpError } from "./http-error.ts";
import type { PageSource } from "./page-cache.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const YEAR_SECONDS = 365 * 86_400;

function sendAsset(door: Door, url: string, reply: FastifyReply): FastifyReply {
  const file = door.files.get(url.split("?", 1)[0] ?? "");
  if (file === undefined) throw new DeskError("not_found", "no such file");
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2)
    reply.header(SECURITY_HEADERS[index] ?? "", SECURITY_HEADERS[index + 1]);
  return reply
    .header("content-type", file.type)
    .header("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`)
    .send(file.body);
}

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
  app.get("/", (request, reply) =>
    reply
      .code(302)
      .header("location", `${base}/${langOf(door, request.raw)}/`)
      .header("vary", "accept-language")
      .header("cache-control", "max-age=300")
      .send(""),
  );
  for (const lang of LANGUAGES)
    app.get(`/${lang}`, (_request, reply) =>
      reply.code(308).header("location", `${base}/${lang}/`).send(""),
    );
  app.get("/assets/:file", (request, reply) => sendAsset(door, request.url, reply));
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
