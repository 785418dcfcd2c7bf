import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../model/entry.ts";
import { fileOfBearer, recordInFile } from "./line-api.ts";
import { answerReport } from "../commands/answer-report.ts";
import { enterStatement } from "../commands/enter-statement.ts";
import { enterReply } from "../commands/enter-reply.ts";
import { linkIncidents, unlinkIncidents } from "../commands/link-incidents.ts";
import { recordMeasurement } from "../commands/record-measurement.ts";
import { recordVisit } from "../commands/record-visit.ts";
import { submitBatch } from "../commands/submit-batch.ts";
import type { BatchResult } from "../commands/submit-batch.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { admit, langOf } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { refusalOf, problemOf } from "./problem.ts";
import { jsonBody, keyOf, textBody } from "./read-body.ts";
import { linkJson, replyJson } from "./reply-json.ts";
import { reportAnswer } from "./report-answer.ts";
import { acceptReport, REPORTS_PATH } from "./report-door.ts";
import { bearerOf } from "./session.ts";
import { statementJson } from "./to-json.ts";

const WITNESS: Actor = { role: "witness", id: null };

function send(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply
    .code(status)
    .header("content-type", JSON_TYPE)
    .header("cache-control", "no-store")
    .send(JSON.stringify(body));
}

async function postReport(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  admit(door, request.raw);
  const sent = { key: keyOf(request), said: jsonBody(request.body) };
  const answer = await acceptReport(door, request.raw, sent);
  return reply
    .code(201)
    .header("content-type", JSON_TYPE)
    .header("cache-control", "no-store")
    .send(answer);
}

async function postBatch(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lines = textBody(request.body);
  admit(door, request.raw, Math.max(1, lines.split("\n").length - 1));
  const lang = langOf(door, request.raw);
  const results = await submitBatch(door.commands, WITNESS, { lines, key: keyOf(request), lang });
  const wording = door.site.wording(lang);
  const rowOf = (result: BatchResult): object => {
    const { line } = result;
    if ("refused" in result) {
      const refusal = refusalOf(result.refused);
      return { line, status: refusal.status, problem: problemOf(refusal, wording) };
    }
    const { fact, token, duplicate } = result.submitted;
    return { line, status: 201, duplicate, ...reportAnswer(door.site, fact, token) };
  };
  const refused = results.filter((result) => "refused" in result).length;
  return send(reply, 200, {
    accepted: results.length - refused,
    refused,
    results: results.map(rowOf),
  });
}

async function postAnswer(
  door: Door,
  request: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  admit(door, request.raw);
  const { answer } = await answerReport(door.commands, WITNESS, {
    ref: { token: request.params.token },
    key: keyOf(request),
    said: jsonBody(request.body),
  });
  return send(reply, 201, { id: answer.report, status: answer.status });
}

async function postStatement(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = bearerOf(door, request.raw);
  const said = jsonBody(request.body);
  const { statement } = await enterStatement(door.commands, actor, { key: keyOf(request), said });
  const json = { zone: door.site.zone, area: door.site.places.get.bind(door.site.places) };
  const enteredAt = door.commands.clock();
  const view = { statement, findings: [], enteredAt, replacedBy: null, replies: [] };
  return send(reply, 201, statementJson(json, view));
}

async function postReply(
  door: Door,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = bearerOf(door, request.raw);
  const input = {
    key: keyOf(request),
    statement: request.params.id,
    said: jsonBody(request.body),
  };
  const { reply: entered } = await enterReply(door.commands, actor, input);
  return send(reply, 201, replyJson({ zone: door.site.zone }, entered));
}

async function postLink(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = bearerOf(door, request.raw);
  const said = jsonBody(request.body);
  const { link } = await linkIncidents(door.commands, actor, { key: keyOf(request), said });
  return send(reply, 201, linkJson(link));
}

async function postUnlink(
  door: Door,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = bearerOf(door, request.raw);
  const input = { link: request.params.id, said: jsonBody(request.body) };
  const { link } = await unlinkIncidents(door.commands, actor, input);
  return send(reply, 200, linkJson(link));
}

/** One record of a line: a measurement has a `state`, a visit says `by` whom. */
async function postRecord(
  door: Door,
  request: FastifyRequest<{ Params: { line: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const file = fileOfBearer(door, request.raw);
  if (file !== null) {
    const { line } = request.params;
    const sent = { key: keyOf(request), line, said: jsonBody(request.body) };
    const { id, body } = await recordInFile(door, file, sent);
    return send(reply, 201, { id, line, kind: body.kind });
  }
  const actor = bearerOf(door, request.raw);
  const said = { ...jsonBody(request.body), line: request.params.line };
  const input = { key: keyOf(request), said };
  if ("by" in said) {
    const { visit } = await recordVisit(door.commands, actor, input);
    return send(reply, 201, { line: visit.line, by: visit.by, outcome: visit.outcome });
  }
  const { measurement } = await recordMeasurement(door.commands, actor, input);
  const { line, service, state } = measurement;
  return send(reply, 201, { line, service, state });
}

/** `/api/v1`: every write of programs. */
export const addApiRoutes: AddRoutes = (app, door) => {
  const { BODY_BYTES_MAX, BATCH_BODY_BYTES_MAX } = door.limits;
  const body = { bodyLimit: BODY_BYTES_MAX };
  app.post(REPORTS_PATH, body, (request, reply) => postReport(door, request, reply));
  app.post("/api/v1/reports/batch", { bodyLimit: BATCH_BODY_BYTES_MAX }, (request, reply) =>
    postBatch(door, request, reply),
  );
  app.post<{ Params: { token: string } }>("/api/v1/reports/:token/answer", body, (request, reply) =>
    postAnswer(door, request, reply),
  );
  app.post<{ Params: { line: string } }>("/api/v1/lines/:line/records", body, (request, reply) =>
    postRecord(door, request, reply),
  );
  app.post("/api/v1/statements", body, (request, reply) => postStatement(door, request, reply));
  app.post<{ Params: { id: string } }>("/api/v1/statements/:id/replies", body, (request, reply) =>
    postReply(door, request, reply),
  );
  app.post("/api/v1/links", body, (request, reply) => postLink(door, request, reply));
  app.post<{ Params: { id: string } }>("/api/v1/links/:id/withdraw", body, (request, reply) =>
    postUnlink(door, request, reply),
  );
};
