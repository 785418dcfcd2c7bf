import type { FastifyRequest } from "fastify";
import { HttpError } from "./http-error.ts";

export interface Dropped {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const tooLarge = (max: number): HttpError =>
  new HttpError(413, "too much at once", {
    problems: [{ field: "file", problem: "too_long", max }],
  });

/** Fields and files of a multipart form, in memory, `bytesMax` in all. @throws HttpError */
export async function readMultipart(request: FastifyRequest, bytesMax: number): Promise<Dropped> {
  if (!request.isMultipart()) throw new HttpError(415, "a multipart form was expected");
  if (Number(request.headers["content-length"] ?? 0) > bytesMax) throw tooLarge(bytesMax);
  const fields = new Map<string, string>();
  const files: { name: string; bytes: Buffer }[] = [];
  let left = bytesMax;
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") {
        const bytes = await part.toBuffer();
        left -= bytes.length;
        files.push({ name: part.filename, bytes });
      } else if (typeof part.value === "string") {
        left -= part.value.length;
        if (!part.value.isWellFormed() || part.value.includes("\uFFFD"))
          throw new HttpError(400, "not UTF-8", {
            problems: [{ field: part.fieldname, problem: "malformed" }],
          });
        fields.set(part.fieldname, part.value);
      }
      if (left < 0) throw tooLarge(bytesMax);
    }
  } catch (error) {
    if (error instanceof HttpError) throw error;
    const large = error instanceof Error && "statusCode" in error && error.statusCode === 413;
    throw large ? tooLarge(bytesMax) : new HttpError(400, `multipart refused: ${String(error)}`);
  }
  return { fields, files };
}
