import type { FastifyReply } from "fastify";
import { proveDiary, stateJournal } from "../commands/line/prove-diary.ts";
import { signedJson } from "../journal/evidence/diary-file.ts";
import { JSON_TYPE } from "./api-pages.ts";
import type { AddRoutes, Door } from "./door.ts";
import { lineJson } from "./line-json.ts";
import { type OpenedLine, ownerView, readerView } from "./line-views.ts";

const TEXT_TYPE = "text/plain; charset=utf-8";

/** The diary of a file with its proof, as `vigie verify` takes it. @throws DeskError `unavailable` */
export async function diaryText(door: Door, { row }: OpenedLine): Promise<string> {
  const { diary, proof } = await proveDiary(door.commands, row.file);
  const value = lineJson(diary, { file: row.file, now: door.commands.clock(), proof });
  return signedJson(value, door.commands.signer);
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
  ] as const)
    app.get<Params>(`/line/${letter}/:secret/diary.json`, async (request, reply) => {
      const opened = await open(door, request.params.secret);
      const body = await diaryText(door, opened);
      return sendFile(reply, { name: "line-diary.json", type: JSON_TYPE, body });
    });
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
