import type { FastifyReply, FastifyRequest } from "fastify";
import { importPage } from "../pages/desk/import.ts";
import { importTablePage } from "../pages/desk/import-table.ts";
import { acceptDrafts } from "../commands/accept-drafts.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { readDrafts } from "../commands/read-drafts.ts";
import type { DraftsRead } from "../commands/read-drafts.ts";
import { acceptedRows, typedRows } from "./desk-fields.ts";
import { deskContext, newKey, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { fieldSentence } from "./field-sentence.ts";
import { problemsByField } from "./form-problems.ts";
import { HttpError } from "./http-error.ts";
import { readMultipart } from "./multipart.ts";
import type { Dropped } from "./multipart.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";
import type { Session } from "./session.ts";

/** Sentences under the names the import table draws beside its cells. */
function rowProblems(
  door: Door,
  request: FastifyRequest,
  read: DraftsRead,
): Record<string, string> {
  const { wording } = deskContext(door, request);
  const problems: Record<string, string> = {};
  for (const [row, draft] of read.drafts.entries())
    for (const problem of draft.problems)
      problems[`row.${row}.${problem.field}`] = fieldSentence(problem, wording);
  return problems;
}

interface Imported {
  readonly session: Session;
  readonly dropped: Dropped;
  readonly read: DraftsRead;
}

function drawTable(
  door: Door,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { session, dropped, read }: Imported,
): FastifyReply {
  const context = deskContext(door, request);
  const { csrf } = session;
  if (read.drafts.length === 0) {
    const unreadable = read.unreadable.length > 0;
    const sentence = context.wording.say("problem.unreadable_file");
    const view = {
      csrf,
      nothing: true,
      values: { text: dropped.fields.get("text") ?? "" },
      problems: unreadable ? { file: sentence } : {},
    };
    return sendPage(reply, 422, importPage(context, view));
  }
  const view = {
    csrf,
    key: newKey(door),
    rows: read.drafts,
    problems: rowProblems(door, request, read),
    unreadable: read.unreadable,
  };
  return sendPage(reply, 200, importTablePage(context, view));
}

async function postImport(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  needSession(door, request);
  const dropped = await readMultipart(request, door.limits.DESK_BODY_BYTES_MAX);
  const session = needOwnForm(door, request, dropped.fields.get("csrf") ?? "");
  const text = dropped.fields.get("text") ?? "";
  try {
    const read = await readDrafts(door.commands, session.actor, { text, files: dropped.files });
    return drawTable(door, { request, reply }, { session, dropped, read });
  } catch (error) {
    const refused = shownInForm(error);
    const context = deskContext(door, request);
    const problems = problemsByField(refused.problems, context.wording);
    const view = { csrf: session.csrf, nothing: false, values: { text }, problems };
    return sendPage(reply, refusalOf(refused).status, importPage(context, view));
  }
}

async function postAccept(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const session = needOwnForm(door, request, form.text("csrf"));
  const key = form.text("key");
  if (key === "")
    throw new HttpError(422, "a table without key", {
      problems: [{ field: "key", problem: "empty" }],
    });
  const options = { zone: door.site.zone, now: door.commands.clock() };
  try {
    const rows = acceptedRows(form, options);
    const { accepted, seq } = await acceptDrafts(door.commands, session.actor, { key, rows });
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/desk/?accepted=${accepted}`);
  } catch (error) {
    const refused = shownInForm(error);
    const context = deskContext(door, request);
    const problems = problemsByField(refused.problems, context.wording);
    const view = { csrf: session.csrf, key, rows: typedRows(form, options), problems };
    return sendPage(reply, refusalOf(refused).status, importTablePage(context, view));
  }
}

/** Many messages at once: read into a table, corrected, accepted in one go. */
export const addImportRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.DESK_BODY_BYTES_MAX };
  app.post("/desk/import", body, (request, reply) => postImport(door, request, reply));
  app.post("/desk/import/accept", body, (request, reply) => postAccept(door, request, reply));
};
