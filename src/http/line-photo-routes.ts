import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../commands/desk-error.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { fileOfOwner } from "../commands/line/find-file.ts";
import { addLinePhoto, openLinePhoto } from "../commands/line/line-photos.ts";
import { PHOTO_BYTES_MAX } from "../commands/photos/limits.ts";
import { recordsOf } from "../lines/line-file.ts";
import { lineFilePage } from "../pages/line/file.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { momentIso } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import { HttpError } from "./http-error.ts";
import { businessZone, lineContext, type OpenedLine, ownerView, readerView } from "./line-views.ts";
import { readMultipart } from "./multipart.ts";
import { refusalOf } from "./problem.ts";
import { wantsJson } from "./refuse.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { seeOther, sendPage } from "./send-page.ts";

const FORM_BYTES_MAX = 16_384;
const BUSY_RETRY_S = 10;

type OnFile = FastifyRequest<{ Params: { secret: string } }>;

async function postPhoto(door: Door, request: OnFile, reply: FastifyReply): Promise<FastifyReply> {
  const opened = await ownerView(door, request.params.secret);
  const { fields, files } = await readMultipart(request, PHOTO_BYTES_MAX + FORM_BYTES_MAX);
  const field = (name: string): string => fields.get(name)?.trim() ?? "";
  const json = wantsJson(door, request.raw);
  try {
    const { id, seq } = await addLinePhoto(door.commands, {
      row: opened.row,
      file: opened.view.file,
      key: field("key") === "" ? null : field("key"),
      said: {
        words: field("words"),
        at:
          field("when") === ""
            ? field("at")
            : momentIso(field("when"), businessZone(door, opened.view.file)),
      },
      bytes: files[0]?.bytes ?? new Uint8Array(),
    });
    await foldedOrLate(door.commands, seq);
    if (!json) return seeOther(reply, opened.view.path);
    return await reply
      .code(201)
      .header("content-type", JSON_TYPE)
      .send(JSON.stringify({ id, follow_url: opened.view.path }));
  } catch (error) {
    if (json || !(error instanceof DeskError) || error.problems.length === 0) throw error;
    const context = lineContext(door, request, opened.view);
    const problems = problemsByField(error.problems, context.wording);
    const refused = { kind: "photo", values: Object.fromEntries(fields), problems };
    return sendPage(reply, refusalOf(error).status, lineFilePage(context, opened.view, refused));
  }
}

/** Only of an entry that was not taken back. @throws DeskError `not_found`, `gone`, `unavailable` */
async function sendPhoto(
  door: Door,
  reply: FastifyReply,
  { opened, record }: { readonly opened: OpenedLine; readonly record: string },
): Promise<FastifyReply> {
  const photo = recordsOf(opened.view.file, "photo").find(({ id }) => id === record);
  if (photo === undefined) throw new DeskError("not_found", "no such photo");
  const bytes = await openLinePhoto(door.commands, opened.row.file, photo);
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2)
    reply.header(SECURITY_HEADERS[index] ?? "", SECURITY_HEADERS[index + 1]);
  return reply
    .header("content-type", "image/jpeg")
    .header("content-disposition", `inline; filename="photo-${photo.seq}.jpg"`)
    .header("cache-control", "private, no-store")
    .header("cross-origin-resource-policy", "same-origin")
    .header("x-robots-tag", "noindex")
    .send(bytes);
}

/** Pictures in the diary of a file: in by its owner, out to whoever may read it. */
export const addLinePhotoRoutes: AddRoutes = (app, door) => {
  let uploads = 0;
  // Before a byte of the picture is read: a file of this desk, an address within its bounds, and room.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    fileOfOwner(door.commands, (request.params as { secret: string }).secret);
    admit(door, request.raw);
    if (uploads >= door.limits.PHOTO_UPLOADS_MAX)
      throw new HttpError(503, "too many photos on their way", { retryAfter: BUSY_RETRY_S });
    uploads += 1;
    reply.raw.once("close", () => {
      uploads -= 1;
    });
  };
  const bodyLimit = PHOTO_BYTES_MAX + FORM_BYTES_MAX;
  app.post<{ Params: { secret: string } }>(
    "/line/f/:secret/photos",
    { bodyLimit, onRequest },
    (request, reply) => postPhoto(door, request, reply),
  );
  type Params = { Params: { secret: string; record: string } };
  for (const [letter, open] of [
    ["f", ownerView],
    ["s", readerView],
  ] as const)
    app.get<Params>(`/line/${letter}/:secret/photos/:record`, async (request, reply) => {
      const { secret, record } = request.params;
      return sendPhoto(door, reply, { opened: await open(door, secret), record });
    });
};
