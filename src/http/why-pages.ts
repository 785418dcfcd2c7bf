import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../commands/desk-error.ts";
import { asIncidentId } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { deskWhyPage } from "../pages/desk/why.ts";
import { whyPath } from "../pages/paths.ts";
import { whyPage } from "../pages/public/why.ts";
import { deskContext } from "./desk-shared.ts";
import type { AddRoutes, Door } from "./door.ts";
import type { PageSource } from "./page-cache.ts";
import { gone, HTML, topicOf } from "./page-parts.ts";
import type { PublicPagesDeps } from "./page-parts.ts";
import { sendPage } from "./send-page.ts";
import { needSession } from "./session.ts";
import { contextOf } from "./site.ts";

/** `/{lang}/incidents/{id}/why`. Null: no such incident. */
export function whyPageOf(
  { store, site, clock }: PublicPagesDeps,
  lang: Language,
  id: string,
): PageSource | null {
  const incident = asIncidentId(id);
  const known = store.explanation(incident, { now: clock(), full: false });
  if (known === null) return null;
  return {
    url: `${site.base}/${lang}${whyPath(incident)}`,
    topic: topicOf(known.card.operator),
    type: HTML,
    headers: ["content-language", lang],
    render: (now) => {
      const view = store.explanation(incident, { now, full: false });
      if (view === null) throw gone(`incident ${id}`);
      return whyPage(contextOf(site, lang, now), view);
    },
  };
}

function deskWhy(
  door: Door,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): FastifyReply {
  needSession(door, request);
  const context = deskContext(door, request);
  const incident = asIncidentId(request.params.id);
  const view = door.commands.store.explanation(incident, { now: context.now, full: true });
  if (view === null) throw new DeskError("not_found", `no incident ${incident}`);
  return sendPage(reply, 200, deskWhyPage(context, view));
}

/** The same for editors, with every count. */
export const addWhyRoutes: AddRoutes = (app, door) => {
  app.get<{ Params: { id: string } }>("/desk/incidents/:id/why", (request, reply) =>
    deskWhy(door, request, reply),
  );
};
