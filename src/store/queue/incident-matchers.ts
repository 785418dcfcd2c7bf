import type { IncidentId, Instant } from "../../model/ids.ts";
import { type Database, numberOrNull } from "../queries/database.ts";
import { incidentsSince } from "../queries/incidents.ts";
import type { ReportColumns } from "../report-columns.ts";
import { serviceMask } from "../service-mask.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Incidents older than this gather no reports any more. */
const LOOK_BACK_MS: number = 90 * DAY_MS;
/** A report may be said this long before the onset that was estimated. */
const LEAD_MS: number = 6 * HOUR_MS;

interface Matcher {
  readonly incident: IncidentId;
  readonly services: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly holds: (place: number) => boolean;
}

/** In which incident a row of the columns counts: the one that changed last wins. */
export class IncidentMatchers {
  readonly #columns: ReportColumns;
  readonly #byNetwork = new Map<number, Matcher[]>();
  /** What of the store this was computed from. */
  readonly stamp: string;

  constructor(db: Database, now: Instant) {
    this.#columns = db.columns;
    this.stamp = IncidentMatchers.stampOf(db, now);
    for (const { decision, overAt } of incidentsSince(db, now - LOOK_BACK_MS)) {
      const network = db.columns.numberOf(decision.operator);
      if (network < 0) continue;
      const matchers = this.#byNetwork.get(network) ?? [];
      this.#byNetwork.set(network, matchers);
      matchers.push({
        incident: decision.incident,
        services: serviceMask(decision.services),
        from: decision.onset - LEAD_MS,
        to: overAt ?? Number.MAX_SAFE_INTEGER,
        holds: this.#placeTest(decision.areas, decision.except),
      });
    }
  }

  static stampOf(db: Database, now: Instant): string {
    const row = db.get("SELECT max(seq) AS seq FROM incident_history");
    const known = row === undefined ? null : numberOrNull(row, "seq");
    return `${known ?? 0}:${Math.floor(now / DAY_MS)}:${db.columns.networks}`;
  }

  /** Worked out once for each place met. */
  #placeTest(areas: readonly string[], except: readonly string[]): (place: number) => boolean {
    const verdicts: (boolean | undefined)[] = [];
    const isInside = (path: string): boolean => {
      const holds = (area: string): boolean => path.includes(`/${area}/`);
      return path === "" || (areas.some(holds) && !except.some(holds));
    };
    return (place) => (verdicts[place] ??= isInside(this.#columns.places.words[place] ?? ""));
  }

  of(row: number): IncidentId | null {
    const columns = this.#columns;
    const matchers = this.#byNetwork.get(columns.network[row] ?? -1);
    if (matchers === undefined) return null;
    const said = columns.services[row] ?? 0;
    const at = columns.saidAt[row] ?? 0;
    for (const { incident, services, from, to, holds } of matchers) {
      if (said !== 0 && services !== 0 && (said & services) === 0) continue;
      if (at >= from && at <= to && holds(columns.place[row] ?? 0)) return incident;
    }
    return null;
  }
}
