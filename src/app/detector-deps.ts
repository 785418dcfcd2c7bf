import type { DetectorDeps } from "../detection/deps.ts";
import { DEFAULT_DETECTOR_SETTINGS } from "../detection/settings.ts";
import { asAreaCode } from "../model/ids.ts";
import type { Knowledge } from "./knowledge.ts";

/** What detection knows on a live desk; what its editors set comes from the journal. */
export function detectorDepsOf({
  knowledge,
  country,
}: {
  readonly knowledge: Knowledge;
  /** ISO 3166-1 alpha-2 of the desk. */
  readonly country: string;
}): DetectorDeps {
  const { gazetteer, operators } = knowledge;
  return {
    tree: gazetteer,
    network: (id) => operators.network(id),
    marketShare: (id) => operators.get(id)?.share ?? 0.1,
    homeCountry: (id) => asAreaCode(operators.get(id)?.country ?? country),
    zone: (area) => gazetteer.zone(area),
    settings: DEFAULT_DETECTOR_SETTINGS,
  };
}
