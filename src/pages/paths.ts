import type { AreaCode, IncidentId, Instant, OperatorId, StatementId } from "../model/ids.ts";
import type { Language, Service } from "../model/vocabulary.ts";
import type { Subject } from "../store/views.ts";
import { toIso } from "../time/to-iso.ts";

/** Segment of a subject that means the whole operator, when a place follows. */
export const ALL_SERVICES = "all";

/** Addresses below the language segment, each with its leading slash. */
export const subjectPath = ({ operator, service, area }: Subject): string => {
  const head = `/${encodeURIComponent(operator)}`;
  if (area !== null) return `${head}/${service ?? ALL_SERVICES}/${encodeURIComponent(area)}`;
  return service === null ? head : `${head}/${service}`;
};

export const operatorPath = (operator: OperatorId): string => `/${encodeURIComponent(operator)}`;
export const incidentPath = (incident: IncidentId): string =>
  `/incidents/${encodeURIComponent(incident)}`;
/** The page of its maps, or the picture of the map at a position. */
export const incidentMapPath = (incident: IncidentId, picture?: number): string =>
  `${incidentPath(incident)}/map${picture === undefined ? "" : `-${picture + 1}.svg`}`;
/** How an incident went on the map; at that moment, or at the last. */
export const coursePath = (incident: IncidentId, at: Instant | null): string => {
  const path = `${incidentPath(incident)}/hours`;
  return at === null ? path : `${path}?at=${toIso(at, "UTC").slice(0, 16)}Z`;
};
export const articlePath = (incident: IncidentId): string => `${incidentPath(incident)}/article`;
export const articleTextPath = (incident: IncidentId): string =>
  `${incidentPath(incident)}/article.txt`;
export const postmortemPath = (incident: IncidentId): string =>
  `${incidentPath(incident)}/postmortem`;
export const postmortemTextPath = (incident: IncidentId): string =>
  `${incidentPath(incident)}/postmortem.md`;
export const recordPath = (operator: OperatorId): string =>
  `/${encodeURIComponent(operator)}/record`;
export const whyPath = (incident: IncidentId): string => `${incidentPath(incident)}/why`;
export const statementPath = (statement: StatementId): string =>
  `/statements/${encodeURIComponent(statement)}`;
export const placePath = (area: AreaCode): string => `/places/${encodeURIComponent(area)}`;
export const witnessPath = (token: string): string => `/me/${encodeURIComponent(token)}`;

/** Pages of one recipient. */
export const mailPath = (token: string): string => `/mail/${encodeURIComponent(token)}`;

/** The form to be told, with what it is about filled in. */
export const subscribePath = (about: {
  readonly operator?: OperatorId | undefined;
  readonly service?: Service | null | undefined;
  readonly area?: AreaCode | null | undefined;
  readonly incident?: IncidentId | undefined;
  readonly report?: string | undefined;
}): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(about))
    if (value !== null && value !== undefined) query.set(name, value);
  return query.size === 0 ? "/subscribe" : `/subscribe?${query.toString()}`;
};

/** `/demo/fr/incidents/…`: the whole address of a public page. */
export const publicHref = (
  { base, lang }: { readonly base: string; readonly lang: Language },
  path: string,
): string => `${base}/${lang}${path}`;

export const deskHref = ({ base }: { readonly base: string }, path: string): string =>
  `${base}/desk${path}`;

export const aboutPath = (page: string): string => `/${page}`;

/** What an address of the list of past incidents says; what is null or left out is not in it. */
export interface ArchiveAddress {
  readonly operator?: OperatorId | null;
  readonly service?: Service | null;
  readonly area?: AreaCode | null;
  readonly year?: number | null;
  /** From 1, which is not said. */
  readonly page?: number;
}

/** `?operator=…`, in a fixed order, or nothing. */
export const archiveQuery = ({ operator, service, area, year, page }: ArchiveAddress): string => {
  const query = new URLSearchParams();
  const said = { operator, service, area, year, page: page === 1 ? null : page };
  for (const [name, value] of Object.entries(said))
    if (value !== null && value !== undefined) query.set(name, String(value));
  return query.size === 0 ? "" : `?${query.toString()}`;
};

export const archivePath = (address: ArchiveAddress): string => `/history${archiveQuery(address)}`;

export const checkPath = (said: {
  readonly place: string | null;
  readonly area: AreaCode | null;
  readonly operator: OperatorId | null;
}): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value !== null) query.set(name, value);
  return query.size === 0 ? "/check" : `/check?${query.toString()}`;
};
