import type { IncidentId, OperatorId, StatementId } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import type { Subject } from "../store/views.ts";

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
export const statementPath = (statement: StatementId): string =>
  `/statements/${encodeURIComponent(statement)}`;
export const witnessPath = (token: string): string => `/me/${encodeURIComponent(token)}`;

/** `/demo/fr/incidents/…`: the whole address of a public page. */
export const publicHref = (
  { base, lang }: { readonly base: string; readonly lang: Language },
  path: string,
): string => `${base}/${lang}${path}`;

export const deskHref = ({ base }: { readonly base: string }, path: string): string =>
  `${base}/desk${path}`;
