import { isUtf8 } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { RawFields } from "../commands/fields.ts";
import { EMPTY_FORM, Form, parseForm } from "./form.ts";
import { HttpError } from "./http-error.ts";

const malformed = (message: string): HttpError =>
  new HttpError(400, message, { problems: [{ field: "body", problem: "malformed" }] });

/** @throws HttpError 400 */
export function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw malformed("the body is not UTF-8");
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw malformed("the body is not JSON");
  }
}

function parseLines(body: Buffer): string {
  if (!isUtf8(body)) throw malformed("the body is not UTF-8");
  return body.toString("utf8");
}

/** Takes bodies as bytes, so that invalid UTF-8 is refused and never silently replaced. */
export function addParsers(app: FastifyInstance, fieldsMax: number): void {
  const add = (types: string | readonly string[], parse: (body: Buffer) => unknown): void => {
    app.addContentTypeParser(
      typeof types === "string" ? types : [...types],
      { parseAs: "buffer" },
      (_request: FastifyRequest, body: Buffer, done) => {
        try {
          done(null, parse(body));
        } catch (error) {
          done(error instanceof Error ? error : malformed(String(error)));
        }
      },
    );
  };
  app.removeAllContentTypeParsers();
  add("application/json", parseJson);
  add(["application/jsonl", "application/x-ndjson", "application/json-lines"], parseLines);
  add("text/plain", parseLines);
  add("application/x-www-form-urlencoded", (body) => {
    const form = parseForm(body, fieldsMax);
    if (form === null) throw malformed("the form is not UTF-8 or has too many fields");
    return form;
  });
}

/** The JSON object of a body. @throws HttpError 400 */
export function jsonBody(body: unknown): RawFields {
  if (typeof body === "object" && body !== null && !Array.isArray(body) && !(body instanceof Form))
    return body as RawFields;
  throw malformed("a JSON object was expected");
}

/** The fields of a form; none when there was no body. @throws HttpError 400 */
export function formBody(body: unknown): Form {
  if (body instanceof Form) return body;
  if (body === undefined || body === null) return EMPTY_FORM;
  throw malformed("a form was expected");
}

/** The text of a body of lines. @throws HttpError 400 */
export function textBody(body: unknown): string {
  if (typeof body === "string") return body;
  throw malformed("lines were expected");
}

/** The Idempotency-Key header; null when absent. */
export function keyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" ? key : null;
}
