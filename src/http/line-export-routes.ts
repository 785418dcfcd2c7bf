import type { FastifyReply, FastifyRequest } from "fastify";
import { PDF_PHOTOS_MAX } from "../commands/line/limits.ts";
import { openLinePhoto } from "../commands/line/line-photos.ts";
import { proveDiary, type ProvenDiary, stateJournal } from "../commands/line/prove-diary.ts";
import { openCheckpoint } from "../journal/evidence/checkpoint.ts";
import { signedJson } from "../journal/evidence/diary-file.ts";
import { signedPdf } from "../journal/evidence/signed-pdf.ts";
import { diaryPdf } from "../pages/line/diary-pdf.ts";
import { recordsOf } from "../lines/line-file.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { lineJson } from "./line-json.ts";
import { lineContext, type OpenedLine, ownerView, readerView, shareRows } from "./line-views.ts";

const PDF_TYPE = "application/pdf";
const TEXT_TYPE = "text/plain; charset=utf-8";

/** The diary of a file with its proof, as `vigie verify` takes it. @throws DeskError `unavailable` */
async function provenText(
  door: Door,
  { row, view }: OpenedLine,
): Promise<ProvenDiary & { readonly json: string }> {
  const { commands } = door;
  const proven = await proveDiary(commands, row.file);
  const { diary, proof } = proven;
  const links = view.owner ? await shareRows(door, row) : [];
  const value = lineJson(diary, { file: row.file, now: commands.clock(), proof, links });
  return { ...proven, json: signedJson(value, commands.signer) };
}

/** The first pictures of a diary; the PDF of one with more names the others. @throws DeskError */
async function picturesOf(
  { commands }: Door,
  { row, view }: OpenedLine,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const photo of recordsOf(view.file, "photo").slice(0, PDF_PHOTOS_MAX))
    pictures.set(photo.id, await openLinePhoto(commands, row.file, photo));
  return pictures;
}

/** The same to be read and printed; its own data are attached. @throws DeskError `unavailable` */
async function provenPdf(door: Door, request: FastifyRequest, opened: OpenedLine): Promise<Buffer> {
  const { signer } = door.commands;
  const { diary: file, proof, json } = await provenText(door, opened);
  const head = openCheckpoint(proof.checkpoint, proof.key);
  if (head === null) throw new Error("a checkpoint of our own does not open");
  const pictures = await picturesOf(door, opened);
  const view = { file, head, key: proof.key, json, pictures };
  return signedPdf(await diaryPdf(lineContext(door, request, view), view), signer);
}

const sendFile = (
  reply: FastifyReply,
  {
    name,
    type,
    body,
  }: { readonly name: string; readonly type: string; readonly body: string | Buffer },
): FastifyReply =>
  reply
    .header("content-type", type)
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename="${name}"`)
    .send(body);

/** The diary to take along, and what the desk's signature is compared with. */
export const addLineExportRoutes: AddRoutes = (app, door) => {
  type Params = { Params: { secret: string } };
  for (const [letter, open] of [
    ["f", ownerView],
    ["s", readerView],
  ] as const) {
    app.get<Params>(`/line/${letter}/:secret/diary.json`, async (request, reply) => {
      const opened = await open(door, request.params.secret);
      const { json } = await provenText(door, opened);
      return sendFile(reply, { name: "line-diary.json", type: JSON_TYPE, body: json });
    });
    app.get<Params>(`/line/${letter}/:secret/diary.pdf`, async (request, reply) => {
      const opened = await open(door, request.params.secret);
      admit(door, request.raw);
      const body = await provenPdf(door, request, opened);
      return sendFile(reply, { name: "line-diary.pdf", type: PDF_TYPE, body });
    });
  }
  app.get("/line/key", (_request, reply) =>
    reply.header("content-type", TEXT_TYPE).send(`${door.commands.signer.key}\n`),
  );
  app.get("/line/checkpoint", async (_request, reply) =>
    reply
      .header("content-type", TEXT_TYPE)
      .header("cache-control", "no-store")
      .send(await stateJournal(door.commands)),
  );
};
