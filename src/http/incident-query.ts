import { asAreaCode, asOperatorId } from "../model/ids.ts";
import { SERVICES } from "../model/vocabulary.ts";
import type { ArchiveFilter } from "../pages/public/archive.ts";
import type { IncidentQuery } from "../store/views.ts";
import { instantOf } from "../time/instant-of.ts";
import type { Site } from "./site.ts";

const YEAR_MIN = 1970;
const YEAR_MAX = 9999;

/** What an address asks of the list of incidents; a value that is none of ours is left out. */
export function archiveFilterOf(site: Site, query: URLSearchParams): ArchiveFilter {
  const operator = asOperatorId(query.get("operator") ?? "");
  const area = asAreaCode(query.get("area") ?? "");
  const year = Number(query.get("year") ?? Number.NaN);
  return {
    operator: site.operators.get(operator) === undefined ? null : operator,
    service: SERVICES.find((service) => service === query.get("service")) ?? null,
    area: site.places.get(area) === undefined ? null : area,
    year: Number.isInteger(year) && year >= YEAR_MIN && year <= YEAR_MAX ? year : null,
  };
}

const newYear = (year: number, zone: string): number =>
  instantOf({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, zone);

/** The same for the store; years are those of the desk's clock. */
export const incidentQueryOf = (
  { zone }: Pick<Site, "zone">,
  { operator, service, area, year }: ArchiveFilter,
): IncidentQuery => ({
  operator,
  service,
  area,
  from: year === null ? null : newYear(year, zone),
  to: year === null ? null : newYear(year + 1, zone),
});
