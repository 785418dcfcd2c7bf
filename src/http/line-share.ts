import type { FastifyReply, FastifyRequest } from "fastify";
import type { RefusedEntry } from "../pages/line/inputs.ts";
import { sharePage } from "../pages/line/share.ts";
import type { Door } from "./door.ts";
import { lineContext, type OpenedLine, shareRows } from "./line-views.ts";
import { sendPage } from "./send-page.ts";

/** Links for others, ways back in, what is taken along, and the end: `…/share`. */
export async function drawShare(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  {
    opened,
    made,
    refused,
  }: {
    readonly opened: OpenedLine;
    readonly made: string | null;
    readonly refused: RefusedEntry | null;
  },
): Promise<FastifyReply> {
  const shares = await shareRows(door, opened.row);
  const access = door.commands.store.lineFiles.mailboxOf(opened.row.file) !== null;
  const view = { shares, made, refused, access };
  const page = sharePage(lineContext(door, request, opened.view), opened.view, view);
  return sendPage(reply, refused === null ? 200 : 422, page);
}
