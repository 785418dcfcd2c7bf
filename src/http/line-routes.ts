import type { FastifyReply, FastifyRequest } from "fastify";
import { addLineRecord } from "../commands/line/add-record.ts";
import { eraseLineFile } from "../commands/line/erase-file.ts";
import { joinOutage } from "../commands/line/join-outage.ts";
import { PROBE_BYTES_MAX } from "../commands/line/limits.ts";
import { openLineFile } from "../commands/line/open-file.ts";
import { endShare, shareLineFile } from "../commands/line/shares.ts";
import { DeskError } from "../commands/desk-error.ts";
import type { RawFields } from "../commands/fields.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { LINE_ROLES } from "../model/line-record.ts";
import { EMPTY_FORM } from "../pages/fields.ts";
import { checkPage } from "../pages/line/check.ts";
import { costsPage } from "../pages/line/costs.ts";
import { diaryPage } from "../pages/line/diary.ts";
import { lineFilePage } from "../pages/line/file.ts";
import type { RefusedEntry } from "../pages/line/inputs.ts";
import { noticeFormPage } from "../pages/line/notice-form.ts";
import { erasedLinePage, openLinePage } from "../pages/line/open.ts";
import { reportNowPage } from "../pages/line/report-now.ts";
import { HttpError } from "./http-error.ts";
import { JSON_TYPE } from "./api-pages.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { formValues, momentIso } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { drawShare } from "./line-share.ts";
import { businessZone, lineContext, originOf, ownerView, readerView } from "./line-views.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { wantsJson } from "./refuse.ts";
import { seeOther, sendPage } from "./send-page.ts";

type OnFile = FastifyRequest<{ Params: { secret: string } }>;

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Where a form may lead back to: pages of the same file. */
const PAGES_BACK: readonly string[] = ["check", "notice", "costs", "share"];

const refusedEntry = (
  door: Door,
  { request }: Asked,
  { form, error, kind }: Failed,
): RefusedEntry => {
  if (!(error instanceof DeskError) || error.problems.length === 0) throw error;
  const context = lineContext(door, request);
  return {
    kind,
    values: Object.fromEntries(
      Object.entries(formValues(form)).map(([name, values]) => [name, values]),
    ),
    problems: problemsByField(error.problems, context.wording),
  };
};

interface Failed {
  readonly form: Form;
  readonly error: unknown;
  readonly kind: string;
}

/** The fields of a form under the names of the command; times as the zone's wall shows them become instants. */
function recordFields(form: Form, zone: string): RawFields {
  const raw: Record<string, unknown> = {};
  for (const [name, values] of form.entries()) {
    if (["key", "back", "when", "untilWhen", "shown"].includes(name)) continue;
    if (name === "lines" || name === "services") raw[name] = values;
    else if (["reached", "box", "advised"].includes(name)) raw[name] = form.flag(name);
    else raw[name] = form.text(name);
  }
  const when = form.text("when");
  if (when !== "") raw["at"] = momentIso(when, zone);
  const until = form.text("untilWhen");
  if (until !== "") raw["until"] = momentIso(until, zone);
  return raw;
}

/** A page of one person's own, which that person's phone may keep for the time without network. */
const sendOwn = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  sendPage(reply, status, { ownPhone: page });

async function postRecord(door: Door, request: OnFile, reply: FastifyReply): Promise<FastifyReply> {
  const { secret } = request.params;
  const form = formBody(request.body);
  admit(door, request.raw);
  const opened = await ownerView(door, secret);
  const json = wantsJson(door, request.raw);
  try {
    const key = form.text("key") === "" ? null : form.text("key");
    const zone = businessZone(door, opened.view.file);
    const said = recordFields(form, zone);
    const { id, seq } = await addLineRecord(door.commands, { file: opened.row, key, said, zone });
    await foldedOrLate(door.commands, seq);
    if (json)
      return await reply
        .code(201)
        .header("content-type", JSON_TYPE)
        .send(JSON.stringify({ id, follow_url: opened.view.path }));
    const back = form.text("back");
    return seeOther(reply, `${opened.view.path}${PAGES_BACK.includes(back) ? `/${back}` : ""}`);
  } catch (error) {
    if (json) throw error;
    const kind = form.text("kind");
    const refused = refusedEntry(door, { request, reply }, { form, error, kind });
    const context = lineContext(door, request, opened.view);
    const page =
      kind === "notice"
        ? noticeFormPage(context, opened.view, refused)
        : kind === "takings"
          ? costsPage(context, opened.view, refused)
          : lineFilePage(context, opened.view, refused);
    return sendPage(reply, refusalOf(error).status, page);
  }
}

async function postShare(door: Door, request: OnFile, reply: FastifyReply): Promise<FastifyReply> {
  const form = formBody(request.body);
  admit(door, request.raw);
  const opened = await ownerView(door, request.params.secret);
  const asked = { request, reply };
  try {
    const said = { label: form.text("label"), days: form.text("days") };
    const { secret, seq } = await shareLineFile(door.commands, opened.row, said);
    await foldedOrLate(door.commands, seq);
    const made = `${originOf(door, request)}${door.site.base}/line/s/${secret}`;
    return await drawShare(door, asked, { opened, made, refused: null });
  } catch (error) {
    const refused = refusedEntry(door, asked, { form, error, kind: "share" });
    return drawShare(door, asked, { opened, made: null, refused });
  }
}

async function postErase(door: Door, request: OnFile, reply: FastifyReply): Promise<FastifyReply> {
  const form = formBody(request.body);
  admit(door, request.raw);
  const { row } = await ownerView(door, request.params.secret);
  if (!form.flag("confirm"))
    throw new HttpError(422, "not confirmed", {
      problems: [{ field: "confirm", problem: "confirm_first" }],
    });
  const seq = await eraseLineFile(door.commands, row);
  await foldedOrLate(door.commands, seq);
  return sendPage(reply, 200, erasedLinePage(lineContext(door, request)));
}

async function postOpen(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  admit(door, request.raw);
  try {
    const said = {
      name: form.text("name"),
      place: form.text("place"),
      street: form.text("street"),
      phone: form.text("phone"),
    };
    const { secret, seq } = await openLineFile(door.commands, said);
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/line/f/${secret}`);
  } catch (error) {
    const refused = refusedEntry(door, { request, reply }, { form, error, kind: "business" });
    return sendPage(
      reply,
      refusalOf(error).status,
      openLinePage(lineContext(door, request), refused),
    );
  }
}

async function postJoin(door: Door, request: OnFile, reply: FastifyReply): Promise<FastifyReply> {
  const form = formBody(request.body);
  admit(door, request.raw);
  const { row, view } = await ownerView(door, request.params.secret);
  const line = LINE_ROLES.find((role) => role === form.text("line")) ?? "main";
  const { lang } = lineContext(door, request);
  const { seq } = await joinOutage(door.commands, { row, file: view.file, line, lang });
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, view.path);
}

/** What the owner and whoever holds a live link may see. */
function addReadRoutes(...[app, door]: Parameters<AddRoutes>): void {
  type Params = { Params: { secret: string } };
  for (const [letter, open] of [
    ["f", ownerView],
    ["s", readerView],
  ] as const) {
    const owner = letter === "f";
    const send = (reply: FastifyReply, page: string): FastifyReply =>
      owner ? sendOwn(reply, 200, page) : sendPage(reply, 200, page);
    app.get<Params>(`/line/${letter}/:secret`, async (request, reply) => {
      const { view } = await open(door, request.params.secret);
      return send(reply, lineFilePage(lineContext(door, request, view), view));
    });
    app.get<Params>(`/line/${letter}/:secret/diary`, async (request, reply) => {
      const { view } = await open(door, request.params.secret);
      return send(reply, diaryPage(lineContext(door, request, view), view));
    });
    app.get<Params>(`/line/${letter}/:secret/costs`, async (request, reply) => {
      const { view } = await open(door, request.params.secret);
      return send(reply, costsPage(lineContext(door, request, view), view));
    });
  }
}

/** The page of a business whose line is dead: its address is its key. */
export const addLineRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  // Nothing on its way can make it smaller.
  const probe = Buffer.from(door.commands.random(PROBE_BYTES_MAX));
  type Params = { Params: { secret: string } };
  app.get("/line", (_request, reply) => seeOther(reply, `${door.site.base}/line/`));
  app.get("/line/", (request, reply) =>
    sendPage(reply, 200, openLinePage(lineContext(door, request), EMPTY_FORM)),
  );
  app.get<{ Querystring: { bytes?: string } }>("/line/probe", (request, reply) => {
    const bytes = Math.min(
      PROBE_BYTES_MAX,
      Number(/^\d{1,6}$/.exec(request.query.bytes ?? "")?.[0]),
    );
    return reply
      .header("content-type", "application/octet-stream")
      .header("cache-control", "no-store")
      .send(probe.subarray(0, bytes || 0));
  });
  app.post("/line/open", body, (request, reply) => postOpen(door, request, reply));
  addReadRoutes(app, door);
  app.post<Params>("/line/f/:secret/records", body, (request, reply) =>
    postRecord(door, request, reply),
  );
  app.post<Params>("/line/f/:secret/join", body, (request, reply) =>
    postJoin(door, request, reply),
  );
  app.get<Params>("/line/f/:secret/check", async (request, reply) => {
    const { view } = await ownerView(door, request.params.secret);
    return sendOwn(reply, 200, checkPage(lineContext(door, request, view), view));
  });
  app.get<Params>("/line/f/:secret/notice", async (request, reply) => {
    const { view } = await ownerView(door, request.params.secret);
    return sendOwn(reply, 200, noticeFormPage(lineContext(door, request, view), view, null));
  });
  app.get<Params>("/line/f/:secret/report", async (request, reply) => {
    const { view } = await ownerView(door, request.params.secret);
    return sendOwn(reply, 200, reportNowPage(lineContext(door, request, view), view));
  });
  app.get<Params>("/line/f/:secret/share", async (request, reply) => {
    const opened = await ownerView(door, request.params.secret);
    return drawShare(door, { request, reply }, { opened, made: null, refused: null });
  });
  app.post<Params>("/line/f/:secret/share", body, (request, reply) =>
    postShare(door, request, reply),
  );
  app.post<Params>("/line/f/:secret/share/end", body, async (request, reply) => {
    const { row, view } = await ownerView(door, request.params.secret);
    admit(door, request.raw);
    const seq = await endShare(door.commands, row, formBody(request.body).text("share"));
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${view.path}/share`);
  });
  app.post<Params>("/line/f/:secret/erase", body, (request, reply) =>
    postErase(door, request, reply),
  );
};
