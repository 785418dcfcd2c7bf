import type { FastifyReply, FastifyRequest } from "fastify";
import { openBlob } from "../journal/sealed-blob.ts";
import { asReportId } from "../model/ids.ts";
import type { PhotoRegion } from "../model/photo.ts";
import { DeskError } from "../commands/desk-error.ts";
import { failed } from "../commands/failed.ts";
import { findLivingReport, foldedOrLate } from "../commands/find-report.ts";
import { permit } from "../commands/permit.ts";
import { PHOTO_REGIONS_MAX } from "../commands/photos/limits.ts";
import { publishedName } from "../commands/photos/photo-name.ts";
import {
  agreeToPhotos,
  blurPhoto,
  publishPhoto,
  withdrawPhoto,
} from "../commands/publish-photo.ts";
import { publishPhotoPage } from "../pages/desk/publish-photo.ts";
import { deskContext } from "./desk-shared.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import { HttpError } from "./http-error.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { seeOther, sendPage } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";
import { languageOf } from "./witness-routes.ts";

type OnPhoto = FastifyRequest<{ Params: { report: string; number: string } }>;
type OnShown = FastifyRequest<{ Params: { name: string } }>;
type OnOwnPage = FastifyRequest<{ Params: { lang: string; token: string } }>;

/** Opened photos that are kept in memory: pages with one are read by thousands at once. */
const OPENED_BYTES_MAX = 16 * 1024 * 1024;
/** How long others may keep it: as long as a withdrawn photo may still be seen. */
const KEPT_SECONDS = 60;

const numberOf = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : -1);

/** Rectangles as a form or an address says them; a row without numbers is none. */
function regionsOf(text: (name: string) => string): readonly PhotoRegion[] {
  const part = (name: string): number => (text(name) === "" ? Number.NaN : Number(text(name)));
  return Array.from({ length: PHOTO_REGIONS_MAX }, (_, index) => ({
    said: ["left", "top", "width", "height"].some((side) => text(`${side}${index}`) !== ""),
    left: part(`left${index}`),
    top: part(`top${index}`),
    width: part(`width${index}`),
    height: part(`height${index}`),
  })).flatMap(({ said, ...region }) => (said ? [region] : []));
}

function sendJpeg(reply: FastifyReply, bytes: Uint8Array, cacheControl: string): FastifyReply {
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2)
    reply.header(SECURITY_HEADERS[index] ?? "", SECURITY_HEADERS[index + 1]);
  return reply
    .header("content-type", "image/jpeg")
    .header("cache-control", cacheControl)
    .header("cross-origin-resource-policy", "same-origin")
    .send(bytes);
}

/** Photos that are shown, opened once; one that is shown no longer is forgotten at once. */
class OpenedPhotos {
  readonly #door: Door;
  readonly #opened = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(door: Door) {
    this.#door = door;
  }

  /** @throws DeskError `not_found`, `gone`, `unavailable` */
  async open(id: string): Promise<Uint8Array> {
    const { store, vault, photos } = this.#door.commands;
    const shown = store.publishedPhoto(id);
    if (shown === null || photos === undefined) {
      this.#drop(id);
      throw new DeskError("not_found", "no such photo");
    }
    const known = this.#opened.get(id);
    if (known !== undefined) return known;
    try {
      const name = publishedName(shown.report, id);
      const sealed = await photos.blobs.read(name);
      const bytes = sealed === null ? null : await openBlob(vault, name, sealed);
      if (bytes === null) throw new DeskError("gone", "its report was erased");
      this.#keep(id, bytes);
      return bytes;
    } catch (error) {
      throw failed(error);
    }
  }

  #keep(id: string, bytes: Uint8Array): void {
    this.#drop(id);
    this.#opened.set(id, bytes);
    this.#bytes += bytes.byteLength;
    for (const oldest of this.#opened.keys()) {
      if (this.#bytes <= OPENED_BYTES_MAX) return;
      this.#drop(oldest);
    }
  }

  #drop(id: string): void {
    this.#bytes -= this.#opened.get(id)?.byteLength ?? 0;
    this.#opened.delete(id);
  }
}

interface Drawn {
  readonly csrf: string;
  readonly regions: readonly PhotoRegion[];
  readonly preview: boolean;
  readonly refused?: DeskError;
}

async function draw(
  door: Door,
  { request, reply }: { readonly request: OnPhoto; readonly reply: FastifyReply },
  { csrf, regions, preview, refused }: Drawn,
): Promise<FastifyReply> {
  const context = deskContext(door, request);
  const { store } = door.commands;
  const view = await findLivingReport(door.commands, asReportId(request.params.report));
  const number = numberOf(request.params.number);
  const photo = view.photos.find((known) => known.number === number);
  if (photo === undefined) throw new DeskError("not_found", `no photo ${number}`);
  const shown = store.photosOfReport(view.report).find((known) => known.number === number);
  const problems: Record<string, string> =
    refused === undefined ? {} : problemsByField(refused.problems, context.wording);
  if (problems["incident"] !== undefined)
    problems["incident"] = context.wording.say("photo.noIncident");
  const page = publishPhotoPage(context, {
    csrf,
    report: view.report,
    photo,
    agreed: store.agreedToPhotos(view.report),
    shown: shown?.id ?? null,
    regions: regions.length === 0 && !preview ? (shown?.regions ?? []) : regions,
    regionsMax: PHOTO_REGIONS_MAX,
    preview,
    problems,
  });
  return sendPage(reply, refused === undefined ? 200 : refusalOf(refused).status, page);
}

async function post(door: Door, request: OnPhoto, reply: FastifyReply): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor, csrf } = needOwnForm(door, request, form.text("csrf"));
  const { report } = request.params;
  const number = numberOf(request.params.number);
  const regions = regionsOf((name) => form.text(name));
  try {
    switch (form.text("do")) {
      case "preview":
        return await draw(door, { request, reply }, { csrf, regions, preview: true });
      case "publish": {
        const input = { report, number, regions, checked: form.flag("checked") };
        const { seq } = await publishPhoto(door.commands, actor, input);
        await foldedOrLate(door.commands, seq);
        break;
      }
      case "withdraw": {
        const { seq } = await withdrawPhoto(door.commands, actor, { report, number });
        await foldedOrLate(door.commands, seq);
        break;
      }
      default:
        throw new HttpError(422, "nothing was chosen", {
          problems: [{ field: "do", problem: "unknown_value" }],
        });
    }
    return seeOther(reply, request.url.split("?", 1)[0] ?? "");
  } catch (error) {
    if (!(error instanceof DeskError) || error.problems.length === 0) throw error;
    const drawn = { csrf, regions, preview: false, refused: error };
    return draw(door, { request, reply }, drawn);
  }
}

async function preview(door: Door, request: OnPhoto, reply: FastifyReply): Promise<FastifyReply> {
  const { actor } = needSession(door, request);
  const { searchParams } = new URL(request.url, "http://desk");
  const { bytes } = await blurPhoto(door.commands, actor, {
    report: request.params.report,
    number: numberOf(request.params.number),
    regions: regionsOf((name) => searchParams.get(name) ?? ""),
  });
  return sendJpeg(reply, bytes, "private, no-store");
}

/** On the witness's own page: whether the photos may be shown. */
async function postConsent(
  door: Door,
  request: OnOwnPage,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request);
  const { token } = request.params;
  admit(door, request.raw);
  const { seq } = await agreeToPhotos(
    door.commands,
    { role: "witness", id: null },
    { ref: { token }, agreed: formBody(request.body).text("agreed") === "yes" },
  );
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, `${door.site.base}/${lang}/me/${token}#photos`);
}

/** Photos that the public sees, and how they come to be shown. */
export const addShownPhotoRoutes: AddRoutes = (app, door) => {
  const opened = new OpenedPhotos(door);
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  type Photo = { Params: { report: string; number: string } };
  app.get("/photos/:name", async (request: OnShown, reply) => {
    const [, id = ""] = /^([\w-]{20,40})\.jpg$/.exec(request.params.name) ?? [];
    return sendJpeg(reply, await opened.open(id), `public, max-age=${KEPT_SECONDS}`);
  });
  app.get<Photo>("/desk/reports/:report/photos/:number/publish", async (request, reply) => {
    const { actor, csrf } = needSession(door, request);
    await permit(door.commands, actor, "publish_photo");
    return draw(door, { request, reply }, { csrf, regions: [], preview: false });
  });
  app.post<Photo>("/desk/reports/:report/photos/:number/publish", body, (request, reply) =>
    post(door, request, reply),
  );
  app.get<Photo>("/desk/reports/:report/photos/:number/preview", (request, reply) =>
    preview(door, request, reply),
  );
  app.post<{ Params: { lang: string; token: string } }>(
    "/:lang/me/:token/photo-consent",
    body,
    (request, reply) => postConsent(door, request, reply),
  );
};
