import { asIncidentId, asOperatorId } from "../model/ids.ts";
import type { IncidentId, Instant, OperatorId } from "../model/ids.ts";
import { INCIDENT_STATES } from "../model/vocabulary.ts";
import type { IncidentQuery, StatementView } from "../store/views.ts";
import type { Store, Topic } from "../store/store.ts";
import type { PageSource } from "./page-cache.ts";
import { incidentsFile } from "./incidents-file.ts";
import { archiveFilterOf, incidentQueryOf } from "./incident-query.ts";
import { gone, topicOf } from "./page-parts.ts";
import { subjectOf } from "./public-pages.ts";
import { findingsDrawn, postMortemDrawn, recordDrawn, statementsDrawn } from "./register-api.ts";
import type { Drawn } from "./register-api.ts";
import type { Address, Resolve } from "./routed.ts";
import type { Site } from "./site.ts";
import {
  courseJson,
  incidentCardJson,
  incidentPageJson,
  operatorJson,
  statementJson,
  subjectJson,
  whyJson,
} from "./to-json.ts";
import type { JsonDeps } from "./to-json.ts";

export interface ApiPagesDeps {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly site: Site;
  /** The served description of the API, as it stands in `openapi.json`. */
  readonly openapi: string;
}

export const JSON_TYPE = "application/json; charset=utf-8";
const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;
const ROWS_MAX = 10_000;

const CSV_TYPE = "text/csv; charset=utf-8; header=present";

/** A list of incidents, and its parameters in a fixed order. */
interface ListAsked {
  readonly incidents: IncidentQuery;
  readonly kept: URLSearchParams;
  readonly topic: Topic;
}

interface Paging {
  readonly limit: number;
  readonly offset: number;
}

function numberOf(query: URLSearchParams, name: string, bounds: readonly [number, number]): number {
  const value = Number(query.get(name) ?? Number.NaN);
  const [fallback, max] = bounds;
  return Number.isInteger(value) && value >= 0 ? Math.min(value, max) : fallback;
}

const pagingOf = (query: URLSearchParams): Paging => ({
  limit: Math.max(1, numberOf(query, "limit", [LIMIT_DEFAULT, LIMIT_MAX])),
  offset: numberOf(query, "offset", [0, ROWS_MAX]),
});

/** Reads of the API: the same bytes for everybody, rendered once per change like any page. */
export class ApiPages {
  readonly #deps: ApiPagesDeps;
  readonly #json: JsonDeps;
  readonly #register: Parameters<typeof recordDrawn>[0];

  constructor(deps: ApiPagesDeps) {
    this.#deps = deps;
    this.#json = {
      get zone() {
        return deps.site.zone;
      },
      area: (code) => deps.site.places.get(code),
    };
    this.#register = { store: deps.store, site: deps.site, json: this.#json };
  }

  readonly resolve: Resolve = ({ segments, query }) => {
    if (segments.length === 1 && segments[0] === "openapi.json")
      return this.#source("/openapi.json", "all", () => this.#deps.openapi);
    const [api, version, what = "", ...rest] = segments;
    if (api !== "api" || version !== "v1") return null;
    const address = { segments: rest, query };
    switch (what) {
      case "incidents":
        if (rest.length === 2 && rest[1] === "postmortem") return this.#postMortem(rest[0] ?? "");
        return rest.length === 0 ? this.#incidents(query) : this.#incident(rest);
      case "incidents.csv":
        return rest.length === 0 ? this.#incidentsFile(query) : null;
      case "operators":
        if (rest.length === 2 && rest[1] === "record") return this.#record(rest[0] ?? "");
        return rest.length === 0 ? this.#operators() : this.#subject(address);
      case "statements":
        return rest.length === 0
          ? this.#drawn(statementsDrawn(this.#register, query, pagingOf(query)))
          : this.#statement(rest);
      case "findings":
        return rest.length === 0
          ? this.#drawn(findingsDrawn(this.#register, query, pagingOf(query)))
          : null;
      default:
        return null;
    }
  };

  #source(path: string, topic: Topic, draw: (now: Instant) => string): PageSource {
    const headers = ["access-control-allow-origin", "*"];
    return { url: this.#deps.site.base + path, topic, type: JSON_TYPE, headers, render: draw };
  }

  #known(id: string | null): OperatorId | null {
    if (id === null) return null;
    const operator = asOperatorId(id);
    return this.#deps.site.operators.get(operator) === undefined ? null : operator;
  }

  /** What is asked of the list; null when an operator, place or state is unknown. */
  #asked(query: URLSearchParams): ListAsked | null {
    const { site } = this.#deps;
    const filter = archiveFilterOf(site, query);
    const state = INCIDENT_STATES.find((known) => known === query.get("state")) ?? null;
    const read: Readonly<Record<string, string | number | null>> = { ...filter, state };
    const kept = new URLSearchParams();
    for (const [name, value] of Object.entries(read)) {
      if (value !== null) kept.set(name, String(value));
      else if (query.has(name)) return null;
    }
    return {
      incidents: { ...incidentQueryOf(site, filter), state },
      kept,
      topic: filter.operator === null ? "all" : topicOf(filter.operator),
    };
  }

  #incidents(query: URLSearchParams): PageSource | null {
    const { store, site } = this.#deps;
    const asked = this.#asked(query);
    if (asked === null) return null;
    const path = "/api/v1/incidents";
    const { limit, offset } = pagingOf(query);
    const at = (from: number): string => {
      const said = new URLSearchParams(asked.kept);
      said.set("limit", String(limit));
      said.set("offset", String(from));
      return `${path}?${said.toString()}`;
    };
    return this.#source(at(offset), asked.topic, (now) => {
      const { rows, total } = store.incidents(asked.incidents, { offset, limit });
      const cards = store.cards(
        rows.map(({ incident }) => incident),
        now,
      );
      return JSON.stringify({
        incidents: cards.map((card) => incidentCardJson(this.#json, card)),
        total,
        next: total > offset + limit ? site.base + at(offset + limit) : null,
      });
    });
  }

  #incidentsFile(query: URLSearchParams): PageSource | null {
    const { store, site } = this.#deps;
    const asked = this.#asked(query);
    if (asked === null) return null;
    const said = asked.kept.size === 0 ? "" : `?${asked.kept.toString()}`;
    const page = this.#source(`/api/v1/incidents.csv${said}`, asked.topic, () =>
      incidentsFile(
        store.incidents(asked.incidents, { offset: 0, limit: ROWS_MAX }).rows,
        site.zone,
      ),
    );
    const name = ["content-disposition", `attachment; filename="incidents.csv"`];
    return { ...page, type: CSV_TYPE, headers: [...(page.headers ?? []), ...name] };
  }

  #incident(rest: readonly string[]): PageSource | null {
    const { store } = this.#deps;
    const [id = "", part] = rest;
    const incident = asIncidentId(id);
    if (rest.length === 2 && part === "extents") return this.#course(incident);
    if (rest.length === 2 && part === "why") return this.#why(incident);
    const known = rest.length === 1 ? store.incident(incident, this.#deps.clock()) : null;
    if (known === null) return null;
    const path = `/api/v1/incidents/${encodeURIComponent(id)}`;
    return this.#source(path, topicOf(known.operator), (now) => {
      const page = store.incident(incident, now);
      if (page === null) throw gone(`incident ${id}`);
      return JSON.stringify(incidentPageJson(this.#json, page));
    });
  }

  #course(incident: IncidentId): PageSource | null {
    const { store } = this.#deps;
    const known = store.course(incident, { at: null, now: this.#deps.clock() });
    if (known === null) return null;
    const path = `/api/v1/incidents/${encodeURIComponent(incident)}/extents`;
    return this.#source(path, topicOf(known.card.operator), (now) => {
      const course = store.course(incident, { at: null, now });
      if (course === null) throw gone(`incident ${incident}`);
      return JSON.stringify(courseJson(this.#json, course));
    });
  }

  #why(incident: IncidentId): PageSource | null {
    const { store, clock } = this.#deps;
    const known = store.explanation(incident, { now: clock(), full: false });
    if (known === null) return null;
    const path = `/api/v1/incidents/${encodeURIComponent(incident)}/why`;
    return this.#source(path, topicOf(known.card.operator), (now) => {
      const view = store.explanation(incident, { now, full: false });
      if (view === null) throw gone(`incident ${incident}`);
      return JSON.stringify(whyJson(this.#json, view));
    });
  }

  #operators(): PageSource {
    const { operators } = this.#deps.site;
    return this.#source("/api/v1/operators", "all", () =>
      JSON.stringify({
        operators: operators.ids().map((id) => {
          const operator = operators.get(id);
          return { id, name: operator?.name ?? id, services: operator?.services ?? [] };
        }),
      }),
    );
  }

  #subject({ segments }: Address): PageSource | null {
    const { store, site } = this.#deps;
    const subject = subjectOf(site, segments);
    if (subject === null) return null;
    const path = `/api/v1/operators/${segments.map(encodeURIComponent).join("/")}`;
    const { operator } = subject;
    if (segments.length === 1)
      return this.#source(path, topicOf(operator), (now) =>
        JSON.stringify(operatorJson(this.#json, store.operator(operator, now))),
      );
    return this.#source(path, topicOf(operator), (now) =>
      JSON.stringify(subjectJson(this.#json, store.subject(subject, now))),
    );
  }

  #drawn(drawn: Drawn | null): PageSource | null {
    return drawn === null ? null : this.#source(drawn.path, drawn.topic, drawn.draw);
  }

  #postMortem(id: string): PageSource | null {
    return this.#drawn(postMortemDrawn(this.#register, id, this.#deps.clock()));
  }

  #record(id: string): PageSource | null {
    const operator = this.#known(id);
    return operator === null ? null : this.#drawn(recordDrawn(this.#register, operator));
  }

  #statement(rest: readonly string[]): PageSource | null {
    const { store } = this.#deps;
    const [id = ""] = rest;
    const known =
      rest.length === 1 ? store.statement(id as StatementView["statement"]["id"]) : null;
    if (known === null) return null;
    const { statement } = known;
    const path = `/api/v1/statements/${encodeURIComponent(id)}`;
    return this.#source(path, topicOf(statement.operator), () => {
      const view = store.statement(statement.id);
      if (view === null) throw gone(`statement ${id}`);
      return JSON.stringify(statementJson(this.#json, view));
    });
  }
}
