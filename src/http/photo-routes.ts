import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../model/entry.ts";
import { asReportId } from "../model/ids.ts";
import { addPhoto } from "../commands/add-photo.ts";
import type { AddedPhoto } from "../commands/add-photo.ts";
import { DeskError } from "../commands/desk-error.ts";
import type { ReportRef } from "../commands/find-report.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { openPhoto } from "../commands/open-photo.ts";
import { PHOTO_BYTES_MAX } from "../commands/photos/limits.ts";
import { witnessPage } from "../pages/public/witness.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import { HttpError } from "./http-error.ts";
import { readMultipart } from "./multipart.ts";
import { refusalOf } from "./problem.ts";
import { wantsJson } from "./refuse.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { seeOther, sendPage } from "./send-page.ts";
import { needSession } from "./session.ts";
import { contextOf } from "./site.ts";
import { areaJson } from "./to-json.ts";
import { languageOf, witnessView } from "./witness-routes.ts";

const WITNESS: Actor = { role: "witness", id: null };
/** Boundaries, names and ticks of the form around one photo. */
const FORM_BYTES_MAX = 8192;
const BUSY_RETRY_S = 10;

type OnPhoto = FastifyRequest<{
  Params: { token: string; number: string };
  Querystring: { position?: string };
}>;
type OnOwnPhotos = FastifyRequest<{ Params: { lang: string; token: string } }>;
type OnOwnPhoto = FastifyRequest<{ Params: { lang: string; token: string; number: string } }>;
type OnDeskPhoto = FastifyRequest<{ Params: { report: string; number: string } }>;

const numberOf = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : -1);

/** Photos on their way through this door. */
interface Uploads {
  open: number;
}

/**
 * Before a byte of the body is read: a token of this desk, an address within its bounds, and room.
 * @throws DeskError `not_found`, HttpError 429 or 503
 */
function admitUpload(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  uploads: Uploads,
): void {
  const { token } = request.params as { token: string };
  if (door.commands.secrets.reportOf(token) === null)
    throw new DeskError("not_found", "no report under this token");
  admit(door, request.raw);
  if (uploads.open >= door.limits.PHOTO_UPLOADS_MAX)
    throw new HttpError(503, "too many photos on their way", { retryAfter: BUSY_RETRY_S });
  uploads.open += 1;
  reply.raw.once("close", () => {
    uploads.open -= 1;
  });
}

function photoJson(door: Door, { photo }: AddedPhoto): object {
  const { number, width, height, bytes, area } = photo;
  const { zone, places } = door.site;
  const json = { zone, area: places.get.bind(places) };
  return { number, width, height, bytes, area: area === null ? null : areaJson(json, area) };
}

async function putPhoto(door: Door, request: OnPhoto, reply: FastifyReply): Promise<FastifyReply> {
  const { body } = request;
  const { token, number } = request.params;
  if (!Buffer.isBuffer(body)) throw new HttpError(415, "the bytes of a photo were expected");
  const added = await addPhoto(door.commands, WITNESS, {
    ref: { token },
    number: numberOf(number),
    bytes: body,
    position: request.query.position === "1",
  });
  return reply
    .code(201)
    .header("content-type", JSON_TYPE)
    .header("cache-control", "no-store")
    .send(JSON.stringify(photoJson(door, added)));
}

/** The form of the witness's own page: works without scripts. */
async function postPhoto(
  door: Door,
  request: OnOwnPhotos,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request);
  const { token } = request.params;
  const { fields, files } = await readMultipart(request, PHOTO_BYTES_MAX + FORM_BYTES_MAX);
  try {
    const { seq } = await addPhoto(door.commands, WITNESS, {
      ref: { token },
      number: numberOf(fields.get("number") ?? ""),
      bytes: files[0]?.bytes ?? new Uint8Array(),
      position: fields.has("position"),
    });
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/${lang}/me/${token}`);
  } catch (error) {
    const shown = error instanceof DeskError && error.problems.length > 0;
    if (!shown || wantsJson(door, request.raw)) throw error;
    const problems = problemsByField(error.problems, door.site.wording(lang));
    const view = { ...(await witnessView(door, token)), fresh: false, problems };
    const context = contextOf(door.site, lang, door.commands.clock());
    return sendPage(reply, refusalOf(error).status, witnessPage(context, view));
  }
}

interface Shown {
  readonly actor: Actor;
  readonly ref: ReportRef;
  readonly number: string;
}

async function sendPhoto(
  door: Door,
  reply: FastifyReply,
  { actor, ref, number }: Shown,
): Promise<FastifyReply> {
  const bytes = await openPhoto(door.commands, actor, { ref, number: numberOf(number) });
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2)
    reply.header(SECURITY_HEADERS[index] ?? "", SECURITY_HEADERS[index + 1]);
  return reply
    .header("content-type", "image/jpeg")
    .header("content-disposition", `inline; filename="photo-${number}.jpg"`)
    .header("cache-control", "private, no-store")
    .header("cross-origin-resource-policy", "same-origin")
    .header("x-robots-tag", "noindex")
    .send(bytes);
}

/** Photos of witnesses: in by the API or the own page, out to the witness and to editors only. */
export const addPhotoRoutes: AddRoutes = (app, door) => {
  const uploads: Uploads = { open: 0 };
  const limits = { bodyLimit: PHOTO_BYTES_MAX };
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
    admitUpload(door, { request, reply }, uploads);
  // In a scope of its own: no other route may be handed a body of bytes.
  app.register((photos, _options, done) => {
    for (const type of [/^image\//, "application/octet-stream"])
      photos.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, parsed) =>
        parsed(null, body),
      );
    photos.put<{ Params: { token: string; number: string }; Querystring: { position?: string } }>(
      "/api/v1/reports/:token/photos/:number",
      { ...limits, onRequest },
      (request, reply) => putPhoto(door, request, reply),
    );
    done();
  });
  type Own = { Params: { lang: string; token: string } };
  app.post<Own>(
    "/:lang/me/:token/photos",
    { bodyLimit: PHOTO_BYTES_MAX + FORM_BYTES_MAX, onRequest },
    (request, reply) => postPhoto(door, request, reply),
  );
  app.get("/:lang/me/:token/photos/:number", (request: OnOwnPhoto, reply) => {
    const { token, number } = request.params;
    return sendPhoto(door, reply, { actor: WITNESS, ref: { token }, number });
  });
  app.get("/desk/reports/:report/photos/:number", (request: OnDeskPhoto, reply) => {
    const { actor } = needSession(door, request);
    const { report, number } = request.params;
    return sendPhoto(door, reply, { actor, ref: { report: asReportId(report) }, number });
  });
};
