import type { FastifyReply, FastifyRequest } from "fastify";
import { foldedOrLate } from "../commands/find-report.ts";
import { permit } from "../commands/permit.ts";
import type { MadeSetting } from "../commands/settings/append-setting.ts";
import { muteStream } from "../commands/settings/mute-stream.ts";
import { setAlarms } from "../commands/settings/set-alarms.ts";
import { unmuteStream } from "../commands/settings/unmute-stream.ts";
import { cancelWhatIf, findWhatIf, startWhatIf } from "../commands/settings/what-if.ts";
import { JSON_TYPE } from "./api-pages.ts";
import type { AddRoutes, Door } from "./door.ts";
import { jsonBody, keyOf } from "./read-body.ts";
import { bearerOf } from "./session.ts";
import { changeJson, settingsJson, whatIfJson } from "./settings-json.ts";
import type { JsonDeps } from "./to-json.ts";

type OfOne = FastifyRequest<{ Params: { id: string } }>;

const send = (reply: FastifyReply, status: number, body: object): FastifyReply =>
  reply
    .code(status)
    .header("content-type", JSON_TYPE)
    .header("cache-control", "no-store")
    .send(JSON.stringify(body));

const jsonOf = (door: Door): JsonDeps => ({
  zone: door.site.zone,
  area: door.site.places.get.bind(door.site.places),
});

async function made(
  door: Door,
  reply: FastifyReply,
  setting: Promise<MadeSetting>,
): Promise<FastifyReply> {
  const { change, seq } = await setting;
  await foldedOrLate(door.commands, seq);
  return send(reply, 201, changeJson(jsonOf(door), change));
}

/** `/api/v1/settings`: how detection runs, for editors' keys. */
export const addApiSettingsRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { commands } = door;
  app.get("/api/v1/settings", async (request, reply) => {
    await permit(commands, bearerOf(door, request.raw), "change_settings");
    return send(reply, 200, settingsJson(jsonOf(door), commands.store.settings(commands.clock())));
  });
  app.post("/api/v1/settings", body, (request, reply) => {
    const input = { key: keyOf(request), said: jsonBody(request.body) };
    return made(door, reply, setAlarms(commands, bearerOf(door, request.raw), input));
  });
  app.post("/api/v1/settings/mutes", body, (request, reply) => {
    const input = { key: keyOf(request), said: jsonBody(request.body) };
    return made(door, reply, muteStream(commands, bearerOf(door, request.raw), input));
  });
  app.delete("/api/v1/settings/mutes/:id", async (request: OfOne, reply) => {
    const input = { mute: request.params.id, key: keyOf(request), said: {} };
    const setting = await unmuteStream(commands, bearerOf(door, request.raw), input);
    await foldedOrLate(commands, setting.seq);
    return send(reply, 200, changeJson(jsonOf(door), setting.change));
  });
  app.post("/api/v1/settings/what-if", body, async (request, reply) => {
    const said = jsonBody(request.body);
    const job = await startWhatIf(commands, bearerOf(door, request.raw), said);
    return send(reply, 202, whatIfJson(jsonOf(door), job));
  });
  app.get("/api/v1/settings/what-if/:id", async (request: OfOne, reply) => {
    const job = await findWhatIf(commands, bearerOf(door, request.raw), request.params.id);
    return send(reply, 200, whatIfJson(jsonOf(door), job));
  });
  app.delete("/api/v1/settings/what-if/:id", async (request: OfOne, reply) => {
    const job = await cancelWhatIf(commands, bearerOf(door, request.raw), request.params.id);
    return send(reply, 200, whatIfJson(jsonOf(door), job));
  });
};
