import type { FastifyReply, FastifyRequest } from "fastify";
import { openWords } from "../commands/words.ts";
import type { PageContext } from "../pages/context.ts";
import { queuePage } from "../pages/desk/queue.ts";
import type { QueueView } from "../pages/desk/queue.ts";
import type { QueueRowWithWords } from "../pages/desk/queue-rows.ts";
import { QUEUE_DAYS } from "../store/queue/queue.ts";
import type { QueueRow } from "../store/queue/queue-view.ts";
import { deskContext, deskTarget, newKey, queryText } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import { queueAddress, queueQuery } from "./queue-query.ts";
import { formBody } from "./read-body.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { asReportId } from "../model/ids.ts";
import { openAliases } from "../commands/alias-candidates.ts";
import { askWitness, openQuestions } from "../commands/ask-witness.ts";
import { saveQueueView } from "../commands/save-queue-view.ts";
import { queueSearch } from "../pages/desk/queue-address.ts";
import { takeBack, triageReports } from "../commands/triage-reports.ts";
import { seeOther, sendPage } from "./send-page.ts";
import type { RawFields } from "../commands/fields.ts";
import type { Form } from "./form.ts";
import { needOwnForm, needSession, sessionOf } from "./session.ts";

const ROWS = 50;
/** Groups shown beside "all" and "not yet anywhere". */
const GROUPS_SHOWN = 12;

type Asking = FastifyRequest<{ Querystring: Record<string, unknown> }>;

async function withWords(door: Door, row: QueueRow): Promise<QueueRowWithWords> {
  const words = await openWords(door.commands, row.report);
  const contact = row.flags.has("call") ? (words?.contact ?? null) : null;
  const { report } = row.report;
  const isAsked = row.flags.has("asked") || row.flags.has("answered");
  const sealed = row.flags.has("corrected") ? door.commands.store.revealedNames(report) : null;
  return {
    ...row,
    text: words?.text ?? words?.place ?? null,
    contact,
    ...(isAsked ? { questions: await openQuestions(door.commands, report) } : {}),
    ...(sealed === null
      ? {}
      : { names: await openAliases(door.commands, { report, aliases: sealed }) }),
  };
}

/** What the page of an address shows, and what the address cannot mean. */
export async function queueView(
  door: Door,
  { now, wording }: PageContext,
  asked: Pick<QueueView, "csrf" | "key" | "address">,
): Promise<{ readonly view: QueueView; readonly isClear: boolean }> {
  const { store } = door.commands;
  const { address } = asked;
  const { query, problems } = queueQuery(door, address);
  const since = store.seq;
  const before = address.before === "" ? null : Number(address.before);
  const { rows, older } = store.queue.part(query, { before, limit: ROWS, now });
  const groups = store.queue.groups(now);
  const shown = groups.flatMap(({ incident }) => incident ?? []).slice(0, GROUPS_SHOWN);
  const view: QueueView = {
    ...asked,
    views: store.queue.views(),
    pending: store.queue.pending(now),
    problems: problemsByField(problems.found, wording),
    rows: await Promise.all(rows.map((row) => withWords(door, row))),
    older,
    groups,
    cards: store.cards(shown, now),
    days: QUEUE_DAYS,
    since,
    searched: door.words.state,
  };
  return { view, isClear: problems.found.length === 0 };
}

async function show(door: Door, request: Asking, reply: FastifyReply): Promise<FastifyReply> {
  const { csrf } = needSession(door, request);
  const context = deskContext(door, request);
  door.words.use();
  const address = queueAddress(request.query);
  const asked = { csrf, key: newKey(door), address };
  const { view, isClear } = await queueView(door, context, asked);
  return sendPage(reply, isClear ? 200 : 422, queuePage(context, view));
}

/** Events `{fresh, changed}`: what came and what was changed since the page with this address was drawn. */
function follow(door: Door, request: Asking, reply: FastifyReply): void {
  needSession(door, request);
  const { store, clock } = door.commands;
  const address = queueAddress(request.query);
  const [since = 0, drawn = 0, oldest = 0] = ["since", "drawn", "oldest"].map((name) =>
    Number(queryText(request.query[name])),
  );
  const at = { since, drawn: Math.max(since, drawn), oldest };
  door.news.follow(reply.raw, () => {
    if (sessionOf(door, request) === null) return null;
    return store.queue.news(queueQuery(door, address).query, { ...at, now: clock() });
  });
  reply.hijack();
}

type Deed = FastifyRequest<{ Params: { triage: string } }>;

/** What was filled in of the readings to correct; what is empty stays as it is. */
function correctedFields(form: Form): RawFields {
  const filled = ["operator", "services", "place", "status"].flatMap((name) => {
    const value = form.text(`to.${name}`);
    return value === "" ? [] : [[name, name === "services" ? [value] : value] as const];
  });
  return Object.fromEntries(filled);
}

async function postTriage(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const said = {
    deed: form.text("deed"),
    reports: form.all("reports"),
    why: form.text("why"),
    ...correctedFields(form),
  };
  const back = deskTarget(door.site.base, form.text("to"));
  // Nothing ticked: nothing to do, and nothing wrong.
  if (said.reports.length > 0) {
    const key = form.text("key") || null;
    const { seq } = await triageReports(door.commands, actor, { key, said });
    await foldedOrLate(door.commands, seq);
  }
  return seeOther(reply, back);
}

/** Keeps the search that the form carries, or keeps it no longer. */
async function postView(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  // Only what an address of the queue can mean is kept.
  const query = new URLSearchParams(form.text("search"));
  const asked = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  const plain = Object.fromEntries(
    Object.entries(asked).map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
  );
  const address = { ...queueAddress(plain), before: "", since: "", open: "" };
  const said = { name: form.text("name"), search: queueSearch(address) };
  const { seq } = await saveQueueView(door.commands, actor, said);
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, deskTarget(door.site.base, form.text("to")));
}

async function postQuestion(
  door: Door,
  request: FastifyRequest<{ Params: { report: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const ref = { report: asReportId(request.params.report) };
  const said = { question: form.text("question") };
  const { seq } = await askWitness(door.commands, actor, {
    ref,
    key: form.text("key") || null,
    said,
  });
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, deskTarget(door.site.base, form.text("to")));
}

async function postUndo(door: Door, request: Deed, reply: FastifyReply): Promise<FastifyReply> {
  const form = formBody(request.body);
  const { actor } = needOwnForm(door, request, form.text("csrf"));
  const { seq } = await takeBack(door.commands, actor, { triage: request.params.triage });
  await foldedOrLate(door.commands, seq);
  return seeOther(reply, deskTarget(door.site.base, form.text("to")));
}

/** The flood of reports: `/desk/queue`. */
export const addQueueRoutes: AddRoutes = (app, door) => {
  app.get<{ Querystring: Record<string, unknown> }>("/desk/queue", (request, reply) =>
    show(door, request, reply),
  );
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.post("/desk/queue/triage", body, (request, reply) => postTriage(door, request, reply));
  app.post<{ Params: { triage: string } }>(
    "/desk/queue/triage/:triage/undo",
    body,
    (request, reply) => postUndo(door, request, reply),
  );
  app.post("/desk/queue/views", body, (request, reply) => postView(door, request, reply));
  app.post<{ Params: { report: string } }>(
    "/desk/reports/:report/question",
    body,
    (request, reply) => postQuestion(door, request, reply),
  );
  app.get<{ Querystring: Record<string, unknown> }>(
    "/desk/queue/news",
    { exposeHeadRoute: false },
    (request, reply) => follow(door, request, reply),
  );
};
