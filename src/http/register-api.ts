import { asIncidentId, asOperatorId } from "../model/ids.ts";
import type { IncidentId, Instant, OperatorId } from "../model/ids.ts";
import { VERDICTS } from "../model/vocabulary.ts";
import type { Store } from "../store/store.ts";
import type { IncidentPage } from "../store/views.ts";
import { toIso } from "../time/to-iso.ts";
import { gone, topicOf } from "./page-parts.ts";
import { findingRowJson, recordJson } from "./register-json.ts";
import { conflictJson, linkViewJson } from "./reply-json.ts";
import type { Site } from "./site.ts";
import { barJson, incidentCardJson, statementJson } from "./to-json.ts";
import type { JsonDeps } from "./to-json.ts";
import type { Topic } from "../store/store.ts";

interface Deps {
  readonly store: Store;
  readonly site: Site;
  readonly json: JsonDeps;
}

/** An answer before it is a page: where it stands, what it depends on, how to make it. */
export interface Drawn {
  readonly path: string;
  readonly topic: Topic;
  readonly draw: (now: Instant) => string;
}

interface Paging {
  readonly limit: number;
  readonly offset: number;
}

/** A part of a list of the register, with the address of the next. */
function listed(
  { site }: Deps,
  list: {
    readonly name: string;
    readonly kept: Readonly<Record<string, string | null>>;
    readonly paging: Paging;
    readonly topic: Topic;
  },
  rows: () => { readonly total: number; readonly rows: readonly object[] },
): Drawn {
  const { name, kept, paging } = list;
  const at = (offset: number): string => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(kept)) if (value !== null) query.set(key, value);
    query.set("limit", String(paging.limit));
    query.set("offset", String(offset));
    return `/api/v1/${name}?${query.toString()}`;
  };
  return {
    path: at(paging.offset),
    topic: list.topic,
    draw: () => {
      const part = rows();
      const more = part.total > paging.offset + paging.limit;
      const next = more ? site.base + at(paging.offset + paging.limit) : null;
      return JSON.stringify({ [name]: part.rows, total: part.total, next });
    },
  };
}

const operatorOf = (site: Site, id: string | null): OperatorId | null =>
  id === null || site.operators.get(asOperatorId(id)) === undefined ? null : asOperatorId(id);

/** `/api/v1/statements`, newest first; null: an unknown operator. */
export function statementsDrawn(deps: Deps, query: URLSearchParams, paging: Paging): Drawn | null {
  const operator = operatorOf(deps.site, query.get("operator"));
  if (operator === null && query.has("operator")) return null;
  const topic = operator === null ? "all" : topicOf(operator);
  return listed(deps, { name: "statements", kept: { operator }, paging, topic }, () => {
    const part = deps.store.statements(operator, paging);
    return { total: part.total, rows: part.rows.map((view) => statementJson(deps.json, view)) };
  });
}

/** `/api/v1/findings`: what stands on each claim, newest first; null: an unknown operator or verdict. */
export function findingsDrawn(deps: Deps, query: URLSearchParams, paging: Paging): Drawn | null {
  const operator = operatorOf(deps.site, query.get("operator"));
  const verdict = VERDICTS.find((known) => known === query.get("verdict")) ?? null;
  if (operator === null && query.has("operator")) return null;
  if (verdict === null && query.has("verdict")) return null;
  const topic = operator === null ? "all" : topicOf(operator);
  return listed(deps, { name: "findings", kept: { operator, verdict }, paging, topic }, () => {
    const part = deps.store.findings({ operator, verdict }, paging);
    return { total: part.total, rows: part.rows.map((row) => findingRowJson(deps.json, row)) };
  });
}

/** `/api/v1/operators/{operator}/record` */
export const recordDrawn = ({ store, json }: Deps, operator: OperatorId): Drawn => ({
  path: `/api/v1/operators/${encodeURIComponent(operator)}/record`,
  topic: topicOf(operator),
  draw: (now) => JSON.stringify(recordJson(json, store.record(operator, now))),
});

const momentJson = (json: JsonDeps, item: IncidentPage["axis"][number]): object => {
  const at = toIso(item.at, json.zone);
  if (item.side === "says") return { at, side: "says", statement: item.statement.statement.id };
  if (item.what === "state")
    return {
      at,
      side: "seen",
      state: item.state,
      reason: item.reason,
      witnesses: item.witnesses,
    };
  return {
    at,
    side: "seen",
    to: toIso(item.to, json.zone),
    witnesses: item.witnesses,
    communes: item.communes,
  };
};

function postMortemJson(json: JsonDeps, page: IncidentPage, now: Instant): object {
  const statements = page.axis.flatMap((item) => (item.side === "says" ? [item.statement] : []));
  return {
    incident: incidentCardJson(json, page),
    as_of: toIso(now, json.zone),
    timeline: page.axis.map((item) => momentJson(json, item)),
    statements: statements.map((view) => statementJson(json, view)),
    conflicts: page.conflicts.map((conflict) => conflictJson(json, conflict)),
    restoration: page.bars.filter(({ to }) => to > page.onset).map((bar) => barJson(json, bar)),
    pockets: page.pockets.map((card) => incidentCardJson(json, card)),
    linked: page.linked.map(({ incident }) => incident),
    links: page.links.map((link) => linkViewJson(json, link)),
  };
}

/** `/api/v1/incidents/{id}/postmortem`; null: no such incident. */
export function postMortemDrawn({ store, json }: Deps, id: string, now: Instant): Drawn | null {
  const incident: IncidentId = asIncidentId(id);
  const known = store.incident(incident, now);
  if (known === null) return null;
  return {
    path: `/api/v1/incidents/${encodeURIComponent(id)}/postmortem`,
    topic: topicOf(known.operator),
    draw: (at) => {
      const page = store.incident(incident, at);
      if (page === null) throw gone(`incident ${id}`);
      return JSON.stringify(postMortemJson(json, page, at));
    },
  };
}
