import type { IncidentId, Instant, OperatorId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";
import { DAY_MS } from "../time/units.ts";
import { GRACE_MS } from "./limits.ts";
import { bitsOf } from "./service-bits.ts";

/** An incident as the claim tests see it: its last decision, and whether it ever was more than a suspicion. */
export interface KnownIncident {
  readonly last: IncidentDecision;
  readonly services: number;
  readonly confirmed: boolean;
  /** Last time it was reopened; null if never. */
  readonly reopenedAt: Instant | null;
}

export interface IncidentBook {
  add(decision: IncidentDecision, at: Instant): void;
  /** The main incident (no pocket) a claim about this moment speaks of: the latest that had begun. */
  about(claimed: ClaimedMoment): KnownIncident | null;
  /**
   * When something new broke after the moment: witnesses who say "still down" from then on may speak
   * of the new trouble. Null while nothing did.
   */
  nextTrouble(claimed: ClaimedMoment): Instant | null;
  get(id: IncidentId): KnownIncident | undefined;
  all(): Iterable<KnownIncident>;
  /** Grows with every change. */
  version(operator: OperatorId): number;
}

export interface ClaimedMoment {
  readonly operator: OperatorId;
  /** 0: all services. */
  readonly services: number;
  readonly at: Instant;
}

/** An incident may be named this long after its end. */
const SPOKEN_OF_MS: number = 7 * DAY_MS;

const share = (incident: KnownIncident, services: number): boolean =>
  services === 0 || incident.services === 0 || (incident.services & services) !== 0;

export function createIncidentBook(network: (operator: OperatorId) => OperatorId): IncidentBook {
  const incidents = new Map<IncidentId, KnownIncident>();
  const byOperator = new Map<OperatorId, IncidentId[]>();
  const versions = new Map<OperatorId, number>();

  const of = (operator: OperatorId): readonly KnownIncident[] =>
    (byOperator.get(network(operator)) ?? []).flatMap((id) => incidents.get(id) ?? []);
  const main = ({ operator, services }: ClaimedMoment): readonly KnownIncident[] =>
    of(operator).filter(
      (incident) =>
        incident.last.parent === null &&
        incident.last.spillOverOf === null &&
        incident.last.state !== "lapsed" &&
        share(incident, services),
    );

  return {
    add(decision, at) {
      const before = incidents.get(decision.incident);
      const operator = network(decision.operator);
      if (before === undefined) {
        const ids = byOperator.get(operator) ?? [];
        ids.push(decision.incident);
        byOperator.set(operator, ids);
      }
      const open = decision.state !== "suspected" && decision.state !== "lapsed";
      incidents.set(decision.incident, {
        last: decision,
        services: bitsOf(decision.services),
        confirmed: open || before?.confirmed === true,
        reopenedAt: decision.state === "reopened" ? at : (before?.reopenedAt ?? null),
      });
      versions.set(operator, (versions.get(operator) ?? 0) + 1);
    },
    about(claimed) {
      let found: KnownIncident | null = null;
      for (const incident of main(claimed)) {
        const { onsetLow, endedAt, onset } = incident.last;
        if (onsetLow > claimed.at + GRACE_MS) continue;
        if (endedAt !== null && endedAt < claimed.at - SPOKEN_OF_MS) continue;
        if (found === null || onset > found.last.onset) found = incident;
      }
      return found;
    },
    nextTrouble(claimed) {
      let first: Instant | null = null;
      for (const incident of main(claimed)) {
        const { onsetLow } = incident.last;
        const later = onsetLow > claimed.at + GRACE_MS ? onsetLow : incident.reopenedAt;
        if (later === null || later <= claimed.at) continue;
        if (first === null || later < first) first = later;
      }
      return first;
    },
    get: (id) => incidents.get(id),
    all: () => incidents.values(),
    version: (operator) => versions.get(network(operator)) ?? 0,
  };
}
