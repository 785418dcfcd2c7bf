import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../commands/desk-error.ts";
import { readLineFile } from "../commands/line/find-file.ts";
import { businessOf } from "../lines/line-file.ts";
import { noticesOf, standingNotice } from "../lines/notice-state.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import type { Language } from "../model/vocabulary.ts";
import type { PageContext } from "../pages/context.ts";
import {
  embeddedNotice,
  posterPage,
  type PublicNotice,
  publicNoticePage,
} from "../pages/line/public-notice.ts";
import { acceptedEncoding } from "./accepted-encoding.ts";
import { languagesFrom, posterPdf } from "../pages/line/poster-pdf.ts";
import { admit, langOf } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { businessZone, originOf } from "./line-views.ts";
import { HTML } from "./page-parts.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { seeOther } from "./send-page.ts";
import { contextOf } from "./site.ts";

/** Public pages of businesses kept in memory, each as it was in its minute. */
const KEPT_MAX = 500;
const MINUTE_MS = 60_000;
const ID_SHAPE = /^[\w-]{16}$/;

type Sort = "page" | "embed" | "poster";
type Encoded = Readonly<Record<"identity" | "br" | "gzip", Buffer>>;

const DRAW: Readonly<Record<Sort, (context: PageContext, view: PublicNotice) => string>> = {
  page: publicNoticePage,
  embed: embeddedNotice,
  poster: posterPage,
};

const encoded = (page: string): Encoded => {
  const identity = Buffer.from(page, "utf8");
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return { identity, br: brotliCompressSync(identity, { params }), gzip: gzipSync(identity) };
};

interface Wanted {
  readonly notice: string;
  readonly lang: Language;
  readonly sort: Sort;
  /** Of a poster: where its reader reached the desk, for the QR code. Null: as it was entered. */
  readonly origin: string | null;
}

/** What a public page shows. @throws DeskError `not_found`, `gone`, `unavailable` */
async function noticeView(
  door: Door,
  notice: string,
): Promise<PublicNotice & { readonly zone: string }> {
  const { store, clock } = door.commands;
  const row = store.lineFiles.byNotice(notice);
  if (row === null) throw new DeskError("not_found", "no such page");
  if (row.erased) throw new DeskError("gone", "the page was erased");
  const file = await readLineFile(door.commands, row);
  const now = clock();
  const business = businessOf(file);
  const last = standingNotice(file, now) ?? noticesOf(file, now).at(-1) ?? null;
  // Who never told the public anything has no public page.
  if (business === null || last === null) throw new DeskError("not_found", "no such page");
  const zone = businessZone(door, file);
  return { zone, business, notice: last, path: `${door.site.base}/line/p/${notice}` };
}

/** @throws DeskError `not_found`, `gone`, `unavailable` */
async function draw(door: Door, { notice, lang, sort, origin }: Wanted): Promise<string> {
  const view = await noticeView(door, notice);
  const context = { ...contextOf(door.site, lang, door.commands.clock()), zone: view.zone };
  return DRAW[sort](origin === null ? context : { ...context, origin }, view);
}

/** An answer for everybody: kept for a minute, compressed once. */
class KeptNotices {
  readonly #kept = new Map<string, { readonly stamp: string; readonly bytes: Encoded }>();
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  async of(wanted: Wanted): Promise<Encoded> {
    const { store, clock } = this.#door.commands;
    const row = ID_SHAPE.test(wanted.notice) ? store.lineFiles.byNotice(wanted.notice) : null;
    if (row === null) throw new DeskError("not_found", "no such page");
    // A poster names the address by which its reader came: it is nobody else's.
    if (wanted.sort === "poster") return encoded(await draw(this.#door, wanted));
    const key = `${wanted.notice} ${wanted.lang} ${wanted.sort}`;
    const stamp = `${row.changed} ${Math.floor(clock() / MINUTE_MS)}`;
    const known = this.#kept.get(key);
    if (known?.stamp === stamp) return known.bytes;
    const bytes = encoded(await draw(this.#door, wanted));
    this.#kept.delete(key);
    this.#kept.set(key, { stamp, bytes });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT_MAX) break;
      this.#kept.delete(oldest);
    }
    return bytes;
  }
}

/** Somebody's own website may show the one line: the only page that may stand in a frame. */
const framed = (header: string): string =>
  header.replace("frame-ancestors 'none'", "frame-ancestors *");

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, lang, sort }: { bytes: Encoded; lang: Language; sort: Sort },
): FastifyReply {
  const encoding = acceptedEncoding(request.headers["accept-encoding"]);
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2) {
    const value = SECURITY_HEADERS[index + 1] ?? "";
    reply.header(SECURITY_HEADERS[index] ?? "", sort === "embed" ? framed(value) : value);
  }
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  return reply
    .header("content-type", HTML)
    .header("content-language", lang)
    .header("cache-control", sort === "poster" ? "no-store" : "public, max-age=30")
    .header("vary", "accept-encoding, accept-language")
    .send(bytes[encoding]);
}

/** The public page of a business that has something to say; in four languages, and as one line for other sites. */
export const addLineNoticeRoutes: AddRoutes = (app, door) => {
  const kept = new KeptNotices(door);
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    wanted: Wanted,
  ): Promise<FastifyReply> =>
    send(request, reply, { bytes: await kept.of(wanted), lang: wanted.lang, sort: wanted.sort });
  type Params = { Params: { notice: string; part: string } };
  app.get<Params>("/line/p/:notice", (request, reply) =>
    answer(request, reply, {
      notice: request.params.notice,
      lang: langOf(door, request.raw),
      sort: "page",
      origin: null,
    }),
  );
  app.get<Params>("/line/p/:notice/poster.pdf", async (request, reply) => {
    admit(door, request.raw);
    const { notice } = request.params;
    const view = await noticeView(door, notice);
    const [first, ...others] = languagesFrom(langOf(door, request.raw)).map((lang) => ({
      ...contextOf(door.site, lang, door.commands.clock()),
      origin: originOf(door, request),
      zone: view.zone,
    }));
    if (first === undefined) throw new Error("a desk without languages");
    return reply
      .header("content-type", "application/pdf")
      .header("cache-control", "no-store")
      .header("content-disposition", 'inline; filename="poster.pdf"')
      .send(await posterPdf([first, ...others], view));
  });
  app.get<Params>("/line/p/:notice/:part", (request, reply) => {
    const { notice, part } = request.params;
    const lang = LANGUAGES.find((known) => known === part);
    if (lang !== undefined)
      return answer(request, reply, { notice, lang, sort: "page", origin: null });
    if (part !== "embed" && part !== "poster") throw new DeskError("not_found", "no such page");
    return answer(request, reply, {
      notice,
      lang: langOf(door, request.raw),
      sort: part,
      origin: part === "poster" ? originOf(door, request) : null,
    });
  });
  app.get<Params>("/line/p/:notice/", (request, reply) =>
    seeOther(reply, `${door.site.base}/line/p/${request.params.notice}`),
  );
};
