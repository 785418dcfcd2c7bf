import { asAreaCode, asOperatorId } from "../model/ids.ts";
import type { AreaCode, Instant } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import { aboutPath, archivePath, checkPath, placePath } from "../pages/paths.ts";
import type { PageContext } from "../pages/context.ts";
import { aboutPage } from "../pages/public/about.ts";
import { ARCHIVE_PAGE_ROWS, archivePage } from "../pages/public/archive.ts";
import { checkPage } from "../pages/public/check.ts";
import { placePage } from "../pages/public/place.ts";
import type { Topic } from "../store/store.ts";
import { local } from "../time/local.ts";
import { ABOUT_PAGES } from "../wording/guide-keys.ts";
import { archiveFilterOf, incidentQueryOf } from "./incident-query.ts";
import type { PageSource } from "./page-cache.ts";
import { gone, HTML, topicOf } from "./page-parts.ts";
import type { PublicPagesDeps } from "./page-parts.ts";
import type { Address } from "./routed.ts";
import { contextOf } from "./site.ts";

const WORDS_CHARS_MAX = 100;
const PAGE_MAX = 1_000;
const PLACES_MAX = 8;

interface Asked {
  readonly deps: PublicPagesDeps;
  readonly lang: Language;
  readonly query: URLSearchParams;
}

function source(
  { deps, lang }: Asked,
  { path, topic = "all" }: { readonly path: string; readonly topic?: Topic },
  draw: (context: PageContext, now: Instant) => string,
): PageSource {
  const { site } = deps;
  return {
    url: `${site.base}/${lang}${path}`,
    topic,
    type: HTML,
    headers: ["content-language", lang],
    render: (now) => draw(contextOf(site, lang, now), now),
  };
}

const wordsOf = (query: URLSearchParams, name: string): string =>
  (query.get(name) ?? "").trim().replaceAll(/\s+/g, " ").slice(0, WORDS_CHARS_MAX).toWellFormed();

/** Places of that name, best first: only those that bear it in full when there is one. */
function placesNamed({ deps, lang }: Asked, words: string): readonly AreaCode[] {
  if (words === "") return [];
  const { places, country } = deps.site;
  const found = places
    .search(words, { lang, country, limit: PLACES_MAX })
    .map(({ code, name }) => ({ code, full: name.toLowerCase() === words.toLowerCase() }));
  const full = found.filter((hit) => hit.full);
  return (full.length > 0 ? full : found).map(({ code }) => code);
}

function place(asked: Asked, code: string): PageSource | null {
  const { site, store } = asked.deps;
  const area = asAreaCode(code);
  if (site.places.get(area) === undefined) return null;
  return source(asked, { path: placePath(area) }, (context, now) => {
    const view = store.place(area, now);
    if (view === null) throw gone(`place ${code}`);
    return placePage(context, view);
  });
}

const yearOf = (at: Instant, zone: string): number => local(at, zone).year;

function archive(asked: Asked): PageSource {
  const { site, store } = asked.deps;
  const { query } = asked;
  const words = wordsOf(query, "place");
  const [named] = placesNamed(asked, words);
  const said = archiveFilterOf(site, query);
  const filter = { ...said, area: named ?? said.area };
  const unknownPlace = words !== "" && named === undefined ? words : null;
  const number = Number(query.get("page") ?? 1);
  const page = Number.isInteger(number) && number >= 1 ? Math.min(number, PAGE_MAX) : 1;
  const path = archivePath({ ...filter, page });
  const mark = path.includes("?") ? "&" : "?";
  const unknown = unknownPlace === null ? "" : `${mark}place=${encodeURIComponent(unknownPlace)}`;
  return source(asked, { path: path + unknown }, (context, now) => {
    const first = yearOf(store.firstOnset() ?? now, site.zone);
    const years = Array.from(
      { length: yearOf(now, site.zone) - first + 1 },
      (_, index) => yearOf(now, site.zone) - index,
    );
    const offset = (page - 1) * ARCHIVE_PAGE_ROWS;
    const incidents = store.incidents(
      { ...incidentQueryOf(site, filter), past: true },
      { offset, limit: ARCHIVE_PAGE_ROWS },
    );
    return archivePage(context, { filter, unknownPlace, page, incidents, years });
  });
}

function check(asked: Asked): PageSource {
  const { site, store } = asked.deps;
  const { query } = asked;
  const { area } = archiveFilterOf(site, query);
  const named = asOperatorId(query.get("operator") ?? "");
  const operator = site.operators.get(named) === undefined ? null : named;
  const words = area === null ? wordsOf(query, "place") : "";
  const places = area === null ? placesNamed(asked, words) : [area];
  const [only] = places;
  const there = places.length === 1 && only !== undefined ? only : null;
  const path = checkPath({ place: words === "" ? null : words, area, operator });
  const topic = operator === null ? "all" : topicOf(operator);
  return source(asked, { path, topic }, (context, now) =>
    checkPage(context, {
      place: area === null ? words : site.places.name(area, asked.lang),
      area,
      operator,
      places,
      subject:
        there === null || operator === null
          ? null
          : store.subject({ operator, service: null, area: there }, now),
    }),
  );
}

/** Places, past incidents, "is it me?", and the pages about the desk; null: none of these. */
export function guidePage(
  deps: PublicPagesDeps,
  lang: Language,
  { segments, query }: Address,
): PageSource | null {
  const asked: Asked = { deps, lang, query };
  const [first = "", second = ""] = segments;
  if (segments.length === 2 && first === "places") return place(asked, second);
  if (segments.length !== 1) return null;
  if (first === "history") return archive(asked);
  if (first === "check") return check(asked);
  const about = ABOUT_PAGES.find((page) => page === first);
  return about === undefined
    ? null
    : source(asked, { path: aboutPath(about) }, (context) => aboutPage(context, about));
}
