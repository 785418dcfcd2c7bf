import { asIncidentId } from "../model/ids.ts";
import type { Instant } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { coursePath } from "../pages/paths.ts";
import { coursePage } from "../pages/public/course.ts";
import { parseIso } from "../time/parse-iso.ts";
import type { PageSource } from "./page-cache.ts";
import { gone, HTML, topicOf } from "./page-parts.ts";
import type { PublicPagesDeps } from "./page-parts.ts";
import { contextOf } from "./site.ts";

const MINUTE_MS = 60_000;

/** The moment an address asks for, in whole minutes; null: none, or not to be read as one. */
export function momentOf(query: URLSearchParams): Instant | null {
  const said = query.get("at");
  const at = said === null ? null : parseIso(said);
  return at === null || !Number.isFinite(at) ? null : Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** `/{lang}/incidents/{id}/hours`, at a moment or at the last. Null: no such incident, or nothing to tell. */
export function coursePageOf(
  { store, site, clock }: PublicPagesDeps,
  lang: Language,
  asked: { readonly id: string; readonly query: URLSearchParams },
): PageSource | null {
  const incident = asIncidentId(asked.id);
  const known = store.course(incident, { at: null, now: clock() });
  if (known === null) return null;
  const at = momentOf(asked.query);
  return {
    url: `${site.base}/${lang}${coursePath(incident, at)}`,
    topic: topicOf(known.card.operator),
    type: HTML,
    headers: ["content-language", lang],
    render: (now) => {
      // To the end of that minute: a moment is addressed without its seconds.
      const until = at === null ? null : at + MINUTE_MS - 1;
      const course = store.course(incident, { at: until, now });
      if (course === null) throw gone(`incident ${asked.id}`);
      return coursePage(contextOf(site, lang, now), course, at !== null);
    },
  };
}
