import type { AreaTree } from "../model/area.ts";
import type { AreaCode, IncidentId, OperatorId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import type { Service } from "../model/vocabulary.ts";

/** A subscription as far as it matters for who is told. */
export interface Sought {
  /** Null: one incident only. */
  readonly operator: OperatorId | null;
  /** Empty: every service. */
  readonly services: readonly Service[];
  readonly area: AreaCode | null;
  readonly incident: IncidentId | null;
}

export type Concerns = (sought: Sought) => boolean;

/**
 * Whether a notice concerns a subscription: the same incident; or the same operator (of a brand: its
 * network too), a shared service, and places of which one lies in the other. Made once per notice:
 * for a million subscriptions each place is looked up once.
 */
export function createConcerns(
  notice: Pick<Notice, "operator" | "services" | "reach" | "incident">,
  deps: { readonly tree: AreaTree; readonly network: (operator: OperatorId) => OperatorId },
): Concerns {
  const { tree, network } = deps;
  const inside = new Set(notice.reach);
  const around = new Set(notice.reach.flatMap((area) => tree.path(area)));
  const known = new Map<AreaCode, boolean>();
  const there = (area: AreaCode): boolean => {
    if (notice.reach.length === 0) return true;
    const before = known.get(area);
    if (before !== undefined) return before;
    const found = around.has(area) || tree.path(area).some((code) => inside.has(code));
    known.set(area, found);
    return found;
  };
  const theirs = network(notice.operator);
  return ({ operator, services, area, incident }) => {
    if (incident !== null) return incident === notice.incident;
    if (operator === null) return false;
    // A brand's own trouble does not concern those of the network, nor of its other brands.
    if (operator !== notice.operator && network(operator) !== theirs) return false;
    if (operator !== notice.operator && notice.operator !== theirs) return false;
    const shared =
      services.length === 0 ||
      notice.services.length === 0 ||
      services.some((service) => notice.services.includes(service));
    return shared && (area === null || there(area));
  };
}
