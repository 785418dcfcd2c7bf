import type { AreaTree } from "../model/area.ts";
import type { AreaCode, OperatorId } from "../model/ids.ts";
import type { IncidentDecision } from "../model/incident.ts";

export interface DispatchDeps {
  readonly tree: AreaTree;
  /** Brand → network. */
  readonly network: (operator: OperatorId) => OperatorId;
}

/** Every area of `inner` lies in one of `outer`. No area at all is everywhere. */
export const areasCover = (
  tree: AreaTree,
  outer: readonly AreaCode[],
  inner: readonly AreaCode[],
): boolean => {
  if (outer.length === 0) return true;
  if (inner.length === 0) return false;
  const held = new Set(outer);
  return inner.every((area) => held.has(area) || tree.path(area).some((code) => held.has(code)));
};

/** The areas without those inside another of them, in a fixed order. */
export const pruned = (tree: AreaTree, areas: readonly AreaCode[]): readonly AreaCode[] => {
  const all = new Set(areas);
  return [...all]
    .filter((area) => !tree.path(area).some((code) => code !== area && all.has(code)))
    .toSorted((a, b) => (a < b ? -1 : 1));
};

/**
 * The outer incident says all that the inner one does: same network, all its services, all its
 * places, none of them spared. Of two that contain each other the older id is the outer one.
 */
export function containsIncident(
  { tree, network }: DispatchDeps,
  outer: IncidentDecision,
  inner: IncidentDecision,
): boolean {
  if (outer.incident === inner.incident) return false;
  if (network(outer.operator) !== network(inner.operator)) return false;
  if (!covers(tree, outer, inner)) return false;
  return !covers(tree, inner, outer) || outer.incident < inner.incident;
}

function covers(tree: AreaTree, outer: IncidentDecision, inner: IncidentDecision): boolean {
  const services =
    outer.services.length === 0 ||
    (inner.services.length > 0 && inner.services.every((one) => outer.services.includes(one)));
  if (!services || !areasCover(tree, outer.areas, inner.areas)) return false;
  return outer.except.length === 0 || !areasCover(tree, outer.except, inner.areas);
}
