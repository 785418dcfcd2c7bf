import type { ReportFact } from "../model/entry.ts";
import { LANGUAGES } from "../model/vocabulary.ts";
import { toIso } from "../time/to-iso.ts";
import { ALL_SERVICES, subjectPath } from "../pages/paths.ts";
import { absolute } from "./site.ts";
import type { Site } from "./site.ts";
import { areaJson } from "./to-json.ts";

/**
 * The answer to an accepted report. It depends on the fact alone, so that a repeated key is answered
 * the same a day later; counts that change stand behind the addresses in `nearby`.
 */
export function reportAnswer(
  site: Site,
  fact: ReportFact,
  token: string,
): Readonly<Record<string, unknown>> {
  return {
    id: fact.report,
    follow_url: absolute(site, `${site.base}/${fact.lang}/me/${token}`),
    reading: readingJson(site, fact),
    nearby: nearbyJson(site, fact),
  };
}

function readingJson(site: Site, fact: ReportFact): object {
  const area = (code: string): object =>
    areaJson({ zone: site.zone, area: (known) => site.places.get(known) }, code as never);
  const places = fact.area === null ? fact.otherAreas : [fact.area, ...fact.otherAreas];
  return {
    lang: fact.lang,
    operator: fact.operator,
    services: fact.services,
    places: places.map(area),
    candidates: (fact.trace?.candidates ?? []).map(area),
    onset: fact.onset === null ? null : toIso(fact.onset, site.zone),
    onset_precision: fact.onsetPrecision,
    recovered_at: fact.recoveredAt === null ? null : toIso(fact.recoveredAt, site.zone),
    status: fact.status,
    confidence: fact.trace?.confidence ?? {},
    spans: fact.trace?.spans ?? {},
  };
}

/** Where others report the same: the page for people, the document for programs. */
function nearbyJson(site: Site, { operator, services, area, lang }: ReportFact): object {
  const { base } = site;
  const pages = LANGUAGES.includes(lang) ? lang : site.lang;
  if (operator === null)
    return {
      page: absolute(site, `${base}/${pages}/`),
      api: absolute(site, `${base}/api/v1/incidents`),
    };
  const service = services.length === 1 ? (services[0] ?? null) : null;
  const path = subjectPath({ operator, service, area });
  const api = area === null && service === null ? `/${operator}` : apiPath(operator, service, area);
  return {
    page: absolute(site, `${base}/${pages}${path}`),
    api: absolute(site, `${base}/api/v1/operators${api}`),
  };
}

const apiPath = (operator: string, service: string | null, area: string | null): string =>
  `/${operator}/${service ?? ALL_SERVICES}${area === null ? "" : `/${area}`}`;
