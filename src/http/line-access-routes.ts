import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../commands/desk-error.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import { accessLinks, fileOfLink, setAccess, useLink } from "../commands/line/access.ts";
import { mailboxOf, normalAddress } from "../commands/mail/address.ts";
import { TokenBuckets } from "../commands/token-buckets.ts";
import { linkPage, linkSentPage } from "../pages/line/access.ts";
import { admit } from "./door.ts";
import type { AddRoutes, Door } from "./door.ts";
import { problemsByField } from "./form-problems.ts";
import { drawShare } from "./line-share.ts";
import { lineContext, originOf, ownerView } from "./line-views.ts";
import { formBody } from "./read-body.ts";
import { seeOther, sendPage } from "./send-page.ts";

/** Letters to one mailbox: two at once, then one in ten minutes, whoever asks. */
const LETTERS = { capacity: 2, perSecond: 1 / 600, clientsMax: 10_000 } as const;

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Whether this desk can send a link at present. */
const canSend = (door: Door): boolean =>
  door.mail?.sendLetter !== undefined && (door.site.mail?.() ?? false);

/** Resolves once a server took the letter, or none did. */
async function sendLinks(
  door: Door,
  { request, address }: { readonly request: FastifyRequest; readonly address: string },
): Promise<void> {
  const tokens = accessLinks(door.commands, address);
  if (tokens.length === 0) return;
  const { lang, wording } = lineContext(door, request);
  const base = `${originOf(door, request)}${door.site.base}/line/link/`;
  const letter = {
    subject: wording.say("line.access.subject", { desk: door.site.deskName }),
    text: wording.say("line.access.letter"),
    links: tokens.map((token) => ({ label: wording.say("line.title"), url: `${base}${token}` })),
  };
  try {
    const sent = (await door.mail?.sendLetter?.(address, lang, letter)) ?? false;
    if (!sent) door.onTrouble("the link of a file could not be sent");
  } catch (error) {
    door.onTrouble(`the link of a file could not be sent: ${String(error)}`);
  }
}

async function postAccess(
  door: Door,
  { request, reply }: Asked,
  { secret, letters }: { readonly secret: string; readonly letters: TokenBuckets },
): Promise<FastifyReply> {
  admit(door, request.raw);
  const opened = await ownerView(door, secret);
  const form = formBody(request.body);
  try {
    const said = { address: form.text("address") };
    const { seq, address } = await setAccess(door.commands, opened.row, said);
    await foldedOrLate(door.commands, seq);
    if (address !== null && canSend(door) && letters.take(mailboxOf(address), door.wall()) === 0)
      void sendLinks(door, { request, address });
    return seeOther(reply, `${opened.view.path}/share`);
  } catch (error) {
    if (!(error instanceof DeskError) || error.problems.length === 0) throw error;
    const { wording } = lineContext(door, request);
    const refused = {
      kind: "access",
      values: { address: form.text("address") },
      problems: problemsByField(error.problems, wording),
    };
    return drawShare(door, { request, reply }, { opened, made: null, refused });
  }
}

/** Ways back into a file whose address was lost: a link by mail, which makes a new one. */
export const addLineAccessRoutes: AddRoutes = (app, door) => {
  const letters = new TokenBuckets(LETTERS);
  const options = { bodyLimit: door.limits.BODY_BYTES_MAX };
  app.post<{ Params: { secret: string } }>("/line/f/:secret/access", options, (request, reply) =>
    postAccess(door, { request, reply }, { secret: request.params.secret, letters }),
  );
  app.post("/line/send", options, (request, reply) => {
    admit(door, request.raw);
    if (!canSend(door)) throw new DeskError("not_found", "this desk sends no mail");
    const address = normalAddress(formBody(request.body).text("address"));
    if (address !== null && letters.take(mailboxOf(address), door.wall()) === 0)
      // Not waited for: whoever asks learns nothing by how long it takes.
      void sendLinks(door, { request, address });
    return sendPage(reply, 200, linkSentPage(lineContext(door, request)));
  });
  type Params = { Params: { token: string } };
  // Programs that look at every link of a mail use none up: that takes a press of the button.
  app.get<Params>("/line/link/:token", (request, reply) => {
    const { token } = request.params;
    fileOfLink(door.commands, token);
    return sendPage(reply, 200, linkPage(lineContext(door, request), token));
  });
  app.post<Params>("/line/link/:token", options, async (request, reply) => {
    admit(door, request.raw);
    const { secret, seq } = await useLink(door.commands, request.params.token);
    await foldedOrLate(door.commands, seq);
    return seeOther(reply, `${door.site.base}/line/f/${secret}`);
  });
};
