import type { FastifyReply, FastifyRequest } from "fastify";
import { openWords } from "../commands/words.ts";
import { queuePage } from "../pages/desk/queue.ts";
import type { QueueRowWithWords } from "../pages/desk/queue-rows.ts";
import { QUEUE_DAYS } from "../store/queue/queue.ts";
import type { QueueRow } from "../store/queue/queue-view.ts";
import { deskContext, queryText } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import { queueAddress, queueQuery } from "./queue-query.ts";
import { sendPage } from "./send-page.ts";
import { needSession, sessionOf } from "./session.ts";

const ROWS = 50;
/** Groups shown beside "all" and "not yet anywhere". */
const GROUPS_SHOWN = 12;

type Asking = FastifyRequest<{ Querystring: Record<string, unknown> }>;

async function withWords(door: Door, row: QueueRow): Promise<QueueRowWithWords> {
  const words = await openWords(door.commands, row.report);
  return { ...row, text: words?.text ?? words?.place ?? null };
}

async function show(door: Door, request: Asking, reply: FastifyReply): Promise<FastifyReply> {
  const { csrf } = needSession(door, request);
  const { store } = door.commands;
  const context = deskContext(door, request);
  const { now } = context;
  door.words.use();
  const address = queueAddress(request.query);
  const { query, problems } = queueQuery(door, address);
  const since = store.seq;
  const before = address.before === "" ? null : Number(address.before);
  const { rows, older } = store.queue.part(query, { before, limit: ROWS, now });
  const groups = store.queue.groups(now);
  const shown = groups.flatMap(({ incident }) => incident ?? []).slice(0, GROUPS_SHOWN);
  const page = queuePage(context, {
    csrf,
    address,
    problems: problemsByField(problems.found, context.wording),
    rows: await Promise.all(rows.map((row) => withWords(door, row))),
    older,
    groups,
    cards: store.cards(shown, now),
    days: QUEUE_DAYS,
    since,
    searched: door.words.state,
  });
  return sendPage(reply, problems.found.length === 0 ? 200 : 422, page);
}

/** Events `{fresh, changed}`: what came and what was changed since the page with this address was drawn. */
function follow(door: Door, request: Asking, reply: FastifyReply): void {
  needSession(door, request);
  const { store, clock } = door.commands;
  const address = queueAddress(request.query);
  const [since, oldest] = ["since", "oldest"].map((name) => Number(queryText(request.query[name])));
  const at = { since: since ?? 0, oldest: oldest ?? 0 };
  door.news.follow(reply.raw, () => {
    if (sessionOf(door, request) === null) return null;
    return store.queue.news(queueQuery(door, address).query, { ...at, now: clock() });
  });
  reply.hijack();
}

/** The flood of reports: `/desk/queue`. */
export const addQueueRoutes: AddRoutes = (app, door) => {
  app.get<{ Querystring: Record<string, unknown> }>("/desk/queue", (request, reply) =>
    show(door, request, reply),
  );
  app.get<{ Querystring: Record<string, unknown> }>(
    "/desk/queue/news",
    { exposeHeadRoute: false },
    (request, reply) => follow(door, request, reply),
  );
};
