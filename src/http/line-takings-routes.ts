import { isUtf8 } from "node:buffer";
import type { FastifyReply, FastifyRequest } from "fastify";
import { TAKINGS_CHARS_MAX } from "../commands/line/limits.ts";
import { readTakings } from "../commands/line/read-takings.ts";
import { dayOf } from "../lines/takings.ts";
import { takingsListPage } from "../pages/line/takings-list.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { businessZone, lineContext, ownerView } from "./line-views.ts";
import { readMultipart } from "./multipart.ts";
import { sendPage } from "./send-page.ts";

/** Every character may take four bytes; the form stands around it. */
const BODY_BYTES_MAX: number = TAKINGS_CHARS_MAX * 4 + 8192;

type OnFile = FastifyRequest<{ Params: { secret: string } }>;

/** Tills and older spreadsheets write Windows-1252. */
const decoded = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString("utf8") : new TextDecoder("windows-1252").decode(bytes);

async function look(door: Door, request: OnFile, reply: FastifyReply): Promise<FastifyReply> {
  admit(door, request.raw);
  const { view } = await ownerView(door, request.params.secret);
  const { fields, files } = await readMultipart(request, BODY_BYTES_MAX);
  const [file] = files;
  const sent = file !== undefined && file.bytes.length > 0 ? decoded(file.bytes) : "";
  const csv = sent === "" ? (fields.get("csv") ?? "").trim() : sent;
  const read = readTakings(csv, dayOf(door.commands.clock(), businessZone(door, view.file)));
  const page = takingsListPage(lineContext(door, request, view), view, { csv, read });
  return sendPage(reply, read.errors.length > 0 ? 422 : 200, page);
}

/** A list of takings is looked at; what it says is written down by `POST …/records` only. */
export const addLineTakingsRoutes: AddRoutes = (app, door) => {
  app.post<{ Params: { secret: string } }>(
    "/line/f/:secret/takings",
    { bodyLimit: BODY_BYTES_MAX },
    (request, reply) => look(door, request, reply),
  );
};
