import { createClaimsRegister } from "../claims/register.ts";
import type { DetectorDeps } from "../detection/deps.ts";
import { createDetector, type Detector } from "../detection/detector.ts";
import { createDispatch } from "../dispatch/dispatch.ts";
import { createLineBook } from "../lines/line-book.ts";
import { Fold } from "../watch/fold.ts";

export interface Watching {
  readonly fold: Fold;
  readonly detector: Detector;
}

/** One set of rules with nothing in it yet: what a desk, a replay or a test folds its journal into. */
export function createWatching(deps: DetectorDeps): Watching {
  const detector = createDetector(deps);
  const claims = createClaimsRegister({
    tree: deps.tree,
    usual: (query) => detector.usual(query),
    share: (operator, service, area) => detector.share(operator, service, area),
    network: (operator) => deps.network(operator),
    homeCountry: (operator) => deps.homeCountry(operator),
  });
  const lines = createLineBook();
  const dispatch = createDispatch({
    tree: deps.tree,
    network: (operator) => deps.network(operator),
  });
  const rules = { tree: deps.tree, detection: detector, claims, lines, dispatch };
  return { detector, fold: new Fold(rules) };
}
