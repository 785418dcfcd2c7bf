import { asAreaCode, asIncidentId, asOperatorId, asStatementId } from "../model/ids.ts";
import type { IncidentId, Instant, OperatorId } from "../model/ids.ts";
import { LANGUAGES, SERVICES, STATUSES } from "../model/vocabulary.ts";
import type { Language, Service } from "../model/vocabulary.ts";
import type { Topic } from "../store/store.ts";
import type { Subject } from "../store/views.ts";
import {
  ALL_SERVICES,
  incidentMapPath,
  incidentPath,
  statementPath,
  subjectPath,
} from "../pages/paths.ts";
import type { PageContext } from "../pages/context.ts";
import { homePage } from "../pages/public/home.ts";
import { incidentPage } from "../pages/public/incident.ts";
import { incidentMapPage, incidentPicture } from "../pages/public/incident-maps.ts";
import { operatorPage } from "../pages/public/operator.ts";
import { reportPage } from "../pages/public/report.ts";
import { searchPage } from "../pages/public/search.ts";
import { statementPage } from "../pages/public/statement.ts";
import { subjectPage } from "../pages/public/subject.ts";
import { coursePageOf } from "./course-pages.ts";
import { guidePage } from "./guide-pages.ts";
import type { PageSource } from "./page-cache.ts";
import { gone, HTML, topicOf } from "./page-parts.ts";
import type { PublicPagesDeps } from "./page-parts.ts";
import { registerPage } from "./register-pages.ts";
import type { Address, Resolve } from "./routed.ts";
import { contextOf } from "./site.ts";
import { whyPageOf } from "./why-pages.ts";
import type { Site } from "./site.ts";

const SVG = "image/svg+xml; charset=utf-8";
const QUERY_CHARS_MAX = 100;
const SEARCH_HITS_MAX = 30;
const SEARCHED_OPERATORS_MAX = 20;

/** Services, `all`, or undefined when it is neither. */
export function serviceOf(segment: string): Service | null | undefined {
  return segment === ALL_SERVICES ? null : SERVICES.find((service) => service === segment);
}

/** The subject of `{operator}[/{service}[/{area}]]`; null when one of them is unknown. */
export function subjectOf(site: Site, segments: readonly string[]): Subject | null {
  const [operatorName = "", serviceName = ALL_SERVICES, areaName = null] = segments;
  const operator = asOperatorId(operatorName);
  const service = serviceOf(serviceName);
  if (segments.length > 3 || service === undefined) return null;
  if (site.operators.get(operator) === undefined) return null;
  const area = areaName === null ? null : asAreaCode(areaName);
  if (area !== null && site.places.get(area) === undefined) return null;
  return { operator, service, area };
}

/** Operators whose id or name holds all words of the query. */
function operatorsNamed(site: Site, query: string): readonly OperatorId[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return site.operators
    .ids()
    .filter((id) => {
      const name = `${id} ${site.operators.get(id)?.name ?? ""}`.toLowerCase();
      return words.every((word) => name.includes(word));
    })
    .slice(0, SEARCHED_OPERATORS_MAX);
}

/** The public pages of a desk: what address is what page, and what it depends on. */
export class PublicPages {
  readonly #deps: PublicPagesDeps;

  constructor(deps: PublicPagesDeps) {
    this.#deps = deps;
  }

  readonly resolve: Resolve = ({ segments, query }) => {
    const [first, ...rest] = segments;
    const lang = LANGUAGES.find((known) => known === first);
    return lang === undefined ? null : this.#page(lang, { segments: rest, query });
  };

  #page(lang: Language, { segments, query }: Address): PageSource | null {
    const [first = "", second = ""] = segments;
    if (segments.length === 0) return null;
    if (segments.length === 1) {
      if (first === "") return this.#home(lang);
      if (first === "search") return this.#search(lang, query);
      if (first === "report") return this.#report(lang, query);
    }
    if (segments.length === 2 && first === "incidents") return this.#incident(lang, second);
    if (segments.length === 3 && first === "incidents" && segments[2] === "hours")
      return coursePageOf(this.#deps, lang, { id: second, query });
    if (segments.length === 3 && first === "incidents" && segments[2] === "why")
      return whyPageOf(this.#deps, lang, second);
    if (segments.length === 3 && first === "incidents")
      return (
        registerPage(this.#deps, lang, segments) ??
        this.#map(lang, asIncidentId(second), segments[2] ?? "")
      );
    if (segments.length === 2 && first === "statements") return this.#statement(lang, second);
    return (
      registerPage(this.#deps, lang, segments) ??
      guidePage(this.#deps, lang, { segments, query }) ??
      this.#subject(lang, segments)
    );
  }

  #source(
    place: { readonly lang: Language; readonly path: string; readonly topic: Topic },
    draw: (context: PageContext, now: Instant) => string,
  ): PageSource {
    const { site } = this.#deps;
    const { lang, path, topic } = place;
    return {
      url: `${site.base}/${lang}${path}`,
      topic,
      type: HTML,
      headers: ["content-language", lang],
      render: (now) => draw(contextOf(site, lang, now), now),
    };
  }

  #home(lang: Language): PageSource {
    const { store } = this.#deps;
    return this.#source({ lang, path: "/", topic: "all" }, (context, now) =>
      homePage(context, store.home(now)),
    );
  }

  #subject(lang: Language, segments: readonly string[]): PageSource | null {
    const { store, site } = this.#deps;
    const subject = subjectOf(site, segments);
    if (subject === null) return null;
    const { operator, service, area } = subject;
    const place = { lang, path: subjectPath(subject), topic: topicOf(operator) };
    if (service === null && area === null)
      return this.#source(place, (context, now) =>
        operatorPage(context, store.operator(operator, now)),
      );
    return this.#source(place, (context, now) => subjectPage(context, store.subject(subject, now)));
  }

  #incident(lang: Language, id: string): PageSource | null {
    const { store } = this.#deps;
    const incident = asIncidentId(id);
    const known = store.incident(incident, this.#deps.clock());
    if (known === null) return null;
    const place = { lang, path: incidentPath(incident), topic: topicOf(known.operator) };
    return this.#source(place, (context, now) => {
      const view = store.incident(incident, now);
      if (view === null) throw gone(`incident ${id}`);
      return incidentPage(context, view, this.#deps.quotes?.of(incident));
    });
  }

  /** `map`: the page; `map-1.svg`: a picture, whatever the version in its query. */
  #map(lang: Language, incident: IncidentId, name: string): PageSource | null {
    const { store } = this.#deps;
    const number = name === "map" ? null : Number(/^map-([1-9])\.svg$/.exec(name)?.[1] ?? "0");
    const known = number === 0 ? null : store.incident(incident, this.#deps.clock());
    if (known === null) return null;
    const path =
      number === null ? incidentMapPath(incident) : incidentMapPath(incident, number - 1);
    const place = { lang, path, topic: topicOf(known.operator) };
    const source = this.#source(place, (context, now) => {
      const view = store.incident(incident, now);
      const made =
        view === null
          ? null
          : number === null
            ? incidentMapPage(context, view)
            : incidentPicture(context, view, number - 1);
      if (made === null) throw gone(`map of ${incident}`);
      return made;
    });
    return number === null ? source : { ...source, type: SVG };
  }

  #statement(lang: Language, id: string): PageSource | null {
    const { store } = this.#deps;
    const statement = asStatementId(id);
    const known = store.statement(statement);
    if (known === null) return null;
    const topic = topicOf(known.statement.operator);
    return this.#source({ lang, path: statementPath(statement), topic }, (context, now) => {
      const view = store.statementPage(statement, now);
      if (view === null) throw gone(`statement ${id}`);
      return statementPage(context, view);
    });
  }

  #search(lang: Language, query: URLSearchParams): PageSource {
    const { site } = this.#deps;
    const words = (query.get("q") ?? "").trim().replaceAll(/\s+/g, " ").slice(0, QUERY_CHARS_MAX);
    const path = words === "" ? "/search" : `/search?q=${encodeURIComponent(words.toWellFormed())}`;
    return this.#source({ lang, path, topic: "all" }, (context) => {
      const options = { lang, country: site.country, limit: SEARCH_HITS_MAX };
      const hits = words === "" ? [] : site.places.search(words, options);
      const there = hits[0]?.country ?? site.country;
      return searchPage(context, {
        query: words,
        places: hits.map(({ code }) => code),
        operators: operatorsNamed(site, words),
        operatorsThere: site.operators.inCountry(there).slice(0, SEARCHED_OPERATORS_MAX),
      });
    });
  }

  /** The form, with what the address fills in; other values are left out. */
  #report(lang: Language, query: URLSearchParams): PageSource {
    const { site } = this.#deps;
    const allowed: Readonly<Record<string, (value: string) => boolean>> = {
      operator: (value) => site.operators.get(asOperatorId(value)) !== undefined,
      service: (value) => SERVICES.some((service) => service === value),
      area: (value) => site.places.get(asAreaCode(value)) !== undefined,
      status: (value) => STATUSES.some((status) => status === value),
    };
    const kept = new URLSearchParams();
    const values: Record<string, readonly string[]> = {};
    for (const [name, fits] of Object.entries(allowed)) {
      const value = query.get(name);
      if (value === null || !fits(value)) continue;
      kept.set(name, value);
      values[name === "service" ? "services" : name] = [value];
    }
    const [operator, service, area] = ["operator", "service", "area"].map((name) => kept.get(name));
    const named = [operator ?? "", service ?? ALL_SERVICES, ...(area ? [area] : [])];
    const subject = operator ? subjectOf(site, named) : null;
    const path = kept.size === 0 ? "/report" : `/report?${kept.toString()}`;
    return this.#source({ lang, path, topic: "all" }, (context) =>
      reportPage(context, { values, problems: {}, subject, key: "" }),
    );
  }
}
