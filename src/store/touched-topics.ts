import type { OperatorId } from "../model/ids.ts";
import type { StoreDeps } from "./deps.ts";
import type { Topic } from "./store.ts";

/** Topics of an operator: itself, its network, and every brand that shares it. Worked out once for each. */
export function touchedTopics(
  deps: Pick<StoreDeps, "network" | "brandsOf">,
): (operator: OperatorId) => readonly Topic[] {
  const known = new Map<OperatorId, readonly Topic[]>();
  return (operator) => {
    let topics = known.get(operator);
    if (topics === undefined) {
      const network = deps.network(operator);
      const names = new Set([operator, network, ...deps.brandsOf(network)]);
      topics = Array.from(names, (name): Topic => `operator:${name}`);
      known.set(operator, topics);
    }
    return topics;
  };
}
