import type { IncomingMessage, ServerResponse } from "node:http";
import type { Actor } from "../model/entry.ts";
import { submitReport } from "../commands/submit-report.ts";
import type { RawFields } from "../commands/fields.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { admit, langOf } from "./door.ts";
import type { Door } from "./door.ts";
import { jsonBody, parseJson } from "./read-body.ts";
import { refuse } from "./refuse.ts";
import { reportAnswer } from "./report-answer.ts";

export const REPORTS_PATH = "/api/v1/reports";
const WITNESS: Actor = { role: "witness", id: null };

export interface SentReport {
  readonly key: string | null;
  readonly said: RawFields;
}

/** The answer to one report of a program, as JSON. @throws DeskError, HttpError 429 */
export async function acceptReport(
  door: Door,
  request: IncomingMessage,
  { key, said }: SentReport,
): Promise<string> {
  const lang = langOf(door, request);
  const { fact, token } = await submitReport(door.commands, WITNESS, {
    key,
    source: "api",
    said,
    lang,
  });
  return JSON.stringify(reportAnswer(door.site, fact, token));
}

const isJson = (type: string | undefined): boolean =>
  type === "application/json" || type === "application/json; charset=utf-8";

async function take(
  door: Door,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  body: Buffer,
): Promise<void> {
  try {
    admit(door, request);
    const key = request.headers["idempotency-key"];
    const said = jsonBody(parseJson(body));
    const sent = { key: typeof key === "string" ? key : null, said };
    const answer = await acceptReport(door, request, sent);
    response.writeHead(201, [
      "content-type",
      JSON_TYPE,
      "cache-control",
      "no-store",
      "content-length",
      String(Buffer.byteLength(answer)),
    ]);
    // As a text it leaves in one write with its headers.
    response.end(answer, "utf8");
  } catch (error) {
    refuse(door, { request, response }, error);
  }
}

/**
 * One report as JSON of a length that is told and allowed, before any router: during an outage nothing
 * comes as often. False: not one; everything else about a report, and each odd request, is the router's.
 */
export function tookReport(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { method, url, headers } = request;
  if (method !== "POST" || url !== door.site.base + REPORTS_PATH) return false;
  const length = Number(headers["content-length"]);
  if (!(length > 0 && length <= door.limits.BODY_BYTES_MAX)) return false;
  if (!isJson(headers["content-type"]) || headers["content-encoding"] !== undefined) return false;
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  // A sender that breaks off gets no answer, and nothing of it is kept.
  request.on("error", () => undefined);
  request.on("end", () => {
    const [only] = chunks;
    const body = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
    void take(door, { request, response }, body);
  });
  return true;
}
