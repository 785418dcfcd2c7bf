import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../commands/desk-error.ts";
import { openAddress } from "../commands/mail/recipient.ts";
import { permit } from "../commands/permit.ts";
import { deskMailCausePage, deskMailPage, DELIVERY_STATES } from "../pages/desk/mail.ts";
import type { DeliveryRowView } from "../pages/desk/mail.ts";
import type { DeliveryView, MailCause } from "../store/mail-views.ts";
import { deskContext } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import { sendPage } from "./send-page.ts";
import { needSession } from "./session.ts";

const LEDGER_ROWS = 50;
const DELIVERY_ROWS = 50;

/** Enough to recognise an address one knows, not enough to use one. */
export const masked = (address: string): string => address.replace(/^(.)[^@]*@/, "$1…@");

async function rowOf(door: Door, cause: MailCause, view: DeliveryView): Promise<DeliveryRowView> {
  if (cause.kind !== "notice" && cause.kind !== "invitation") return { ...view, masked: null };
  const recipient = door.commands.store.mail.person(view.person);
  const address = recipient === null ? null : await openAddress(door.commands, recipient);
  return { ...view, masked: address === null ? null : masked(address) };
}

async function ledger(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { actor } = needSession(door, request);
  await permit(door.commands, actor, "read_desk");
  const { mail } = door;
  const page = deskMailPage(deskContext(door, request), {
    sending:
      mail === undefined || mail.sender === ""
        ? null
        : { outbox: mail.state(), proof: mail.watch() },
    ledger: door.commands.store.mail.ledger(LEDGER_ROWS),
  });
  return sendPage(reply, 200, page);
}

interface CauseRoute {
  Params: { cause: string };
  Querystring: { after?: string; state?: string };
}
type OnCause = FastifyRequest<CauseRoute>;

async function deliveries(
  door: Door,
  request: OnCause,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { actor } = needSession(door, request);
  await permit(door.commands, actor, "read_desk");
  const { mail } = door.commands.store;
  const number = Number(request.params.cause);
  const row = Number.isSafeInteger(number) ? mail.row(number) : null;
  if (row === null) throw new DeskError("not_found", "nothing was sent for this entry");
  const after = Number.parseInt(request.query.after ?? "", 10);
  const state = DELIVERY_STATES.find((one) => one === request.query.state) ?? null;
  const part = { state, after: Number.isNaN(after) ? -1 : after, limit: DELIVERY_ROWS };
  const found = mail.deliveries(number, part);
  const page = deskMailCausePage(deskContext(door, request), {
    row,
    state,
    open: door.mail?.state().open ?? [],
    deliveries: await Promise.all(found.map((view) => rowOf(door, row.cause, view))),
    next: found.length < DELIVERY_ROWS ? null : (found.at(-1)?.person ?? null),
  });
  return sendPage(reply, 200, page);
}

/** What was sent to whom, and whether sending works. */
export const addMailRoutes: AddRoutes = (app, door) => {
  app.get("/desk/mail", (request, reply) => ledger(door, request, reply));
  app.get<CauseRoute>("/desk/mail/:cause", (request, reply) => deliveries(door, request, reply));
};
