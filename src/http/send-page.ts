import type { FastifyReply } from "fastify";
import { HTML } from "./page-parts.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** A page for one reader only: kept by nobody, or by that reader's own phone. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  page: string | { readonly ownPhone: string },
): FastifyReply {
  const own = typeof page !== "string";
  for (let index = 0; index < SECURITY_HEADERS.length; index += 2)
    reply.header(SECURITY_HEADERS[index] ?? "", SECURITY_HEADERS[index + 1]);
  return reply
    .code(status)
    .header("content-type", HTML)
    .header("cache-control", own ? "private, no-cache" : "no-store")
    .header("x-robots-tag", "noindex")
    .send(own ? page.ownPhone : page);
}

/** After a form: the browser fetches the page, and going back does not send the form again. */
export const seeOther = (reply: FastifyReply, location: string): FastifyReply =>
  reply.code(303).header("location", location).header("cache-control", "no-store").send("");
