import type { FastifyReply, FastifyRequest } from "fastify";

import {
  changeRole,
  closeAccount,
  endKey,
  invite,
  makeKey,
  namedAccounts,
} from "../commands/accounts/manage-accounts.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { permit } from "../commands/permit.ts";
import { asAccountId } from "../model/ids.ts";
import { deedsPage } from "../pages/desk/accounts/deeds.ts";
import { peoplePage, type PeopleView } from "../pages/desk/accounts/people.ts";
import { EMPTY_FORM } from "../pages/fields.ts";
import { deskContext, queryText, shownInForm } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import { refusalOf } from "./problem.ts";
import { formBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { needOwnForm, needSession } from "./session.ts";
import { absolute } from "./site.ts";

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const DEEDS_SHOWN = 100;
/** What people at the desk write, as the journal calls it. */
const KINDS = [
  "report",
  "correction",
  "answer",
  "erasure",
  "statement",
  "measurement",
  "visit",
  "setting",
  "account",
  "account_invitation",
  "session",
  "session_end",
  "api_key",
  "api_key_end",
  "refusal",
] as const;

type Once = Partial<Pick<PeopleView, "invitation" | "madeKey" | "form">> & {
  readonly status?: number;
};

async function drawPeople(
  door: Door,
  { request, reply }: Answer,
  { status = 200, ...once }: Once,
): Promise<FastifyReply> {
  const { actor, csrf } = needSession(door, request);
  await permit(door.commands, actor, "read_desk");
  const page = peoplePage(deskContext(door, request), {
    csrf,
    people: await namedAccounts(door.commands),
    keys: door.commands.store.accounts.apiKeys(),
    invitation: null,
    madeKey: null,
    form: EMPTY_FORM,
    ...once,
  });
  return sendPage(reply, status, page);
}

function addKeyRoutes(...[app, door]: Parameters<AddRoutes>): void {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { commands } = door;
  app.post("/desk/keys", body, async (request, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    const asked = { role: form.text("role"), label: form.text("label") };
    try {
      const { secret, seq } = await makeKey(commands, actor, asked);
      await foldedOrLate(commands, seq);
      return await drawPeople(door, { request, reply }, { madeKey: secret });
    } catch (error) {
      const shown = shownInForm(error);
      const { wording } = deskContext(door, request);
      const problems = problemsByField(shown.problems, wording);
      const state = { values: { label: asked.label }, problems };
      const { status } = refusalOf(shown);
      return drawPeople(door, { request, reply }, { form: state, status });
    }
  });
  app.post("/desk/keys/end", body, async (request, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    await foldedOrLate(commands, await endKey(commands, actor, { apiKey: form.text("key") }));
    return seeOther(reply, `${door.site.base}/desk/accounts`);
  });
}

type OnAccount = FastifyRequest<{ Params: { account: string } }>;

/** `/desk/accounts`, `/desk/keys`, `/desk/deeds`: administrators let people and programs in. */
export const addPeopleRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { commands } = door;
  const list = `${door.site.base}/desk/accounts`;
  app.get("/desk/accounts", (request, reply) => drawPeople(door, { request, reply }, {}));
  app.post("/desk/accounts/invite", body, async (request, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    const { token, expiresAt, seq } = await invite(commands, actor, { role: form.text("role") });
    await foldedOrLate(commands, seq);
    const path = `${door.site.base}/desk/join?token=${token}`;
    const scheme = door.clients.secure(request.raw) ? "https" : "http";
    const link =
      door.site.origin === null ? `${scheme}://${request.host}${path}` : absolute(door.site, path);
    return drawPeople(door, { request, reply }, { invitation: { link, expiresAt } });
  });
  app.post("/desk/accounts/:account/role", body, async (request: OnAccount, reply) => {
    const form = formBody(request.body);
    const { actor } = needOwnForm(door, request, form.text("csrf"));
    const asked = { account: request.params.account, role: form.text("role") };
    await foldedOrLate(commands, await changeRole(commands, actor, asked));
    return seeOther(reply, list);
  });
  app.post("/desk/accounts/:account/close", body, async (request: OnAccount, reply) => {
    const { actor } = needOwnForm(door, request, formBody(request.body).text("csrf"));
    const asked = { account: request.params.account };
    await foldedOrLate(commands, await closeAccount(commands, actor, asked));
    return seeOther(reply, list);
  });
  app.get<{ Querystring: { account?: unknown; kind?: unknown; before?: unknown } }>(
    "/desk/deeds",
    async (request, reply) => {
      const { actor } = needSession(door, request);
      await permit(commands, actor, "read_audit");
      const account = queryText(request.query.account);
      const kind = queryText(request.query.kind);
      const before = Number.parseInt(queryText(request.query.before), 10);
      const filter = {
        account: account === "" ? null : asAccountId(account),
        kind: kind === "" ? null : kind,
        before: Number.isNaN(before) ? null : before,
      };
      const deeds = commands.store.accounts.deeds(filter, DEEDS_SHOWN + 1);
      const shown = deeds.slice(0, DEEDS_SHOWN);
      const page = deedsPage(deskContext(door, request), {
        deeds: shown,
        people: await namedAccounts(commands),
        filter: { account, kind },
        kinds: KINDS,
        older: deeds.length > DEEDS_SHOWN ? (shown.at(-1)?.seq ?? null) : null,
      });
      return sendPage(reply, 200, page);
    },
  );
  addKeyRoutes(app, door);
};
