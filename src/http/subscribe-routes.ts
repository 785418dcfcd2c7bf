import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../model/entry.ts";
import { asIncidentId, asOperatorId, asAreaCode } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { SERVICES } from "../model/vocabulary.ts";
import { DeskError } from "../commands/desk-error.ts";
import { permit } from "../commands/permit.ts";
import { foldedOrLate } from "../commands/find-report.ts";
import {
  confirmSubscriptions,
  removeSubscription,
  setPreferences,
  unsubscribe,
} from "../commands/mail/manage-subscriptions.ts";
import { recipientOf } from "../commands/mail/recipient.ts";
import { requestSubscription } from "../commands/mail/request-subscription.ts";
import type { SubscriptionView } from "../store/mail-views.ts";
import { frameOf } from "../pages/frame.ts";
import { incidentTitle } from "../pages/headline.ts";
import { ownMailPage, stoppedPage, stopPage } from "../pages/public/own-mail.ts";
import { subscribePage, subscribeSentPage } from "../pages/public/subscribe.ts";
import type { About } from "../pages/public/subscribe.ts";
import { mailPath } from "../pages/paths.ts";
import { JSON_TYPE } from "./api-pages.ts";
import type { AddRoutes, Door } from "./door.ts";
import { langOf } from "./door.ts";
import { formValues } from "./form-fields.ts";
import { problemsByField } from "./form-problems.ts";
import type { Form } from "./form.ts";
import { HttpError } from "./http-error.ts";
import { refusalOf } from "./problem.ts";
import { formBody, jsonBody } from "./read-body.ts";
import { sendPage, seeOther } from "./send-page.ts";
import { bearerOf } from "./session.ts";
import { contextOf } from "./site.ts";
import { TokenBuckets } from "../commands/token-buckets.ts";
import { languageOf } from "./witness-routes.ts";

const ANYBODY: Actor = { role: "witness", id: null };

type InLanguage = FastifyRequest<{ Params: { lang: string } }>;
type OnOwnMail = FastifyRequest<{ Params: { lang: string; token: string } }>;

const context = (door: Door, lang: Language): ReturnType<typeof contextOf> =>
  contextOf(door.site, lang, door.commands.clock());

/** What fields name, as far as it exists. */
function aboutOf(door: Door, text: (name: string) => string, lang: Language): About {
  const { store, clock, secrets } = door.commands;
  const incident = text("incident");
  if (incident !== "") {
    const card = store.incident(asIncidentId(incident), clock());
    if (card === null) return null;
    return {
      kind: "incident",
      id: incident,
      title: incidentTitle(frameOf(context(door, lang)), card),
    };
  }
  const token = text("report");
  if (token !== "" && secrets.reportOf(token) !== null) return { kind: "report", token };
  const operator = asOperatorId(text("operator"));
  if (door.site.operators.get(operator) === undefined) return null;
  const area = asAreaCode(text("area"));
  return {
    kind: "subject",
    subject: {
      operator,
      service: SERVICES.find((service) => service === text("service")) ?? null,
      area: door.site.places.get(area) === undefined ? null : area,
    },
  };
}

const needMail = (door: Door): void => {
  if (door.site.mail?.() !== true) throw new DeskError("not_found", "this desk sends no mail");
};

function admitAsking(door: Door, buckets: TokenBuckets, request: FastifyRequest): void {
  const client = door.clients.of(request.raw);
  if (client === null) return;
  const wait = buckets.take(client, door.wall());
  if (wait > 0)
    throw new HttpError(429, "too many requests from one address", { retryAfter: wait });
}

interface Asking {
  readonly request: InLanguage;
  readonly reply: FastifyReply;
  readonly buckets: TokenBuckets;
}

async function postSubscription(
  door: Door,
  { request, reply, buckets }: Asking,
): Promise<FastifyReply> {
  needMail(door);
  const lang = languageOf(request);
  const form = formBody(request.body);
  admitAsking(door, buckets, request);
  const names = [
    "email",
    "operator",
    "service",
    "area",
    "place",
    "incident",
    "report",
    "quiet_from",
    "quiet_until",
  ];
  const said = Object.fromEntries(names.map((name) => [name, form.text(name)]));
  try {
    await requestSubscription(door.commands, ANYBODY, { said, lang });
    return await seeOther(reply, `${door.site.base}/${lang}/subscribe/sent`);
  } catch (error) {
    return drawAgain(door, reply, { form, lang, error });
  }
}

function drawAgain(
  door: Door,
  reply: FastifyReply,
  { form, lang, error }: { readonly form: Form; readonly lang: Language; readonly error: unknown },
): FastifyReply {
  if (!(error instanceof DeskError) || error.problems.length === 0) throw error;
  const view = {
    about: aboutOf(door, (name) => form.text(name), lang),
    values: formValues(form),
    problems: problemsByField(error.problems, door.site.wording(lang)),
  };
  return sendPage(reply, refusalOf(error).status, subscribePage(context(door, lang), view));
}

/** What a subscription is about, as pages and messages name it; null: its subject is gone. */
export function aboutSubscription(
  door: Pick<Door, "commands" | "site">,
  { interest }: Pick<SubscriptionView, "interest">,
  lang: Language,
): NonNullable<About> {
  const { store, clock, secrets } = door.commands;
  switch (interest.kind) {
    case "subject":
      return { kind: "subject", subject: interest };
    case "report":
      return { kind: "report", token: secrets.reportToken(interest.report) };
    case "incident": {
      const card = store.incident(interest.incident, clock());
      const frame = frameOf(contextOf(door.site, lang, clock()));
      const title = card === null ? interest.incident : incidentTitle(frame, card);
      return { kind: "incident", id: interest.incident, title };
    }
  }
}

function drawOwn(
  door: Door,
  { request, reply }: { readonly request: OnOwnMail; readonly reply: FastifyReply },
  error: DeskError | null,
): FastifyReply {
  const lang = languageOf(request);
  const { token } = request.params;
  const recipient = recipientOf(door.commands, token);
  const subscriptions = door.commands.store.mail
    .subscriptions(recipient.number)
    .map((one) => ({ ...one, about: aboutSubscription(door, one, lang) }));
  const problems = error === null ? {} : problemsByField(error.problems, door.site.wording(lang));
  const page = ownMailPage(context(door, lang), { token, recipient, subscriptions, problems });
  return sendPage(reply, error === null ? 200 : refusalOf(error).status, page);
}

type Change = (door: Door, token: string, form: Form) => Promise<{ readonly seq: number }>;

const CHANGES: Readonly<Record<string, Change>> = {
  confirm: (door, token, form) =>
    confirmSubscriptions(door.commands, { token, subscriptions: form.all("subscription") }),
  remove: (door, token, form) =>
    removeSubscription(door.commands, { token, subscriptions: form.all("subscription") }),
  preferences: (door, token, form) => {
    const names = ["lang", "quiet_from", "quiet_until"];
    const said = Object.fromEntries(names.map((name) => [name, form.text(name)]));
    return setPreferences(door.commands, { token, said });
  },
};

async function postChange(
  door: Door,
  request: OnOwnMail,
  { reply, change }: { readonly reply: FastifyReply; readonly change: Change },
): Promise<FastifyReply> {
  const { token } = request.params;
  try {
    const { seq } = await change(door, token, formBody(request.body));
    await foldedOrLate(door.commands, seq);
    return await seeOther(reply, `${door.site.base}/${languageOf(request)}${mailPath(token)}`);
  } catch (error) {
    if (!(error instanceof DeskError) || error.problems.length === 0) throw error;
    return drawOwn(door, { request, reply }, error);
  }
}

/** RFC 8058: whoever posts, with whatever body, has clicked once. */
async function postStop(
  door: Door,
  request: OnOwnMail,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { seq } = await unsubscribe(door.commands, request.params.token);
  await foldedOrLate(door.commands, seq);
  return sendPage(reply, 200, stoppedPage(context(door, languageOf(request))));
}

async function postApi(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  needMail(door);
  const actor = bearerOf(door, request.raw);
  await permit(door.commands, actor, "import_messages");
  const input = { said: jsonBody(request.body), lang: langOf(door, request.raw) };
  await requestSubscription(door.commands, actor, input);
  return reply
    .code(202)
    .header("content-type", JSON_TYPE)
    .header("cache-control", "no-store")
    .send(JSON.stringify({ status: "asked" }));
}

/** Asking to be told, and the pages of each recipient's own link. A GET changes nothing. */
export const addSubscribeRoutes: AddRoutes = (app, door) => {
  const body = { bodyLimit: door.limits.BODY_BYTES_MAX };
  const { SUBSCRIPTIONS_PER_CLIENT_MAX, SUBSCRIPTIONS_PER_CLIENT_SECOND, CLIENTS_COUNTED_MAX } =
    door.limits;
  const buckets = new TokenBuckets({
    capacity: SUBSCRIPTIONS_PER_CLIENT_MAX,
    perSecond: SUBSCRIPTIONS_PER_CLIENT_SECOND,
    clientsMax: CLIENTS_COUNTED_MAX,
  });
  type Lang = { Params: { lang: string } };
  type Own = { Params: { lang: string; token: string } };
  app.get<Lang & { Querystring: Record<string, unknown> }>("/:lang/subscribe", (request, reply) => {
    const lang = languageOf(request);
    const text = (name: string): string => {
      const value = request.query[name];
      return typeof value === "string" ? value : "";
    };
    const view = { about: aboutOf(door, text, lang), values: {}, problems: {} };
    return sendPage(reply, 200, subscribePage(context(door, lang), view));
  });
  app.get<Lang>("/:lang/subscribe/sent", (request, reply) =>
    sendPage(reply, 200, subscribeSentPage(context(door, languageOf(request)))),
  );
  app.post<Lang>("/:lang/subscribe", body, (request, reply) =>
    postSubscription(door, { request, reply, buckets }),
  );
  app.get<Own>("/:lang/mail/:token", (request, reply) => drawOwn(door, { request, reply }, null));
  app.get<Own>("/:lang/mail/:token/stop", (request, reply) => {
    recipientOf(door.commands, request.params.token);
    return sendPage(reply, 200, stopPage(context(door, languageOf(request)), request.params.token));
  });
  app.post<Own>("/:lang/mail/:token/stop", body, (request, reply) =>
    postStop(door, request, reply),
  );
  for (const [verb, change] of Object.entries(CHANGES))
    app.post<Own>(`/:lang/mail/:token/${verb}`, body, (request, reply) =>
      postChange(door, request, { reply, change }),
    );
  app.post("/api/v1/subscriptions", body, (request, reply) => postApi(door, request, reply));
};
