import type { FastifyReply, FastifyRequest } from "fastify";
import { DeskError } from "../../commands/desk-error.ts";
import { JSON_TYPE } from "../../http/api-pages.ts";
import type { AddRoutes, Door } from "../../http/door.ts";
import { formBody } from "../../http/read-body.ts";
import { wantsJson } from "../../http/refuse.ts";
import { seeOther } from "../../http/send-page.ts";
import { asIncidentId, asStatementId } from "../../model/ids.ts";
import { LANGUAGES, type Language } from "../../model/vocabulary.ts";
import { incidentPath, publicHref } from "../../pages/paths.ts";
import { POSITIONS } from "../../pages/demo/playing.ts";
import { parseIso } from "../../time/parse-iso.ts";
import type { Player } from "./player.ts";

type InLanguage = FastifyRequest<{ Params: { lang: string }; Querystring: { back?: string } }>;

const BODY_BYTES_MAX = 8 * 1024;

function languageOf(request: InLanguage): Language {
  const lang = LANGUAGES.find((known) => known === request.params.lang);
  if (lang === undefined) throw new DeskError("not_found", "no such language");
  return lang;
}

/** Whether a page is there at the showing's time: the clock was moved, and perhaps nothing has happened yet. */
function isThere(door: Door, path: string): boolean {
  const { store, secrets, clock } = door.commands;
  const [kind = "", id = "", part = ""] = path
    .slice(door.site.base.length + 1)
    .split(/[/?]/)
    .slice(1)
    .map(decodeURIComponent);
  switch (kind) {
    case "incidents":
      return part === "hours"
        ? store.course(asIncidentId(id), { at: null, now: clock() }) !== null
        : store.incident(asIncidentId(id), clock()) !== null;
    case "statements":
      return store.statement(asStatementId(id)) !== null;
    case "me": {
      const report = secrets.reportOf(id);
      return report !== null && store.report(report, clock()) !== null;
    }
    default:
      return true;
  }
}

/** The page somebody came from when it is one of ours and there; else the first page. */
function pageAfter(door: Door, lang: Language, back: string): string {
  const home = publicHref({ base: door.site.base, lang }, "/");
  try {
    const { pathname, search, origin } = new URL(back, "http://desk");
    const ours = origin === "http://desk" && pathname.startsWith(`${door.site.base}/`);
    return ours && isThere(door, pathname) ? pathname + search : home;
  } catch {
    return home;
  }
}

async function act(player: Player, form: ReturnType<typeof formBody>): Promise<void> {
  const to = parseIso(form.text("to"));
  if (to !== null) return player.seek(to);
  const position = Number(form.text("position"));
  switch (form.text("do")) {
    case "play":
      return player.play();
    case "pause":
      return player.pause();
    case "again":
      return player.restart();
    case "seek":
      if (position >= 0 && position <= POSITIONS) return player.seekPosition(position);
  }
}

function stateJson(door: Door, player: Player, at: { lang: Language; back: string }): string {
  const { lang, back } = at;
  const { site } = door;
  const wording = site.wording(lang);
  const { now, view } = player;
  const times = wording.times(site.zone, now);
  const { playing, ended, position, incident } = view;
  return JSON.stringify({
    at: times.iso(now),
    clock: wording.say("demo.clock", { day: times.day(now), clock: times.clock(now) }),
    short: times.short(now),
    playing,
    ended,
    position,
    incident:
      incident === null ? null : publicHref({ base: site.base, lang }, incidentPath(incident)),
    follow: wording.say("demo.follow"),
    page: pageAfter(door, lang, back),
  });
}

/** `/{lang}/playing`: how the showing stands, and the buttons that change it. */
export const addPlayingRoutes =
  (player: Player): AddRoutes =>
  (app, door) => {
    const state = (reply: FastifyReply, lang: Language, back: string): FastifyReply =>
      reply
        .header("content-type", JSON_TYPE)
        .header("cache-control", "no-store")
        .send(stateJson(door, player, { lang, back }));
    app.get<{ Params: { lang: string }; Querystring: { back?: string } }>(
      "/:lang/playing",
      (request, reply) => state(reply, languageOf(request), request.query.back ?? ""),
    );
    app.post<{ Params: { lang: string }; Querystring: { back?: string } }>(
      "/:lang/playing",
      { bodyLimit: BODY_BYTES_MAX },
      async (request, reply) => {
        const lang = languageOf(request);
        const form = formBody(request.body);
        await act(player, form);
        const back = form.text("back");
        if (wantsJson(door, request.raw)) return state(reply, lang, back);
        return seeOther(reply, pageAfter(door, lang, back));
      },
    );
  };
